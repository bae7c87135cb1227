import { expect, test } from 'vitest'
import { asTransaction } from '../../../../infra/local/dynamodb/one-commit.ts'
import type { JsonObject } from '../../../../infra/local/json.ts'

const put = (pk: string): JsonObject => ({ PutRequest: { Item: { pk: { S: pk } } } })

test('asTransaction() writes the same, table by table, in the order given', () => {
  const batch = { RequestItems: { one: [put('a'), { DeleteRequest: { Key: { pk: { S: 'b' } } } }], two: [put('c')] } }
  expect(asTransaction(batch)).toEqual({
    TransactItems: [
      { Put: { TableName: 'one', Item: { pk: { S: 'a' } } } },
      { Delete: { TableName: 'one', Key: { pk: { S: 'b' } } } },
      { Put: { TableName: 'two', Item: { pk: { S: 'c' } } } },
    ],
  })
})

test.each<[string, JsonObject]>([
  ['asks for what it cost', { RequestItems: { one: [put('a')] }, ReturnConsumedCapacity: 'TOTAL' }],
  ['is too long', { RequestItems: { one: Array.from({ length: 26 }, (_, at) => put(String(at))) } }],
  ['holds a request that is none', { RequestItems: { one: [{}] } }],
  ['is no batch', {}],
])('asTransaction() leaves alone what %s', (_what, batch) => {
  expect(asTransaction(batch)).toBeUndefined()
})
