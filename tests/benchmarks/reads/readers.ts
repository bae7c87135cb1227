import { PutObjectCommand } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { makeApiHandler } from '../../../functions/api/api.ts'
import { makeApp } from '../../../functions/console/app.ts'
import type { Assets } from '../../../functions/console/assets.ts'
import { makeSpending } from '../../../functions/spending.ts'
import { artifactKey } from '../../../shared/records/artifact.ts'
import { makeCorrecting } from '../../../shared/store/correct.ts'
import { makeIdempotency } from '../../../shared/store/idempotency.ts'
import { makeOriginals } from '../../../shared/store/originals.ts'
import { makeQueueWatch } from '../../../shared/store/queue-watch.ts'
import { makeReads } from '../../../shared/store/reads.ts'
import { makeSubscriptions } from '../../../shared/store/subscriptions.ts'
import { makeTexts } from '../../../shared/store/texts.ts'
import { makeUploads } from '../../../shared/store/uploads.ts'
import { makeUsage } from '../../../shared/store/usage.ts'
import { apiEvent } from '../../functions/api/api-event.ts'
import { startTestS3, type TestS3 } from '../../support/s3.ts'
import type { DrawnDocument } from './draw-document.ts'
import type { FilledTable } from './filled-table.ts'
import { NOW } from './make-records.ts'

/** An answer: what it holds, how many bytes that is, and the read units that it took. */
export type Answered = { readonly body: string; readonly bytes: number; readonly units: number }

/** API and console over a table. Both throw where an answer is not the one wanted. */
export type Readers = {
  readonly documents: number
  readonly api: (path: string) => Promise<Answered>
  readonly console: (path: string) => Promise<Answered>
  readonly engineTime: () => number
  readonly access: Pick<FilledTable, 'client' | 'table'>
  readonly close: () => Promise<void>
}

/** Makes the real handlers over a table, and over buckets that hold the given documents. */
export async function startReaders(
  filled: FilledTable,
  assets: Assets,
  drawn: readonly DrawnDocument[],
): Promise<Readers> {
  const s3 = await startTestS3()
  for (const one of drawn) await store(s3, one)
  const access = { client: filled.client, table: filled.table }
  const reportFault = (thrown: unknown, where: string): void => console.error(where, thrown)
  const api = makeApi(access, s3, reportFault)
  let units = 0
  const app = makeApp({
    reads: makeReads({ ...access, countCapacity: more => void (units += more) }),
    texts: makeTexts({ client: s3.client, bucket: s3.texts }),
    originals: makeOriginals({ client: s3.client, bucket: s3.documents, expiresSeconds: 60 }),
    queues: makeQueueWatch({ client: unreachableQueues(), stages: [], others: [] }),
    ...spendingOf(access),
    assets,
    reportFault,
  })
  return {
    ...{ documents: filled.documents, engineTime: filled.engineTime, access },
    api: async path => {
      const { statusCode, headers, body = '' } = await api(apiEvent({ path }))
      if (statusCode !== 200) throw new Error(`GET ${path}: expected 200, got ${String(statusCode)}: ${body}`)
      return { body, bytes: Buffer.byteLength(body), units: Number(headers?.['x-capacity-units'] ?? 0) }
    },
    console: async path => {
      units = 0
      const answer = await app.request(`http://localhost:3000${path}`, { headers: { 'accept-language': 'sq' } })
      const body = await answer.text()
      if (answer.status !== 200) throw new Error(`GET ${path}: expected 200, got ${String(answer.status)}: ${body}`)
      return { body, bytes: Buffer.byteLength(body), units }
    },
    close: async () => {
      await s3.close()
      await filled.close()
    },
  }
}

async function store({ client, texts, documents }: TestS3, { artifact }: DrawnDocument): Promise<void> {
  const { documentId, sequencer, key } = artifact.object
  const text = { Bucket: texts, Key: artifactKey(documentId, sequencer), Body: JSON.stringify(artifact) }
  await client.send(new PutObjectCommand(text))
  await client.send(new PutObjectCommand({ Bucket: documents, Key: key, Body: artifact.parsed.text }))
}

function makeApi(
  access: Readers['access'],
  s3: TestS3,
  reportFault: (thrown: unknown, where: string) => void,
): ReturnType<typeof makeApiHandler> {
  const now = (): number => Date.parse(NOW)
  return makeApiHandler({
    makeReads: countCapacity => makeReads({ ...access, countCapacity }),
    texts: makeTexts({ client: s3.client, bucket: s3.texts }),
    uploads: makeUploads({ client: s3.client, bucket: s3.documents, expiresSeconds: 900, maxBytes: 1_000_000 }),
    corrections: makeCorrecting(access),
    subscriptions: makeSubscriptions(access),
    announce: () => Promise.resolve(),
    ...spendingOf(access),
    writes: makeIdempotency(access, now),
    now,
    reportFault,
  })
}

function spendingOf(access: Readers['access']) {
  const spending = makeSpending({ usage: makeUsage(access), deployed: null, now: () => NOW })
  return { spending, tellCeiling: () => Promise.resolve() }
}

/** No page is measured that asks queues: they are not in the table. */
function unreachableQueues(): SQSClient {
  const credentials = { accessKeyId: 'fjala', secretAccessKey: 'fjala-local' }
  return new SQSClient({ region: 'eu-central-1', endpoint: 'http://127.0.0.1:9', credentials, maxAttempts: 1 })
}
