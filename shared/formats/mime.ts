import { tooComplex } from './limits.ts'
import { readHeaders, readHeaderValue, type HeaderValue, type MailHeaders } from './mail-headers.ts'

/** A message or a part of one. Its body is a string of bytes: one character for each. */
export type MimePart = {
  readonly headers: MailHeaders
  readonly type: HeaderValue
  readonly isAttachment: boolean
  readonly body: string
  readonly parts: readonly MimePart[]
}

const MAX_DEPTH = 50
const MAX_PARTS = 2_000

/** Takes a message apart. In: a string of bytes. Throws `format.too-complex` for parts too many or nested too deeply. */
export function readMime(message: string): MimePart {
  const budget = { parts: MAX_PARTS }
  return readPart(message, { depth: 0, budget })
}

type Place = { readonly depth: number; readonly budget: { parts: number } }

function readPart(message: string, { depth, budget }: Place): MimePart {
  if (depth > MAX_DEPTH) throw tooComplex('parts of the message are nested too deeply', MAX_DEPTH)
  budget.parts -= 1
  if (budget.parts < 0) throw tooComplex('the message has too many parts', MAX_PARTS)
  const { head, body } = splitHead(message)
  const headers = readHeaders(head)
  const type = readHeaderValue(headers.get('content-type') ?? 'text/plain')
  const disposition = readHeaderValue(headers.get('content-disposition')).value
  const inner = { depth: depth + 1, budget }
  return {
    headers,
    type,
    isAttachment: disposition === 'attachment',
    body,
    parts: partsOf(type, body).map(part => readPart(part, inner)),
  }
}

/** A part without headers begins with an empty line. */
function splitHead(message: string): { readonly head: string; readonly body: string } {
  const bare = /^\r?\n/u.exec(message)
  if (bare !== null) return { head: '', body: message.slice(bare[0].length) }
  const end = /\r?\n\r?\n/u.exec(message)
  return end === null
    ? { head: message, body: '' }
    : { head: message.slice(0, end.index), body: message.slice(end.index + end[0].length) }
}

function partsOf({ value, parameters }: HeaderValue, body: string): readonly string[] {
  if (value === 'message/rfc822') return [body]
  const boundary = parameters.get('boundary')
  if (!value.startsWith('multipart/') || boundary === undefined || boundary === '') return []
  return splitParts(body, `--${boundary}`)
}

/** The stretches between boundary lines; one that nothing closes runs to the end. */
function splitParts(body: string, delimiter: string): readonly string[] {
  const parts: string[] = []
  let start = -1
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body.charAt(at - 1) !== '\n') continue
    const after = /(--)?[ \t]*(?:\r?\n|$)/uy
    after.lastIndex = at + delimiter.length
    const rest = after.exec(body)
    if (rest === null) continue
    if (start >= 0) parts.push(body.slice(start, at).replace(/\r?\n$/u, ''))
    start = rest[1] === undefined ? after.lastIndex : -1
    if (start < 0) break
  }
  if (start >= 0) parts.push(body.slice(start))
  return parts
}
