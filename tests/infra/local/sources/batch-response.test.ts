import { expect, test } from 'vitest'
import { failedItems } from '../../../../infra/local/sources/batch-response.ts'

test.each<[string, string, string[]]>([
  ['nothing, for no answer', 'null', []],
  ['nothing, for an empty list', '{"batchItemFailures":[]}', []],
  ['nothing, for an object without the list', '{}', []],
  ['those that are named', '{"batchItemFailures":[{"itemIdentifier":"b"}]}', ['b']],
  ['everything, for a name that is none of the batch', '{"batchItemFailures":[{"itemIdentifier":"x"}]}', ['a', 'b']],
  ['everything, for an empty name', '{"batchItemFailures":[{"itemIdentifier":""}]}', ['a', 'b']],
  ['everything, for an entry without a name', '{"batchItemFailures":[{}]}', ['a', 'b']],
  ['everything, for what is no JSON', 'oops', ['a', 'b']],
])('failedItems() gives %s', (_what, payload, expected) => {
  expect(failedItems(payload, ['a', 'b'])).toEqual(expected)
})
