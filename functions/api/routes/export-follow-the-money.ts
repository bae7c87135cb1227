import * as z from 'zod'
import { fromCursor, toCursor } from '../cursor.ts'
import { defineEndpoint } from '../endpoint.ts'
import { readEverything } from '../everything.ts'
import { DOCUMENT, STATEMENT } from '../examples.ts'
import { toFtmArticle, toFtmMessage } from '../follow-the-money.ts'
import { linkTo } from '../request.ts'
import { CONFIDENCE, cursor, integer } from '../schemas/parameters.ts'

/** FollowTheMoney's own media type: one entity a line. */
const MEDIA_TYPE = 'application/json+ftm'

const limit = integer({ min: 1, max: 1000 })
  .default(500)
  .meta({ description: 'About how many entities a page holds.', examples: [500] })

/** `GET /followthemoney`: everything, as entities of the FollowTheMoney model. */
export const exportFollowTheMoney = defineEndpoint({
  name: 'export-follow-the-money',
  tag: 'Documents',
  summary: 'Export everything as FollowTheMoney entities',
  description:
    'One entity a line, as `ftm` and Aleph read them: `Article` for a document, `Person`, `Organization`, `Address` (a place) and `Event` for what it names, ' +
    '`Mention` for where, and `Message` for a statement, with its speaker as `sender` and its document as `proof`. ' +
    'Newest document first. The header `link` leads to the next page; an export that was interrupted goes on from the last one. ' +
    'The same entity comes again with every document that names it: what is told of one id adds up.',
  path: z.strictObject({}),
  query: z.strictObject({ ...CONFIDENCE, limit, cursor }),
  answers: {
    200: {
      description: 'A page of entities.',
      schema: null,
      mediaType: MEDIA_TYPE,
      headers: { link: 'The next page, with `rel="next"`; absent on the last.' },
      example: [toFtmArticle(DOCUMENT), toFtmMessage(STATEMENT)].map(entity => `${JSON.stringify(entity)}\n`).join(''),
    },
  },
  problems: ['invalid-request', 'not-acceptable', 'internal', 'unavailable'],
  handle: async ({ query, raw }, { reads }) => {
    const scope = { url: raw.url, query }
    const page = { limit: query.limit, after: fromCursor(query.cursor, scope) }
    const { items, next } = await readEverything(reads, page, query.minConfidence)
    const following = toCursor(next, scope)
    const link: Readonly<Record<string, string>> = following === null ? {} : { link: linkTo(raw, 'cursor', following) }
    const body = items.map(entity => `${JSON.stringify(entity)}\n`).join('')
    return { status: 200, headers: { 'content-type': MEDIA_TYPE, ...link }, body }
  },
})
