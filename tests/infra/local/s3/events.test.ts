import { CopyObjectCommand, DeleteObjectCommand, DeleteObjectsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterEach, describe, expect, test } from 'vitest'
import { objectOf, textOf, type JsonObject } from '../../../../infra/local/json.ts'
import { startTestS3, type TestS3, type TestS3Options } from '../../../support/s3.ts'

let open: TestS3[] = []
afterEach(async () => {
  for (const s3 of open) await s3.close()
  open = []
})
async function start(options: TestS3Options = {}): Promise<TestS3> {
  const s3 = await startTestS3(options)
  open.push(s3)
  return s3
}

const put = (s3: TestS3, Key: string, Bucket = 'documents') =>
  s3.client.send(new PutObjectCommand({ Bucket, Key, Body: 'abc' }))
const detailOf = (event: JsonObject | undefined): JsonObject => objectOf(event?.['detail'])
const sequencerIn = (event: JsonObject): string => textOf(objectOf(detailOf(event)['object'])['sequencer'])

describe('an event', () => {
  test('tells of an object: key raw, size, tag, version, sequencer', async () => {
    const s3 = await start()
    const { VersionId } = await put(s3, 'dosja e re/a+b %20ë.txt')
    expect(s3.events).toMatchObject([
      {
        'detail-type': 'Object Created',
        source: 'aws.s3',
        region: 'eu-central-1',
        resources: ['arn:aws:s3:::documents'],
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
        detail: {
          bucket: { name: 'documents' },
          object: {
            key: 'dosja e re/a+b %20ë.txt',
            size: 3,
            etag: '900150983cd24fb0d6963f7d28e17f72',
            'version-id': VersionId,
            sequencer: expect.stringMatching(/^[0-9A-F]{18}$/) as string,
          },
          reason: 'PutObject',
        },
      },
    ])
  })

  test('tells of a delete marker, and of a version that is gone for good', async () => {
    const s3 = await start()
    const { VersionId } = await put(s3, 'a')
    const marker = await s3.client.send(new DeleteObjectCommand({ Bucket: 'documents', Key: 'a' }))
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'documents', Key: 'a', VersionId }))
    const deleted = { 'detail-type': 'Object Deleted' }
    const reason = 'DeleteObject'
    expect(s3.events.slice(1)).toMatchObject([
      {
        ...deleted,
        detail: {
          reason,
          'deletion-type': 'Delete Marker Created',
          object: { key: 'a', 'version-id': marker.VersionId },
        },
      },
      {
        ...deleted,
        detail: { reason, 'deletion-type': 'Permanently Deleted', object: { key: 'a', 'version-id': VersionId } },
      },
    ])
  })

  test('names no version in a bucket that keeps none', async () => {
    const s3 = await start()
    await put(s3, 'a', 'texts')
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'texts', Key: 'a' }))
    expect(s3.events.map(event => 'version-id' in objectOf(detailOf(event)['object']))).toEqual([false, false])
    expect(detailOf(s3.events[1])['deletion-type']).toBe('Permanently Deleted')
  })

  test('is not sent for what changes nothing', async () => {
    const s3 = await start()
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'texts', Key: 'never there' }))
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'documents', Key: 'a', VersionId: 'never there' }))
    await expect(
      s3.client.send(new PutObjectCommand({ Bucket: 'documents', Key: 'a', Body: 'b', IfMatch: '"c"' })),
    ).rejects.toThrow()
    expect(s3.events).toEqual([])
  })

  test('is not sent by a bucket whose events do not go to EventBridge', async () => {
    const s3 = await start({
      documents: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: false } } },
    })
    await put(s3, 'a')
    expect(s3.events).toEqual([])
  })
})

describe('sequencers', () => {
  test('increase with every write, at once or not, and after a restart', async () => {
    const s3 = await start()
    await Promise.all(Array.from({ length: 20 }, (_, at) => put(s3, `k${at % 3}`)))
    await s3.restart()
    await s3.client.send(
      new DeleteObjectsCommand({ Bucket: 'documents', Delete: { Objects: [{ Key: 'k0' }, { Key: 'k1' }] } }),
    )
    await s3.client.send(new CopyObjectCommand({ Bucket: 'texts', Key: 'c', CopySource: 'documents/k2' }))
    const sequencers = s3.events.map(sequencerIn)
    expect(sequencers).toHaveLength(23)
    expect(sequencers).toEqual([...new Set(sequencers)].toSorted())
  })
})

describe('events that could not be given away', () => {
  test('are given after a restart, in their order', async () => {
    const given: JsonObject[] = []
    let isDown = true
    const emit = (event: JsonObject): void => {
      if (isDown) throw new Error('the queue is away')
      given.push(event)
    }
    const s3 = await start({ server: { emit } })
    await put(s3, 'first')
    await put(s3, 'second')
    expect(given).toEqual([])
    isDown = false
    await s3.restart()
    expect(given.map(event => objectOf(detailOf(event)['object'])['key'])).toEqual(['first', 'second'])
    await s3.restart()
    expect(given).toHaveLength(2)
  })

  test('are given with the next one', async () => {
    const given: string[] = []
    let isDown = true
    const s3 = await start({
      server: {
        emit: event => {
          if (isDown) throw new Error('the queue is away')
          given.push(textOf(objectOf(detailOf(event)['object'])['key']))
        },
      },
    })
    await put(s3, 'first')
    isDown = false
    await put(s3, 'second')
    expect(given).toEqual(['first', 'second'])
  })
})
