import type { Answer } from './endpoint.ts'
import type { FieldError, Problem } from './schemas/problem.ts'

/** `detail` is an example of what a problem of the kind says of its own case. */
type Kind = { readonly status: number; readonly title: string; readonly explanation: string; readonly detail: string }

/** Every problem that the API answers with: its name is the last part of the problem's `type`. */
export const PROBLEMS = {
  'invalid-request': {
    status: 400,
    title: 'The request is not valid',
    explanation: 'A parameter or the body is wrong. `errors` names each field, what was expected and what came.',
    detail: 'limit: expected a whole number from 1 to 200, got "many"',
  },
  'not-found': {
    status: 404,
    title: 'There is no such thing',
    explanation:
      'No route, document, entity or statement has this address. What was just uploaded is found once it is indexed, seconds later.',
    detail: 'No document has the id 3f1c0a9be27d44581c6e90ab',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not know the method',
    explanation: 'The header `allow` lists the methods that the address knows.',
    detail: 'expected one of GET, HEAD, POST, got PUT',
  },
  'not-acceptable': {
    status: 406,
    title: 'The answer cannot be given in that media type',
    explanation: 'The header `accept` excludes every media type that the address can answer with.',
    detail: 'accept: expected a range with application/json, got image/png',
  },
  conflict: {
    status: 409,
    title: 'That does not go with what is there',
    explanation: 'What is asked for contradicts what was done before. `detail` says what to look at first.',
    detail: 'The entity 9b2f6c1d0e8a7f534c21 is merged already',
  },
  gone: {
    status: 410,
    title: 'The document was deleted',
    explanation:
      'Its object was removed from the bucket. Uploading it again under the same key brings it back under the same id.',
    detail: 'The document 3f1c0a9be27d44581c6e90ab was deleted',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    explanation:
      'Documents are not sent to the API: ask for an upload with POST /documents and send the file where the answer says.',
    detail: 'expected at most 65536 characters, got 70000',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of another media type',
    explanation: 'Send JSON with the header `content-type: application/json`.',
    detail: 'expected application/json, got text/plain',
  },
  internal: {
    status: 500,
    title: 'Something went wrong on our side',
    explanation: 'A fault of the API. It is logged under the problem’s `instance`.',
    detail: 'The request could not be answered',
  },
  unavailable: {
    status: 503,
    title: 'Too busy just now',
    explanation: 'The table or the bucket did not keep up. Try again after the seconds in `retry-after`.',
    detail: 'The store is busy',
  },
} as const satisfies Readonly<Record<string, Kind>>

/** The name of a problem. */
export type ProblemName = keyof typeof PROBLEMS

type ProblemOptions = {
  readonly errors?: readonly FieldError[]
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** A request that cannot be answered as asked. `message` becomes the problem's `detail`. */
export class RequestProblem extends Error {
  readonly problem: ProblemName
  readonly errors: readonly FieldError[]
  readonly headers: Readonly<Record<string, string>>

  constructor(problem: ProblemName, detail: string, options: ProblemOptions = {}) {
    super(detail, { cause: options.cause })
    this.name = 'RequestProblem'
    this.problem = problem
    this.errors = options.errors ?? []
    this.headers = options.headers ?? {}
  }
}

/** A 400 that names the fields. */
export function invalidRequest(errors: readonly FieldError[]): RequestProblem {
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ')
  return new RequestProblem('invalid-request', detail, { errors })
}

/**
 * Turns whatever was thrown into an answer with a problem: the only place that does.
 * Faults of the store become 503, everything unforeseen 500 without its message, which may hold a document's words.
 */
export function toProblemAnswer(thrown: unknown, requestId: string): Answer {
  const error = asRequestProblem(thrown)
  const { status, title } = PROBLEMS[error.problem]
  const body: Problem = {
    type: `/problems/${error.problem}`,
    title,
    status,
    detail: error.message,
    instance: `urn:request:${encodeURIComponent(requestId)}`,
    ...(error.errors.length > 0 && { errors: error.errors }),
  }
  const headers = {
    ...error.headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  }
  return { status, headers, body }
}

function asRequestProblem(thrown: unknown): RequestProblem {
  if (thrown instanceof RequestProblem) return thrown
  if (isBusy(thrown)) {
    return new RequestProblem('unavailable', 'The store is busy', { headers: { 'retry-after': '1' }, cause: thrown })
  }
  return new RequestProblem('internal', 'The request could not be answered', { cause: thrown })
}

const BUSY = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'SlowDown',
  'ServiceUnavailable',
  'InternalServerError',
  'TimeoutError',
  'store.throttled',
  'store.unavailable',
])

function isBusy(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  return BUSY.has(thrown.name) || ('code' in thrown && typeof thrown.code === 'string' && BUSY.has(thrown.code))
}
