import { isObject, listOf, objectOf, textOf, type JsonObject } from '../json.ts'
import type { Resource, Template } from '../template/template.ts'
import { DynamoDbError, type DynamoDb } from './client.ts'

/** Creates the template's tables, with their indexes, streams and expiry, where they don't exist; throws where one differs. */
export async function createTables(template: Template, dynamoDb: DynamoDb): Promise<void> {
  for (const resource of template.ofType('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table')) {
    await createTable(resource, dynamoDb)
  }
}

async function createTable(resource: Resource, dynamoDb: DynamoDb): Promise<void> {
  const wanted = tableInput(resource)
  const present = await describe(resource.physical.name, dynamoDb)
  if (present !== undefined) return checkSame(resource, wanted, present)
  await dynamoDb.call('CreateTable', wanted)
  const expiry = objectOf(resource.properties()['TimeToLiveSpecification'])
  if (expiry['Enabled'] !== true) return
  const TimeToLiveSpecification = { AttributeName: textOf(expiry['AttributeName']), Enabled: true }
  await dynamoDb.call('UpdateTimeToLive', { TableName: resource.physical.name, TimeToLiveSpecification })
}

async function describe(TableName: string, dynamoDb: DynamoDb): Promise<JsonObject | undefined> {
  try {
    return objectOf((await dynamoDb.call('DescribeTable', { TableName }))['Table'])
  } catch (error) {
    if (error instanceof DynamoDbError && error.code === 'ResourceNotFoundException') return undefined
    throw error
  }
}

/** What `CreateTable` is given for a table resource; capacity is left out, since everything here is on demand. */
export function tableInput(resource: Resource): JsonObject {
  const properties = resource.properties()
  const stream = properties['StreamSpecification']
  const globals = listOf(properties['GlobalSecondaryIndexes']).map(onlyIndex)
  const locals = listOf(properties['LocalSecondaryIndexes']).map(onlyIndex)
  return {
    TableName: resource.physical.name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: listOf(properties['AttributeDefinitions']),
    KeySchema: listOf(properties['KeySchema']),
    ...(globals.length === 0 ? {} : { GlobalSecondaryIndexes: globals }),
    ...(locals.length === 0 ? {} : { LocalSecondaryIndexes: locals }),
    ...(isObject(stream) ? { StreamSpecification: { StreamEnabled: true, ...stream } } : {}),
  }
}

function onlyIndex(value: unknown): JsonObject {
  const { IndexName = '', KeySchema = [], Projection = {} } = objectOf(value)
  return { IndexName, KeySchema, Projection }
}

function checkSame(resource: Resource, wanted: JsonObject, present: JsonObject): void {
  if (shapeOf(wanted) === shapeOf(present)) return
  throw new Error(
    `Cannot use the stored table ${resource.physical.name}: its keys, indexes or stream differ from the stack's. ` +
      `Remove the data folder to begin anew: rm -r .fjala`,
  )
}

function shapeOf(table: JsonObject): string {
  const indexes = [...listOf(table['GlobalSecondaryIndexes']), ...listOf(table['LocalSecondaryIndexes'])].map(value => {
    const index = onlyIndex(value)
    return `${textOf(index['IndexName'])} ${keysOf(index['KeySchema'])} ${projectionOf(objectOf(index['Projection']))}`
  })
  const stream = textOf(objectOf(table['StreamSpecification'])['StreamViewType'], 'none')
  return [keysOf(table['KeySchema']), stream, ...indexes.sort()].join('\n')
}

function keysOf(schema: JsonObject[string] | undefined): string {
  return listOf(schema)
    .map(key => `${textOf(objectOf(key)['AttributeName'])}:${textOf(objectOf(key)['KeyType'])}`)
    .join(' ')
}

function projectionOf(projection: JsonObject): string {
  const attributes = listOf(projection['NonKeyAttributes']).map(name => textOf(name))
  return [textOf(projection['ProjectionType']), ...attributes.sort()].join(' ')
}
