import { describe, expect, test } from 'vitest'
import { isPrivateAddress, lookUpPublic } from '../../../functions/deliver/addresses.ts'

describe('isPrivateAddress()', () => {
  test.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ],
    ...['224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      'ff02::1',
      '::ffff:10.0.0.1',
      '::ffff:7f00:1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
    ],
    ...['', 'localhost', '1.2.3', '0x7f.1'],
  ])('%s is, or is no address at all', address => {
    expect(isPrivateAddress(address)).toBe(true)
  })

  test.each(['8.8.8.8', '172.32.0.1', '11.0.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s is not',
    address => {
      expect(isPrivateAddress(address)).toBe(false)
    },
  )
})

test('lookUpPublic() refuses a host whose address is private', async () => {
  const error = await new Promise<Error | null>(resolve => lookUpPublic('localhost', {}, resolve))
  expect(error?.message).toBe('localhost is not an address on the public internet')
})
