import type { IncomingMessage } from 'node:http'

/**
 * A request's body, piece by piece. Whoever stops reading leaves the connection open:
 * the client is still sending, and has to be told why it was refused.
 */
export function bodyOf(request: IncomingMessage): AsyncIterable<Buffer> {
  const pieces = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>
  return { [Symbol.asyncIterator]: () => pieces }
}
