import * as z from 'zod'
import { mergeIdOf } from '../../../shared/records/correction-records.ts'
import type { Reads } from '../../../shared/store/reads.ts'
import { defineEndpoint } from '../endpoint.ts'
import { MERGE_CORRECTION } from '../examples.ts'
import { madeNow } from '../made.ts'
import { invalidRequest, RequestProblem } from '../problem.ts'
import { requireEntity } from '../require.ts'
import { EntityId } from '../schemas/common.ts'
import { Correction, MergeRequest } from '../schemas/correction.ts'
import { toCorrection } from '../views/correction.ts'

/** `POST /entities/{id}/merge`: says that two entities are one. */
export const mergeEntity = defineEndpoint({
  name: 'merge-entity',
  tag: 'Corrections',
  summary: 'Merge an entity into another',
  description:
    'From now on what is found as the one is the other, in all documents, those to come too. Documents that name it are read again: ' +
    'seconds, minutes where there are thousands. `DELETE /corrections/{id}` takes it back.',
  path: z.strictObject({ id: EntityId }),
  query: z.strictObject({}),
  body: MergeRequest,
  bodyExample: { into: '9b2f6c1d0e8a7f534c21', note: 'The same minister.' },
  answers: {
    202: {
      description: 'The merge; the records follow.',
      schema: Correction,
      headers: { location: 'Where the correction is found.' },
      example: MERGE_CORRECTION,
    },
  },
  problems: [
    'invalid-request',
    'not-found',
    'not-acceptable',
    'conflict',
    'body-too-large',
    'unsupported-media-type',
    'internal',
    'unavailable',
  ],
  handle: async ({ path: { id }, body, raw }, { reads, corrections, now }) => {
    if (body.into === id)
      throw invalidRequest([{ field: 'into', message: `expected another entity, got ${id} itself` }])
    for (const entityId of [id, body.into]) await refuseMerged(entityId, reads)
    const [merged, into] = await Promise.all([requireEntity(reads, id), requireEntity(reads, body.into)])
    const made = await corrections.merge({
      entityId: id,
      name: merged.name,
      into: { type: into.type, name: into.name },
      ...madeNow(raw, now, body.note),
    })
    if (made === undefined) throw conflict(id)
    const shown = toCorrection({ correction: made, applied: false })
    return { status: 202, headers: { location: `/corrections/${made.id}` }, body: shown }
  },
})

async function refuseMerged(entityId: string, reads: Pick<Reads, 'correction'>): Promise<void> {
  if ((await reads.correction(mergeIdOf(entityId))) !== undefined) throw conflict(entityId)
}

function conflict(entityId: string): RequestProblem {
  const detail = `The entity ${entityId} is merged already: see /corrections/${mergeIdOf(entityId)}, and take it back first`
  return new RequestProblem('conflict', detail)
}
