import * as z from 'zod'
import type { StatementRecord } from '../../../shared/records/records.ts'
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
    const { document } = await requireStatement(dependencies.reads, id)
    const body = await readRevision(dependencies.reads, document.id, async head => {
      const record = await requireStatement(dependencies.reads, id)
      const text = await readText(dependencies.texts, head)
      if (text === undefined || record.revision !== head.revision) return undefined
      return toDetail(record, text, dependencies)
    })
    return answerOne(request, body, toQuotation)
  },
})

async function toDetail(
  record: StatementRecord,
  text: string | null,
  { reads }: Dependencies,
): Promise<StatementDetail> {
  const same = await reads.repetitions(record, MAX_REPETITIONS + 1)
  const sameAs = same.filter(({ id }) => id !== record.id).slice(0, MAX_REPETITIONS)
  const [first] = same
  return {
    ...toStatement(record),
    ...(text === null ? { context: null } : surroundings(record, text)),
    sameAs: sameAs.map(toStatementReference),
    repeats: first === undefined || first.id === record.id ? null : first.id,
  }
}
