import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { TEXT_PAGE } from '../examples.ts'
import { chooseFormat, FORMATS, typeOf } from '../formats.ts'
import { RequestProblem } from '../problem.ts'
import { linkTo } from '../request.ts'
import { readRevision } from '../require.ts'
import { DocumentId } from '../schemas/common.ts'
import { TextPage } from '../schemas/document.ts'
import { integer, PLAIN } from '../schemas/parameters.ts'
import { readText, toTextPage } from '../text.ts'

const MAX_CHARACTERS = 500_000
const MAX_START = 2 ** 31

const start = integer({ min: 0, max: MAX_START })
  .default(0)
  .meta({ description: 'Offset of the first code unit.', examples: [0] })
const limit = integer({ min: 1, max: MAX_CHARACTERS })
  .default(100_000)
  .meta({
    description: 'How many code units at most, or one more where a character would be cut in two.',
    examples: [5000],
  })

/** `GET /documents/{id}/text`: the text that all offsets point into. */
export const getDocumentText = defineEndpoint({
  name: 'get-document-text',
  tag: 'Documents',
  summary: 'Get the text of a document',
  description:
    'As it was decoded, never changed: every offset of an entity or statement points into it. Long texts come in stretches; give `next` back as `start`.',
  path: z.strictObject({ id: DocumentId }),
  query: z.strictObject({ start, limit, ...PLAIN }),
  answers: {
    200: {
      description: 'A stretch of the text.',
      schema: TextPage,
      example: TEXT_PAGE,
      alternatives: { [FORMATS.text]: { example: TEXT_PAGE.content } },
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'gone', 'internal', 'unavailable'],
  handle: async ({ path: { id }, query, raw }, { reads, texts }) => {
    const body = await readRevision(reads, id, async head => {
      const text = await readText(texts, head)
      if (text === null) throw new RequestProblem('not-found', `The document ${id} is ${head.status}: it has no text`)
      if (text === undefined) return undefined
      return toTextPage(text, query.start, { limit: query.limit, checksum: head.text?.checksum ?? '' })
    })
    const format = chooseFormat(query.format, raw.headers['accept'], ['json', 'text'])
    const next: Readonly<Record<string, string>> =
      body.next === null ? {} : { link: linkTo(raw, 'start', String(body.next)) }
    return { status: 200, headers: { ...typeOf(format), ...next }, body: format === 'json' ? body : body.content }
  },
})
