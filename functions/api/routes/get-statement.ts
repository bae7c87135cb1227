import * as z from 'zod'
import { parseStatementId } from '../../../shared/records/document-id.ts'
import type { DocumentHead, StatementRecord } from '../../../shared/records/records.ts'
import { surroundings } from '../../surroundings.ts'
import type { Dependencies } from '../dependencies.ts'
import { defineEndpoint } from '../endpoint.ts'
import { STATEMENT_DETAIL } from '../examples.ts'
import { answerOne, linkedAlternative } from '../formats.ts'
import { toQuotation } from '../linked.ts'
import { readRevision, requireStatement } from '../require.ts'
import { StatementId } from '../schemas/common.ts'
import { ONE_LINKED } from '../schemas/parameters.ts'
import { StatementDetail } from '../schemas/statement.ts'
import { readText } from '../text.ts'
import { toStatement, toStatementReference } from '../views/statement.ts'

const MAX_REPETITIONS = 50

/** `GET /statements/{id}`: one statement, the sentences around it, and who repeated it. */
export const getStatement = defineEndpoint({
  name: 'get-statement',
  tag: 'Statements',
  summary: 'Get a statement',
  description: `With its whole content, however long, the sentences in which it stands, and up to ${MAX_REPETITIONS} other documents that report the same or nearly the same words.`,
  path: z.strictObject({ id: StatementId }),
  query: z.strictObject(ONE_LINKED),
  answers: {
    200: {
      description: 'The statement.',
      schema: StatementDetail,
      example: STATEMENT_DETAIL,
      alternatives: linkedAlternative(toQuotation(STATEMENT_DETAIL)),
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'gone', 'internal', 'unavailable'],
  handle: async (request, dependencies) => {
    const { id } = request.path
    const documentId = parseStatementId(id)?.documentId ?? id
    const body = await readRevision(dependencies.reads, documentId, head => readDetail(id, head, dependencies))
    return answerOne(request, body, toQuotation)
  },
})

async function readDetail(
  id: string,
  head: DocumentHead,
  { reads, texts }: Dependencies,
): Promise<StatementDetail | undefined> {
  const record = await requireStatement(reads, id)
  if (record.revision !== head.revision) return undefined
  const [text, same] = await Promise.all([readText(texts, head), reads.repetitions(record, MAX_REPETITIONS + 1)])
  return text === undefined ? undefined : toDetail(record, text, same)
}

function toDetail(record: StatementRecord, text: string | null, same: readonly StatementRecord[]): StatementDetail {
  const sameAs = same.filter(({ id }) => id !== record.id).slice(0, MAX_REPETITIONS)
  const [first] = same
  return {
    ...toStatement(record),
    ...(text === null ? { context: null } : surroundings(record, text)),
    sameAs: sameAs.map(toStatementReference),
    repeats: first === undefined || first.id === record.id ? null : first.id,
  }
}
