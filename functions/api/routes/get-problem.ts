import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { PROBLEMS, RequestProblem, type ProblemName } from '../problem.ts'

const ProblemType = z
  .strictObject({ type: z.string(), status: z.int(), title: z.string(), explanation: z.string() })
  .meta({ id: 'ProblemType', description: 'What a problem means and what helps.' })

function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(PROBLEMS, name)
}

function explain(name: ProblemName): z.infer<typeof ProblemType> {
  const { status, title, explanation } = PROBLEMS[name]
  return { type: `/problems/${name}`, status, title, explanation }
}

/** `GET /problems/{name}`: what the `type` of a problem leads to. */
export const getProblem = defineEndpoint({
  name: 'get-problem',
  tag: 'Service',
  summary: 'Explain a problem',
  description: 'The `type` of every problem leads here.',
  path: z.strictObject({
    name: z.string().meta({ description: 'The last part of the `type`.', examples: ['invalid-request'] }),
  }),
  query: z.strictObject({}),
  answers: {
    200: {
      description: 'What it means and what helps.',
      schema: ProblemType,
      example: explain('invalid-request'),
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable'],
  handle: async ({ path: { name } }) => {
    if (!isProblemName(name)) {
      throw new RequestProblem('not-found', `expected one of ${Object.keys(PROBLEMS).join(', ')}, got ${name}`)
    }
    return {
      status: 200,
      headers: { 'cache-control': 'public, max-age=86400' },
      body: explain(name),
    }
  },
})
