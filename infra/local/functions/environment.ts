import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { Answer, RuntimeData } from './runtime-messages.ts'

/** A function as the template has it, ready to run. */
export type FunctionSettings = RuntimeData & {
  readonly env: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  /** Environments that may run at once; `undefined` where the template sets no limit. */
  readonly maximumConcurrency: number | undefined
}

/** How an invocation ended: with the handler's result as JSON, or with an error as Lambda reports it. */
export type Outcome =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly errorType: string; readonly errorMessage: string }

/** One worker thread with one function in it: an execution environment, as Lambda calls it. */
export type Environment = {
  /** Runs one invocation; never rejects. The environment is dead after a timeout or a crash. */
  readonly invoke: (event: string) => Promise<Outcome>
  /** Resolves when the module has loaded, with the failure when it hasn't. */
  readonly loaded: Promise<Outcome | undefined>
  readonly isAlive: () => boolean
  readonly close: () => Promise<void>
}

/** Starts a worker thread; what it prints goes to `log`. It loads while the caller goes on. */
export function startEnvironment(settings: FunctionSettings, log: Writable): Environment {
  const worker = startWorker(settings, log)
  const life = watch(worker, settings)
  return {
    invoke: async event => {
      const failure = await life.loaded
      if (failure !== undefined) return failure
      const timeout = settings.timeoutSeconds * 1000
      const ended = life.nextAnswer()
      const alarm = setTimeout(() => {
        life.settle(failed('Sandbox.Timedout', `Task timed out after ${settings.timeoutSeconds.toFixed(2)} seconds`))
        void worker.terminate()
      }, timeout)
      worker.postMessage({ requestId: randomUUID(), event, deadline: Date.now() + timeout })
      const outcome = await ended
      clearTimeout(alarm)
      return outcome
    },
    loaded: life.loaded,
    isAlive: life.isAlive,
    close: async () => {
      await worker.terminate()
    },
  }
}

function startWorker(settings: FunctionSettings, log: Writable): Worker {
  const data: RuntimeData = {
    name: settings.name,
    arn: settings.arn,
    file: settings.file,
    exportName: settings.exportName,
    memoryMegabytes: settings.memoryMegabytes,
  }
  const worker = new Worker(new URL('./runtime.ts', import.meta.url), {
    workerData: data,
    env: { ...settings.env },
    execArgv: ['--no-warnings'],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMegabytes },
  })
  worker.stdout.pipe(log, { end: false })
  worker.stderr.pipe(log, { end: false })
  return worker
}

type Life = {
  readonly isAlive: () => boolean
  /** `undefined` once the module has loaded; the failure when it hasn't. */
  readonly loaded: Promise<Outcome | undefined>
  readonly nextAnswer: () => Promise<Outcome>
  readonly settle: (outcome: Outcome) => void
}

function watch(worker: Worker, settings: FunctionSettings): Life {
  let alive = true
  let waiting: ((outcome: Outcome) => void) | undefined
  let reason: Outcome | undefined
  const load = Promise.withResolvers<Outcome | undefined>()
  const die = (outcome: Outcome): void => {
    alive = false
    reason ??= outcome
    load.resolve(reason)
    waiting?.(reason)
  }
  worker.on('message', (answer: Answer) => {
    if (answer.kind === 'ready') load.resolve(undefined)
    else
      waiting?.(
        answer.kind === 'result'
          ? { ok: true, payload: answer.payload }
          : failed(answer.errorType, answer.errorMessage),
      )
  })
  worker.on('error', error => die(crashOf(error as NodeJS.ErrnoException)))
  worker.on('exit', code => die(failed('Runtime.ExitError', `${settings.name} exited with ${code} before it answered`)))
  return {
    isAlive: () => alive,
    loaded: load.promise,
    nextAnswer: () => new Promise(resolve => (reason === undefined ? (waiting = resolve) : resolve(reason))),
    settle: die,
  }
}

function crashOf(error: NodeJS.ErrnoException): Outcome {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? failed('Runtime.OutOfMemory', error.message)
    : failed('Runtime.UnhandledError', `${error.name}: ${error.message}`)
}

const failed = (errorType: string, errorMessage: string): Outcome => ({ ok: false, errorType, errorMessage })
