import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { CONSOLE_CALLS, CONSOLE_ROUTES, ROUTES, routeKeys, type Route } from '../../shared/routes.ts'
import { synthesize } from './synthesized.ts'

const ISSUER = { FJALA_ISSUER: 'https://login.example.org', FJALA_AUDIENCE: 'fjala' }
const template = synthesize({ ...ISSUER, FJALA_CLIENT_ID: 'fjala-console' })

type Resource = { readonly Properties: Readonly<Record<string, unknown>> }
const routesOf = (from = template): ReadonlyMap<string, Resource['Properties']> =>
  new Map(
    Object.values(from.findResources('AWS::ApiGatewayV2::Route') as Readonly<Record<string, Resource>>).map(
      ({ Properties }) => [String(Properties['RouteKey']), Properties],
    ),
  )
const keysOf = (routes: readonly Route[]) => routes.filter(({ scope }) => scope !== null).flatMap(routeKeys)

describe('where people can sign in', () => {
  test('the console asks its own authorizer on every route that tells of documents; the API takes tokens only', () => {
    const routes = routesOf()
    for (const key of keysOf([...CONSOLE_ROUTES, ...CONSOLE_CALLS]))
      expect([key, routes.get(key)?.['AuthorizationType']]).toEqual([key, 'CUSTOM'])
    for (const key of keysOf(ROUTES)) expect([key, routes.get(key)?.['AuthorizationType']]).toEqual([key, 'JWT'])
  })

  test('the authorizer is asked about every request, and answers simply', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'REQUEST',
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
      AuthorizerResultTtlInSeconds: 0,
      IdentitySource: Match.anyValue(),
    })
  })

  test('the authorizer may write its own logs and traces, and do nothing else', () => {
    const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) => /Authorize/.test(id))
    const text = JSON.stringify(policies)
    expect(policies).toHaveLength(1)
    expect([...new Set(text.match(/"\w+:\w+"/g))].sort()).toEqual([
      '"logs:CreateLogStream"',
      '"logs:PutLogEvents"',
      '"xray:PutTelemetryRecords"',
      '"xray:PutTraceSegments"',
    ])
  })

  test('the console and its authorizer are told the issuer, the client and the audience', () => {
    const SIGN_IN = JSON.stringify({
      issuer: 'https://login.example.org',
      clientId: 'fjala-console',
      audience: ['fjala'],
    })
    for (const id of ['Console', 'Authorize']) {
      const { Properties } = (template.findResources('AWS::Lambda::Function') as Readonly<Record<string, Resource>>)[
        id
      ] ?? { Properties: {} }
      expect(Properties['Environment']).toMatchObject({ Variables: { SIGN_IN } })
    }
  })
})

test('without a client nobody is let in by a session', () => {
  const without = synthesize(ISSUER)
  expect([...routesOf(without).values()].filter(({ AuthorizationType }) => AuthorizationType === 'CUSTOM')).toEqual([])
  expect(Object.keys(without.findResources('AWS::Lambda::Function'))).not.toContain('Authorize')
})
