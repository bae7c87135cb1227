import { arnOf, demand, type Answer, type Call } from '../call.ts'
import type { Version } from '../store/version.ts'
import { checkWrite } from './conditions.ts'
import { causeOf, demandToSee } from './put-object.ts'

/** What a deletion did: which version is gone, or which marker was put. */
export type Deletion = {
  readonly versionId: string | undefined
  readonly marker: Version | undefined
  readonly wasMarker: boolean
}

/** Deletes the present object, or the version named. Deleting nothing is no error. */
export async function deleteObject(call: Call): Promise<Answer> {
  demandToSee(call)
  const { versionId, marker, wasMarker } = await deleteVersion(call, call.query.get('versionId'))
  return {
    status: 204,
    headers: {
      ...(marker === undefined && !wasMarker ? {} : { 'x-amz-delete-marker': 'true' }),
      ...(versionId === undefined ? {} : { 'x-amz-version-id': versionId }),
    },
  }
}

/** Deletes what a call and a version id name, once it is allowed. */
export async function deleteVersion(call: Call, versionId: string | undefined): Promise<Deletion> {
  const { context, bucket, key } = call
  const { store } = context
  const options = {
    cause: causeOf(call, 'DeleteObject'),
    check: (current: Version | undefined) =>
      checkWrite({ header: name => (name === 'if-match' ? call.header(name) : undefined) }, current),
  }
  if (versionId === undefined) {
    demand(call, 's3:DeleteObject', arnOf(call))
    const marker = await store.remove(bucket, key, options)
    return { versionId: marker?.versionId, marker, wasMarker: false }
  }
  demand(call, 's3:DeleteObjectVersion', arnOf(call))
  const version = store.objects.version(bucket.name, key, versionId)
  if (version !== undefined) await store.erase(bucket, version, options)
  return { versionId, marker: undefined, wasMarker: version?.marker ?? false }
}
