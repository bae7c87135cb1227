import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import {
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
import type { Callers, Settings } from './config.ts'
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
    addRoutes(this, this.api, {
      made: this.made,
      authorizer: makeAuthorizer(settings.callers),
      scoped: settings.callers.kind === 'jwt',
    })
    addStage(this, this.api, settings)
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

function addRoutes(scope: Construct, httpApi: HttpApi, { made, authorizer, scoped }: Behind): void {
  const integration = new HttpLambdaIntegration('Api', made, { scopePermissionToRoute: false })
  const open = new HttpNoneAuthorizer()
  for (const route of ROUTES as readonly Route[]) {
    for (const key of routeKeys(route)) {
      const made = new HttpRoute(scope, `Route ${key.replaceAll('/', '_')}`, {
        httpApi,
        integration,
        routeKey: toRouteKey(key),
        authorizer: route.scope === null ? open : authorizer,
        ...(scoped && route.scope !== null ? { authorizationScopes: [route.scope] } : {}),
      })
      if (route.scope === null) acknowledgeOpen(made)
    }
  }
  new HttpRoute(scope, 'Fallback', { httpApi, integration, routeKey: toRouteKey(FALLBACK_ROUTE_KEY), authorizer })
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

function addStage(scope: Construct, httpApi: HttpApi, { environment }: Settings): void {
  const logGroup = new LogGroup(scope, 'AccessLogs', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: { ...environment.throttle },
    accessLogSettings: { destination: new LogGroupLogDestination(logGroup) },
  })
}
