import { S3Error } from '../s3-error.ts'

/** A form as it comes: the fields before the file, and the file, to be read before anything else. */
export type Form = {
  /** By their names in small letters; of two of one name the first. */
  readonly fields: ReadonlyMap<string, string>
  /** The name that the browser gives; empty where it gives none. */
  readonly fileName: string
  readonly fileType: string | undefined
  readonly file: AsyncGenerator<Buffer>
}

/** The most bytes of all fields together, as S3 has it. */
const MOST_FIELD_BYTES = 20_480
const LONGEST_HEAD = 4096

/**
 * Reads a form of type `multipart/form-data` up to its file; what follows the file is ignored.
 * Throws `MalformedPOSTRequest`, `MaxMessageLengthExceeded`, or `InvalidArgument` where there is no file.
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export async function readForm(contentType: string, source: AsyncIterable<Buffer>): Promise<Form> {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) throw new S3Error('MalformedPOSTRequest')
  const input = makeReader(source)
  // the first boundary has no line before it
  input.prepend(Buffer.from('\r\n'))
  const mark = Buffer.from(`\r\n--${boundary}`)
  const fields = new Map<string, string>()
  let bytes = 0
  await readAll(input.until(mark), MOST_FIELD_BYTES)
  for (;;) {
    const ending = await readAll(input.until(CRLF), LONGEST_HEAD)
    if (ending.toString().startsWith('--'))
      throw new S3Error('InvalidArgument', {
        message: 'POST requires exactly one file upload per request.',
        details: { ArgumentName: 'file', ArgumentValue: '0' },
      })
    const head = await readHead(input)
    if (head.name.toLowerCase() === 'file')
      return { fields, fileName: head.fileName, fileType: head.type, file: input.until(mark) }
    const value = await readAll(input.until(mark), MOST_FIELD_BYTES)
    bytes += value.length
    if (bytes > MOST_FIELD_BYTES)
      throw new S3Error('MaxMessageLengthExceeded', {
        message: 'Your POST request fields preceding the upload file were too large.',
      })
    if (!fields.has(head.name.toLowerCase())) fields.set(head.name.toLowerCase(), value.toString())
  }
}

const CRLF = Buffer.from('\r\n')

type Head = { readonly name: string; readonly fileName: string; readonly type: string | undefined }

async function readHead(input: Reader): Promise<Head> {
  const headers = new Map<string, string>()
  for (;;) {
    const line = (await readAll(input.until(CRLF), LONGEST_HEAD)).toString()
    if (line === '') break
    const colon = line.indexOf(':')
    headers.set(line.slice(0, Math.max(colon, 0)).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  const disposition = headers.get('content-disposition') ?? ''
  const name = parameter(disposition, 'name')
  if (name === undefined) throw new S3Error('MalformedPOSTRequest')
  return { name, fileName: parameter(disposition, 'filename') ?? '', type: headers.get('content-type') }
}

/** Browsers write names as UTF-8, with quotation marks and line ends percent-encoded. */
function parameter(disposition: string, name: string): string | undefined {
  const value = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1]
  return value?.replace(/%(22|0D|0A)/gi, encoded => decodeURIComponent(encoded))
}

async function readAll(source: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > limit)
      throw new S3Error('MaxMessageLengthExceeded', {
        message: 'Your POST request fields preceding the upload file were too large.',
      })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, bytes)
}

type Reader = {
  readonly prepend: (bytes: Buffer) => void
  /** Yields what comes before a mark, and takes the mark away. Throws `MalformedPOSTRequest` where it never comes. */
  readonly until: (mark: Buffer) => AsyncGenerator<Buffer>
}

function makeReader(source: AsyncIterable<Buffer>): Reader {
  const chunks = source[Symbol.asyncIterator]()
  let buffer: Buffer = Buffer.alloc(0)
  return {
    prepend: bytes => void (buffer = Buffer.concat([bytes, buffer])),
    until: async function* (mark) {
      for (;;) {
        const at = buffer.indexOf(mark)
        if (at >= 0) {
          const before = buffer.subarray(0, at)
          buffer = buffer.subarray(at + mark.length)
          if (before.length > 0) yield before
          return
        }
        // what may be the beginning of the mark has to wait
        const safe = Math.max(0, buffer.length - mark.length + 1)
        if (safe > 0) {
          const before = buffer.subarray(0, safe)
          buffer = buffer.subarray(safe)
          yield before
        }
        const next = await chunks.next()
        if (next.done === true) throw new S3Error('MalformedPOSTRequest')
        buffer = buffer.length === 0 ? next.value : Buffer.concat([buffer, next.value])
      }
    },
  }
}
