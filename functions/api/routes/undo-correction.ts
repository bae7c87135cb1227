import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { CORRECTION } from '../examples.ts'
import { RequestProblem } from '../problem.ts'
import { requireCorrection } from '../require.ts'
import { CorrectionId } from '../schemas/common.ts'
import { Correction } from '../schemas/correction.ts'
import { toCorrection } from '../views/correction.ts'

/** `DELETE /corrections/{id}`: takes a correction back. */
export const undoCorrection = defineEndpoint({
  name: 'undo-correction',
  tag: 'Corrections',
  summary: 'Take a correction back',
  description: 'The documents concerned are read again without it: what the engine finds by itself holds again.',
  path: z.strictObject({ id: CorrectionId }),
  query: z.strictObject({}),
  answers: {
    202: {
      description: 'The correction as it was; the records follow.',
      schema: Correction,
      example: { ...CORRECTION, status: 'pending' },
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'internal', 'unavailable'],
  handle: async ({ path }, { reads, corrections }) => {
    const correction = await requireCorrection(reads, path.id)
    if (!(await corrections.takeBack(correction)))
      throw new RequestProblem('not-found', `No correction has the id ${path.id}`)
    return { status: 202, body: toCorrection({ correction, applied: false }) }
  },
})
