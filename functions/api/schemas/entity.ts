import * as z from 'zod'
import { EntityId, EntityType, ImpreciseDate, pageOf, Quote } from './common.ts'
import { DocumentReference, EntityReference, Statement } from './statement.ts'

const count = z.int().min(0)
const form = z.enum(['name', 'nominal', 'pronoun'])

/** One entity over all documents. */
export const Entity = z
  .strictObject({
    id: EntityId,
    type: EntityType,
    name: z.string().meta({ description: 'The base form.', examples: ['Organizata e Bashkëpunimit të Shangait'] }),
    aliases: z
      .array(z.string())
      .readonly()
      .meta({ description: 'Further names and acronyms.', examples: [['SCO']] }),
    counts: z
      .strictObject({
        documents: count.meta({ description: 'Documents that mention it.' }),
        mentions: count.meta({ description: 'Mentions in all of them.' }),
        statements: count.meta({ description: 'Statements by it.' }),
        about: count.meta({ description: 'Statements about it.' }),
      })
      .meta({ id: 'EntityCounts', description: 'How often it appears, speaks and is spoken of.' }),
    firstSeen: ImpreciseDate.nullable().meta({
      description: 'The month of the earliest document; its year where no month is known.',
    }),
    lastSeen: ImpreciseDate.nullable().meta({
      description: 'The month of the latest document; its year where no month is known.',
    }),
  })
  .meta({ id: 'Entity', description: 'A person, organization, place or event that documents mention.' })

/** One entity with its counts by month. */
export const EntityDetail = z
  .strictObject({
    ...Entity.shape,
    months: z
      .array(
        z
          .strictObject({
            month: z.string().meta({ description: 'A month; a year where no month is known.', examples: ['2025-06'] }),
            documents: count,
            mentions: count,
            statements: count,
            about: count,
          })
          .meta({ id: 'MonthCounts', description: 'How often it appears, speaks and is spoken of in one month.' }),
      )
      .readonly()
      .meta({ description: 'In order; months without a document are left out.' }),
  })
  .meta({ id: 'EntityDetail', description: 'An entity, and how often it appeared month by month.' })

/** A mention with its words. */
export const Mention = z
  .strictObject({
    ...Quote.shape,
    form: form.meta({ description: 'By a name, by a common noun (“presidenti iranian”), or by a pronoun (“ai”).' }),
    confidence: z.number().min(0).max(1),
    rule: z.string().meta({ examples: ['known-name'] }),
  })
  .meta({ id: 'Mention', description: 'One place in a text that refers to the entity.' })

const counts = z
  .strictObject({
    mentions: count.meta({ description: 'All mentions in the document.' }),
    statements: count.meta({ description: 'Statements by it.' }),
    about: count.meta({ description: 'Statements about it.' }),
  })
  .meta({ id: 'AppearanceCounts', description: 'How often an entity appears, speaks and is spoken of in a document.' })

/** An entity as one document knows it. */
export const DocumentEntity = z
  .strictObject({
    id: EntityId,
    type: EntityType,
    name: z.string(),
    aliases: z.array(z.string()).readonly(),
    confidence: z.number().min(0).max(1),
    rule: z.string().meta({ examples: ['known-name'] }),
    counts,
    mentions: z
      .array(Mention)
      .readonly()
      .meta({ description: 'In text order; of very frequent entities only the first.' }),
  })
  .meta({ id: 'DocumentEntity', description: 'An entity in one document, with the places that refer to it.' })

/** Where an entity appears: one document. */
export const Appearance = z
  .strictObject({
    document: DocumentReference,
    counts,
    mentions: z.array(Mention).readonly().meta({ description: 'The places that refer to it, in text order.' }),
    about: z
      .array(Statement)
      .readonly()
      .meta({ description: 'What is said about it, in text order: the first ten statements that are about it.' }),
  })
  .meta({ id: 'Appearance', description: 'One document in which the entity appears, and where in it.' })

/** An entity that appears in the same documents as another. */
export const Neighbour = z
  .strictObject({
    entity: EntityReference,
    documents: count.meta({ description: 'In how many of the documents looked at both appear.' }),
    mentions: count.meta({ description: 'How often this one is mentioned in them.' }),
    newest: DocumentReference.pick({ id: true, title: true, published: true }).meta({
      description: 'The newest document in which both appear.',
    }),
  })
  .meta({ id: 'Neighbour', description: 'An entity that appears in the same documents as another.' })

/** With whom and what an entity appears. */
export const Neighbours = z
  .strictObject({
    items: z.array(Neighbour).readonly(),
    documents: count.meta({ description: 'How many documents were looked at.' }),
    complete: z
      .boolean()
      .meta({ description: 'Whether these were all documents of the period that mention the entity.' }),
  })
  .meta({ id: 'Neighbours', description: 'With whom and what an entity appears, in its newest documents.' })

/** A page of entities. */
export const EntityPage = pageOf(Entity, 'EntityPage')
/** A page of one document's entities. */
export const DocumentEntityPage = pageOf(DocumentEntity, 'DocumentEntityPage')
/** A page of appearances. */
export const AppearancePage = pageOf(Appearance, 'AppearancePage')

/** The shape of `Entity`. */
export type Entity = z.infer<typeof Entity>
/** The shape of `EntityDetail`. */
export type EntityDetail = z.infer<typeof EntityDetail>
/** The shape of `DocumentEntity`. */
export type DocumentEntity = z.infer<typeof DocumentEntity>
/** The shape of `Appearance`. */
export type Appearance = z.infer<typeof Appearance>
/** The shape of `Neighbour`. */
export type Neighbour = z.infer<typeof Neighbour>
/** The shape of `Neighbours`. */
export type Neighbours = z.infer<typeof Neighbours>
