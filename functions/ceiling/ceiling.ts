import type { Usage } from '../../shared/store/usage.ts'
import { isOverCeiling, type Spending, type SpendingWatch } from '../spending.ts'

/** What opening and closing needs. */
export type CeilingDependencies = {
  readonly spending: Pick<SpendingWatch, 'current'>
  readonly usage: Pick<Usage, 'setPause'>
  /** Lets `parse` take messages from its queue, or not. */
  readonly setOpen: (isOpen: boolean) => Promise<void>
  /** The moment, ISO 8601. */
  readonly now: () => string
}

/** After so many changes while it looks, the next call goes on. */
const MOST_LOOKS = 5

/**
 * Compares what the month has cost with what it may, and closes or opens the way into `parse`. Asked when the ceiling is
 * reached or changed, and once a day, when a month may have turned.
 * Retry contract: the call says only that there is something to look at, and may come twice, late and beside another one.
 * After it has acted it looks again, so that of two that run at once the last one to act has seen what was last set.
 */
export function makeCeilingHandler(dependencies: CeilingDependencies) {
  return async (): Promise<void> => {
    let seen = await dependencies.spending.current()
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      await act(seen, dependencies)
      const wasOver = isOverCeiling(seen)
      seen = await dependencies.spending.current()
      if (isOverCeiling(seen) === wasOver) return
    }
  }
}

async function act(spending: Spending, { usage, setOpen, now }: CeilingDependencies): Promise<void> {
  const { cost, ceiling, pause } = spending
  const isOver = isOverCeiling(spending)
  await setOpen(!isOver)
  if (isOver && ceiling.usd !== null) {
    const since = pause?.since ?? now()
    await usage.setPause({ since, spent: cost.total, ceiling: ceiling.usd })
  } else if (pause !== null) await usage.setPause(undefined)
}
