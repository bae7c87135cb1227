/** The time that the queues live by. Real time, save that waiting can be skipped. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Moves the clock forward to the time given; never back. */
  readonly skipTo: (time: number) => void
  /** Calls the listener whenever time was skipped. */
  readonly onSkip: (listener: () => void) => void
}

/** Makes a clock that shows the machine's time until it is told to skip. */
export function makeClock(base: () => number = Date.now): Clock {
  const listeners: (() => void)[] = []
  let ahead = 0
  return {
    now: () => base() + ahead,
    skipTo: time => {
      ahead = Math.max(ahead, time - base())
      for (const listener of listeners) listener()
    },
    onSkip: listener => void listeners.push(listener),
  }
}
