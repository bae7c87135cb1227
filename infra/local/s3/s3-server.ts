import type { IncomingMessage, RequestListener } from 'node:http'
import type { Access } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import { listen, type Listening, type ListenOptions } from '../http-server.ts'
import type { JsonObject } from '../json.ts'
import type { BucketSettings } from './bucket-settings.ts'
import type { S3Context } from './call.ts'
import { handle } from './handle.ts'
import { applyLifecycle } from './lifecycle.ts'
import { openStore } from './store/store.ts'

export { bucketSettings, type BucketSettings } from './bucket-settings.ts'

/** What the endpoint serves, from where, and whom it tells of it. */
export type S3Options = ListenOptions & {
  /** The folder of bodies and index; made when it isn't there. */
  readonly dataDir: string
  readonly buckets: readonly BucketSettings[]
  readonly access: Access
  readonly clock: Clock
  /** Takes each event of S3's at least once, in their order; what it throws at is given again later. */
  readonly emit: (event: JsonObject) => void
  /** Takes the requests that aren't S3's. */
  readonly fallback?: RequestListener
}

/** Serves S3 on the loopback, over a folder. Events that an earlier run didn't give away are given first. */
export async function startS3(options: S3Options): Promise<Listening> {
  const { access, clock, fallback } = options
  const store = openStore(options.dataDir, clock, options.emit)
  const buckets = new Map(options.buckets.map(bucket => [bucket.name, bucket]))
  for (const name of buckets.keys()) store.createBucket(name)
  const context = { store, access, clock, buckets }
  try {
    const server = await listen((request, response) => {
      if (fallback !== undefined && isForeign(request)) fallback(request, response)
      else void handle(request, response, context)
    }, options)
    const housekeeping = keepHouse(context)
    return {
      url: server.url,
      close: async () => {
        await housekeeping.stop()
        await server.close()
        await store.close()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

const DAY = 86_400_000

/** Applies the lifecycle rules at once and then once a day. */
function keepHouse(context: S3Context): { readonly stop: () => Promise<void> } {
  let work = Promise.resolve()
  let stopped = false
  const tidy = (): void => {
    if (!stopped) work = work.then(() => applyLifecycle(context)).catch(error => console.error(error))
  }
  tidy()
  const timer = setInterval(tidy, DAY).unref()
  context.clock.onSkip(tidy)
  return {
    stop: () => {
      stopped = true
      clearInterval(timer)
      return work
    },
  }
}

/** S3 never names its operations in a header, its own posts have parameters, and nobody signs its calls for Lambda. */
function isForeign({ headers, method, url = '' }: IncomingMessage): boolean {
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  const isLambda = (headers.authorization ?? '').includes('/lambda/aws4_request')
  return isLambda || headers['x-amz-target'] !== undefined || (method === 'POST' && isForm && !url.includes('?'))
}
