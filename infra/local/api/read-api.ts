import { numberOf, textOf, textsOf, type JsonObject } from '../json.ts'
import type { Access } from '../access/access.ts'
import { ACCOUNT, REGION } from '../template/physical.ts'
import type { Resource, Template } from '../template/template.ts'
import { corsOf, type Cors } from './cors.ts'
import type { Route } from './routes.ts'

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
  const found = template.ofType('AWS::Lambda::Function').find(({ physical }) => physical.arn === arn)
  if (found === undefined) throw new Error(`Cannot serve ${key}: ${arn} is no function of the stack`)
  checkPermission(key, arn, { access, api })
  return {
    key,
    functionName: found.physical.name,
    timeoutSeconds: numberOf(integration.properties()['TimeoutInMillis'], 30_000) / 1000,
    authorizer: authorizerOf(properties),
  }
}

/** A Lambda's ARN stands in `IntegrationUri` as it is, or in an invocation path around it. */
function functionArn(integration: Resource): string {
  const properties = integration.properties()
  const version = textOf(properties['PayloadFormatVersion'])
  if (version !== '2.0') throw new Error(`Cannot serve ${integration.id}: expected payload format 2.0, got ${version}`)
  return /arn:aws:lambda:[^/]+:function:[^/:]+/.exec(textOf(properties['IntegrationUri']))?.[0] ?? ''
}

function checkPermission(key: string, arn: string, { access, api }: Omit<Context, 'template'>): void {
  const [method = '*', path = '/*'] = key.split(' ')
  const source = `arn:aws:execute-api:${REGION}:${ACCOUNT}:${api.physical.ref}/*/${method === 'ANY' ? '*' : method}${path}`
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
