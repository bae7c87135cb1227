import { PipelineError } from '../shared/errors.ts'
import { readFields, toFields, toText } from './message.ts'

/** What S3 tells of an object, through EventBridge: the key raw, the sequencer as sent. */
export type ObjectNotification = {
  readonly kind: 'created' | 'deleted'
  /** Of a deletion: whether only a marker was put before the object's versions. Otherwise an older version may be the present one now. */
  readonly marker: boolean
  readonly key: string
  readonly versionId: string | null
  readonly etag: string | null
  readonly sequencer: string
  /** When it happened, ISO 8601. */
  readonly time: string
}

const KINDS: Readonly<Record<string, ObjectNotification['kind']>> = {
  'Object Created': 'created',
  'Object Deleted': 'deleted',
}

/**
 * Reads a queue message that holds one S3 event as EventBridge delivers it.
 * Throws `event.malformed` for anything else: such a message ends in the dead-letter queue.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
export function readNotification(body: string): ObjectNotification {
  const event = readFields(body)
  const detail = toFields(event['detail'])
  const object = toFields(detail['object'])
  const kind = KINDS[toText(event['detail-type']) ?? '']
  const [key, sequencer] = [toText(object['key']), toText(object['sequencer'])]
  if (kind === undefined || key === undefined || sequencer === undefined) {
    throw new PipelineError('event.malformed', 'Cannot read a message: expected an S3 event with key and sequencer')
  }
  return {
    kind,
    marker: detail['deletion-type'] === 'Delete Marker Created',
    key,
    versionId: toText(object['version-id']) ?? null,
    etag: toText(object['etag']) ?? null,
    sequencer,
    time: toText(event['time']) ?? new Date(0).toISOString(),
  }
}

/**
 * What `extract` is told to look at a text again: the notification that S3 sends when it is stored, as far as
 * `readNotification` reads it. The state machine of the stack sends the same (`infra/replay.ts`).
 */
export function toNotice(bucket: string, key: string): string {
  return JSON.stringify({
    version: '0',
    source: 'fjala.replay',
    'detail-type': 'Object Created',
    detail: { bucket: { name: bucket }, object: { key, sequencer: '0' } },
  })
}
