import { parentPort, Worker, workerData, type MessagePort } from 'node:worker_threads'
import { toCount } from '../shared/config.ts'
import { PipelineError, Rejection, type ErrorCode, type RejectionCode } from '../shared/errors.ts'
import { tooHeavy, tooSlow } from '../shared/formats/limits.ts'

/** The most that may be spent on one document. */
export type Limits = { readonly milliseconds: number; readonly megabytes: number }

/** Reads the limits of a function's documents. Throws the fault `config.missing` for what is no positive whole number. */
export function readLimits(config: {
  readonly MAX_DOCUMENT_SECONDS: string
  readonly MAX_DOCUMENT_MEGABYTES: string
}): Limits {
  return {
    milliseconds: 1000 * toCount('MAX_DOCUMENT_SECONDS', config.MAX_DOCUMENT_SECONDS),
    megabytes: toCount('MAX_DOCUMENT_MEGABYTES', config.MAX_DOCUMENT_MEGABYTES),
  }
}

/** Work that is limited. `module`: the address of the module that calls `withinLimits`, which the thread loads too. */
export type LimitedWork<Input, Output> = {
  readonly name: string
  readonly module: string
  readonly limits: Limits
  readonly work: (input: Input) => Output | Promise<Output>
  /** Whether an input is so small that it cannot come near the limits: a thread's cost is saved then. */
  readonly isSmall: (input: Input) => boolean
}

/** Milliseconds until the function itself is stopped. */
export type TimeLeft = () => number

/** What is kept free after a document's time, for storing what was found. */
const RESERVE = 15_000

/**
 * Gives a function that does the work of one document after the other: small ones here, all others in a thread, where V8
 * stops what takes too long or needs too much memory. It rejects with `limit.time` or `limit.memory` then, and with the
 * fault `function.out-of-time` where the function itself would be stopped first: another try has more time.
 */
export function withinLimits<Input, Output>(limited: LimitedWork<Input, Output>) {
  serve(limited)
  const { limits, work, isSmall } = limited
  const threads = makeThreads<Input, Output>(limited)
  let turn: Promise<unknown> = Promise.resolve()
  return (input: Input, timeLeft: TimeLeft = () => Infinity): Promise<Output> => {
    if (isSmall(input)) return Promise.resolve(work(input))
    const ended = turn.then(() => {
      requireTime(timeLeft(), limits)
      return threads.run(input)
    })
    turn = ended.catch(() => undefined)
    return ended
  }
}

function requireTime(left: number, { milliseconds }: Limits): void {
  const wanted = milliseconds + RESERVE
  if (left >= wanted) return
  const [expected, got] = [wanted, left].map(time => `${String(Math.floor(time / 1000))} s`)
  throw new PipelineError(
    'function.out-of-time',
    `Cannot begin a document: expected ${expected ?? ''}, got ${got ?? ''}`,
  )
}

type Answer<Output> =
  | { readonly kind: 'value'; readonly value: Output }
  | {
      readonly kind: 'rejection' | 'fault'
      readonly code: string | undefined
      readonly message: string
      readonly details: object
    }

/** One thread at most, kept for the next document unless this one was the end of it. Its loading is nobody's time. */
function makeThreads<Input, Output>({ name, module, limits }: LimitedWork<Input, Output>) {
  let thread: Worker | undefined
  const start = async (): Promise<Worker> => {
    const resourceLimits = { maxOldGenerationSizeMb: limits.megabytes }
    const worker = new Worker(new URL(module), { workerData: { limitedWork: name }, resourceLimits })
    // also while nobody listens
    worker.on('error', () => undefined).on('exit', () => (thread = thread === worker ? undefined : thread))
    await nextMessage(worker, { ...limits, milliseconds: LONGEST_LOADING })
    return worker
  }
  return {
    run: async (input: Input): Promise<Output> => {
      const worker = thread ?? (await start())
      thread = undefined
      worker.ref()
      worker.postMessage(input)
      const answer = await nextMessage<Answer<Output>>(worker, limits)
      worker.unref()
      thread = worker
      return read(answer)
    },
  }
}

const LONGEST_LOADING = 60_000

/** What a thread says next. Ends it, and rejects, where it goes over a limit or dies. */
function nextMessage<Message>(worker: Worker, limits: Limits): Promise<Message> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(alarm)
      worker.off('message', hear).off('error', fail).off('exit', exit)
    }
    const die = (why: Error): void => {
      end()
      void worker.terminate()
      reject(why)
    }
    const hear = (message: Message): void => {
      end()
      resolve(message)
    }
    const fail = (error: unknown): void => die(isOutOfMemory(error) ? tooHeavy(limits.megabytes) : toError(error))
    const exit = (code: number): void => die(new Error(`Cannot go on: a document's thread ended with ${String(code)}`))
    const alarm = setTimeout(() => die(tooSlow(limits.milliseconds)), limits.milliseconds)
    worker.on('message', hear).on('error', fail).on('exit', exit)
  })
}

function read<Output>(answer: Answer<Output>): Output {
  if (answer.kind === 'value') return answer.value
  const { code, message } = answer
  const details = answer.details as Readonly<Record<string, unknown>>
  if (answer.kind === 'rejection') throw new Rejection(code as RejectionCode, message, { details })
  throw code === undefined ? new Error(message) : new PipelineError(code as ErrorCode, message, { details })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}

/** In the thread that was started for it, answers what it is asked; elsewhere, does nothing. */
function serve<Input, Output>({ name, work }: LimitedWork<Input, Output>): void {
  const data: unknown = workerData
  const isMine = typeof data === 'object' && data !== null && 'limitedWork' in data && data.limitedWork === name
  if (parentPort === null || !isMine) return
  const port: MessagePort = parentPort
  port.on('message', (input: Input) => {
    void answerOf(() => work(input)).then(answer => port.postMessage(answer))
  })
  port.postMessage('ready')
}

async function answerOf<Output>(work: () => Output | Promise<Output>): Promise<Answer<Output>> {
  try {
    return { kind: 'value', value: await work() }
  } catch (thrown) {
    const { message } = toError(thrown)
    if (!(thrown instanceof PipelineError)) return { kind: 'fault', code: undefined, message, details: {} }
    const kind = thrown instanceof Rejection ? 'rejection' : 'fault'
    return { kind, code: thrown.code, message, details: thrown.details }
  }
}
