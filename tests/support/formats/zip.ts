import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be packed. `declaredSize`: what the archive says of its size, where that is a lie. */
export type ZipEntry = {
  readonly name: string
  readonly contents: string | Uint8Array
  readonly stored?: boolean
  readonly encrypted?: boolean
  readonly declaredSize?: number
}

/** Packs files into a ZIP archive, as office programs do. Dates are zero, so that the same files give the same bytes. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { local, central } = pack(entry, offset)
    locals.push(local)
    directory.push(central)
    offset += local.length
  }
  const length = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]))
}

function pack({ name, contents, stored = false, encrypted = false, declaredSize }: ZipEntry, offset: number) {
  const plain = Buffer.from(contents)
  const packed = stored ? plain : deflateRawSync(plain)
  const title = Buffer.from(name)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(encrypted ? 1 : 0, 2)
  fields.writeUInt16LE(stored ? 0 : 8, 4)
  fields.writeUInt32LE(crc32(plain), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(declaredSize ?? plain.length, 18)
  fields.writeUInt16LE(title.length, 22)
  const local = Buffer.concat([signature(0x04034b50), fields, title, packed])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  const central = Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), fields, rest, title])
  return { local, central }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
