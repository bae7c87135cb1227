import { crc32 } from 'node:zlib'

/** A checksum being computed; `value` is its bytes, big-endian. */
export type Running = { readonly update: (bytes: Buffer) => void; readonly value: () => Buffer }

/** CRC-32 (zlib's). */
export function runCrc32(): Running {
  let state = 0
  return {
    update: bytes => void (state = crc32(bytes, state)),
    value: () => fourBytes(state),
  }
}

/** CRC-32C (Castagnoli). */
export function runCrc32c(): Running {
  const table = crc32cTable()
  let state = -1
  return {
    update: bytes => {
      // counting is ten times as fast as iterating
      let next = state
      for (let at = 0; at < bytes.length; at += 1)
        next = (table[(next ^ (bytes[at] as number)) & 255] as number) ^ (next >>> 8)
      state = next
    },
    value: () => fourBytes(~state >>> 0),
  }
}

/** CRC-64/NVME, in two halves of 32 bits: `BigInt` would take minutes for what this does in seconds. */
export function runCrc64(): Running {
  const { high: highs, low: lows } = crc64Table()
  let [high, low] = [-1, -1]
  return {
    update: bytes => {
      let [upper, lower] = [high, low]
      for (let at = 0; at < bytes.length; at += 1) {
        const index = (lower ^ (bytes[at] as number)) & 255
        lower = ((lower >>> 8) | (upper << 24)) ^ (lows[index] as number)
        upper = (upper >>> 8) ^ (highs[index] as number)
      }
      ;[high, low] = [upper, lower]
    },
    value: () => Buffer.concat([fourBytes(~high >>> 0), fourBytes(~low >>> 0)]),
  }
}

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined
  return () => (made ??= make())
}

const crc32cTable = once(() =>
  Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1
    return value
  }),
)

const POLYNOMIAL_64 = 0x9a6c9329ac4bc9b5n

const crc64Table = once(() => {
  const values = Array.from({ length: 256 }, (_, byte) => {
    let value = BigInt(byte)
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1n) === 1n ? (value >> 1n) ^ POLYNOMIAL_64 : value >> 1n
    return value
  })
  return {
    high: Int32Array.from(values, value => Number(BigInt.asIntN(32, value >> 32n))),
    low: Int32Array.from(values, value => Number(BigInt.asIntN(32, value))),
  }
})
