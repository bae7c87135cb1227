import * as z from 'zod'
import { toSearchQuery } from '../../../shared/records/search-query.ts'
import { defineEndpoint } from '../endpoint.ts'
import { SEARCH_HIT } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { answerPage } from '../page.ts'
import { EntityId, StatementKind } from '../schemas/common.ts'
import { CONFIDENCE, IN_ORDER, inOrder, language, LINKED, PAGE, PERIOD, publisher } from '../schemas/parameters.ts'
import { SearchPage, SearchText } from '../schemas/search.ts'
import { searchView } from '../views/search.ts'

/** `GET /search`: words in statements and titles. */
export const search = defineEndpoint({
  name: 'search',
  tag: 'Statements',
  summary: 'Search for words in statements and titles',
  description:
    'All words must be found. With `sort=best` the newest two hundred things found are put in order by BM25, then the next. Very common words, words of fewer than four letters and numbers are not in the index: a search for nothing else looks through the statements from the newest on, and its pages may be short, even empty, and yet have a next one.',
  path: z.strictObject({}),
  query: z
    .strictObject({
      q: SearchText,
      sort: z.enum(['newest', 'best']).default('newest').meta({ description: 'Which come first.' }),
      speaker: EntityId.optional().meta({ description: 'Only what this entity said; no titles.' }),
      about: EntityId.optional().meta({ description: 'Only what mentions this entity; no titles.' }),
      kind: StatementKind.optional(),
      ...CONFIDENCE,
      language,
      publisher,
      ...PERIOD,
      ...PAGE,
      ...LINKED,
    })
    .refine(inOrder, IN_ORDER),
  answers: {
    200: {
      description: 'A page of what was found.',
      schema: SearchPage,
      example: { items: [SEARCH_HIT], next: null },
      alternatives: alternativesOf(searchView([]), SEARCH_HIT),
    },
  },
  problems: ['invalid-request', 'not-acceptable', 'internal', 'unavailable'],
  handle: (request, { reads }) => {
    const { q, sort, speaker, about, kind, minConfidence, language, publisher, from, to } = request.query
    const query = toSearchQuery(q)
    const filter = { query, speaker, about, kind, minConfidence, language, publisher, from, to }
    return answerPage(request, { ask: page => reads.search(filter, sort, page), view: searchView(query) })
  },
})
