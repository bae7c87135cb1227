import type { Answer, Call } from './call.ts'
import {
  emptyDocument,
  getAcl,
  getBucketTagging,
  getCors,
  getEncryption,
  getLifecycle,
  getLocation,
  getNotification,
  getOwnershipControls,
  getPolicyStatus,
  getPublicAccessBlock,
  getVersioning,
  headBucket,
  none,
  putAcl,
  refuseBucketChange,
} from './operations/bucket-calls.ts'
import { completeMultipartUpload } from './operations/complete-upload.ts'
import { copyObject } from './operations/copy-object.ts'
import { uploadPartCopy } from './operations/copy-part.ts'
import { deleteObject } from './operations/delete-object.ts'
import { deleteObjects } from './operations/delete-objects.ts'
import { getObjectAttributes } from './operations/get-attributes.ts'
import { listObjectsByMarker, listObjectsByToken, listObjectVersions } from './operations/list-objects.ts'
import { listMultipartUploads, listParts } from './operations/list-uploads.ts'
import { abortMultipartUpload, createMultipartUpload, uploadPart } from './operations/multipart.ts'
import { putObject } from './operations/put-object.ts'
import { readObject } from './operations/read-object.ts'
import { deleteTagging, getTagging, putTagging } from './operations/tagging.ts'

/** A call of S3's: how it is told from the others, which action it needs, what it does. */
export type Route = {
  readonly method: string
  /** What the request must have: a parameter, `name` or `name=value`, or a header, `:name`; what no other route asks for is the plain call. */
  readonly has: readonly string[]
  /** `undefined` where the operation asks for itself. */
  readonly action: string | undefined
  readonly run: (call: Call) => Answer | Promise<Answer>
}

type Run = Route['run']

const route = (method: string, has: string, action: string | undefined, run: Run): Route => ({
  method,
  has: has === '' ? [] : has.split('&'),
  action,
  run,
})

/** Calls about objects; of two that fit, the first. `{Version}` becomes `Version` where a version is named. */
export const OBJECT_ROUTES: readonly Route[] = [
  route('GET', 'tagging', 's3:GetObject{Version}Tagging', getTagging),
  route('PUT', 'tagging', 's3:PutObject{Version}Tagging', putTagging),
  route('DELETE', 'tagging', 's3:DeleteObject{Version}Tagging', deleteTagging),
  route('GET', 'acl', 's3:GetObject{Version}Acl', getAcl),
  route('PUT', 'acl', 's3:PutObject{Version}Acl', putAcl),
  route('GET', 'attributes', 's3:GetObject{Version}', getObjectAttributes),
  route('POST', 'uploads', 's3:PutObject', createMultipartUpload),
  route('GET', 'uploadId', 's3:ListMultipartUploadParts', listParts),
  route('PUT', 'uploadId&partNumber&:x-amz-copy-source', 's3:PutObject', uploadPartCopy),
  route('PUT', 'uploadId&partNumber', 's3:PutObject', uploadPart),
  route('POST', 'uploadId', 's3:PutObject', completeMultipartUpload),
  route('DELETE', 'uploadId', 's3:AbortMultipartUpload', abortMultipartUpload),
  route('GET', '', 's3:GetObject{Version}', readObject),
  route('HEAD', '', 's3:GetObject{Version}', readObject),
  route('PUT', ':x-amz-copy-source', 's3:PutObject', copyObject),
  route('PUT', '', 's3:PutObject', putObject),
  route('DELETE', '', undefined, deleteObject),
]

/** Calls about buckets; of two that fit, the first. */
export const BUCKET_ROUTES: readonly Route[] = [
  route('HEAD', '', 's3:ListBucket', headBucket),
  route('GET', 'location', 's3:GetBucketLocation', getLocation),
  route('GET', 'versions', 's3:ListBucketVersions', listObjectVersions),
  route('GET', 'versioning', 's3:GetBucketVersioning', getVersioning),
  route('GET', 'cors', 's3:GetBucketCORS', getCors),
  route('GET', 'lifecycle', 's3:GetLifecycleConfiguration', getLifecycle),
  route('GET', 'encryption', 's3:GetEncryptionConfiguration', getEncryption),
  route('GET', 'policyStatus', 's3:GetBucketPolicyStatus', getPolicyStatus),
  route('GET', 'policy', 's3:GetBucketPolicy', none('NoSuchBucketPolicy')),
  route('GET', 'publicAccessBlock', 's3:GetBucketPublicAccessBlock', getPublicAccessBlock),
  route('GET', 'ownershipControls', 's3:GetBucketOwnershipControls', getOwnershipControls),
  route('GET', 'notification', 's3:GetBucketNotification', getNotification),
  route('GET', 'tagging', 's3:GetBucketTagging', getBucketTagging),
  route('GET', 'acl', 's3:GetBucketAcl', getAcl),
  route('GET', 'logging', 's3:GetBucketLogging', emptyDocument('BucketLoggingStatus')),
  route('GET', 'accelerate', 's3:GetAccelerateConfiguration', emptyDocument('AccelerateConfiguration')),
  route('GET', 'requestPayment', 's3:GetBucketRequestPayment', () => ({
    body: '<?xml version="1.0" encoding="UTF-8"?>\n<RequestPaymentConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Payer>BucketOwner</Payer></RequestPaymentConfiguration>',
  })),
  route('GET', 'website', 's3:GetBucketWebsite', none('NoSuchWebsiteConfiguration')),
  route('GET', 'replication', 's3:GetReplicationConfiguration', none('ReplicationConfigurationNotFoundError')),
  route('GET', 'object-lock', 's3:GetBucketObjectLockConfiguration', none('ObjectLockConfigurationNotFoundError')),
  route('GET', 'uploads', 's3:ListBucketMultipartUploads', listMultipartUploads),
  route('GET', 'list-type=2', 's3:ListBucket', listObjectsByToken),
  route('GET', '', 's3:ListBucket', listObjectsByMarker),
  route('POST', 'delete', undefined, deleteObjects),
  route('PUT', '', 's3:CreateBucket', refuseBucketChange),
  route('DELETE', '', 's3:DeleteBucket', refuseBucketChange),
]

/** Parameters that make a call another one; what isn't among these only refines it. */
const SUBRESOURCES: ReadonlySet<string> = new Set([
  ...[...OBJECT_ROUTES, ...BUCKET_ROUTES].flatMap(({ has }) =>
    has.filter(name => !/[=:]/.test(name) && name !== 'partNumber'),
  ),
  ...[
    'torrent',
    'restore',
    'retention',
    'legal-hold',
    'select',
    'analytics',
    'inventory',
    'metrics',
    'intelligent-tiering',
  ],
  ...[
    'metadataConfiguration',
    'metadataTable',
    'session',
    'encryption',
    'append',
    'renameObject',
    'attributes',
    'abac',
  ],
])

/** Finds the route of a request; `undefined` when S3's call for it isn't there. */
export function findRoute(call: Pick<Call, 'key' | 'query' | 'header'>, method: string): Route | undefined {
  const { key, query } = call
  const asked = query.entries.map(([name]) => name).filter(name => SUBRESOURCES.has(name))
  const isChange = key === '' && (method === 'PUT' || method === 'DELETE')
  return (key === '' ? BUCKET_ROUTES : OBJECT_ROUTES).find(
    ({ method: its, has }) =>
      its === method &&
      has.every(wanted => fits(call, wanted)) &&
      // bucket settings are refused alike, whichever they are
      (isChange || asked.every(name => has.includes(name))),
  )
}

function fits({ query, header }: Pick<Call, 'query' | 'header'>, wanted: string): boolean {
  if (wanted.startsWith(':')) return header(wanted.slice(1)) !== undefined
  const [name = '', value] = wanted.split('=')
  return value === undefined ? query.has(name) : query.get(name) === value
}
