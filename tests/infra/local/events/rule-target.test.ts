import { expect, test } from 'vitest'
import { inputFor } from '../../../../infra/local/events/rule-target.ts'
import type { Json, JsonObject } from '../../../../infra/local/json.ts'

const event: JsonObject = { id: '1', resources: ['a', 'b'], detail: { key: 'a "b" ë', size: 7 } }

test.each<[string, JsonObject, Json]>([
  ['the whole event', {}, event],
  ['a constant', { Input: '{"a":1}' }, { a: 1 }],
  ['a part', { InputPath: '$.detail' }, { key: 'a "b" ë', size: 7 }],
  ['a member of a list', { InputPath: '$.resources[1]' }, 'b'],
  [
    'an object made of parts',
    {
      InputTransformer: {
        InputPathsMap: { k: '$.detail.key', s: '$.detail.size' },
        InputTemplate: '{"key": <k>, "text": "of <s>", "size": <s>}',
      },
    },
    { key: 'a "b" ë', text: 'of 7', size: 7 },
  ],
  [
    'a text made of parts',
    { InputTransformer: { InputPathsMap: { s: '$.detail.size' }, InputTemplate: '"<s> bytes"' } },
    '7 bytes',
  ],
  ['the event inside an object', { InputTransformer: { InputTemplate: '{"event": <aws.events.event>}' } }, { event }],
])('inputFor() gives %s', (_what, target, expected) => {
  expect(inputFor(target, event)).toEqual(expected)
})
