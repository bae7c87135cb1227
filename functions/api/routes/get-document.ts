import * as z from 'zod'
import type { DocumentHead } from '../../../shared/records/records.ts'
import type { Dependencies } from '../dependencies.ts'
import { defineEndpoint } from '../endpoint.ts'
import { DOCUMENT_DETAIL } from '../examples.ts'
import { answerOne, linkedAlternative } from '../formats.ts'
import { toWholeArticle } from '../linked.ts'
import { firstPage } from '../page.ts'
import { readRevision } from '../require.ts'
import { DocumentId } from '../schemas/common.ts'
import { DocumentDetail } from '../schemas/document.ts'
import { DEFAULT_LIMIT, ONE_LINKED } from '../schemas/parameters.ts'
import { readText, toTextPage } from '../text.ts'
import { toDocument } from '../views/document.ts'
import { DOCUMENT_ENTITIES } from '../views/entity.ts'
import { STATEMENTS } from '../views/statement.ts'

const PARTS = ['text', 'entities', 'statements'] as const
const INLINE_CHARACTERS = 100_000

type Part = (typeof PARTS)[number]

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
    'Where there are more, `next` leads on at the address in `links`. All parts are of the same version of the document.',
  path: z.strictObject({ id: DocumentId }),
  query: z.strictObject({ include, ...ONE_LINKED }),
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
    const parts = PARTS.filter(part => query.include.split(',').includes(part))
    const body = await readRevision(dependencies.reads, path.id, head => readDetail(head, parts, dependencies))
    return answerOne(request, body, toWholeArticle)
  },
})

async function readDetail(
  head: DocumentHead,
  parts: readonly Part[],
  { reads, texts }: Dependencies,
): Promise<DocumentDetail | undefined> {
  const url = `/documents/${head.id}`
  const links = { text: `${url}/text`, entities: `${url}/entities`, statements: `${url}/statements` }
  const [duplicateOf, text, entities, statements] = await Promise.all([
    reads.duplicateOf(head),
    parts.includes('text') ? readText(texts, head) : null,
    parts.includes('entities') && firstPage(links.entities, DEFAULT_LIMIT, entitiesOf(head, reads)),
    parts.includes('statements') && firstPage(links.statements, DEFAULT_LIMIT, statementsOf(head, reads)),
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

type Reads = Dependencies['reads']

function entitiesOf(head: DocumentHead, reads: Reads) {
  return {
    ask: (page: Parameters<Reads['documentEntities']>[1]) => reads.documentEntities(head, page),
    view: DOCUMENT_ENTITIES,
  }
}

function statementsOf(head: DocumentHead, reads: Reads) {
  return {
    ask: (page: Parameters<Reads['documentStatements']>[1]) => reads.documentStatements(head, page),
    view: STATEMENTS,
  }
}
