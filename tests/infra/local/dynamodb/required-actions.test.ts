import { expect, test } from 'vitest'
import { requiredActions } from '../../../../infra/local/dynamodb/required-actions.ts'
import type { JsonObject } from '../../../../infra/local/json.ts'

const TABLE = 'arn:aws:dynamodb:eu-central-1:000000000000:table'

test.each<[string, string, JsonObject, readonly string[]]>([
  ['a read', 'GetItem', { TableName: 'a' }, [`GetItem ${TABLE}/a`]],
  ['a query of an index', 'Query', { TableName: 'a', IndexName: 'g' }, [`Query ${TABLE}/a/index/g`]],
  ['a table named by its arn', 'Query', { TableName: `${TABLE}/a` }, [`Query ${TABLE}/a`]],
  [
    'a batch over tables',
    'BatchWriteItem',
    { RequestItems: { a: [], b: [] } },
    [`BatchWriteItem ${TABLE}/a`, `BatchWriteItem ${TABLE}/b`],
  ],
  [
    'a transaction: those of its parts, once each',
    'TransactWriteItems',
    {
      TransactItems: [{ Put: { TableName: 'a' } }, { Put: { TableName: 'a' } }, { ConditionCheck: { TableName: 'b' } }],
    },
    [`PutItem ${TABLE}/a`, `ConditionCheckItem ${TABLE}/b`],
  ],
])('requiredActions() of %s', (_what, operation, input, expected) => {
  const actions = requiredActions(`DynamoDB_20120810.${operation}`, input)
  expect(actions.map(({ action, resource }) => `${action.replace('dynamodb:', '')} ${resource}`)).toEqual(expected)
})

test('requiredActions() of a stream', () => {
  expect(requiredActions('DynamoDBStreams_20120810.DescribeStream', { StreamArn: 'arn:s' })).toEqual([
    { action: 'dynamodb:DescribeStream', resource: 'arn:s' },
  ])
})
