import * as z from 'zod'
import {
  CorrectionId,
  DocumentId,
  EntityId,
  EntityType,
  ImpreciseDate,
  pageOf,
  Quote,
  StatementId,
  StatementKind,
} from './common.ts'

const confidence = z
  .number()
  .min(0)
  .max(1)
  .meta({ description: 'How sure the engine is, from 0 to 1.', examples: [0.93] })

/** An entity as it is named beside a statement. */
export const EntityReference = z
  .strictObject({ id: EntityId, type: EntityType, name: z.string().meta({ examples: ['Masoud Pezeshkian'] }) })
  .meta({ id: 'EntityReference', description: 'An entity, named in its base form.' })

/** Who is credited with a statement, or addressed by it. */
export const Speaker = z
  .strictObject({
    entityId: EntityId.nullable().meta({
      description: 'Null where the source is no named entity, such as “zyrtarët”.',
    }),
    name: z
      .string()
      .nullable()
      .meta({ description: 'The base form of the name.', examples: ['Masoud Pezeshkian'] }),
    mention: Quote.nullable().meta({ description: 'The words of the text that stand for them, nearest to the cue.' }),
  })
  .meta({ id: 'Speaker', description: 'Who is credited with the words, or addressed by them.' })

/** The document of a statement or mention, as a list shows it. */
export const DocumentReference = z
  .strictObject({
    id: DocumentId,
    title: z.string().nullable(),
    publisher: z
      .string()
      .nullable()
      .meta({ examples: ['Radio Evropa e Lirë'] }),
    published: ImpreciseDate.nullable(),
    language: z.string().meta({ examples: ['sq'] }),
  })
  .meta({ id: 'DocumentReference', description: 'The document in which it stands.' })

/** One statement with all that a list shows of it. */
export const Statement = z
  .strictObject({
    id: StatementId,
    document: DocumentReference,
    kind: StatementKind,
    speaker: Speaker.nullable().meta({ description: 'Null where the text credits nobody.' }),
    addressee: Speaker.nullable(),
    cue: Quote.nullable().meta({ description: 'The words that report the speech: “tha”, “deklaroi”, “sipas”.' }),
    content: z.array(Quote).readonly().meta({ description: 'What was said, in one or more stretches.' }),
    about: z.array(EntityReference).readonly().meta({ description: 'The entities mentioned in the content.' }),
    date: ImpreciseDate.nullable().meta({ description: 'When it was said, as far as is known.' }),
    dateInferred: z.boolean().meta({ description: 'Whether the date is the document’s.' }),
    confidence,
    rule: z.string().meta({ description: 'The rule or model that found it.', examples: ['cue-after-quotation'] }),
    correction: CorrectionId.optional().meta({
      description: 'Present where a person has corrected it: `GET /corrections/{id}` says how.',
    }),
  })
  .meta({ id: 'Statement', description: 'Words that a text attributes to somebody.' })

/** A statement as others refer to it. */
export const StatementReference = z
  .strictObject({
    id: StatementId,
    document: DocumentReference,
    kind: StatementKind,
    speaker: Speaker.nullable(),
    date: ImpreciseDate.nullable(),
  })
  .meta({ id: 'StatementReference', description: 'Another statement: where it stands, and to whom it is credited.' })

/** One statement with what surrounds it. */
export const StatementDetail = z
  .strictObject({
    ...Statement.shape,
    context: Quote.nullable().meta({ description: 'The sentences in which it stands; null where the text is gone.' }),
    sameAs: z
      .array(StatementReference)
      .readonly()
      .meta({ description: 'Where other documents report the same or nearly the same words, the earliest first.' }),
    repeats: StatementId.nullable().meta({
      description: 'The earliest report of these words; null where this is the earliest.',
    }),
  })
  .meta({
    id: 'StatementDetail',
    description: 'A statement with its whole content, its sentences, and who repeated it.',
  })

/** A page of statements. */
export const StatementPage = pageOf(Statement, 'StatementPage')

/** The shape of `Statement`. */
export type Statement = z.infer<typeof Statement>
/** The shape of `StatementReference`. */
export type StatementReference = z.infer<typeof StatementReference>
/** The shape of `StatementDetail`. */
export type StatementDetail = z.infer<typeof StatementDetail>
