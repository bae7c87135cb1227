import { arnOf, demand, type Answer, type Call } from '../call.ts'
import { checksumHeaders, type Algorithm, type Checksum } from '../wire/checksums.ts'
import { payloadOf } from '../wire/payload.ts'
import type { StoredBody } from '../store/bodies.ts'
import type { Cause } from '../store/event.ts'
import { checkWrite } from './conditions.ts'
import { keptHeaders, versionIdHeader } from './object-headers.ts'
import { refuseUnsupported } from './unsupported.ts'
import { tagsOfHeader } from './tags.ts'

/** Stores an object as it comes. Leaves nothing behind when the body breaks off, doesn't verify, or a condition fails. */
export async function putObject(call: Call): Promise<Answer> {
  const { context, bucket, key } = call
  refuseUnsupported(call)
  const kept = { headers: keptHeaders(call.headers), tags: tagsOfUpload(call) }
  demandToSee(call)
  checkWrite(call, context.store.objects.current(bucket.name, key))
  const { body, checksum } = await receiveBody(call, DEFAULT_ALGORITHM)
  const version = await orRelease(call, body, () =>
    context.store.put(
      bucket,
      { bucket: bucket.name, key, body: body.id, size: body.size, etag: body.md5, checksum, parts: [], ...kept },
      { cause: causeOf(call, 'PutObject'), check: current => checkWrite(call, current) },
    ),
  )
  return {
    headers: {
      etag: `"${version.etag}"`,
      'x-amz-server-side-encryption': 'AES256',
      ...versionIdHeader(version),
      ...checksumHeaders(checksum),
    },
  }
}

/** Without a checksum of the caller's own, S3 keeps a CRC-64. */
const DEFAULT_ALGORITHM: Algorithm = 'crc64nvme'

/** Writes a call's body to its file and verifies it; the file is gone again when it doesn't verify. */
export async function receiveBody(
  call: Call,
  otherwise: Algorithm | undefined,
): Promise<{ readonly body: StoredBody; readonly checksum: Checksum | undefined }> {
  const payload = payloadOf(call)
  const algorithm = payload.algorithm ?? otherwise
  const body = await call.context.store.bodies.write(payload.bytes, algorithm === undefined ? [] : [algorithm])
  return orRelease(call, body, () => {
    payload.verify(body)
    if (algorithm === undefined) return { body, checksum: undefined }
    return { body, checksum: { algorithm, value: body.checksums.get(algorithm) ?? '', type: 'FULL_OBJECT' } as const }
  })
}

/** Does the work; when it throws, the body is removed. */
export async function orRelease<Result>(
  { context }: Pick<Call, 'context'>,
  { id }: { readonly id: string },
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    await context.store.bodies.remove(id)
    throw error
  }
}

/** The tags of an upload; they need a permission of their own. */
export function tagsOfUpload(call: Call): Readonly<Record<string, string>> {
  const tagging = call.header('x-amz-tagging')
  if (tagging === undefined || tagging === '') return {}
  demand(call, 's3:PutObjectTagging', arnOf(call))
  return tagsOfHeader(tagging)
}

/** Whoever compares with what is there learns of it: that needs the permission to read. */
export function demandToSee(call: Call): void {
  if (call.header('if-match') !== undefined) demand(call, 's3:GetObject', arnOf(call))
}

/** Why a call writes, for its event. */
export function causeOf(
  { requestId, caller }: Pick<Call, 'requestId'> & { readonly caller: Pick<Call['caller'], 'principal'> },
  reason: Cause['reason'],
): Cause {
  return { reason, requestId, requester: caller.principal.arn.split(':')[4] || caller.principal.name }
}
