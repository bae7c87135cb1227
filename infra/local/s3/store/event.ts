import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../../json.ts'
import { ACCOUNT, REGION } from '../../template/physical.ts'
import { sequencerOf } from './sequence.ts'
import type { Version } from './version.ts'

/** Why something was written or removed, and at whose request. */
export type Cause = {
  readonly reason:
    'PutObject' | 'POST Object' | 'CopyObject' | 'CompleteMultipartUpload' | 'DeleteObject' | 'Lifecycle Expiration'
  readonly requestId: string
  readonly requester: string
}

/** What has happened to which version; a removal is of the marker that was put, or of the version that is gone. */
export type Happening = {
  readonly type: 'Object Created' | 'Delete Marker Created' | 'Permanently Deleted'
  readonly version: Version
  readonly position: number
  readonly time: number
  readonly cause: Cause
}

/**
 * The event that S3 gives to EventBridge: the key raw, the sequencer hexadecimal.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
export function toEvent({ type, version, position, time, cause }: Happening): JsonObject {
  const isCreated = type === 'Object Created'
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': isCreated ? type : 'Object Deleted',
    source: 'aws.s3',
    account: ACCOUNT,
    time: new Date(time).toISOString().replace(/\.\d+/, ''),
    region: REGION,
    resources: [`arn:aws:s3:::${version.bucket}`],
    detail: {
      version: '0',
      bucket: { name: version.bucket },
      object: {
        key: version.key,
        ...(isCreated ? { size: version.size } : {}),
        etag: version.etag,
        ...(version.versionId === 'null' ? {} : { 'version-id': version.versionId }),
        sequencer: sequencerOf(position),
      },
      'request-id': cause.requestId,
      requester: cause.requester,
      'source-ip-address': '127.0.0.1',
      reason: cause.reason,
      ...(isCreated ? {} : { 'deletion-type': type }),
    },
  }
}
