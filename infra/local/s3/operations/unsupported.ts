import type { Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'

/** Headers that promise something which isn't kept here: they are refused, so that nobody relies on it. */
const REFUSED = [
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-object-lock-legal-hold',
  'x-amz-server-side-encryption-customer-algorithm',
  'x-amz-server-side-encryption-customer-key',
  'x-amz-copy-source-server-side-encryption-customer-algorithm',
  'x-amz-write-offset-bytes',
  'x-amz-grant-read',
  'x-amz-grant-write',
  'x-amz-grant-read-acp',
  'x-amz-grant-write-acp',
  'x-amz-grant-full-control',
]

/** Throws `NotImplemented` for headers that aren't kept: object lock, keys of the customer's, ACLs, KMS, storage classes. */
export function refuseUnsupported({ header }: Call): void {
  const refused = REFUSED.find(name => header(name) !== undefined)
  if (refused !== undefined) throw notImplemented(refused)
  const acl = header('x-amz-acl')
  if (acl !== undefined && acl !== 'private' && acl !== 'bucket-owner-full-control') throw aclRefused()
  const encryption = header('x-amz-server-side-encryption')
  if (encryption !== undefined && encryption !== 'AES256') throw notImplemented('x-amz-server-side-encryption')
  const storage = header('x-amz-storage-class')
  if (storage !== undefined && storage !== 'STANDARD') throw notImplemented('x-amz-storage-class')
}

function notImplemented(header: string): S3Error {
  return new S3Error('NotImplemented', { details: { Header: header } })
}

/** Buckets with enforced ownership have no ACLs. */
function aclRefused(): S3Error {
  return new S3Error('AccessControlListNotSupported')
}
