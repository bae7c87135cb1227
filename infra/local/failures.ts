import type { Outcome } from './functions/environment.ts'

/** An invocation that failed. */
export type Failure = { readonly functionName: string; readonly errorType: string; readonly errorMessage: string }

/** Collects what failed, and says it to whoever listens. */
export type Failures = {
  readonly all: readonly Failure[]
  readonly add: (functionName: string, outcome: Outcome & { readonly ok: false }) => void
}

/** A long run keeps the latest ones. */
const KEPT = 1000

/** Makes an empty collection. */
export function makeFailures(heard: (failure: Failure) => void): Failures {
  const all: Failure[] = []
  return {
    all,
    add: (functionName, { errorType, errorMessage }) => {
      const failure = { functionName, errorType, errorMessage }
      all.push(failure)
      if (all.length > KEPT) all.shift()
      heard(failure)
    },
  }
}
