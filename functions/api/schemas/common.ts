import * as z from 'zod'

/** A document's id: the hash of its object's key. */
export const DocumentId = z
  .string()
  .regex(/^[0-9a-f]{24}$/, 'expected 24 hexadecimal digits')
  .meta({
    id: 'DocumentId',
    description: 'Names one object key through all its versions.',
    examples: ['3f1c0a9be27d44581c6e90ab'],
  })

/** An entity's id: the hash of its type and its folded base name. */
export const EntityId = z
  .string()
  .regex(/^[0-9a-f]{20}$/, 'expected 20 hexadecimal digits')
  .meta({ id: 'EntityId', description: 'Names one entity in all documents.', examples: ['9b2f6c1d0e8a7f534c21'] })

/** A statement's id: its document's, and its place there. */
export const StatementId = z
  .string()
  .regex(/^[0-9a-f]{24}-s[1-9]\d{0,5}$/, 'expected a document’s id, -s and a number')
  .meta({
    id: 'StatementId',
    description: 'Names the nth statement of a document.',
    examples: ['3f1c0a9be27d44581c6e90ab-s1'],
  })

/** A correction's id. */
export const CorrectionId = z
  .string()
  .regex(
    /^(?:[0-9a-f]{24}-x[0-9a-f]{12}|merge-[0-9a-f]{20})$/,
    'expected the id of a correction, as GET /corrections lists them',
  )
  .meta({
    id: 'CorrectionId',
    description: 'Names one correction.',
    examples: ['3f1c0a9be27d44581c6e90ab-x5d0f1c2ab9e7'],
  })

/** What a name can name. */
export const EntityType = z
  .enum(['person', 'organization', 'place', 'event'])
  .meta({ id: 'EntityType', description: 'What a name can name.', examples: ['person'] })

/** How a statement is reported. */
export const StatementKind = z.enum(['direct', 'indirect', 'mixed']).meta({
  id: 'StatementKind',
  description: '`direct`: all of it is quoted. `indirect`: none of it is. `mixed`: a paraphrase with quoted fragments.',
  examples: ['direct'],
})

/** How a document fared. */
export const DocumentStatus = z.enum(['indexed', 'rejected', 'failed', 'deleted']).meta({
  id: 'DocumentStatus',
  description:
    '`indexed`: it can be asked. `rejected`: it can never be read, `reason` says why. `failed`: our fault, it waits to be tried again. `deleted`: its object was removed.',
  examples: ['indexed'],
})

/** A date or moment as exact as it is known. */
export const ImpreciseDate = z.string().meta({
  id: 'ImpreciseDate',
  description: 'ISO 8601, as exact as it is known: a year, a month, a day or a moment.',
  examples: ['2025-06-14'],
})

const offset = z.int().min(0)

/** A stretch of a document's text with its words. */
export const Quote = z
  .strictObject({
    start: offset.meta({ description: 'First UTF-16 code unit, counted from the start of the text.' }),
    end: offset.meta({ description: 'The code unit after the last.' }),
    text: z.string().meta({ description: 'Exactly `text.slice(start, end)` of the document.' }),
    cut: z
      .boolean()
      .optional()
      .meta({ description: 'True where `text` is only the beginning: lists show no more of very long ones.' }),
  })
  .meta({
    id: 'Quote',
    description:
      'A stretch of a document’s text: half-open offsets in UTF-16 code units, and the words that stand there.',
    examples: [{ start: 112, end: 130, text: 'presidenti iranian' }],
  })

/** Where the next page starts. */
export const NextCursor = z
  .string()
  .nullable()
  .meta({
    description: 'Give it back as `cursor`, with the same other parameters, for the next page; null on the last.',
    examples: ['eyJ2IjoxfQ'],
  })

/** A page of things, named `id` in the document. */
export function pageOf<T extends z.ZodType>(thing: T, id: string) {
  return z
    .strictObject({ items: z.array(thing).readonly(), next: NextCursor })
    .readonly()
    .meta({ id, description: 'One page of a list; follow `next` for more.' })
}
