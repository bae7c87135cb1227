import * as z from 'zod'
import type { DocumentCorrection, NamedEntity } from '../../../shared/model/correction.ts'
import type { StatementRecord } from '../../../shared/records/records.ts'
import type { Reads } from '../../../shared/store/reads.ts'
import { defineEndpoint } from '../endpoint.ts'
import { CORRECTION } from '../examples.ts'
import { requireEntity, requireStatement } from '../require.ts'
import { StatementId } from '../schemas/common.ts'
import { Correction, StatementCorrectionRequest } from '../schemas/correction.ts'
import { madeNow } from '../made.ts'
import { toCorrection } from '../views/correction.ts'

/** By so many UTF-16 units of its words a statement is found again. */
const MAX_WORDS = 2_000

/** `POST /statements/{id}/corrections`: says what is wrong with a statement. */
export const correctStatement = defineEndpoint({
  name: 'correct-statement',
  tag: 'Corrections',
  summary: 'Correct a statement',
  description:
    'Somebody else said it, or nobody did. The document is read again within seconds; the correction is followed by every later reading, ' +
    'by newer engines too, wherever the text still holds the statement. A second correction of the same statement replaces the first.',
  path: z.strictObject({ id: StatementId }),
  query: z.strictObject({}),
  body: StatementCorrectionRequest,
  bodyExample: { kind: 'speaker', speaker: { type: 'person', name: 'Arta Lleshi' }, note: 'Not her adviser.' },
  answers: {
    202: {
      description: 'The correction; the records follow.',
      schema: Correction,
      headers: { location: 'Where the correction is found.' },
      example: CORRECTION,
    },
  },
  problems: [
    'invalid-request',
    'not-found',
    'not-acceptable',
    'gone',
    'body-too-large',
    'unsupported-media-type',
    'internal',
    'unavailable',
  ],
  handle: async ({ path, body, raw }, { reads, corrections, now }) => {
    const record = await requireStatement(reads, path.id)
    const correction = await toCorrectionOf(record, body, reads)
    const made = await corrections.add(record.document.id, { ...correction, ...madeNow(raw, now, body.note) })
    const shown = toCorrection({ correction: made, applied: false })
    return { status: 202, headers: { location: `/corrections/${made.id}` }, body: shown }
  },
})

async function toCorrectionOf(
  { content }: StatementRecord,
  body: StatementCorrectionRequest,
  reads: Reads,
): Promise<DocumentCorrection> {
  const words = content.map(({ text }) => text).join(' ')
  const statement = { words: words.slice(0, MAX_WORDS).toWellFormed(), start: content[0]?.start ?? 0 }
  if (body.kind === 'not-a-statement') return { kind: body.kind, statement }
  return { kind: body.kind, statement, speaker: await toNamed(body.speaker, reads) }
}

async function toNamed(
  speaker: NamedEntity | { readonly entityId: string } | null,
  reads: Reads,
): Promise<NamedEntity | null> {
  if (speaker === null || 'name' in speaker) return speaker
  const { type, name } = await requireEntity(reads, speaker.entityId)
  return { type, name }
}
