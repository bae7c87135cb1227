import type { Language } from '../words/words.ts'

/** What stands in the way of somebody who wants to sign in, or has. */
export type Hindrance = 'stale' | 'refused' | 'forbidden'

/** What is said of signing in, in one language. */
export type SignInWords = {
  readonly signIn: string
  readonly signOut: string
  readonly signedOut: string
  readonly signedOutHint: string
  readonly titles: Readonly<Record<Hindrance, string>>
  readonly hints: Readonly<Record<Hindrance, string>>
}

/** What is said of signing in, by language. */
export const SIGN_IN_WORDS: Readonly<Record<Language, SignInWords>> = {
  sq: {
    signIn: 'Hyr',
    signOut: 'Dil',
    signedOut: 'Dole',
    signedOutHint: 'Faqja ku hyre mund të të mbajë ende mend: në një kompjuter të përbashkët dil edhe atje.',
    titles: { stale: 'Hyrja nuk u krye', refused: 'Hyrja u refuzua', forbidden: 'Nuk ke leje për këtë' },
    hints: {
      stale: 'Ajo zgjati tepër, ose filloi në një dritare tjetër. Provo sërish.',
      refused: 'Faqja ku hyhet nuk e lejoi, ose përgjigjja e saj nuk ishte për këtë tryezë.',
      forbidden: 'Hyre, por llogarisë tënde i mungon leja. Kërkoja atij që e mban këtë tryezë.',
    },
  },
  en: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedOut: 'You have signed out',
    signedOutHint:
      'The page where you signed in may still remember you: on a computer that others use, sign out there too.',
    titles: {
      stale: 'You are not signed in yet',
      refused: 'Signing in was refused',
      forbidden: 'You may not see this',
    },
    hints: {
      stale: 'It took too long, or began in another window. Try again.',
      refused: 'The page where you sign in did not allow it, or its answer was not meant for this console.',
      forbidden: 'You are signed in, but your account lacks the permission. Ask whoever runs this console for it.',
    },
  },
}
