import type { EntityType } from '../../shared/model/mention.ts'
import type { Document, DocumentDetail } from './schemas/document.ts'
import type { Statement } from './schemas/statement.ts'

/** A thing in schema.org's words. */
export type Linked = Readonly<Record<string, unknown>>

const CONTEXT = 'https://schema.org'
const GAP = ' […] '

const TYPES: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
}

/** Things as one JSON-LD document. */
export function toGraph(things: readonly Linked[]): Linked {
  return { '@context': CONTEXT, '@graph': things }
}

/** One thing as a JSON-LD document. */
export function toLinkedDocument(thing: Linked): Linked {
  return { '@context': CONTEXT, ...thing }
}

/**
 * A statement as a quotation. Addresses are relative: a reader resolves them against where the answer came from.
 * @see https://schema.org/Quotation
 */
export function toQuotation(statement: Statement): Linked {
  const { id, content, speaker, about, date, document } = statement
  return present({
    '@type': 'Quotation',
    '@id': `/statements/${id}`,
    text: content.map(({ text }) => text).join(GAP),
    inLanguage: document.language,
    dateCreated: date,
    spokenByCharacter: speaker && toSpeaker(speaker),
    about: about.map(({ id, type, name }) => ({ '@type': TYPES[type], '@id': `/entities/${id}`, name })),
    isPartOf: toTitledArticle(document),
  })
}

/** A document as statements name it, as a news article. */
export function toTitledArticle({ id, title, publisher, published }: Statement['document']): Linked {
  return present({
    '@type': 'NewsArticle',
    '@id': `/documents/${id}`,
    headline: title,
    datePublished: published,
    publisher: publisher && { '@type': 'Organization', name: publisher },
  })
}

function toSpeaker({ entityId, name, mention }: NonNullable<Statement['speaker']>): Linked {
  return present({ '@id': entityId && `/entities/${entityId}`, name: name ?? mention?.text })
}

/**
 * A document as a news article.
 * @see https://schema.org/NewsArticle
 */
export function toNewsArticle(document: Document): Linked {
  const { id, title, author, publisher, published, language, mediaType, modified } = document
  return present({
    '@type': 'NewsArticle',
    '@id': `/documents/${id}`,
    headline: title,
    author: author && { '@type': 'Person', name: author },
    publisher: publisher && { '@type': 'Organization', name: publisher },
    datePublished: published,
    dateModified: modified,
    inLanguage: language === 'und' ? null : language,
    encodingFormat: mediaType,
  })
}

/** A document as a news article with its text, what is quoted in it and whom it mentions, as far as they were asked for. */
export function toWholeArticle(detail: DocumentDetail): Linked {
  const { text, entities, statements } = detail
  return present({
    ...toNewsArticle(detail),
    articleBody: text?.content,
    mentions: entities?.items.map(({ id, type, name }) => ({ '@type': TYPES[type], '@id': `/entities/${id}`, name })),
    hasPart: statements?.items.map(toQuotation),
  })
}

/** Only what is known. */
function present(thing: Readonly<Record<string, unknown>>): Linked {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)),
  )
}
