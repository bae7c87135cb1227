import type { MiddlewareObj } from '@middy/core'
import type { CeilingEvent, SpendingWatch } from './spending.ts'
import { isOverCeiling } from './spending.ts'

/** What watching needs. */
export type WatchOptions = {
  readonly spending: Pick<SpendingWatch, 'current'>
  readonly tell: (type: CeilingEvent) => Promise<void>
  readonly report: (thrown: unknown) => void
}

/** Milliseconds between two looks of one environment: what is spent meanwhile goes over the ceiling. */
const BETWEEN = 20_000

/**
 * Makes what goes around a handler that spends: every now and then it looks whether the month's ceiling has been reached, and
 * says so. Never fails an invocation: the next look is soon.
 */
export function watchCeiling({ spending, tell, report }: WatchOptions): MiddlewareObj {
  let due = 0
  return {
    after: async () => {
      if (performance.now() < due) return
      due = performance.now() + BETWEEN
      try {
        if (isOverCeiling(await spending.current())) await tell('Ceiling Reached')
      } catch (thrown) {
        report(thrown)
      }
    },
  }
}
