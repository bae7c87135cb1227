import { numberOf, textOf, textsOf, type Json, type JsonObject } from '../json.ts'
import type { Access } from '../access/access.ts'
import { ACCOUNT, REGION } from '../template/physical.ts'
import type { Resource, Template } from '../template/template.ts'
import { corsOf, type Cors } from './cors.ts'
import type { Guard, Route } from './routes.ts'

/** The HTTP API of a template. */
export type ApiDefinition = { readonly routes: readonly Route[]; readonly cors: Cors | undefined }

/** Reads routes, integrations and CORS. Throws for a route that leads nowhere, or to a function that would turn it away. */
export function readApi(template: Template, access: Access): ApiDefinition {
  const [api, ...others] = template.ofType('AWS::ApiGatewayV2::Api')
  if (others.length > 0) throw new Error('Cannot serve the API: local mode serves one, and the stack has several')
  if (api === undefined) return { routes: [], cors: undefined }
  const routes = template.ofType('AWS::ApiGatewayV2::Route').map(route => readRoute(route, { template, access, api }))
  return { routes, cors: corsOf(api.properties()['CorsConfiguration']) }
}

type Context = { readonly template: Template; readonly access: Access; readonly api: Resource }

function readRoute(route: Resource, { template, access, api }: Context): Route {
  const properties = route.properties()
  const key = textOf(properties['RouteKey'])
  const target = textOf(properties['Target']).replace(/^integrations\//, '')
  const integration = template.ofType('AWS::ApiGatewayV2::Integration').find(({ physical }) => physical.ref === target)
  if (integration === undefined)
    throw new Error(`Cannot serve ${key}: its target ${target} is no integration of the stack`)
  const arn = functionArn(integration)
  const functionName = functionNamed(arn, key, template)
  const [method = '*', path = '/*'] = key.split(' ')
  checkPermission(key, { arn, from: `*/${method === 'ANY' ? '*' : method}${path}` }, { access, api })
  return {
    key,
    functionName,
    timeoutSeconds: numberOf(integration.properties()['TimeoutInMillis'], 30_000) / 1000,
    authorizer: authorizerOf(properties),
    guard: guardOf(properties, key, { template, access, api }),
  }
}

function functionArn(integration: Resource): string {
  const properties = integration.properties()
  const version = textOf(properties['PayloadFormatVersion'])
  if (version !== '2.0') throw new Error(`Cannot serve ${integration.id}: expected payload format 2.0, got ${version}`)
  return arnIn(properties['IntegrationUri'])
}

/** A Lambda's ARN stands in an address as it is, or in an invocation path around it. */
function arnIn(uri: Json | undefined): string {
  return /arn:aws:lambda:[^/]+:function:[^/:]+/.exec(textOf(uri))?.[0] ?? ''
}

function functionNamed(arn: string, key: string, template: Template): string {
  const found = template.ofType('AWS::Lambda::Function').find(({ physical }) => physical.arn === arn)
  if (found === undefined) throw new Error(`Cannot serve ${key}: ${arn} is no function of the stack`)
  return found.physical.name
}

/** The route's own authorizer, of the only kind that is played here: asked about each request, and answering simply. */
function guardOf(route: JsonObject, key: string, context: Context): Guard | undefined {
  if (route['AuthorizationType'] !== 'CUSTOM') return undefined
  const id = textOf(route['AuthorizerId'])
  const found = context.template.ofType('AWS::ApiGatewayV2::Authorizer').find(({ physical }) => physical.ref === id)
  const properties = found?.properties() ?? {}
  for (const [name, expected] of Object.entries(PLAYED)) {
    const actual = JSON.stringify(properties[name])
    if (actual !== expected)
      throw new Error(`Cannot serve ${key}: expected ${name} ${expected} of ${id}, got ${actual}`)
  }
  const arn = arnIn(properties['AuthorizerUri'])
  const functionName = functionNamed(arn, key, context.template)
  checkPermission(key, { arn, from: `authorizers/${id}` }, context)
  return { functionName, arn: executeArn(context.api, '$default') }
}

const PLAYED = {
  AuthorizerType: '"REQUEST"',
  AuthorizerPayloadFormatVersion: '"2.0"',
  EnableSimpleResponses: 'true',
  AuthorizerResultTtlInSeconds: '0',
  IdentitySource: '[]',
}

function executeArn(api: Resource, path: string): string {
  return `arn:aws:execute-api:${REGION}:${ACCOUNT}:${api.physical.ref}/${path}`
}

type Invocation = { readonly arn: string; readonly from: string }

function checkPermission(key: string, { arn, from }: Invocation, { access, api }: Omit<Context, 'template'>): void {
  const source = executeArn(api, from)
  const call = { action: 'lambda:InvokeFunction', resource: arn, source }
  if (!access.serviceMay('apigateway.amazonaws.com', call))
    throw new Error(`Cannot serve ${key}: ${arn} does not let apigateway.amazonaws.com invoke it`)
}

function authorizerOf(properties: JsonObject): Route['authorizer'] {
  const scopes = textsOf(properties['AuthorizationScopes'])
  switch (properties['AuthorizationType']) {
    case 'JWT':
      return { jwt: { claims: { sub: 'local', scope: scopes.join(' ') }, scopes } }
    case 'AWS_IAM':
      return { iam: { accountId: ACCOUNT, userArn: `arn:aws:iam::${ACCOUNT}:user/local` } }
    default:
      return undefined
  }
}
