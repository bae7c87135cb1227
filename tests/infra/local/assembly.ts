import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonObject } from '../../../infra/local/json.ts'

/** A cloud assembly in a folder of its own, and another for the data of those that run it. */
export type Assembly = { readonly templateDir: string; readonly dataDir: string; readonly remove: () => void }

/** Resources by their logical ids. */
export type Resources = Record<string, { Type: string; Properties: JsonObject }>

const arn = (id: string): JsonObject => ({ 'Fn::GetAtt': [id, 'Arn'] })
const ref = (id: string): JsonObject => ({ Ref: id })

/** Calls DynamoDB as the function, without an SDK: the endpoint reads who calls, and checks no signature. */
const CALL = `
const call = async (operation, input) => {
  const credential = process.env.AWS_ACCESS_KEY_ID + '/20250101/eu-central-1/dynamodb/aws4_request'
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.' + operation,
    'x-amz-date': '20250101T000000Z',
    authorization: 'AWS4-HMAC-SHA256 Credential=' + credential + ', SignedHeaders=host, Signature=none',
  }
  const body = JSON.stringify({ TableName: process.env.TABLE, ...input })
  const answer = await fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}
if (!process.env.TABLE) throw new Error('expected TABLE in the environment')
`

/** Notes every object that it hears of as \`seen#KEY\`; refuses keys that hold "poison". */
const NOTE = `${CALL}
export const handler = async event => {
  const batchItemFailures = []
  for (const { messageId, body } of event.Records) {
    const { key } = JSON.parse(body).detail.object
    if (key.includes('poison')) batchItemFailures.push({ itemIdentifier: messageId })
    else await call('PutItem', { Item: { pk: { S: 'seen#' + key } } })
  }
  return { batchItemFailures }
}`

/** Notes every \`seen#KEY\` that the table's stream tells of as \`counted#KEY\`. */
const COUNT = `${CALL}
export const handler = async event => {
  for (const { dynamodb } of event.Records)
    await call('PutItem', { Item: { pk: { S: dynamodb.Keys.pk.S.replace('seen', 'counted') } } })
}`

/** Answers with the table's keys. */
const LIST = `${CALL}
export const handler = async () => {
  const { Items } = await call('Scan', {})
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(Items.map(item => item.pk.S).sort()) }
}`

const ASSETS: Readonly<Record<string, string>> = { note: NOTE, count: COUNT, list: LIST }

function makeFunction(name: string): Resources {
  const id = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }
  return {
    [`${id}Role`]: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [trust] } } },
    [id]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Code: { S3Key: `${name}.zip` },
        Role: arn(`${id}Role`),
        Timeout: 5,
        MemorySize: 128,
        Environment: { Variables: { TABLE: ref('Table') } },
      },
    },
  }
}

function allow(id: string, action: readonly string[], resource: JsonObject): Resources {
  const Statement = [{ Effect: 'Allow', Action: action, Resource: resource }]
  return {
    [`${id}${action[0]?.replace(/\W/g, '') ?? ''}Policy`]: {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyDocument: { Statement }, Roles: [ref(`${id}Role`)] },
    },
  }
}

/** A stack like ours in small: a bucket tells a queue, which feeds a function that writes to a table, whose stream feeds another; an API reads. */
export function smallStack(): Resources {
  return { ...storage(), ...ingestion(), ...counting(), ...query() }
}

function storage(): Resources {
  return {
    Documents: {
      Type: 'AWS::S3::Bucket',
      Properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
    },
    Table: {
      Type: 'AWS::DynamoDB::GlobalTable',
      Properties: {
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    },
  }
}

function ingestion(): Resources {
  const Statement = [
    {
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Principal: { Service: 'events.amazonaws.com' },
      Resource: arn('Work'),
      Condition: { ArnEquals: { 'aws:SourceArn': arn('Created') } },
    },
  ]
  return {
    Letters: { Type: 'AWS::SQS::Queue', Properties: {} },
    Work: {
      Type: 'AWS::SQS::Queue',
      Properties: { VisibilityTimeout: 30, RedrivePolicy: { deadLetterTargetArn: arn('Letters'), maxReceiveCount: 2 } },
    },
    WorkPolicy: { Type: 'AWS::SQS::QueuePolicy', Properties: { PolicyDocument: { Statement }, Queues: [ref('Work')] } },
    Created: {
      Type: 'AWS::Events::Rule',
      Properties: {
        State: 'ENABLED',
        EventPattern: {
          source: ['aws.s3'],
          'detail-type': ['Object Created'],
          detail: { bucket: { name: [ref('Documents')] } },
        },
        Targets: [{ Id: 'Target0', Arn: arn('Work') }],
      },
    },
    ...makeFunction('note'),
    ...allow('Note', ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], arn('Work')),
    ...allow('Note', ['dynamodb:PutItem'], arn('Table')),
    NoteSource: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: ref('Note'),
        EventSourceArn: arn('Work'),
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
  }
}

function counting(): Resources {
  const stream: JsonObject = { 'Fn::GetAtt': ['Table', 'StreamArn'] }
  return {
    ...makeFunction('count'),
    ...allow('Count', ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], stream),
    ...allow('Count', ['dynamodb:PutItem'], arn('Table')),
    CountSource: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: ref('Count'),
        EventSourceArn: stream,
        StartingPosition: 'TRIM_HORIZON',
        FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"seen#"}]}}}}' }] },
      },
    },
  }
}

function query(): Resources {
  return {
    ...makeFunction('list'),
    ...allow('List', ['dynamodb:Scan'], arn('Table')),
    HttpApi: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'small', ProtocolType: 'HTTP' } },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: ref('HttpApi'),
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: arn('List'),
        PayloadFormatVersion: '2.0',
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: ref('HttpApi'),
        RouteKey: 'GET /keys',
        Target: { 'Fn::Join': ['', ['integrations/', ref('Integration')]] },
      },
    },
    Permission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: arn('List'),
        Principal: 'apigateway.amazonaws.com',
      },
    },
  }
}

/** Writes a stack and its functions' bundles as a cloud assembly into a temporary folder. */
export function writeAssembly(resources: Resources): Assembly {
  const folder = mkdtempSync(join(tmpdir(), 'fjala-assembly-'))
  const templateDir = join(folder, 'cdk.out')
  mkdirSync(templateDir)
  const stack = { type: 'aws:cloudformation:stack', properties: { templateFile: 'Small.template.json' } }
  writeFileSync(join(templateDir, 'manifest.json'), JSON.stringify({ artifacts: { Small: stack } }))
  writeFileSync(join(templateDir, 'Small.template.json'), JSON.stringify({ Resources: resources }))
  for (const [name, source] of Object.entries(ASSETS)) {
    mkdirSync(join(templateDir, `asset.${name}`))
    writeFileSync(join(templateDir, `asset.${name}`, 'index.mjs'), source)
  }
  return { templateDir, dataDir: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
