import { Rejection } from '../errors.ts'

/** Longest text of a document, UTF-16 code units: about four thousand book pages. */
export const MAX_TEXT_LENGTH = 20_000_000

/** Longest Markdown that is parsed, UTF-16 code units: its grammar costs more than others. */
export const MAX_MARKDOWN_LENGTH = 5_000_000

/** Longest markup (HTML, XML, RTF, mail) that is parsed, UTF-16 code units. */
export const MAX_MARKUP_LENGTH = 40_000_000

/** Refuses a text over the limit. */
export function requireTextLength(length: number): void {
  if (length <= MAX_TEXT_LENGTH) return
  throw new Rejection(
    'object.too-large',
    `The text is too long: it has ${count(length)} characters, and at most ${count(MAX_TEXT_LENGTH)} can be read`,
    { details: { length, limit: MAX_TEXT_LENGTH } },
  )
}

/** A `format.too-complex` rejection that names what there is too much of. */
export function tooComplex(what: string, limit: number): Rejection {
  return new Rejection(
    'format.too-complex',
    `The file is too complex to be read: ${what} (the limit is ${count(limit)})`,
    {
      details: { limit },
    },
  )
}

/** A `limit.time` rejection that names the limit. */
export function tooSlow(milliseconds: number): Rejection {
  return new Rejection(
    'limit.time',
    `The file takes too long to be read: it was not done after ${count(milliseconds / 1000)} seconds, the most that one may take`,
    { details: { limit: milliseconds } },
  )
}

/** A `limit.memory` rejection that names the limit. */
export function tooHeavy(megabytes: number): Rejection {
  return new Rejection(
    'limit.memory',
    `The file needs too much memory to be read: more than ${count(megabytes)} MB, the most that one may take`,
    { details: { limit: megabytes } },
  )
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
