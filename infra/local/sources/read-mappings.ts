import type { Access } from '../access/access.ts'
import { numberOf, textOf, type JsonObject } from '../json.ts'
import type { Resource, Template } from '../template/template.ts'
import { queueMapping, type QueueMapping } from './queue-source.ts'
import { streamMapping, type StreamMapping } from './stream-mapping.ts'

/** What feeds the functions of a template. */
export type Mappings = {
  readonly queues: readonly QueueFeed[]
  readonly streams: readonly StreamFeed[]
}

/** A queue and the function that it feeds. `id`: the mapping's identifier. */
export type QueueFeed = { readonly id: string; readonly queue: Resource; readonly mapping: QueueMapping }

/** A table's stream and the function that it feeds. */
export type StreamFeed = { readonly table: Resource; readonly to: Resource; readonly mapping: StreamMapping }

/** Reads the event source mappings. Throws for those that AWS would not make, or that would never deliver anything. */
export function readMappings(template: Template, access: Access): Mappings {
  const declared = template.ofType('AWS::Lambda::EventSourceMapping').map(resource => read(resource, template))
  const enabled = declared.filter(({ properties }) => properties['Enabled'] !== false)
  return {
    queues: enabled.flatMap(mapping => (mapping.source.type === QUEUE ? [fromQueue(mapping, access)] : [])),
    streams: enabled.flatMap(mapping =>
      mapping.source.type === QUEUE ? [] : [fromStream(mapping, { template, access })],
    ),
  }
}

const QUEUE = 'AWS::SQS::Queue'

type Declared = {
  readonly id: string
  readonly properties: JsonObject
  readonly source: Resource
  readonly to: Resource
}

/** What local mode reads of a mapping; another property might change what the function gets. */
const KNOWN = new Set([
  'BatchSize',
  'BisectBatchOnFunctionError',
  'DestinationConfig',
  'Enabled',
  'EventSourceArn',
  'FilterCriteria',
  'FunctionName',
  'FunctionResponseTypes',
  'MaximumBatchingWindowInSeconds',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'MetricsConfig',
  'ParallelizationFactor',
  'ScalingConfig',
  'StartingPosition',
  'Tags',
])

function read(resource: Resource, template: Template): Declared {
  const { id } = resource
  const properties = resource.properties()
  const unknown = Object.keys(properties).find(name => !KNOWN.has(name))
  if (unknown !== undefined) throw new Error(`Cannot run event source ${id}: local mode does not know ${unknown}`)
  const [arn, name] = [textOf(properties['EventSourceArn']), textOf(properties['FunctionName'])]
  const source = template
    .ofType(QUEUE, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')
    .find(({ physical }) => (physical.attributes['StreamArn'] ?? physical.arn) === arn)
  if (source === undefined)
    throw new Error(`Cannot run event source ${id}: ${arn} is no queue and no table's stream of the stack`)
  const to = template
    .ofType('AWS::Lambda::Function')
    .find(({ physical }) => physical.name === name || physical.arn === name)
  if (to === undefined) throw new Error(`Cannot run event source ${id}: ${name} is no function of the stack`)
  return { id, properties, source, to }
}

function fromQueue({ id, properties, source, to }: Declared, access: Access): QueueFeed {
  const mapping = queueMapping(to.physical.name, properties)
  for (const action of ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'])
    requireGrant(id, { to, action: `sqs:${action}`, resource: source.physical.arn }, access)
  const hidden = numberOf(source.properties()['VisibilityTimeout'], 30)
  const timeout = numberOf(to.properties()['Timeout'], 3)
  if (hidden < timeout)
    throw new Error(
      `Cannot run event source ${id}: ${source.id} hides messages for ${hidden} s, less than the ${timeout} s that ${to.id} may take`,
    )
  if (mapping.batchSize > 10 && mapping.windowSeconds < 1)
    throw new Error(
      `Cannot run event source ${id}: expected a window of at least 1 s for batches of ${mapping.batchSize}, got ${mapping.windowSeconds}`,
    )
  return { id, queue: source, mapping }
}

type Finding = { readonly template: Template; readonly access: Access }

function fromStream({ id, properties, source, to }: Declared, { template, access }: Finding): StreamFeed {
  const mapping = streamMapping(id, to.physical.name, properties)
  const resource = source.physical.attributes['StreamArn'] ?? ''
  for (const action of ['DescribeStream', 'GetRecords', 'GetShardIterator'])
    requireGrant(id, { to, action: `dynamodb:${action}`, resource }, access)
  const failures = mapping.failureQueueArn
  if (failures === undefined) return { table: source, to, mapping }
  if (!template.ofType(QUEUE).some(({ physical }) => physical.arn === failures))
    throw new Error(`Cannot run event source ${id}: its on-failure destination ${failures} is no queue of the stack`)
  requireGrant(id, { to, action: 'sqs:SendMessage', resource: failures }, access)
  return { table: source, to, mapping }
}

type Grant = { readonly to: Resource; readonly action: string; readonly resource: string }

/** Lambda polls with the function's own role. */
function requireGrant(id: string, { to, action, resource }: Grant, access: Access): void {
  const principal = access.principalNamed(to.physical.name)
  const denial = principal === undefined ? undefined : access.refusal(principal.accessKeyId, action, resource)
  if (denial !== undefined)
    throw new Error(`Cannot run event source ${id}: ${to.id} may not ${action} on ${resource}, ${denial.why}`)
}
