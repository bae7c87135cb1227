import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Access, Principal } from '../access/access.ts'
import { readBody } from '../http-server.ts'
import { parseObject, type JsonObject } from '../json.ts'
import { authenticate } from '../s3/auth/authenticate.ts'
import { sha256 } from '../s3/auth/signature.ts'
import { S3Error } from '../s3/s3-error.ts'
import { readTarget } from '../s3/wire/target.ts'
import { ACCOUNT, REGION } from '../template/physical.ts'

/** What answers Lambda's call. `setEnabled` switches an event source mapping; false where there is none of that identifier. */
export type LambdaContext = {
  readonly access: Access
  readonly setEnabled: (mappingId: string, isEnabled: boolean) => boolean
}

const PATH = /^\/2015-03-31\/event-source-mappings\/([\w-]+)$/
const ACTION = 'lambda:UpdateEventSourceMapping'
const MOST_BYTES = 2 ** 18

/**
 * Makes what answers `UpdateEventSourceMapping` as far as it switches a mapping on or off, the one call of Lambda's that
 * functions make; what is signed for another service goes on to `otherwise`.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateEventSourceMapping.html
 */
export function makeLambdaListener(context: LambdaContext, otherwise: RequestListener): RequestListener {
  return (request, response) => {
    if (!(request.headers.authorization ?? '').includes('/lambda/aws4_request')) return otherwise(request, response)
    void serve(request, response, context)
  }
}

async function serve(request: IncomingMessage, response: ServerResponse, context: LambdaContext): Promise<void> {
  try {
    const body = (await readBody(request, MOST_BYTES)) ?? Buffer.alloc(0)
    const target = readTarget(request.url ?? '/', '')
    const { principal } = authenticate(request, target, { ...context, now: Date.now(), bodyDigest: sha256(body) })
    const [, id] = PATH.exec(request.url ?? '') ?? []
    if (request.method !== 'PUT' || id === undefined)
      return send(response, 404, problem('UnknownOperationException', 'This call is not run locally'))
    const refusal = refuse(principal, id, context)
    if (refusal !== undefined) return send(response, 403, refusal)
    update(response, { id, asked: parseObject(body.toString()) }, context)
  } catch (error) {
    if (request.destroyed && !request.complete) return void response.destroy()
    const isForbidden = error instanceof S3Error
    const message = isForbidden ? error.message : 'The request is not one of Lambda'
    const code = isForbidden ? 'AccessDeniedException' : 'InvalidParameterValueException'
    send(response, isForbidden ? 403 : 400, problem(code, message))
  }
}

function refuse(caller: Principal, id: string, { access }: LambdaContext): JsonObject | undefined {
  const resource = `arn:aws:lambda:${REGION}:${ACCOUNT}:event-source-mapping:${id}`
  const denial = access.refusal(caller.accessKeyId, ACTION, resource)
  if (denial === undefined) return undefined
  const why = `User: ${caller.arn} is not authorized to perform: ${ACTION} on resource: ${resource} ${denial.why}`
  return problem('AccessDeniedException', why)
}

type Asked = { readonly id: string; readonly asked: JsonObject }

function update(response: ServerResponse, { id, asked }: Asked, { setEnabled }: LambdaContext): void {
  const { Enabled, ...others } = asked
  const unknown = Object.keys(others)
  if (typeof Enabled !== 'boolean' || unknown.length > 0)
    return send(
      response,
      400,
      problem('InvalidParameterValueException', `Expected Enabled alone, got ${Object.keys(asked).join(', ')}`),
    )
  if (!setEnabled(id, Enabled))
    return send(response, 404, problem('ResourceNotFoundException', `There is no event source mapping ${id}`))
  send(response, 202, { UUID: id, State: Enabled ? 'Enabling' : 'Disabling' })
}

function problem(code: string, message: string): JsonObject {
  return { __type: code, Message: message }
}

function send(response: ServerResponse, status: number, body: JsonObject): void {
  const code = body['__type']
  const bytes = Buffer.from(JSON.stringify(body))
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'content-length': bytes.length,
      ...(typeof code === 'string' ? { 'x-amzn-errortype': code } : {}),
    })
    .end(bytes)
}
