import * as z from 'zod'
import { DocumentId, DocumentStatus, ImpreciseDate, pageOf } from './common.ts'
import { DocumentEntityPage } from './entity.ts'
import { StatementPage } from './statement.ts'

const count = z.int().min(0)
const MOMENT = '2025-06-14T09:30:00.000Z'

/** Why a document was rejected or failed. */
export const Reason = z
  .strictObject({
    code: z.string().meta({ examples: ['format.encrypted'] }),
    message: z.string().meta({ examples: ['The PDF is locked with a password'] }),
  })
  .meta({ id: 'Reason', description: 'Why the document cannot be asked, in words for its owner.' })

/** One document as lists show it. */
export const Document = z
  .strictObject({
    id: DocumentId,
    key: z
      .string()
      .meta({ description: 'The key of its object in the documents bucket.', examples: ['lajme/tryeza.html'] }),
    status: DocumentStatus,
    reason: Reason.nullable().meta({ description: 'Set where the status is `rejected` or `failed`.' }),
    title: z
      .string()
      .nullable()
      .meta({ examples: ['Pezeshkian në Astana'] }),
    author: z.string().nullable(),
    publisher: z
      .string()
      .nullable()
      .meta({ examples: ['Radio Evropa e Lirë'] }),
    published: ImpreciseDate.nullable(),
    language: z
      .string()
      .nullable()
      .meta({ description: 'ISO 639; `und` where it was not recognised.', examples: ['sq'] }),
    languagePack: z.boolean().meta({
      description: 'Whether the engine knows the language; without it only what needs no language was found.',
    }),
    format: z
      .string()
      .nullable()
      .meta({ examples: ['html'] }),
    mediaType: z
      .string()
      .nullable()
      .meta({ examples: ['text/html'] }),
    charset: z
      .string()
      .nullable()
      .meta({ description: 'What the text was decoded with; null for binary formats.', examples: ['utf-8'] }),
    bytes: count.nullable().meta({ description: 'Size of the object.' }),
    contentHash: z.string().nullable().meta({ description: 'SHA-256 of the object, hexadecimal.' }),
    characters: count.nullable().meta({ description: 'Length of the text in UTF-16 code units.' }),
    engine: z
      .string()
      .nullable()
      .meta({ description: 'Version of the engine that read it.', examples: ['0001'] }),
    counts: z
      .strictObject({ entities: count, mentions: count, statements: count, events: count })
      .meta({ id: 'DocumentCounts', description: 'How much was found in it.' }),
    modified: z.string().meta({ description: 'When the object was last written or deleted.', examples: [MOMENT] }),
    processed: z.string().meta({ description: 'When this was written down.', examples: [MOMENT] }),
  })
  .meta({ id: 'Document', description: 'One object of the documents bucket, and how it fared.' })

/** A stretch of a document's text. */
export const TextPage = z
  .strictObject({
    content: z.string().meta({ examples: ['Presidenti iranian tha se …'] }),
    start: count.meta({ description: 'Offset of `content` in the whole text, in UTF-16 code units.' }),
    end: count,
    length: count.meta({ description: 'Length of the whole text.' }),
    next: count.nullable().meta({ description: 'Give it back as `start` for the following stretch; null at the end.' }),
    checksum: z.string().meta({ description: 'SHA-256 of the whole text in UTF-8, hexadecimal.' }),
  })
  .meta({ id: 'TextPage', description: 'A stretch of the text that all offsets point into.' })

/** One document with what was asked to be included. */
export const DocumentDetail = z
  .strictObject({
    ...Document.shape,
    duplicateOf: DocumentId.nullable().meta({ description: 'The earliest other document with the same bytes.' }),
    text: TextPage.nullable().optional().meta({ description: 'Its start; null where there is no text.' }),
    entities: DocumentEntityPage.optional(),
    statements: StatementPage.optional(),
    links: z
      .strictObject({ text: z.string(), entities: z.string(), statements: z.string() })
      .meta({ id: 'DocumentLinks', description: 'Where the whole of each is found: `next` leads on there.' }),
  })
  .meta({
    id: 'DocumentDetail',
    description: 'A document with its text, entities and statements, or the first page of each.',
  })

/** A page of documents. */
export const DocumentPage = pageOf(Document, 'DocumentPage')

/** What a deletion answers. */
export const Deletion = z
  .strictObject({ id: DocumentId, key: z.string(), status: z.literal('deleting') })
  .meta({ id: 'Deletion', description: 'The object is gone; the records follow within seconds.' })

/** The shape of `Document`. */
export type Document = z.infer<typeof Document>
/** The shape of `DocumentDetail`. */
export type DocumentDetail = z.infer<typeof DocumentDetail>
/** The shape of `TextPage`. */
export type TextPage = z.infer<typeof TextPage>
