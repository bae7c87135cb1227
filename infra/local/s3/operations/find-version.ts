import { missing, type Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import type { Version } from '../store/version.ts'
import { versionIdHeader } from './object-headers.ts'

/** The object version that a call is about: the one it names, else the present one. Throws as S3 does where there is none. */
export function findVersion(call: Call): Version & { readonly body: string } {
  const { context, bucket, key, query } = call
  const versionId = query.get('versionId')
  if (versionId === '') throw new S3Error('InvalidArgument', { message: 'Version id cannot be the empty string' })
  const { objects } = context.store
  const version =
    versionId === undefined ? objects.current(bucket.name, key) : objects.version(bucket.name, key, versionId)
  if (version === undefined) throw missing(call, versionId === undefined ? 'NoSuchKey' : 'NoSuchVersion')
  const { body } = version
  if (body !== null) return { ...version, body }
  const headers = { 'x-amz-delete-marker': 'true', ...versionIdHeader(version) }
  if (versionId === undefined) throw missing(call, 'NoSuchKey', headers)
  throw new S3Error('MethodNotAllowed', { headers: { ...headers, allow: 'DELETE' } })
}
