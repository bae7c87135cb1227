import {
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startTestS3, type TestS3 } from '../../../support/s3.ts'

const RULE = {
  Status: 'Enabled',
  NoncurrentVersionExpiration: { NoncurrentDays: 90 },
  ExpiredObjectDeleteMarker: true,
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: 3 },
}
const DAY = 86_400_000
/** How long a slow machine may take. */
const PATIENCE = { timeout: 20_000 }
const Bucket = 'documents'

const filesIn = ({ dataDir }: TestS3): number =>
  readdirSync(join(dataDir, 'bodies'), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).length

test('old versions, lone markers and uploads that never ended go in their time', async () => {
  const s3 = await startTestS3({ documents: { LifecycleConfiguration: { Rules: [RULE] } } })
  const put = (Key: string) => s3.client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
  const versions = async () => {
    const { Versions = [], DeleteMarkers = [] } = await s3.client.send(new ListObjectVersionsCommand({ Bucket }))
    return [Versions.map(({ Key }) => Key), DeleteMarkers.map(({ Key }) => Key)]
  }
  const uploads = async () => (await s3.client.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads?.length ?? 0
  for (const key of ['kept', 'kept', 'deleted']) await put(key)
  await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'deleted' }))
  const { UploadId } = await s3.client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'begun' }))
  await s3.client.send(new UploadPartCommand({ Bucket, Key: 'begun', UploadId, PartNumber: 1, Body: 'x' }))
  const start = Date.now()
  s3.clock.skipTo(start + 89 * DAY)
  await vi.waitFor(async () => expect(await uploads()).toBe(0), PATIENCE)
  expect(await versions()).toEqual([['deleted', 'kept', 'kept'], ['deleted']])
  expect(filesIn(s3)).toBe(3)
  s3.clock.skipTo(start + 91 * DAY)
  await vi.waitFor(async () => expect(await versions()).toEqual([['kept'], []]), PATIENCE)
  await vi.waitFor(() => expect(filesIn(s3)).toBe(1), PATIENCE)
  expect(s3.events.at(-1)).toMatchObject({
    detail: { reason: 'Lifecycle Expiration', 'deletion-type': 'Permanently Deleted' },
  })
  await s3.close()
})
