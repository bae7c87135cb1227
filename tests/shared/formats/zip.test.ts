import { describe, expect, test } from 'vitest'
import { firstName, isZip, openZip } from '../../../shared/formats/zip.ts'
import { zip } from '../../support/formats/zip.ts'

const text = (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : new TextDecoder().decode(bytes))

describe('openZip()', () => {
  const packed = zip([
    { name: 'një/ë.xml', contents: 'përmbajtja '.repeat(100) },
    { name: 'b', contents: 'e ruajtur', stored: true },
  ])

  test('unpacks what is packed and what is stored', () => {
    const archive = openZip(packed)
    expect(archive.names).toEqual(['një/ë.xml', 'b'])
    expect(text(archive.read('një/ë.xml'))).toBe('përmbajtja '.repeat(100))
    expect(text(archive.read('b'))).toBe('e ruajtur')
    expect(archive.read('c')).toBeUndefined()
  })

  test('reads an archive that is a part of a larger array', () => {
    const larger = new Uint8Array(packed.length + 20)
    larger.set(packed, 7)
    expect(text(openZip(larger.subarray(7, 7 + packed.length)).read('b'))).toBe('e ruajtur')
  })

  test('counts what is unpacked, all files together', () => {
    const many = zip(
      Array.from({ length: 3 }, (_, at) => ({ name: String(at), contents: Buffer.alloc(60 * 1024 * 1024) })),
    )
    const archive = openZip(many)
    archive.read('0')
    archive.read('1')
    expect(() => archive.read('2')).toThrow(expect.objectContaining({ code: 'format.too-complex' }))
  })

  test.each([
    ['format.truncated', packed.slice(0, -30)],
    ['format.malformed', packed.map((byte, at) => (at > packed.length - 10 && at < packed.length - 4 ? 255 : byte))],
  ])('refuses as %s', (code, bytes) => {
    expect(() => openZip(bytes)).toThrow(expect.objectContaining({ code }))
  })

  test('isZip() and firstName() look at the beginning alone', () => {
    expect(isZip(packed.slice(0, 60))).toBe(true)
    expect(firstName(packed.slice(0, 60))).toBe('një/ë.xml')
    expect(isZip(Uint8Array.of(0x50, 0x4b))).toBe(false)
  })
})
