import { createHash } from 'node:crypto'
import type { Idempotency, NamedWrite } from '../../shared/store/idempotency.ts'
import type { Answer } from './endpoint.ts'
import { invalidRequest, RequestProblem } from './problem.ts'
import type { RawRequest } from './request.ts'

/** The header by which a caller names a write, so that it may send it again. */
export const IDEMPOTENCY_HEADER = 'idempotency-key'

/** How long such a name may be. */
export const MAX_KEY = 255
const PRINTABLE = /^[\x21-\x7e]+$/u

/**
 * Does a write once, however often it comes: one with the header `idempotency-key` is answered as it was the first time, for a
 * day. A problem is not remembered: the write may be tried again. Throws a problem for a name that was used for something else,
 * and for a write that is still under way.
 */
export async function once(request: RawRequest, writes: Idempotency, answer: () => Promise<Answer>): Promise<Answer> {
  const key = request.headers[IDEMPOTENCY_HEADER]
  if (key === undefined || request.method === 'GET' || request.method === 'HEAD') return answer()
  const write = toNamedWrite(request, key)
  const known = await writes.begin(write)
  if (known.kind === 'answered') return toAnswer(known.answer)
  if (known.kind === 'other')
    throw new RequestProblem(
      'conflict',
      `${IDEMPOTENCY_HEADER}: expected a new key for another request, got one that was used`,
    )
  if (known.kind === 'under-way')
    throw new RequestProblem('conflict', 'The same request is still under way', { headers: { 'retry-after': '1' } })
  return remember(write, writes, answer)
}

async function remember(write: NamedWrite, writes: Idempotency, answer: () => Promise<Answer>): Promise<Answer> {
  const made = await answer().catch(async (thrown: unknown) => {
    await writes.forget(write)
    throw thrown
  })
  const body = made.body === undefined ? null : JSON.stringify(made.body)
  await writes.finish(write, { status: made.status, headers: made.headers ?? {}, body })
  return made
}

function toNamedWrite({ caller, method, url, body, path }: RawRequest, key: string): NamedWrite {
  if (key.length > MAX_KEY || !PRINTABLE.test(key))
    throw invalidRequest([
      {
        field: IDEMPOTENCY_HEADER,
        message: `expected 1 to ${String(MAX_KEY)} printable ASCII characters without spaces`,
      },
    ])
  const digest = createHash('sha256')
    .update(JSON.stringify([method, url, path, body ?? '']))
    .digest('hex')
  return { caller, key, digest }
}

function toAnswer({
  status,
  headers,
  body,
}: {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}): Answer {
  return {
    status,
    headers: { ...headers, 'idempotency-replayed': 'true' },
    ...(body === null ? {} : { body: JSON.parse(body) as unknown }),
  }
}
