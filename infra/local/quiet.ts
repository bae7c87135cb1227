/** Tells when everything that was begun is done. */
export type Quiet = {
  /** To be called whenever something may have ended. */
  readonly changed: () => void
  /** Resolves when nothing waits and nothing runs; at once where that is so already. */
  readonly whenQuiet: () => Promise<void>
}

/** Makes it over a test of the whole. */
export function makeQuiet(isQuiet: () => boolean): Quiet {
  let waiting: (() => void)[] = []
  let scheduled = false
  const look = (): void => {
    scheduled = false
    if (waiting.length === 0 || !isQuiet()) return
    const resolved = waiting
    waiting = []
    for (const resolve of resolved) resolve()
  }
  const changed = (): void => {
    if (scheduled) return
    scheduled = true
    // one thing's end may be another's beginning: that comes first
    setImmediate(look)
  }
  return {
    changed,
    whenQuiet: () =>
      new Promise(resolve => {
        waiting.push(resolve)
        changed()
      }),
  }
}
