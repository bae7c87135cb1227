import type { HostileFile } from './corpus.ts'

const HEAD = 'From: a@example.org\r\nSubject: Provë\r\nDate: Sat, 14 Jun 2025 09:30:00 +0200\r\n'
const bytes = (text: string) => new TextEncoder().encode(text)

function nestedParts(depth: number): string {
  const opened = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${String(at)}"\r\n\r\n--b${String(at)}\r\n`,
  )
  return `${HEAD}${opened.join('')}Content-Type: text/plain\r\n\r\nteksti\r\n`
}

function manyParts(count: number): string {
  return `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(count)}--b--\r\n`
}

/** Messages: parts in parts, parts without end, bytes that are not what the headers say. */
export const MAILS: readonly HostileFile[] = [
  { name: 'nested-parts.eml', bytes: () => bytes(nestedParts(1_000)), code: 'format.too-complex' },
  {
    name: 'nested-messages.eml',
    bytes: () => bytes(`${HEAD}Content-Type: message/rfc822\r\n\r\n`.repeat(1_000)),
    code: 'format.too-complex',
  },
  { name: 'many-parts.eml', bytes: () => bytes(manyParts(100_000)), code: 'format.too-complex' },
  { name: 'no-body.eml', bytes: () => bytes(`${HEAD}\r\n`), code: 'format.no-text' },
  {
    name: 'only-attachment.eml',
    bytes: () => bytes(`${HEAD}Content-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nAAAA`),
    code: 'format.no-text',
  },
  {
    name: 'not-base64.eml',
    bytes: () => bytes(`${HEAD}Content-Transfer-Encoding: base64\r\n\r\n<<< teksti >>>`),
    code: 'format.malformed',
  },
  {
    name: 'long-header.eml',
    bytes: () => bytes(`${HEAD}X-Long: ${' '.repeat(2_000_000)}x\r\n\r\nNjë fjali e shkurtër.`),
    code: undefined,
  },
  {
    name: 'many-headers.eml',
    bytes: () => bytes(`${HEAD}${'X-A: b\r\n'.repeat(200_000)}\r\nNjë fjali e shkurtër.`),
    code: undefined,
  },
  {
    name: 'many-words.eml',
    bytes: () =>
      bytes(`From: a@example.org\r\nSubject: ${'=?utf-8?Q?x?= '.repeat(50_000)}\r\n\r\nNjë fjali e shkurtër.`),
    code: undefined,
  },
]
