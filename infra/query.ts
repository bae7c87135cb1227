import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  type CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import type { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { CONSOLE_CALLS, CONSOLE_ROUTES, ROUTES, routeKeys, type Route } from '../shared/routes.ts'
import { ceilingText } from './ceiling.ts'
import type { Callers, EnvironmentConfig, Settings, Throttle } from './config.ts'
import { grantAnnouncing, grantIndexReads, grantListing, grantObjects, grantRecords } from './grants.ts'
import { makeNodeFunction } from './node-function.ts'
import { addFallback, addRoutes, makeIntegration, type Door } from './routes.ts'
import type { Storage } from './storage.ts'

/** What answers stand on. */
export type QueryOptions = { readonly storage: Storage; readonly settings: Settings }

const UPLOAD_EXPIRES_SECONDS = 900

/** The HTTP API: explicit routes, an authorizer on all that tell of documents, one function behind them. */
export class Query extends Construct {
  readonly made: NodejsFunction
  readonly api: HttpApi
  readonly stage: HttpStage
  /** The function as routes stand before it, and who is let in, for whoever adds routes of their own. */
  readonly integration: HttpLambdaIntegration
  readonly door: Door

  constructor(scope: Construct, id: string, { storage, settings }: QueryOptions) {
    super(scope, id)
    this.made = makeApiFunction(this, storage, settings.environment)
    this.api = new HttpApi(this, 'HttpApi', { createDefaultStage: false, ...corsFor(settings.origins) })
    this.door = { authorizer: makeAuthorizer(settings.callers), scoped: settings.callers.kind === 'jwt' }
    this.integration = makeIntegration(this.made)
    const behind = { httpApi: this.api, integration: this.integration, ...this.door }
    const routes = addRoutes(this, behind, ROUTES)
    const fallback = addFallback(this, behind)
    this.stage = addStage(this, this.api, settings)
    // a stage that has settings for a route is refused before that route is there
    this.stage.node.addDependency(...routes, fallback)
  }
}

function makeApiFunction(
  scope: Construct,
  { documents, texts, records }: Storage,
  { maxObjectBytes, listsWords, monthlyCeiling }: EnvironmentConfig,
) {
  const made = makeNodeFunction(scope, {
    name: 'api',
    memorySize: 1024,
    timeout: Duration.seconds(15),
    environment: {
      DOCUMENTS_BUCKET: documents.bucketName,
      TEXTS_BUCKET: texts.bucketName,
      TABLE_NAME: records.tableName,
      WORD_LISTS: listsWords ? 'on' : 'off',
      MAX_OBJECT_BYTES: String(maxObjectBytes),
      UPLOAD_EXPIRES_SECONDS: String(UPLOAD_EXPIRES_SECONDS),
      MONTHLY_CEILING: ceilingText(monthlyCeiling),
    },
  })
  grantObjects(made, documents, ['PutObject', 'DeleteObject'])
  grantObjects(made, texts, ['GetObject'])
  grantListing(made, texts)
  grantRecords(made, records, ['GetItem', 'BatchGetItem', 'Query'])
  // what people correct is written with the API itself; what follows from it is not
  grantRecords(made, records, ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'])
  grantIndexReads(made, records)
  grantAnnouncing(made)
  return made
}

function makeAuthorizer(callers: Callers): IHttpRouteAuthorizer {
  if (callers.kind === 'iam') return new HttpIamAuthorizer()
  return new HttpJwtAuthorizer('Jwt', callers.issuer, { jwtAudience: [...callers.audience] })
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
  ;(stage.node.defaultChild as CfnStage).routeSettings = throttlesOf(
    [...ROUTES, ...CONSOLE_ROUTES, ...CONSOLE_CALLS],
    environment.throttle,
  )
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
