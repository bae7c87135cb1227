import * as z from 'zod'

/** One field of the request that is wrong. */
export const FieldError = z
  .strictObject({
    field: z.string().meta({ description: 'The parameter, or the path inside the body.', examples: ['limit'] }),
    message: z.string().meta({ examples: ['expected a whole number from 1 to 200, got "many"'] }),
  })
  .meta({ id: 'FieldError', description: 'One field of the request that is wrong, and how.' })

/** A problem by RFC 9457. */
export const Problem = z
  .strictObject({
    type: z
      .string()
      .meta({ description: 'Which problem: a link to its explanation.', examples: ['/problems/invalid-request'] }),
    title: z.string().meta({ examples: ['The request is not valid'] }),
    status: z
      .int()
      .min(400)
      .max(599)
      .meta({ examples: [400] }),
    detail: z.string().meta({ examples: ['limit: expected a whole number from 1 to 200, got "many"'] }),
    instance: z.string().meta({
      description: 'Names this one occurrence, for asking about it.',
      examples: ['urn:request:JKJaXmPLvHcESHA='],
    }),
    errors: z.array(FieldError).readonly().optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, by RFC 9457.' })

/** The shape of `Problem`. */
export type Problem = z.infer<typeof Problem>
/** The shape of `FieldError`. */
export type FieldError = z.infer<typeof FieldError>
