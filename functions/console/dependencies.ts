import type { Originals } from '../../shared/store/originals.ts'
import type { QueueWatch } from '../../shared/store/queue-watch.ts'
import type { Reads } from '../../shared/store/reads.ts'
import type { Texts } from '../../shared/store/texts.ts'
import type { CeilingEvent, SpendingWatch } from '../spending.ts'
import type { Assets } from './assets.ts'
import type { Provider } from './sign-in/provider.ts'

/** What the console stands on. */
export type Dependencies = {
  readonly reads: Reads
  readonly texts: Pick<Texts, 'read'>
  readonly originals: Originals
  readonly queues: QueueWatch
  /** What the month has cost, and how much it may. */
  readonly spending: SpendingWatch
  /** Says that there is another ceiling. */
  readonly tellCeiling: (type: CeilingEvent) => Promise<void>
  readonly assets: Assets
  /** With whom people sign in, and the clock in milliseconds; where it is left out, pages are open to whoever reaches them. */
  readonly signIn?: (Provider & { readonly now: () => number }) | undefined
  /** Is told of every answer with a status of 500, with what was thrown. */
  readonly reportFault: (thrown: unknown, path: string) => void
}
