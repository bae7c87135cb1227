import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { CORRECTION } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { answerPage } from '../page.ts'
import { CorrectionPage } from '../schemas/correction.ts'
import { PAGE } from '../schemas/parameters.ts'
import { CORRECTIONS, follow } from '../views/correction.ts'

/** `GET /corrections`: what people have corrected, newest first. */
export const listCorrections = defineEndpoint({
  name: 'list-corrections',
  tag: 'Corrections',
  summary: 'List corrections, newest first',
  description: 'Everything that people have corrected and not taken back: statements, splits and merges.',
  path: z.strictObject({}),
  query: z.strictObject({ ...PAGE }),
  answers: {
    200: {
      description: 'A page of corrections.',
      schema: CorrectionPage,
      example: { items: [CORRECTION], next: null },
      alternatives: alternativesOf(CORRECTIONS, CORRECTION),
    },
  },
  problems: ['invalid-request', 'not-acceptable', 'internal', 'unavailable'],
  handle: (request, { reads }) =>
    answerPage(request, {
      ask: async page => {
        const { items, next } = await reads.corrections(page)
        return { items: await Promise.all(items.map(correction => follow(correction, reads))), next }
      },
      view: CORRECTIONS,
    }),
})
