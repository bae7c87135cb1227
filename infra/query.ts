import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import {
  type CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { FALLBACK_ROUTE_KEY, ROUTES, routeKeys, type Route } from '../shared/routes.ts'
import type { Callers, EnvironmentConfig, Settings, Throttle } from './config.ts'
import { grantIndexReads, grantListing, grantObjects, grantRecords } from './grants.ts'
import { makeNodeFunction } from './node-function.ts'
import type { Storage } from './storage.ts'

/** What answers stand on. */
export type QueryOptions = { readonly storage: Storage; readonly settings: Settings }

const UPLOAD_EXPIRES_SECONDS = 900

/** The HTTP API: explicit routes, an authorizer on all that tell of documents, one function behind them. */
export class Query extends Construct {
  readonly made: NodejsFunction
  readonly api: HttpApi

  constructor(scope: Construct, id: string, { storage, settings }: QueryOptions) {
    super(scope, id)
    this.made = makeApiFunction(this, storage, settings.environment.maxObjectBytes)
    this.api = new HttpApi(this, 'HttpApi', { createDefaultStage: false, ...corsFor(settings.origins) })
    const routes = addRoutes(this, this.api, {
      made: this.made,
      authorizer: makeAuthorizer(settings.callers),
      scoped: settings.callers.kind === 'jwt',
    })
    // a stage that has settings for a route is refused before that route is there
    addStage(this, this.api, settings).node.addDependency(...routes)
  }
}

function makeApiFunction(scope: Construct, { documents, texts, records }: Storage, maxObjectBytes: number) {
  const made = makeNodeFunction(scope, {
    name: 'api',
    memorySize: 1024,
    timeout: Duration.seconds(15),
    environment: {
      DOCUMENTS_BUCKET: documents.bucketName,
      TEXTS_BUCKET: texts.bucketName,
      TABLE_NAME: records.tableName,
      MAX_OBJECT_BYTES: String(maxObjectBytes),
      UPLOAD_EXPIRES_SECONDS: String(UPLOAD_EXPIRES_SECONDS),
    },
  })
  grantObjects(made, documents, ['PutObject', 'DeleteObject'])
  grantObjects(made, texts, ['GetObject'])
  grantListing(made, texts)
  grantRecords(made, records, ['GetItem', 'BatchGetItem', 'Query'])
  grantIndexReads(made, records)
  return made
}

function makeAuthorizer(callers: Callers): IHttpRouteAuthorizer {
  if (callers.kind === 'iam') return new HttpIamAuthorizer()
  return new HttpJwtAuthorizer('Jwt', callers.issuer, { jwtAudience: [...callers.audience] })
}

type Behind = { readonly made: NodejsFunction; readonly authorizer: IHttpRouteAuthorizer; readonly scoped: boolean }

function addRoutes(scope: Construct, httpApi: HttpApi, { made, authorizer, scoped }: Behind): readonly HttpRoute[] {
  const integration = new HttpLambdaIntegration('Api', made, { scopePermissionToRoute: false })
  const open = new HttpNoneAuthorizer()
  const routes = (ROUTES as readonly Route[]).flatMap(route =>
    routeKeys(route).map(key => {
      const made = new HttpRoute(scope, `Route ${key.replaceAll('/', '_')}`, {
        httpApi,
        integration,
        routeKey: toRouteKey(key),
        authorizer: route.scope === null ? open : authorizer,
        ...(scoped && route.scope !== null ? { authorizationScopes: [route.scope] } : {}),
      })
      if (route.scope === null) acknowledgeOpen(made)
      return made
    }),
  )
  const fallback = new HttpRoute(scope, 'Fallback', {
    httpApi,
    integration,
    routeKey: toRouteKey(FALLBACK_ROUTE_KEY),
    authorizer,
  })
  return [...routes, fallback]
}

/** CDK's own `HttpRouteKey.with` knows methods by an enumeration; the table of routes has API Gateway's own words. */
function toRouteKey(key: string): HttpRouteKey {
  if (key === FALLBACK_ROUTE_KEY) return HttpRouteKey.DEFAULT
  const [method = '', path = ''] = key.split(' ')
  return HttpRouteKey.with(path, method as never)
}

function acknowledgeOpen(route: HttpRoute): void {
  Validations.of(route).acknowledge({
    id: 'AwsSolutions::AwsSolutions-APIG4',
    reason: 'Tells what the API is and whether it lives, nothing of any document.',
  })
}

function corsFor(origins: readonly string[]) {
  if (origins.length === 0) return {}
  return {
    corsPreflight: {
      allowOrigins: [...origins],
      allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.HEAD, CorsHttpMethod.POST, CorsHttpMethod.DELETE],
      allowHeaders: ['authorization', 'content-type', 'if-none-match', 'idempotency-key'],
      exposeHeaders: ['etag', 'link', 'location', 'retry-after', 'x-capacity-units'],
      maxAge: Duration.hours(1),
    },
  }
}

function addStage(scope: Construct, httpApi: HttpApi, { environment }: Settings): HttpStage {
  const logGroup = new LogGroup(scope, 'AccessLogs', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const stage = new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: { ...environment.throttle.writes },
    accessLogSettings: { destination: new LogGroupLogDestination(logGroup) },
  })
  // each route has its own bucket of tokens: a flood of uploads leaves the readers alone
  ;(stage.node.defaultChild as CfnStage).routeSettings = throttlesOf(ROUTES, environment.throttle)
  return stage
}

/** API Gateway's settings by route key, as CloudFormation spells them: the property is passed on as it is. */
function throttlesOf(routes: readonly Route[], { reads, writes }: EnvironmentConfig['throttle']) {
  const limits = ({ rateLimit, burstLimit }: Throttle) => ({
    ThrottlingRateLimit: rateLimit,
    ThrottlingBurstLimit: burstLimit,
  })
  return Object.fromEntries(
    routes.flatMap(route => routeKeys(route).map(key => [key, limits(route.method === 'GET' ? reads : writes)])),
  )
}
