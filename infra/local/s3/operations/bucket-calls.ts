import type { Answer, Call } from '../call.ts'
import { S3Error, type S3Code } from '../s3-error.ts'
import { REGION } from '../../template/physical.ts'
import { readDocument } from '../wire/payload.ts'
import { childrenOf, readXml, textIn, type XmlNode } from '../wire/read-xml.ts'
import { toXml, type XmlElements } from '../wire/xml.ts'
import { tagElements } from './tags.ts'

/** Tells that the bucket is there. */
export const headBucket = (): Answer => ({ headers: { 'x-amz-bucket-region': REGION }, body: '' })

/** Tells the bucket's region. */
export const getLocation = (): Answer => ({
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${REGION}</LocationConstraint>`,
})

/** Tells whether versions are kept. */
export const getVersioning = ({ bucket }: Call): Answer => ({
  body: toXml('VersioningConfiguration', { Status: bucket.versioning === 'Off' ? undefined : bucket.versioning }),
})

/** Gives the CORS rules of the template. */
export function getCors({ bucket }: Call): Answer {
  if (bucket.cors.length === 0) throw new S3Error('NoSuchCORSConfiguration')
  const rules = bucket.cors.map(rule => ({
    AllowedOrigin: rule.origins,
    AllowedMethod: rule.methods,
    AllowedHeader: rule.headers,
    ExposeHeader: rule.exposed,
    MaxAgeSeconds: rule.maxAgeSeconds,
  }))
  return { body: toXml('CORSConfiguration', { CORSRule: rules }) }
}

/** Gives the lifecycle rules of the template. */
export function getLifecycle({ bucket }: Call): Answer {
  if (bucket.lifecycle.length === 0) throw new S3Error('NoSuchLifecycleConfiguration')
  const rules = bucket.lifecycle.map((rule, at): XmlElements => ({
    ID: `rule-${at + 1}`,
    Filter: { Prefix: rule.prefix },
    Status: 'Enabled',
    Expiration:
      rule.expireDays === undefined && !rule.expireLoneMarkers
        ? undefined
        : { Days: rule.expireDays, ExpiredObjectDeleteMarker: rule.expireLoneMarkers || undefined },
    NoncurrentVersionExpiration:
      rule.expireNoncurrentDays === undefined ? undefined : { NoncurrentDays: rule.expireNoncurrentDays },
    AbortIncompleteMultipartUpload:
      rule.abortUploadsDays === undefined ? undefined : { DaysAfterInitiation: rule.abortUploadsDays },
  }))
  return { body: toXml('LifecycleConfiguration', { Rule: rules }) }
}

/** Tells that bodies are under the bucket owner's protection: locally, that of the disk. */
export const getEncryption = (): Answer => ({
  body: toXml('ServerSideEncryptionConfiguration', {
    Rule: { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false },
  }),
})

/** Tells that nothing is public. */
export const getPolicyStatus = (): Answer => ({ body: toXml('PolicyStatus', { IsPublic: false }) })

/** Tells that nothing can be made public. */
export const getPublicAccessBlock = (): Answer => ({
  body: toXml('PublicAccessBlockConfiguration', {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  }),
})

/** Tells that the bucket's owner owns all that is in it. */
export const getOwnershipControls = (): Answer => ({
  body: toXml('OwnershipControls', { Rule: { ObjectOwnership: 'BucketOwnerEnforced' } }),
})

/** Tells whether events go to EventBridge. */
export const getNotification = ({ bucket }: Call): Answer => ({
  body: toXml('NotificationConfiguration', { EventBridgeConfiguration: bucket.sendsEvents ? '' : undefined }),
})

/** Gives the bucket's tags. */
export function getBucketTagging({ bucket }: Call): Answer {
  if (Object.keys(bucket.tags).length === 0) throw new S3Error('NoSuchTagSet')
  return { body: toXml('Tagging', tagElements(bucket.tags)) }
}

/** The one entry that an ACL has where ownership is enforced. */
export const getAcl = (): Answer => ({
  body: toXml('AccessControlPolicy', {
    Owner: OWNER,
    AccessControlList: { Grant: { [GRANTEE]: OWNER, Permission: 'FULL_CONTROL' } },
  }),
})

const OWNER = { ID: 'fjala', DisplayName: 'fjala' }
const GRANTEE = 'Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"'

/** Sets no ACL: there is none to set where ownership is enforced. What says just that is taken, as in S3. */
export async function putAcl(call: Call): Promise<Answer> {
  const acl = call.header('x-amz-acl')
  if (acl === 'private' || acl === 'bucket-owner-full-control') return {}
  const grants = acl === undefined ? grantsIn(readXml(await readDocument(call))) : []
  if (grants.length > 0 && grants.every(isOwners)) return {}
  throw new S3Error('AccessControlListNotSupported')
}

const grantsIn = (root: XmlNode): readonly XmlNode[] =>
  childrenOf(root, 'AccessControlList').flatMap(list => childrenOf(list, 'Grant'))

function isOwners(grant: XmlNode): boolean {
  const ids = childrenOf(grant, 'Grantee').map(grantee => textIn(grantee, 'ID'))
  return textIn(grant, 'Permission') === 'FULL_CONTROL' && ids.length === 1 && ids[0] === OWNER.ID
}

/** An empty document, for what is switched off. */
export const emptyDocument =
  (root: string): (() => Answer) =>
  () => ({ body: toXml(root, {}) })

/** Answers that something isn't there. */
export const none =
  (code: S3Code): (() => Answer) =>
  () => {
    throw new S3Error(code)
  }

/** Buckets are what the template says, and nothing else. */
export function refuseBucketChange(): Answer {
  throw new S3Error('NotImplemented', {
    message: 'Buckets and their settings come from the stack: change infra/storage.ts and start again',
  })
}
