import { setCookie } from 'hono/cookie'
import type { MakePage } from '../context.ts'
import { isOwnAddress } from '../own-address.ts'
import { ConsoleProblem } from '../problem.ts'
import { COOKIES, isLanguage, isTheme } from '../reader.ts'
import { isFromOwnPage } from '../security.ts'

const A_YEAR = 31_536_000
const COOKIE = { path: '/', maxAge: A_YEAR, httpOnly: true, sameSite: 'Lax' } as const

/** `POST /console/preferences`: remembers a language or a theme, and leads back to where the reader was. */
export const preferences: MakePage = () => async asking => {
  if (!isFromOwnPage(asking.req.raw)) throw new ConsoleProblem('refused')
  const { language, theme, back } = await asking.req.parseBody()
  if (typeof language === 'string' && isLanguage(language)) setCookie(asking, COOKIES.language, language, COOKIE)
  if (typeof theme === 'string' && isTheme(theme)) setCookie(asking, COOKIES.theme, theme, COOKIE)
  return asking.redirect(typeof back === 'string' && isOwnAddress(back) ? back : '/console', 303)
}
