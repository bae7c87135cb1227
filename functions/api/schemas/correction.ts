import * as z from 'zod'
import { CorrectionId, DocumentId, EntityId, EntityType, pageOf } from './common.ts'
import { EntityReference } from './statement.ts'

const MAX_NOTE = 500
const MAX_NAME = 200
const MAX_DOCUMENTS = 100

const note = z
  .string()
  .max(MAX_NOTE)
  .optional()
  .meta({ description: 'Why: what the next person should know.', examples: ['It was the minister, not her adviser.'] })

const named = z
  .strictObject({
    type: EntityType,
    name: z
      .string()
      .trim()
      .min(1)
      .max(MAX_NAME)
      .refine(name => name.isWellFormed(), 'expected whole Unicode characters'),
  })
  .meta({ id: 'NamedEntity', description: 'An entity by its type and base form, whether a document names it or not.' })

const known = z
  .strictObject({ entityId: EntityId })
  .meta({ id: 'KnownEntity', description: 'An entity that documents name.' })

/** What is wrong with a statement. */
export const StatementCorrectionRequest = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('speaker'),
      speaker: z.union([known, named]).nullable().meta({ description: 'Who said it; null where nobody is credited.' }),
      note,
    }),
    z.strictObject({ kind: z.literal('not-a-statement'), note }),
  ])
  .meta({ id: 'StatementCorrectionRequest', description: 'What is wrong with a statement.' })

/** Which entity another one is. */
export const MergeRequest = z
  .strictObject({ into: EntityId.meta({ description: 'The entity that both are from now on.' }), note })
  .meta({ id: 'MergeRequest', description: 'Two entities that are one.' })

/** In which documents an entity is another. */
export const SplitRequest = z
  .strictObject({
    documents: z
      .array(DocumentId)
      .min(1)
      .max(MAX_DOCUMENTS)
      .meta({ description: 'The documents in which it is somebody or something else.' }),
    is: named.meta({
      description: 'Who or what it is there. Two of the same name need a word that tells them apart.',
      examples: [{ type: 'person', name: 'Arta Lleshi (shkrimtare)' }],
    }),
    note,
  })
  .meta({ id: 'SplitRequest', description: 'One entity that is two.' })

/** What somebody has corrected. */
export const Correction = z
  .strictObject({
    id: CorrectionId,
    kind: z.enum(['speaker', 'not-a-statement', 'entity', 'merge']).meta({
      description:
        '`speaker`: somebody else said it. `not-a-statement`: nobody did. `entity`: in one document, an entity is another. `merge`: in all documents, two are one.',
    }),
    status: z.enum(['pending', 'applied']).meta({
      description:
        '`applied` once the documents concerned have been read again with it: seconds, minutes for very many.',
    }),
    documentId: DocumentId.nullable().meta({ description: 'The document concerned; null for all.' }),
    statement: z
      .strictObject({ words: z.string(), start: z.int().min(0) })
      .nullable()
      .meta({ description: 'The statement concerned, as it stood: by these words it is found again.' }),
    entityId: EntityId.nullable().meta({ description: 'The entity that was taken for another.' }),
    is: EntityReference.nullable().meta({ description: 'Who said it, or who or what the entity is.' }),
    note: z.string().nullable(),
    by: z.string().nullable().meta({ description: 'Who corrected it, as the sign-in names them.' }),
    at: z.iso.datetime().meta({ examples: ['2025-06-14T09:30:00.000Z'] }),
  })
  .meta({
    id: 'Correction',
    description:
      'What a person has corrected. It holds for whatever engine reads the document, until it is taken back.',
  })

/** A page of corrections. */
export const CorrectionPage = pageOf(Correction, 'CorrectionPage')

/** The corrections that a split makes, one a document. */
export const Corrections = z
  .strictObject({ items: z.array(Correction).readonly() })
  .meta({ id: 'Corrections', description: 'The corrections that were made, one a document.' })

/** The shape of `Correction`. */
export type Correction = z.infer<typeof Correction>
/** The shape of `StatementCorrectionRequest`. */
export type StatementCorrectionRequest = z.output<typeof StatementCorrectionRequest>
