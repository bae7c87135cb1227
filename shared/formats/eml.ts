import { addressParser } from 'postal-mime'
import { decodeText } from './charset.ts'
import { toIsoDate } from './dates.ts'
import type { Format, StatedMetadata } from './format.ts'
import { MAX_MARKUP_LENGTH, tooComplex } from './limits.ts'
import { headerText, readHeaders } from './mail-headers.ts'
import { readPageBytes } from './html.ts'
import { decodeBody, mailText } from './mail-text.ts'
import { readMime, type MimePart } from './mime.ts'
import { withTimeLimit } from './time-limit.ts'

const MAX_BYTES = MAX_MARKUP_LENGTH * 2

/** A mail message (RFC 5322): its body; the headers are metadata, attachments are left out. Of a page that a browser saved (MHTML) the article. */
export const EML: Format = {
  name: 'eml',
  label: 'a mail message',
  mediaType: 'message/rfc822',
  extensions: ['eml', 'mht', 'mhtml'],
  read({ bytes }) {
    if (bytes.length > MAX_BYTES) throw tooComplex('too many bytes', MAX_BYTES)
    return withTimeLimit(() => {
      const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        .toString('latin1')
        .replace(/^From .*\r?\n/u, '')
      const part = readMime(message)
      const page = isSavedPage(part) ? findPage(part) : undefined
      if (page !== undefined) return readPageBytes(decodeBody(page), page.type.parameters.get('charset') ?? null)
      return { ...mailText(part), stated: readFields(message) }
    })
  },
}

/** A browser saves a page as a message from itself. */
function isSavedPage({ headers }: MimePart): boolean {
  return headers.has('snapshot-content-location') || /^<?saved by/iu.test(headers.get('from') ?? '')
}

function findPage(part: MimePart): MimePart | undefined {
  if (part.type.value === 'text/html') return part
  return part.parts.map(findPage).find(page => page !== undefined)
}

/** Headers are ASCII with encoded words; what programs write raw is decoded as any text is. */
function readFields(message: string): StatedMetadata {
  const end = message.search(/\r?\n\r?\n/u)
  const head = decodeText(Buffer.from(end < 0 ? message : message.slice(0, end), 'latin1')).text
  const headers = readHeaders(head)
  return {
    title: headerText(headers.get('subject')),
    author: senderOf(headers.get('from') ?? headers.get('sender')),
    publisher: headerText(headers.get('organization') ?? headers.get('organisation')),
    published: toIsoDate(headers.get('date')?.replace(/\([^()]*\)/u, '')),
    language: headers.get('content-language') ?? null,
  }
}

/** The sender's name, or the address where there is none. */
function senderOf(from: string | undefined): string | null {
  const sender = from === undefined ? undefined : addressParser(from)[0]
  return headerText(sender?.name) ?? headerText(sender?.address)
}
