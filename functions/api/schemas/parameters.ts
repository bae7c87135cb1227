import * as z from 'zod'
import { DEFAULT_CONFIDENCE } from '../../../shared/confidence.ts'

/** How many things a page holds where nothing is said, and at most. */
export const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

/** A whole number in a query. */
export function integer(bounds: { readonly min: number; readonly max: number }) {
  const number = z.int(`expected a whole number from ${bounds.min} to ${bounds.max}`)
  const outside = `expected a whole number from ${bounds.min} to ${bounds.max}`
  return z.preprocess(toNumber, number.min(bounds.min, outside).max(bounds.max, outside))
}

function toNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/u.test(value) ? Number(value) : value
}

const limit = integer({ min: 1, max: MAX_LIMIT })
  .default(DEFAULT_LIMIT)
  .meta({ description: 'How many things a page holds at most.', examples: [20] })

/** Where the last page ended. */
export const cursor = z.string().min(1).max(4096).optional().meta({
  description:
    'The `next` of the page before. It holds while the list changes: nothing is shown twice, nothing skipped.',
})

function formatOf<const F extends readonly [string, ...string[]]>(names: F) {
  return z.enum(names).optional().meta({
    description:
      'The format of the answer; without it the header `accept` decides. In other formats than `json` the next page is found by the header `link`.',
  })
}

/** How sure, from 0 to 1. */
export const share = z
  .number('expected a number from 0 to 1')
  .min(0, 'expected a number from 0 to 1')
  .max(1, 'expected a number from 0 to 1')

/** How sure the engine must be of what is shown. */
export const CONFIDENCE = {
  minConfidence: z
    .preprocess(
      value =>
        typeof value === 'string' && /^[01]?(\.\d{1,6})?$/u.test(value) && value !== '' ? Number(value) : value,
      share,
    )
    .default(DEFAULT_CONFIDENCE)
    .meta({ description: 'Nothing that the engine is less sure of; 0 shows its doubts too.', examples: [0.8] }),
}

/** The parameter of what is listed without pages. */
export const LIMIT = { limit }

/** The parameters of every list. */
export const PAGE = { limit, cursor, format: formatOf(['json', 'jsonl', 'csv']) }

/** The parameter of things that schema.org has words for. */
export const LINKED = { format: formatOf(['json', 'jsonl', 'csv', 'jsonld']) }

/** The parameter of a text. */
export const PLAIN = { format: formatOf(['json', 'text']) }

/** The parameter of one such thing. */
export const ONE_LINKED = { format: formatOf(['json', 'jsonld']) }

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/u

function isCalendarDate(value: string): boolean {
  if (!DATE.test(value)) return false
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function date(description: string) {
  return z
    .string()
    .refine(isCalendarDate, 'expected a year, month or day such as 2025, 2025-06 or 2025-06-14')
    .optional()
    .meta({ description, pattern: DATE.source, examples: ['2025-06'] })
}

/** A period, both ends included. */
export const PERIOD = {
  from: date('Nothing before this year, month or day.'),
  to: date('Nothing after this year, month or day, which is itself included to its end.'),
}

/** A language by its code. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}$/u, 'expected a language code of two or three small letters such as sq')
  .optional()
  .meta({
    description: 'ISO 639 code of the document’s language; `und` where it was not recognised.',
    examples: ['sq'],
  })

/** A publisher by its name. */
export const publisher = z
  .string()
  .min(1)
  .max(300)
  .optional()
  .meta({
    description: 'The outlet, as documents name it; case and diacritics do not matter.',
    examples: ['Koha Ditore'],
  })

/** A period is refused where it ends before it starts. */
export function inOrder({
  from,
  to,
}: {
  readonly from?: string | undefined
  readonly to?: string | undefined
}): boolean {
  return from === undefined || to === undefined || from.slice(0, to.length) <= to
}

/** What `inOrder` reports. */
export const IN_ORDER = { path: ['to'], message: 'expected a date that is not before `from`' }
