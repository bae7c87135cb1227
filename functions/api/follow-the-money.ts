import type { EntityType } from '../../shared/model/mention.ts'
import { THREE_LETTERS } from './language-codes.ts'
import type { Document } from './schemas/document.ts'
import type { DocumentEntity } from './schemas/entity.ts'
import type { Statement } from './schemas/statement.ts'

/**
 * An entity of the FollowTheMoney model: an id, a schema, and lists of values. What is told of one id in several places adds up.
 * @see https://followthemoney.tech
 */
export type FtmEntity = {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const SCHEMAS: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Address',
  event: 'Event',
}
const GAP = ' […] '

/** A document as an `Article`. */
export function toFtmArticle(document: Document): FtmEntity {
  const { id, key, title, author, publisher, published, language, mediaType, bytes } = document
  return make(id, 'Article', {
    fileName: [key],
    title: [title],
    author: [author],
    publisher: [publisher],
    publishedAt: [published],
    language: [languageOf(language)],
    mimeType: [mediaType],
    fileSize: [bytes === null ? null : String(bytes)],
    processingStatus: ['success'],
  })
}

/**
 * What a document names: the person, organization, place (`Address`) or event itself, and, of those that the model lets a
 * document mention, the `Mention` that joins the two.
 */
export function toFtmNamed(entity: DocumentEntity, document: Document): readonly FtmEntity[] {
  const { id, type, name, aliases } = entity
  const named =
    type === 'place'
      ? make(id, SCHEMAS[type], { full: [name] })
      : make(id, SCHEMAS[type], { name: [name], alias: aliases, proof: [document.id] })
  if (type !== 'person' && type !== 'organization') return [named]
  const property = type === 'person' ? 'personMentioned' : 'companyMentioned'
  return [
    named,
    make(`${document.id}-${id}`, 'Mention', { document: [document.id], resolved: [id], [property]: [name] }),
  ]
}

/**
 * A statement as a `Message`: the one schema with roles for who says something and to whom. Its source is its `proof`.
 * Speakers and addressees who are no named person or organization stand in `author` and nowhere else.
 */
export function toFtmMessage(statement: Statement): FtmEntity {
  const { id, content, speaker, addressee, about, date, document, kind } = statement
  return make(id, 'Message', {
    bodyText: [content.map(({ text }) => text).join(GAP)],
    sender: [speaker?.entityId ?? null],
    author: [speaker?.name ?? speaker?.mention?.text ?? null],
    recipients: [addressee?.entityId ?? null],
    date: [date],
    publisher: [document.publisher],
    language: [languageOf(document.language)],
    namesMentioned: about.filter(({ type }) => type !== 'place').map(({ name }) => name),
    locationMentioned: about.filter(({ type }) => type === 'place').map(({ name }) => name),
    keywords: [kind],
    proof: [document.id],
  })
}

function languageOf(language: string | null): string | null {
  return language === null ? null : (THREE_LETTERS[language] ?? null)
}

function make(id: string, schema: string, properties: Readonly<Record<string, readonly (string | null)[]>>): FtmEntity {
  const known = Object.entries(properties).map(([name, values]) => [
    name,
    values.filter(value => value !== null && value !== ''),
  ])
  return {
    id,
    schema,
    properties: Object.fromEntries(known.filter(([, values]) => values?.length !== 0)) as FtmEntity['properties'],
  }
}
