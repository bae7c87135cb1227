import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { CORRECTION } from '../examples.ts'
import { requireCorrection } from '../require.ts'
import { CorrectionId } from '../schemas/common.ts'
import { Correction } from '../schemas/correction.ts'
import { follow, toCorrection } from '../views/correction.ts'

/** `GET /corrections/{id}`: one correction, and whether it is followed yet. */
export const getCorrection = defineEndpoint({
  name: 'get-correction',
  tag: 'Corrections',
  summary: 'Get a correction',
  description: 'With its status: `applied` once the documents concerned have been read again with it.',
  path: z.strictObject({ id: CorrectionId }),
  query: z.strictObject({}),
  answers: { 200: { description: 'The correction.', schema: Correction, example: CORRECTION } },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'internal', 'unavailable'],
  handle: async ({ path }, { reads }) => {
    const correction = await requireCorrection(reads, path.id)
    return { status: 200, body: toCorrection(await follow(correction, reads)) }
  },
})
