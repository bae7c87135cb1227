import { listOf, objectOf, textOf, type Json, type JsonObject } from '../json.ts'
import { ACCOUNT, REGION } from '../template/physical.ts'

/** What a call needs to be allowed: an IAM action on a table or an index. */
export type RequiredAction = { readonly action: string; readonly resource: string }

/**
 * Which actions a DynamoDB operation needs, on what. A transaction needs those of its parts.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export function requiredActions(target: string, input: JsonObject): readonly RequiredAction[] {
  const [service = '', operation = ''] = target.split('.')
  if (service.startsWith('DynamoDBStreams')) return [{ action: `dynamodb:${operation}`, resource: streamOf(input) }]
  if (operation === 'BatchWriteItem' || operation === 'BatchGetItem')
    return Object.keys(objectOf(input['RequestItems'])).map(table => on(operation, table))
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') return partsOf(input['TransactItems'])
  return [on(operation, textOf(input['TableName'], '*'), input['IndexName'])]
}

function partsOf(parts: Json | undefined): readonly RequiredAction[] {
  const actions = listOf(parts).flatMap(part =>
    Object.entries(objectOf(part)).map(([kind, input]) =>
      on(ACTION_OF_PART[kind] ?? kind, textOf(objectOf(input)['TableName'])),
    ),
  )
  const distinct = new Map(actions.map(action => [`${action.action} ${action.resource}`, action]))
  return [...distinct.values()]
}

const ACTION_OF_PART: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
  ConditionCheck: 'ConditionCheckItem',
}

function on(operation: string, table: string, index?: Json): RequiredAction {
  const arn = table.startsWith('arn:') ? table : `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${table}`
  return { action: `dynamodb:${operation}`, resource: typeof index === 'string' ? `${arn}/index/${index}` : arn }
}

function streamOf(input: JsonObject): string {
  if (typeof input['StreamArn'] === 'string') return input['StreamArn']
  return typeof input['TableName'] === 'string'
    ? `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${input['TableName']}/stream/*`
    : '*'
}
