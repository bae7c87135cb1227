import * as z from 'zod'
import type { DocumentHead } from '../../../shared/records/records.ts'
import type { Dependencies } from '../dependencies.ts'
import { defineEndpoint } from '../endpoint.ts'
import { DOCUMENT_DETAIL } from '../examples.ts'
import { answerOne, linkedAlternative } from '../formats.ts'
import { toWholeArticle } from '../linked.ts'
import { entitiesOf, statementsOf } from '../lists.ts'
import { firstPage } from '../page.ts'
import { readRevision } from '../require.ts'
import { DocumentId } from '../schemas/common.ts'
import { DocumentDetail } from '../schemas/document.ts'
import { CONFIDENCE, DEFAULT_LIMIT, ONE_LINKED } from '../schemas/parameters.ts'
import { readText, toTextPage } from '../text.ts'
import { toDocument } from '../views/document.ts'

const PARTS = ['text', 'entities', 'statements'] as const
const INLINE_CHARACTERS = 100_000

type Wanted = { readonly parts: readonly (typeof PARTS)[number][]; readonly minConfidence: number }

const include = z
  .string()
  .regex(
    new RegExp(`^(none|(${PARTS.join('|')})(,(${PARTS.join('|')}))*)$`, 'u'),
    `expected none, or some of ${PARTS.join(', ')}, with commas between them`,
  )
  .default(PARTS.join(','))
  .meta({ description: 'Which parts the answer holds.', examples: ['statements', 'none'] })

/** `GET /documents/{id}`: a document with its text, entities and statements. */
export const getDocument = defineEndpoint({
  name: 'get-document',
  tag: 'Documents',
  summary: 'Get a document',
  description:
    `How it fared, and what was found: the first ${DEFAULT_LIMIT} entities and statements, and the first ${INLINE_CHARACTERS} code units of the text. ` +
    'Where there are more, `next` leads on at the address in `links`, with the same `minConfidence`. All parts are of the same version of the document.',
  path: z.strictObject({ id: DocumentId }),
  query: z.strictObject({ include, ...CONFIDENCE, ...ONE_LINKED }),
  answers: {
    200: {
      description: 'The document.',
      schema: DocumentDetail,
      example: DOCUMENT_DETAIL,
      alternatives: linkedAlternative(toWholeArticle(DOCUMENT_DETAIL)),
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'gone', 'internal', 'unavailable'],
  handle: async (request, dependencies) => {
    const { path, query } = request
    const { minConfidence } = query
    const parts = PARTS.filter(part => query.include.split(',').includes(part))
    const wanted = { parts, minConfidence }
    const body = await readRevision(dependencies.reads, path.id, head => readDetail(head, wanted, dependencies))
    return answerOne(request, body, toWholeArticle)
  },
})

async function readDetail(
  head: DocumentHead,
  { parts, minConfidence }: Wanted,
  { reads, texts }: Dependencies,
): Promise<DocumentDetail | undefined> {
  const url = `/documents/${head.id}`
  const links = { text: `${url}/text`, entities: `${url}/entities`, statements: `${url}/statements` }
  const [duplicateOf, text, entities, statements] = await Promise.all([
    reads.duplicateOf(head),
    parts.includes('text') ? readText(texts, head) : null,
    parts.includes('entities') && firstPage({ url: links.entities, query: {} }, entitiesOf(head, reads)),
    parts.includes('statements') &&
      firstPage({ url: links.statements, query: { minConfidence } }, statementsOf(head, reads, minConfidence)),
  ])
  if (text === undefined) return undefined
  const checksum = head.text?.checksum ?? ''
  return {
    ...toDocument(head),
    duplicateOf,
    ...(parts.includes('text') && {
      text: text === null ? null : toTextPage(text, 0, { limit: INLINE_CHARACTERS, checksum }),
    }),
    ...(entities && { entities }),
    ...(statements && { statements }),
    links,
  }
}
