/** What has been started, to be stopped in the opposite order. */
export type Started = {
  readonly push: (stop: () => void | Promise<void>) => void
  /** Stops everything, the last started first; again, it does nothing. Rejects with the first error once all was tried. */
  readonly stop: () => Promise<void>
}

/** Makes an empty list. */
export function makeStarted(): Started {
  const stops: (() => void | Promise<void>)[] = []
  return {
    push: stop => void stops.push(stop),
    stop: async () => {
      const errors: unknown[] = []
      for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
        try {
          await stop()
        } catch (error) {
          errors.push(error)
        }
      }
      if (errors.length > 0) throw errors[0]
    },
  }
}
