import { afterEach, describe, expect, test } from 'vitest'
import { startApi } from '../../../../infra/local/api/api-server.ts'
import { readApi } from '../../../../infra/local/api/read-api.ts'
import { makeAccess } from '../../../../infra/local/access/access.ts'
import type { Pool } from '../../../../infra/local/functions/pool.ts'
import type { Listening } from '../../../../infra/local/http-server.ts'
import type { JsonObject } from '../../../../infra/local/json.ts'
import { USER } from '../../../../infra/local/start-local.ts'
import { readTemplate } from '../../../../infra/local/template/template.ts'
import { smallStack, writeAssembly, type Resources } from '../assembly.ts'

let server: Listening | undefined
afterEach(() => server?.close())

type Served = {
  readonly url: string
  readonly events: { readonly name: string; readonly event: JsonObject }[]
  readonly reports: string[]
}

/** A route behind an authorizer that is played: it gets the event and gives what it answers. */
async function serve(play: () => unknown): Promise<Served> {
  const events: { name: string; event: JsonObject }[] = []
  const reports: string[] = []
  const invoke: Pool['invoke'] = async (name, text) => {
    events.push({ name, event: JSON.parse(text) as JsonObject })
    try {
      return { ok: true, payload: JSON.stringify(name === 'Guard' ? play() : 'passed') }
    } catch (error) {
      return { ok: false, errorType: 'Error', errorMessage: (error as Error).message }
    }
  }
  server = await startApi({
    ...{ port: 0, setting: 'PORT', cors: undefined, report: (_name, { errorMessage }) => reports.push(errorMessage) },
    pool: { invoke, reserve: () => Promise.reject(new Error()), warm: async () => [], close: async () => undefined },
    routes: ['GET /a/{id}', 'POST /a/{id}'].map(key => ({
      ...{ key, functionName: 'Api', timeoutSeconds: 1, authorizer: undefined },
      guard: { functionName: 'Guard', arn: 'arn:aws:execute-api:eu-central-1:000000000000:api/$default' },
    })),
  })
  return { url: server.url, events, reports }
}

describe('startApi() with an authorizer', () => {
  test('asks it before the function, without the body, and tells the function what it said', async () => {
    const { url, events } = await serve(() => ({ isAuthorized: true, context: { access: 'granted' } }))
    const headers = { 'content-type': 'text/plain', cookie: 'a=1; b=2' }
    const answer = await fetch(`${url}/a/b?x=1`, { method: 'POST', headers, body: 'words' })
    expect(await answer.text()).toBe('passed')
    expect(events.map(({ name }) => name)).toEqual(['Guard', 'Api'])
    expect(events[0]?.event).toMatchObject({
      ...{ version: '2.0', type: 'REQUEST', identitySource: null, routeKey: 'POST /a/{id}', cookies: ['a=1', 'b=2'] },
      routeArn: 'arn:aws:execute-api:eu-central-1:000000000000:api/$default/POST/a/b',
      requestContext: { http: { method: 'POST' } },
    })
    expect(events[0]?.event).not.toHaveProperty('body')
    expect(events[1]?.event).toMatchObject({
      body: 'words',
      requestContext: { authorizer: { lambda: { access: 'granted' } } },
    })
  })

  test.each<[number, string, () => unknown]>([
    [403, 'says no', () => ({ isAuthorized: false })],
    [403, 'says something else', () => ({ isAuthorized: 'true' })],
    [403, 'says nothing', () => null],
    [
      500,
      'fails',
      () => {
        throw new Error('on purpose')
      },
    ],
  ])('answers %d where it %s, and does not ask the function', async (status, _what, play) => {
    const { url, events, reports } = await serve(play)
    expect((await fetch(`${url}/a/b`)).status).toBe(status)
    expect(events.map(({ name }) => name)).toEqual(['Guard'])
    expect(reports).toEqual(status === 500 ? ['on purpose'] : [])
  })
})

const ref = (id: string): JsonObject => ({ Ref: id })
const arn = (id: string): JsonObject => ({ 'Fn::GetAtt': [id, 'Arn'] })

/** The small stack, its route behind an authorizer: the function `Note`. */
function guarded(authorizer: JsonObject = {}, permission: JsonObject = {}): Resources {
  const { Route, ...others } = smallStack()
  return {
    ...others,
    Guard: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: ref('HttpApi'),
        AuthorizerType: 'REQUEST',
        AuthorizerPayloadFormatVersion: '2.0',
        AuthorizerUri: {
          'Fn::Join': ['', ['arn:aws:apigateway:x:lambda:path/functions/', arn('Note'), '/invocations']],
        },
        AuthorizerResultTtlInSeconds: 0,
        EnableSimpleResponses: true,
        IdentitySource: [],
        ...authorizer,
      },
    },
    GuardPermission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: arn('Note'),
        Principal: 'apigateway.amazonaws.com',
        ...permission,
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: { ...Route?.Properties, AuthorizationType: 'CUSTOM', AuthorizerId: ref('Guard') },
    },
  }
}

function read(resources: Resources) {
  const assembly = writeAssembly(resources)
  const template = readTemplate(assembly.templateDir, { s3Url: () => 'http://s3', apiUrl: () => 'http://api' })
  try {
    return readApi(
      template,
      makeAccess(template, USER, name => name),
    )
  } finally {
    assembly.remove()
  }
}

describe('readApi() with an authorizer', () => {
  test('knows the function that a route asks', () => {
    const [route] = read(guarded()).routes
    expect([route?.functionName, route?.guard?.functionName]).toEqual(['List', 'Note'])
  })

  test.each<[string, JsonObject]>([
    ['expected AuthorizerResultTtlInSeconds 0', { AuthorizerResultTtlInSeconds: 300 }],
    ['expected IdentitySource []', { IdentitySource: ['$request.header.Cookie'] }],
    ['expected AuthorizerPayloadFormatVersion "2.0"', { AuthorizerPayloadFormatVersion: '1.0' }],
    ['expected EnableSimpleResponses true', { EnableSimpleResponses: false }],
    ['is no function of the stack', { AuthorizerUri: 'arn:aws:lambda:x:y:function:Nobody' }],
  ])('refuses one that it could not play as API Gateway does: %s', (message, properties) => {
    expect(() => read(guarded(properties))).toThrow(message)
  })

  test('refuses one that API Gateway may not invoke', () => {
    const elsewhere = { SourceArn: 'arn:aws:execute-api:eu-central-1:000000000000:Other/authorizers/Guard' }
    expect(() => read(guarded({}, elsewhere))).toThrow('does not let apigateway.amazonaws.com invoke it')
  })
})
