/** How the process is asked to end. */
export type Stopping = {
  /** From now on a signal runs this, once; before that it ends the process at once. */
  readonly use: (stop: () => Promise<void>) => void
  readonly isAsked: () => boolean
  /** Resolves when stopping is done. */
  readonly done: Promise<void>
}

/** Milliseconds in which the same Ctrl-C may arrive again by way of a parent process. */
const ECHO = 400
const INTERRUPTED = 130

/** Listens to Ctrl-C and to requests to end: the first stops cleanly, a second one at once. */
export function stopOnSignals(say: (text: string) => void): Stopping {
  const finished = Promise.withResolvers<void>()
  let stop: (() => Promise<void>) | undefined
  let askedAt: number | undefined
  const asked = (): void => {
    if (stop === undefined) process.exit(INTERRUPTED)
    if (askedAt === undefined) {
      askedAt = Date.now()
      say('Stopping: what runs may end (Ctrl-C again stops at once)')
      stop().then(finished.resolve, finished.reject)
    } else if (Date.now() - askedAt > ECHO) process.exit(INTERRUPTED)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked)
  return { use: given => (stop = given), isAsked: () => askedAt !== undefined, done: finished.promise }
}
