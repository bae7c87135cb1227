import { Agent, request as send, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Access } from '../access/access.ts'
import { listen, readBody, type Listening, type ListenOptions } from '../http-server.ts'
import { parseObject, textOf, type JsonObject } from '../json.ts'
import { asTransaction } from './one-commit.ts'
import { requiredActions } from './required-actions.ts'

/** What the proxy needs: the engine behind it, the rules, and whom to tell that something was written. */
export type ProxyOptions = ListenOptions & {
  readonly engineUrl: string
  readonly access: Access
  readonly written: () => void
}

/** Serves DynamoDB's wire: asks the caller's policies, then passes the call on to the engine as it came. */
export async function startProxy(options: ProxyOptions): Promise<Listening> {
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo' })
  const server = await listen((request, response) => void serve(request, response, { ...options, agent }), options)
  return {
    url: server.url,
    close: async () => {
      await server.close()
      agent.destroy()
    },
  }
}

type Context = ProxyOptions & { readonly agent: Agent }

async function serve(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  try {
    const body = (await readBody(request)) ?? Buffer.alloc(0)
    const target = textOf(request.headers['x-amz-target'])
    if (target === '') return answer(response, 200, `healthy: fjala's DynamoDB\n`)
    const input = once(() => parseObject(body.toString() || '{}'))
    const refusal = refusalOf(request, target, { input, access: context.access })
    if (refusal !== undefined) return answer(response, 400, JSON.stringify(refusal))
    if (await wroteAtOnce(request, input, { ...context, body, target })) return answer(response, 200, ALL_WRITTEN)
    pass(request, response, { ...context, body, target })
  } catch (error) {
    answer(response, 500, JSON.stringify({ __type: 'InternalServerError', message: (error as Error).message }))
  }
}

/** Bodies are long: each is read once, and only where somebody asks. */
function once(read: () => JsonObject): () => JsonObject {
  let value: JsonObject | undefined
  return () => (value ??= read())
}

type Question = { readonly input: () => JsonObject; readonly access: Access }

function refusalOf(request: IncomingMessage, target: string, { input, access }: Question): JsonObject | undefined {
  const accessKeyId = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const principal = access.principalOf(accessKeyId)
  if (principal === undefined) return UNKNOWN_CALLER
  if (principal.statements === undefined) return undefined
  for (const { action, resource } of requiredActions(target, input())) {
    const denial = access.refusal(accessKeyId, action, resource)
    if (denial === undefined) continue
    return {
      __type: 'com.amazon.coral.service#AccessDeniedException',
      Message: `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${denial.why}`,
    }
  }
  return undefined
}

const UNKNOWN_CALLER: JsonObject = {
  __type: 'com.amazon.coral.service#UnrecognizedClientException',
  message:
    'The security token included in the request is invalid. Locally: AWS_ACCESS_KEY_ID=fjala AWS_SECRET_ACCESS_KEY=fjala-local',
}

type Passing = Context & { readonly body: Buffer; readonly target: string }

const ALL_WRITTEN = JSON.stringify({ UnprocessedItems: {} })

/** Writes a batch in one commit; what the engine refuses is passed on as it came, so that the answer is the batch's own. */
async function wroteAtOnce(request: IncomingMessage, input: () => JsonObject, passing: Passing): Promise<boolean> {
  if (!passing.target.endsWith('.BatchWriteItem')) return false
  const transaction = asTransaction(input())
  if (transaction === undefined) return false
  const body = Buffer.from(JSON.stringify(transaction))
  const headers = { 'x-amz-target': passing.target.replace('BatchWriteItem', 'TransactWriteItems') }
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const outgoing = ask(request, { ...passing, body, headers }, incoming => {
    incoming.resume().on('end', () => resolve(incoming.statusCode === 200))
  })
  outgoing.on('error', () => resolve(false))
  const written = await promise
  if (written) passing.written()
  return written
}

type Asking = Passing & { readonly headers?: Readonly<Record<string, string>> }

function ask(
  request: IncomingMessage,
  { engineUrl, agent, body, headers }: Asking,
  answered: (incoming: IncomingMessage) => void,
): ClientRequest {
  const sent = { ...request.headers, ...headers, host: new URL(engineUrl).host, 'content-length': body.length }
  const outgoing = send(engineUrl, { method: 'POST', path: request.url, headers: sent, agent }, answered)
  outgoing.end(body)
  return outgoing
}

function pass(request: IncomingMessage, response: ServerResponse, passing: Passing): void {
  const outgoing = ask(request, passing, incoming => {
    response.writeHead(incoming.statusCode ?? 502, incoming.headers)
    incoming.pipe(response)
    if (WRITES.test(passing.target)) incoming.on('end', passing.written)
  })
  outgoing.on('error', error =>
    answer(response, 500, JSON.stringify({ __type: 'InternalServerError', message: error.message })),
  )
}

const WRITES = /\.(PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems|Execute\w*|BatchExecute\w*)$/

function answer(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent) return void response.end()
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}
