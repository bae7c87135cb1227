import { listOf, numberOf, objectOf, textOf, textsOf, type JsonObject } from '../json.ts'
import type { Resource } from '../template/template.ts'

/** Whether a bucket keeps versions: always, no longer, or never yet. */
export type Versioning = 'Enabled' | 'Suspended' | 'Off'

/** Whose pages may do what, as the template has it. */
export type CorsRule = {
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  readonly headers: readonly string[]
  readonly exposed: readonly string[]
  readonly maxAgeSeconds: number | undefined
}

/** What is thrown away by itself, after how many days. */
export type LifecycleRule = {
  readonly prefix: string
  readonly expireDays: number | undefined
  readonly expireNoncurrentDays: number | undefined
  readonly abortUploadsDays: number | undefined
  readonly expireLoneMarkers: boolean
}

/** What the template says of a bucket. */
export type BucketSettings = {
  readonly name: string
  readonly arn: string
  readonly versioning: Versioning
  readonly sendsEvents: boolean
  readonly cors: readonly CorsRule[]
  readonly lifecycle: readonly LifecycleRule[]
  readonly tags: Readonly<Record<string, string>>
}

/** Reads a bucket's settings from its resource. Throws for what isn't run locally: notifications that bypass EventBridge. */
export function bucketSettings(resource: Resource): BucketSettings {
  const notifications = objectOf(resource.property('NotificationConfiguration'))
  refuseNotifications(resource.id, notifications)
  return {
    name: resource.physical.name,
    arn: resource.physical.arn,
    versioning: versioningOf(objectOf(resource.property('VersioningConfiguration'))),
    sendsEvents: sendsEvents(notifications),
    // read when it is asked for: it may name the API, which listens later than the bucket
    get cors() {
      return listOf(objectOf(resource.property('CorsConfiguration'))['CorsRules']).map(rule => corsRule(objectOf(rule)))
    },
    lifecycle: listOf(objectOf(resource.property('LifecycleConfiguration'))['Rules'])
      .map(objectOf)
      .filter(rule => rule['Status'] === 'Enabled')
      .map(lifecycleRule),
    tags: Object.fromEntries(
      listOf(resource.property('Tags')).map(tag => [textOf(objectOf(tag)['Key']), textOf(objectOf(tag)['Value'])]),
    ),
  }
}

function refuseNotifications(id: string, notifications: JsonObject): void {
  const other = ['QueueConfigurations', 'TopicConfigurations', 'LambdaConfigurations'].find(
    name => listOf(notifications[name]).length > 0,
  )
  if (other !== undefined)
    throw new Error(`Cannot run bucket ${id}: expected EventBridge alone to be notified, got ${other}`)
}

function versioningOf(configuration: JsonObject): Versioning {
  const status = configuration['Status']
  return status === 'Enabled' || status === 'Suspended' ? status : 'Off'
}

function sendsEvents(notifications: JsonObject): boolean {
  const given = notifications['EventBridgeConfiguration']
  if (given === undefined) return false
  const enabled = objectOf(given)['EventBridgeEnabled']
  return enabled !== false && enabled !== 'false'
}

function corsRule(rule: JsonObject): CorsRule {
  const age = numberOf(rule['MaxAge'], -1)
  return {
    origins: textsOf(rule['AllowedOrigins']),
    methods: textsOf(rule['AllowedMethods']),
    headers: textsOf(rule['AllowedHeaders']),
    exposed: textsOf(rule['ExposedHeaders']),
    maxAgeSeconds: age < 0 ? undefined : age,
  }
}

function lifecycleRule(rule: JsonObject): LifecycleRule {
  const noncurrent = objectOf(rule['NoncurrentVersionExpiration'])['NoncurrentDays']
  const abort = objectOf(rule['AbortIncompleteMultipartUpload'])['DaysAfterInitiation']
  return {
    prefix: textOf(rule['Prefix']),
    expireDays: daysIn(rule['ExpirationInDays']),
    expireNoncurrentDays: daysIn(noncurrent ?? rule['NoncurrentVersionExpirationInDays']),
    abortUploadsDays: daysIn(abort),
    expireLoneMarkers: rule['ExpiredObjectDeleteMarker'] === true,
  }
}

function daysIn(value: JsonObject[string] | undefined): number | undefined {
  const days = numberOf(value, 0)
  return days > 0 ? days : undefined
}
