// The inside of a function's worker thread: loads the bundled asset once, then runs one invocation after the other.
import { setSourceMapsSupport } from 'node:module'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Question, RuntimeData } from './runtime-messages.ts'

type Handler = (event: unknown, context: unknown) => unknown

setSourceMapsSupport(true, { nodeModules: true, generatedCode: true })

const data = workerData as RuntimeData
const port = parentPort
if (port === null) throw new Error('Cannot run a function outside a worker thread')

const handler = await loadHandler()
port.on('message', (question: Question) => void answer(question))
post({ kind: 'ready' })

async function loadHandler(): Promise<Handler> {
  const module = (await import(pathToFileURL(data.file).href)) as Record<string, unknown>
  const exported = module[data.exportName]
  if (typeof exported !== 'function')
    throw new TypeError(`Cannot load ${data.name}: ${data.exportName} is not exported by ${data.file}`)
  return exported as Handler
}

async function answer(question: Question): Promise<void> {
  try {
    const result = await handler(JSON.parse(question.event), contextOf(question))
    post({ kind: 'result', payload: result === undefined ? 'null' : JSON.stringify(result) })
  } catch (error) {
    console.error(error)
    const known = error instanceof Error ? error : new Error(String(error))
    post({ kind: 'error', errorType: known.name, errorMessage: known.message })
  }
}

function contextOf({ requestId, deadline }: Question): Record<string, unknown> {
  return {
    awsRequestId: requestId,
    functionName: data.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: data.arn,
    memoryLimitInMB: String(data.memoryMegabytes),
    logGroupName: `/aws/lambda/${data.name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  }
}

function post(message: Answer): void {
  port?.postMessage(message)
}
