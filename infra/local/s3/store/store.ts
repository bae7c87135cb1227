import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import type { JsonObject } from '../../json.ts'
import type { BucketSettings } from '../bucket-settings.ts'
import { openBodies, type Bodies } from './bodies.ts'
import { openDatabase, type Database } from './database.ts'
import { toEvent, type Cause, type Happening } from './event.ts'
import { makeObjectIndex, type ObjectIndex } from './object-index.ts'
import { makeOutbox, type Outbox } from './outbox.ts'
import { makeSequence } from './sequence.ts'
import { makeUploadIndex, type UploadIndex } from './upload-index.ts'
import type { NewVersion, Version } from './version.ts'

/** All that is kept: bodies in files, the rest in one SQLite file. */
export type Store = {
  readonly database: Database
  readonly bodies: Bodies
  readonly objects: ObjectIndex
  readonly uploads: UploadIndex
  /** Makes a version the present one; `check` may throw at what it would follow. */
  readonly put: (bucket: BucketSettings, version: NewVersion, options: Writing) => Promise<Version>
  /** Removes the present object: with versions, by putting a marker, which is given. */
  readonly remove: (bucket: BucketSettings, key: string, options: Writing) => Promise<Version | undefined>
  /** Removes one version for good. */
  readonly erase: (bucket: BucketSettings, version: Version, options: Writing) => Promise<void>
  /** Removes files that nothing names any more. */
  readonly release: (bodies: readonly (string | null)[]) => Promise<void>
  readonly outbox: Outbox
  /** Notes when a bucket was first there. */
  readonly createBucket: (name: string) => void
  readonly createdAt: (bucket: string) => number
  readonly close: () => Promise<void>
}

/** How something is written: a check of what is there, something that must happen in the same commit, why. */
export type Writing = {
  readonly cause: Cause
  readonly check?: (current: Version | undefined) => void
  readonly also?: () => void
}

/** Opens the folder, removes what a crash left half-done, and gives away the events that it kept from being given. */
export function openStore(folder: string, clock: Clock, emit: (event: JsonObject) => void): Store {
  mkdirSync(folder, { recursive: true })
  const database = openDatabase(join(folder, 's3.sqlite'))
  const bodies = openBodies(join(folder, 'bodies'))
  const objects = makeObjectIndex(database)
  const uploads = makeUploadIndex(database)
  const outbox = makeOutbox(database, emit)
  bodies.sweep(new Set([...objects.bodies(), ...uploads.bodies()]))
  outbox.flush()
  const parts: Parts = { database, bodies, objects, uploads, outbox, clock, next: makeSequence(database, clock) }
  return {
    ...parts,
    put: (bucket, version, options) => put(parts, bucket, { ...options, version }),
    remove: (bucket, key, options) => remove(parts, bucket, { ...options, key }),
    erase: (bucket, version, options) => erase(parts, bucket, { ...options, version }),
    release: ids => release(parts, ids),
    createBucket: name => database.run('INSERT OR IGNORE INTO bucket VALUES (:name, :now)', { name, now: clock.now() }),
    createdAt: name =>
      database.first<{ created: number }>('SELECT created FROM bucket WHERE name = :name', { name })?.created ?? 0,
    close: () => {
      outbox.stop()
      return database.close()
    },
  }
}

type Parts = Pick<Store, 'database' | 'bodies' | 'objects' | 'uploads' | 'outbox'> & {
  readonly clock: Clock
  readonly next: () => number
}

async function put(
  parts: Parts,
  bucket: BucketSettings,
  { version, check, also, cause }: Writing & { readonly version: NewVersion },
): Promise<Version> {
  const { objects, database } = parts
  const [added, replaced] = database.inOneCommit(() => {
    check?.(objects.current(bucket.name, version.key))
    const before = replacedBy(parts, bucket, version.key)
    const written = add(parts, bucket, version)
    tell(parts, bucket, { type: 'Object Created', version: written, cause, ...momentOf(written) })
    also?.()
    return [written, before] as const
  })
  await settle(parts, [replaced?.body ?? null])
  return added
}

async function remove(
  parts: Parts,
  bucket: BucketSettings,
  { key, check, cause }: Writing & { readonly key: string },
): Promise<Version | undefined> {
  const { objects, database, next, clock } = parts
  const [marker, replaced] = database.inOneCommit(() => {
    const current = objects.current(bucket.name, key)
    check?.(current)
    if (bucket.versioning === 'Off') {
      if (current === undefined) return [undefined, undefined] as const
      objects.remove(current)
      tell(parts, bucket, { type: 'Permanently Deleted', version: current, cause, position: next(), time: clock.now() })
      return [undefined, current] as const
    }
    const before = replacedBy(parts, bucket, key)
    const written = add(parts, bucket, { ...EMPTY, bucket: bucket.name, key }, true)
    tell(parts, bucket, { type: 'Delete Marker Created', version: written, cause, ...momentOf(written) })
    return [written, before] as const
  })
  await settle(parts, [replaced?.body ?? null])
  return marker
}

const EMPTY = {
  body: null,
  size: 0,
  etag: 'd41d8cd98f00b204e9800998ecf8427e',
  headers: {},
  tags: {},
  checksum: undefined,
  parts: [],
} as const

async function erase(
  parts: Parts,
  bucket: BucketSettings,
  { version, check, cause }: Writing & { readonly version: Version },
): Promise<void> {
  const { objects, database, next, clock } = parts
  database.inOneCommit(() => {
    check?.(objects.current(bucket.name, version.key))
    objects.remove(version)
    tell(parts, bucket, { type: 'Permanently Deleted', version, cause, position: next(), time: clock.now() })
  })
  await settle(parts, [version.body])
}

function add({ objects, next, clock }: Parts, bucket: BucketSettings, version: NewVersion, marker = false): Version {
  return objects.add(version, {
    position: next(),
    now: clock.now(),
    keepsVersions: bucket.versioning === 'Enabled',
    marker,
  })
}

/** The version that a write takes the place of, where no versions are kept. */
function replacedBy({ objects }: Parts, bucket: BucketSettings, key: string): Version | undefined {
  return bucket.versioning === 'Enabled' ? undefined : objects.version(bucket.name, key, 'null')
}

const momentOf = ({ position, modified }: Version) => ({ position, time: modified })

function tell({ outbox }: Parts, bucket: BucketSettings, happening: Happening): void {
  if (bucket.sendsEvents) outbox.add(happening.position, toEvent(happening))
}

async function settle(parts: Parts, bodies: readonly (string | null)[]): Promise<void> {
  parts.outbox.flush()
  await release(parts, bodies)
}

async function release({ objects, bodies }: Parts, ids: readonly (string | null)[]): Promise<void> {
  for (const id of ids) if (id !== null && !objects.usesBody(id)) await bodies.remove(id)
}
