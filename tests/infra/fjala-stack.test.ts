import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { VARIABLES, type FunctionName } from '../../shared/config.ts'
import { INDEXES } from '../../shared/records/keys.ts'
import { CONSOLE_CALLS, CONSOLE_ROUTES, ROUTES, routeKeys, type Route } from '../../shared/routes.ts'
import { synthesize } from './synthesized.ts'

const EVERY_ROUTE: readonly Route[] = [...ROUTES, ...CONSOLE_ROUTES, ...CONSOLE_CALLS]

type Properties = Readonly<Record<string, unknown>>
type Resource = {
  readonly Properties: Properties
  readonly DeletionPolicy?: string
  readonly DependsOn?: readonly string[]
}

const template = synthesize()
const byType = (type: string): Readonly<Record<string, Resource>> => template.findResources(type) as never
const propertiesOf = (type: string): readonly Properties[] =>
  Object.values(byType(type)).map(({ Properties }) => Properties)

describe('what is stored', () => {
  test('keeps its names in the template and outlives the stack', () => {
    const stateful = { ...byType('AWS::S3::Bucket'), ...byType('AWS::DynamoDB::GlobalTable') }
    expect(Object.keys(stateful).sort()).toEqual(['Documents', 'Records', 'Texts'])
    for (const { DeletionPolicy } of Object.values(stateful)) expect(DeletionPolicy).toBe('Retain')
  })

  for (const id of ['Documents', 'Texts']) {
    test(`${id} is private, encrypted, tells EventBridge, and is reached by TLS and written by this account only`, () => {
      const { Properties } = byType('AWS::S3::Bucket')[id] ?? { Properties: {} }
      expect(Properties).toMatchObject({
        BucketEncryption: { ServerSideEncryptionConfiguration: [{}] },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      })
      template.hasResourceProperties('AWS::S3::BucketPolicy', {
        Bucket: { Ref: id },
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Deny',
              Action: 's3:*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            }),
            Match.objectLike({
              Effect: 'Deny',
              Condition: { StringNotEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } },
            }),
          ]),
        },
      })
    })
  }

  test('documents have versions, and old ones go after ninety days', () => {
    expect(byType('AWS::S3::Bucket')['Documents']?.Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: { Rules: [{ Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 90 } }] },
    })
  })

  test('the table has the keys and indexes of the code, can be restored and is not deleted by mistake', () => {
    const [table] = propertiesOf('AWS::DynamoDB::GlobalTable')
    const indexes = table?.['GlobalSecondaryIndexes'] as readonly { readonly IndexName: string }[]
    expect(indexes.map(({ IndexName }) => IndexName)).toEqual(INDEXES.map(({ name }) => name))
    expect(table).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      Replicas: [
        { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
      ],
    })
  })
})

describe('the functions', () => {
  const functions = byType('AWS::Lambda::Function')

  // the authorizer is there where people can sign in: sign-in.test.ts
  const always = Object.keys(VARIABLES).filter(name => name !== 'authorize') as readonly FunctionName[]
  for (const name of always) {
    test(`${name} is given what its readConfig asks for`, () => {
      const id = name.charAt(0).toUpperCase() + name.slice(1)
      const { Variables } = functions[id]?.Properties['Environment'] as { readonly Variables: object }
      expect(Object.keys(Variables)).toEqual(expect.arrayContaining([...VARIABLES[name]]))
    })
  }

  test('all run on Node 24 and ARM64', () => {
    for (const { Properties } of Object.values(functions)) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
    }
  })

  test('no grant is for every action, nor for every resource but those of traces and log deliveries', () => {
    const statements = propertiesOf('AWS::IAM::Policy').flatMap(
      ({ PolicyDocument }) => (PolicyDocument as { readonly Statement: readonly Grant[] }).Statement,
    )
    expect(statements.length).toBeGreaterThan(8)
    for (const { Action, Resource } of statements) {
      const actions = [Action].flat()
      expect(actions.filter(action => action.includes('*'))).toEqual([])
      if (Resource === '*')
        expect(
          actions.filter(action => !/^(xray:|dynamodb:ListStreams$)/.test(action) && !LOG_DELIVERY.test(action)),
        ).toEqual([])
      expect(actions).not.toContain('dynamodb:Scan')
    }
  })
})

/** What a state machine needs to have its logs delivered: AWS knows no resources for it. */
const LOG_DELIVERY = /^logs:(\w+LogDelivery|ListLogDeliveries|PutResourcePolicy|Describe(ResourcePolicies|LogGroups))$/

type Grant = { readonly Action: string | readonly string[]; readonly Resource: unknown }

describe('the queues', () => {
  test('hide a message for six times the function’s timeout, and give it up to dead letters that are watched', () => {
    const queues = byType('AWS::SQS::Queue')
    for (const stage of ['Parse', 'Extract']) {
      const timeout = byType('AWS::Lambda::Function')[stage]?.Properties['Timeout'] as number
      expect(queues[`${stage}Queue`]?.Properties).toMatchObject({
        VisibilityTimeout: 6 * timeout,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [`${stage}DeadLetters`, 'Arn'] }, maxReceiveCount: 4 },
      })
    }
    const watched = propertiesOf('AWS::CloudWatch::Alarm').flatMap(({ Dimensions }) => JSON.stringify(Dimensions ?? ''))
    for (const id of Object.keys(queues).filter(id => id.endsWith('DeadLetters'))) {
      expect(watched.some(dimensions => dimensions.includes(`"${id}"`))).toBe(true)
    }
  })

  test('feed functions that say which messages failed, so many at a time', () => {
    const mappings = propertiesOf('AWS::Lambda::EventSourceMapping')
    expect(mappings).toHaveLength(5)
    for (const mapping of mappings)
      expect(mapping).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] })
    expect(mappings.filter(({ ScalingConfig }) => ScalingConfig !== undefined)).toHaveLength(3)
  })

  test('are told of what is created and deleted in the buckets', () => {
    const rules = propertiesOf('AWS::Events::Rule').map(({ EventPattern }) => EventPattern as { source?: string[] })
    const patterns = rules.filter(pattern => pattern?.source?.includes('aws.s3'))
    expect(patterns).toEqual([
      {
        source: ['aws.s3'],
        'detail-type': ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [{ Ref: 'Documents' }] } },
      },
      { source: ['aws.s3'], 'detail-type': ['Object Created'], detail: { bucket: { name: [{ Ref: 'Texts' }] } } },
    ])
  })
})

describe('the monthly ceiling', () => {
  test('is a gate that may switch the mapping of parse, and nothing else of Lambda', () => {
    const policies = propertiesOf('AWS::IAM::Policy').map(({ PolicyDocument }) => JSON.stringify(PolicyDocument))
    const able = policies.filter(policy => policy.includes('"lambda:'))
    expect(able).toHaveLength(1)
    const [id] = Object.entries(byType('AWS::Lambda::EventSourceMapping')).find(
      ([, { Properties }]) => JSON.stringify(Properties['FunctionName']) === '{"Ref":"Parse"}',
    ) ?? ['']
    expect(able[0]).toMatch(new RegExp(`"lambda:UpdateEventSourceMapping".*event-source-mapping:.*"Ref":"${id}"`))
  })

  test('is told to those who need it, and is none unless it is given', () => {
    const ceilingOf = (made: typeof template) =>
      ['Parse', 'Ceiling', 'Api', 'Console'].map(
        name =>
          (made.findResources('AWS::Lambda::Function') as Readonly<Record<string, Resource>>)[name]?.Properties[
            'Environment'
          ] as { readonly Variables: Readonly<Record<string, string>> },
      )
    for (const { Variables } of ceilingOf(template)) expect(Variables['MONTHLY_CEILING']).toBe('none')
    for (const { Variables } of ceilingOf(synthesize({ FJALA_MONTHLY_CEILING_USD: '25' })))
      expect(Variables['MONTHLY_CEILING']).toBe('25')
  })
})

describe('the API', () => {
  const routesOf = (env: Readonly<Record<string, string>>) =>
    Object.values(synthesize(env).findResources('AWS::ApiGatewayV2::Route') as Readonly<Record<string, Resource>>).map(
      ({ Properties }) => Properties,
    )

  test('has the routes of the table, HEAD beside every GET, and one for all others', () => {
    const keys = propertiesOf('AWS::ApiGatewayV2::Route').map(({ RouteKey }) => RouteKey)
    expect(keys.sort()).toEqual([...EVERY_ROUTE.flatMap(routeKeys), '$default'].sort())
  })

  for (const [callers, env, type] of [
    ['IAM callers by default', {}, 'AWS_IAM'],
    [
      'tokens with scopes where an issuer is given',
      { FJALA_ISSUER: 'https://login.example.org', FJALA_AUDIENCE: 'fjala' },
      'JWT',
    ],
  ] as const) {
    test(`asks for ${callers} on every route that tells of documents`, () => {
      const open = new Set(EVERY_ROUTE.filter(({ scope }) => scope === null).flatMap(routeKeys))
      for (const route of routesOf(env)) {
        expect([route['RouteKey'], route['AuthorizationType']]).toEqual([
          route['RouteKey'],
          open.has(String(route['RouteKey'])) ? 'NONE' : type,
        ])
        if (type === 'JWT' && !open.has(String(route['RouteKey'])) && route['RouteKey'] !== '$default')
          expect(route['AuthorizationScopes']).toHaveLength(1)
      }
    })
  }

  test('is read by no page elsewhere unless its origin is named', () => {
    const [api] = propertiesOf('AWS::ApiGatewayV2::Api')
    expect(api).not.toHaveProperty('CorsConfiguration')
    synthesize({ FJALA_ORIGINS: 'https://desk.example.org' }).hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: { AllowOrigins: ['https://desk.example.org'] },
    })
  })

  test('is throttled, route by route, and logged', () => {
    const [{ Properties: stage, DependsOn } = {}] = Object.values(byType('AWS::ApiGatewayV2::Stage'))
    expect(DependsOn).toEqual(expect.arrayContaining(Object.keys(byType('AWS::ApiGatewayV2::Route'))))
    expect(stage?.['AccessLogSettings']).toBeDefined()
    expect(stage?.['DefaultRouteSettings']).toMatchObject({ ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 })
    const settings = stage?.['RouteSettings'] as Readonly<Record<string, object>>
    for (const route of EVERY_ROUTE) {
      const rate = route.method === 'GET' ? 50 : 10
      for (const key of routeKeys(route)) expect(settings[key]).toMatchObject({ ThrottlingRateLimit: rate })
    }
  })
})

test('a trial leaves nothing behind but what is in the buckets', () => {
  const trial = synthesize({ FJALA_ENVIRONMENT: 'trial' })
  trial.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Delete' })
})

test('alarms are sent to an address where one is given', () => {
  template.resourceCountIs('AWS::SNS::Topic', 0)
  const told = synthesize({ FJALA_ALARM_EMAIL: 'desk@example.org' })
  told.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'desk@example.org' })
  for (const { Properties } of Object.values(told.findResources('AWS::CloudWatch::Alarm')) as Resource[]) {
    expect(Properties['AlarmActions']).toHaveLength(1)
  }
})
