import { fragmentsOf, titleFragments, type Fragment } from '../../../shared/records/fragments.ts'
import type { DocumentReference } from '../../../shared/records/records.ts'
import type { SearchQuery } from '../../../shared/records/search-query.ts'
import { documentReference } from '../../../shared/records/quote.ts'
import type { Found } from '../../../shared/store/read-found.ts'
import type { View } from '../formats.ts'
import { toQuotation, toTitledArticle } from '../linked.ts'
import type { SearchHit } from '../schemas/search.ts'
import { toDocumentReference } from './parts.ts'
import { STATEMENTS, toStatement } from './statement.ts'

/** How what a search finds is shown. */
export function searchView(query: SearchQuery): View<Found, SearchHit> {
  return { show: found => toSearchHit(found, query), ...SHOWN }
}

function toSearchHit({ hit, score }: Found, query: SearchQuery): SearchHit {
  const { statement, head } = hit
  if (statement !== undefined) {
    const document = toDocumentReference(statement.document)
    return {
      statement: toStatement(statement),
      document,
      fragments: fragmentsOf(statement, query).map(toFragment),
      score,
    }
  }
  const document = toDocumentReference(documentReference(head))
  return { statement: null, document, fragments: fragmentsOfTitle(document, query), score }
}

function fragmentsOfTitle({ title, language }: DocumentReference, query: SearchQuery): readonly Fragment[] {
  return titleFragments(title ?? '', query, language).map(toFragment)
}

function toFragment({ field, part, start, end, text, place, matches }: Fragment): Fragment {
  return { field, part, start, end, text, place, matches }
}

const { columns } = STATEMENTS

/** A table has the columns of statements; of a title, those that tell of its document. */
const SHOWN: Omit<View<Found, SearchHit>, 'show'> = {
  columns: {
    ...Object.fromEntries(
      Object.entries(columns).map(([name, field]) => [
        name,
        ({ statement }: SearchHit) => (statement === null ? undefined : field(statement)),
      ]),
    ),
    documentId: ({ document }) => document.id,
    title: ({ document }) => document.title,
    publisher: ({ document }) => document.publisher,
    published: ({ document }) => document.published,
    language: ({ document }) => document.language,
    found: ({ fragments }) => fragments.flatMap(({ matches }) => matches.map(({ text }) => text)).join('; '),
    score: ({ score }) => score,
  },
  linked: ({ statement, document }) => (statement === null ? toTitledArticle(document) : toQuotation(statement)),
}
