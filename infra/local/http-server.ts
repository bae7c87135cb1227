import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on the loopback. */
export type Listening = { readonly url: string; readonly close: () => Promise<void> }

/** Where to listen: `port` 0 is any free one; `setting` is the environment variable that names another. */
export type ListenOptions = { readonly port: number; readonly setting: string }

/** Listens on 127.0.0.1 only. Rejects, naming port and variable, when something else listens there. */
export async function listen(listener: RequestListener, options: ListenOptions): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 60_000, maxHeaderSize: 32_768 }, listener)
  await listenOn(server, options)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      const impatience = setTimeout(() => server.closeAllConnections(), 500)
      await closed
      clearTimeout(impatience)
    },
  }
}

async function listenOn(server: Server, { port, setting }: ListenOptions): Promise<void> {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new PortInUse(port, setting)
    throw error
  }
}

/** Something else listens on the port. */
export class PortInUse extends Error {
  constructor(port: number, setting: string) {
    super(
      `Cannot listen on port ${port}: something else does. End it, or choose another port: ${setting}=${port + 1} npm start`,
    )
    this.name = 'PortInUse'
  }
}

/** Reads a request's body; `undefined` when it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit = Infinity): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= limit) chunks.push(chunk)
  }
  return bytes > limit ? undefined : Buffer.concat(chunks, bytes)
}
