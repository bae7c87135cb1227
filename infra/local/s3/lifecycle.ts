import { randomBytes } from 'node:crypto'
import type { BucketSettings, LifecycleRule } from './bucket-settings.ts'
import { discardUpload } from './operations/multipart.ts'
import type { S3Context } from './call.ts'
import { keyBytes, toVersion, type Version, type VersionRow } from './store/version.ts'

const DAY = 86_400_000

/** Throws away what the lifecycle rules of the buckets say, as S3 does once a day: old versions, old objects, lone markers, uploads that never ended. */
export async function applyLifecycle(context: S3Context): Promise<void> {
  for (const bucket of context.buckets.values())
    for (const rule of bucket.lifecycle) await applyRule(context, bucket, rule)
}

async function applyRule(context: S3Context, bucket: BucketSettings, rule: LifecycleRule): Promise<void> {
  const { store, clock } = context
  const ago = (days: number): number => clock.now() - days * DAY
  const options = {
    cause: {
      reason: 'Lifecycle Expiration',
      requestId: randomBytes(8).toString('hex').toUpperCase(),
      requester: 's3.amazonaws.com',
    },
  } as const
  if (rule.expireDays !== undefined)
    for (const { key } of find(context, bucket, PRESENT_BEFORE, { prefix: rule.prefix, before: ago(rule.expireDays) }))
      await store.remove(bucket, key, options)
  if (rule.expireNoncurrentDays !== undefined)
    for (const version of find(context, bucket, SUPERSEDED_BEFORE, {
      prefix: rule.prefix,
      before: ago(rule.expireNoncurrentDays),
    }))
      await store.erase(bucket, version, options)
  if (rule.expireLoneMarkers)
    for (const marker of find(context, bucket, LONE_MARKERS, { prefix: rule.prefix, before: clock.now() }))
      await store.erase(bucket, marker, options)
  if (rule.abortUploadsDays === undefined) return
  for (const upload of store.uploads.all(bucket.name))
    if (upload.key.startsWith(rule.prefix) && upload.initiated <= ago(rule.abortUploadsDays))
      await discardUpload(context, upload)
}

const PRESENT_BEFORE = 'latest = 1 AND marker = 0 AND modified <= :before'
const SUPERSEDED_BEFORE = 'latest = 0 AND supersededAt <= :before'
const LONE_MARKERS = `latest = 1 AND marker = 1 AND modified <= :before AND NOT EXISTS (
  SELECT 1 FROM version AS other WHERE other.bucket = version.bucket AND other.key = version.key AND other.latest = 0)`

type Range = { readonly prefix: string; readonly before: number }

function find(
  { store }: S3Context,
  bucket: BucketSettings,
  condition: string,
  { prefix, before }: Range,
): readonly Version[] {
  return store.database
    .all<VersionRow>(`SELECT * FROM version WHERE bucket = :bucket AND key >= :from AND ${condition}`, {
      ...{ bucket: bucket.name, from: keyBytes(prefix), before },
    })
    .map(toVersion)
    .filter(version => version.key.startsWith(prefix))
}
