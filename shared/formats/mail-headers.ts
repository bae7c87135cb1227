import { decodeWords } from 'postal-mime'

/** The headers of a message or part, by lower-case name, unfolded; of several the first. */
export type MailHeaders = ReadonlyMap<string, string>

/** A header such as `text/plain; charset=utf-8`: its value in lower case, and its parameters. */
export type HeaderValue = { readonly value: string; readonly parameters: ReadonlyMap<string, string> }

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/gu

/** Reads headers from the lines before a message's first empty line. */
export function readHeaders(head: string): MailHeaders {
  const headers = new Map<string, string>()
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** Reads a header with parameters. Continuations (RFC 2231) are left alone: a charset or boundary never has them. */
export function readHeaderValue(header: string | undefined): HeaderValue {
  const text = header ?? ''
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, plain] of text.matchAll(PARAMETER)) {
    const value = quoted?.replace(/\\(.)/gu, '$1') ?? plain ?? ''
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), value)
  }
  return { value: text.split(';', 1)[0]?.trim().toLowerCase() ?? '', parameters }
}

/** A header's text with encoded words (RFC 2047) decoded; null where there is none. */
export function headerText(header: string | undefined): string | null {
  const text = decodeWords(header ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
  return text === '' ? null : text
}
