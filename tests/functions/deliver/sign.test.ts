import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { signatureHeaders } from '../../../functions/deliver/sign.ts'

test('signatureHeaders() signs id, timestamp and body, so that a changed one of them shows', () => {
  const secret = Buffer.from('njëzet e katër shenja!!').toString('base64')
  const signed = { id: 'a1', timestamp: 1_750_000_000, body: '{"type":"test"}' }
  const expected = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update('a1.1750000000.{"type":"test"}')
    .digest('base64')
  expect(signatureHeaders(signed, secret)).toEqual({
    'webhook-id': 'a1',
    'webhook-timestamp': '1750000000',
    'webhook-signature': `v1,${expected}`,
  })
  const others = [
    { ...signed, id: 'a2' },
    { ...signed, timestamp: 1 },
    { ...signed, body: '{}' },
  ]
  for (const other of others) expect(signatureHeaders(other, secret)['webhook-signature']).not.toBe(`v1,${expected}`)
})
