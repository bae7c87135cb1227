import type { JsonObject } from '../json.ts'

/** The account and region that everything local lives in. */
export const ACCOUNT = '000000000000'
export const REGION = 'eu-central-1'

/** What a resource is called here, and what its references resolve to. */
export type Physical = {
  readonly name: string
  readonly arn: string
  readonly ref: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Addresses that are known only when the endpoints listen: they are asked for when something refers to them. */
export type Endpoints = { readonly s3Url: () => string; readonly apiUrl: () => string }

type Named = { readonly id: string; readonly properties: JsonObject; readonly endpoints: Endpoints }
type Kind = (named: Named) => Physical

/** Names a resource as AWS would, by its literal name where the template has one, else after its logical id. */
export function physicalOf(type: string, named: Named): Physical {
  const kind = KINDS[type]
  if (kind !== undefined) return kind(named)
  const arn = arnOf(type.split('::')[1]?.toLowerCase() ?? 'local', named.id)
  return { name: named.id, arn, ref: named.id, attributes: { Arn: arn } }
}

const arnOf = (service: string, resource: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`

function literal(named: Named, property: string, otherwise = named.id): string {
  const value = named.properties[property]
  return typeof value === 'string' ? value : otherwise
}

function byName(name: string, arn: string, attributes: Readonly<Record<string, string>> = {}): Physical {
  return { name, arn, ref: name, attributes: { Arn: arn, ...attributes } }
}

function byArn(name: string, arn: string, attributes: Readonly<Record<string, string>> = {}): Physical {
  return { name, arn, ref: arn, attributes: { Arn: arn, ...attributes } }
}

function bucket(named: Named): Physical {
  const name = literal(named, 'BucketName', named.id.toLowerCase())
  const arn = `arn:aws:s3:::${name}`
  const host = (): string => new URL(named.endpoints.s3Url()).host
  const attributes = {
    Arn: arn,
    get DomainName() {
      return host()
    },
    get RegionalDomainName() {
      return host()
    },
  }
  return { name, arn, ref: name, attributes }
}

function table(named: Named): Physical {
  const name = literal(named, 'TableName', named.id.toLowerCase())
  const arn = arnOf('dynamodb', `table/${name}`)
  return byName(name, arn, { StreamArn: `${arn}/stream/local`, TableId: name })
}

function queue(named: Named): Physical {
  const name = literal(named, 'QueueName')
  const arn = arnOf('sqs', name)
  const url = (): string => `${named.endpoints.s3Url()}/${ACCOUNT}/${name}`
  const attributes = {
    Arn: arn,
    QueueName: name,
    get QueueUrl() {
      return url()
    },
  }
  return {
    name,
    arn,
    get ref() {
      return url()
    },
    attributes,
  }
}

function httpApi(named: Named): Physical {
  const arn = `arn:aws:apigateway:${REGION}::/apis/${named.id}`
  const attributes = {
    Arn: arn,
    ApiId: named.id,
    get ApiEndpoint() {
      return named.endpoints.apiUrl()
    },
  }
  return { name: named.id, arn, ref: named.id, attributes }
}

const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::S3::Bucket': bucket,
  'AWS::SQS::Queue': queue,
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::Lambda::Function': named => {
    const name = literal(named, 'FunctionName')
    return byName(name, arnOf('lambda', `function:${name}`))
  },
  // its reference is an identifier, here its name
  'AWS::Lambda::EventSourceMapping': named => byName(named.id, arnOf('lambda', `event-source-mapping:${named.id}`)),
  'AWS::IAM::Role': named => {
    const name = literal(named, 'RoleName')
    return byName(name, `arn:aws:iam::${ACCOUNT}:role/${name}`, { RoleId: name })
  },
  'AWS::Events::Rule': named => byName(literal(named, 'Name'), arnOf('events', `rule/${literal(named, 'Name')}`)),
  'AWS::ApiGatewayV2::Api': httpApi,
  'AWS::ApiGatewayV2::Stage': named => {
    const name = literal(named, 'StageName')
    return byName(name, `arn:aws:apigateway:${REGION}::/apis/local/stages/${name}`)
  },
  'AWS::Logs::LogGroup': named => {
    const name = literal(named, 'LogGroupName')
    return byName(name, arnOf('logs', `log-group:${name}:*`))
  },
  'AWS::SNS::Topic': named => byArn(literal(named, 'TopicName'), arnOf('sns', literal(named, 'TopicName'))),
  'AWS::StepFunctions::StateMachine': named => {
    const name = literal(named, 'StateMachineName')
    return byArn(name, arnOf('states', `stateMachine:${name}`), { Name: name })
  },
  'AWS::CloudWatch::Alarm': named => byName(literal(named, 'AlarmName'), arnOf('cloudwatch', `alarm:${named.id}`)),
}
