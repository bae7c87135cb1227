import { randomBytes } from 'node:crypto'
import type { Database } from './database.ts'
import { keyBytes, toVersion, type NewVersion, type Version, type VersionRow } from './version.ts'

/** Where the versions of all objects are written down. Every method that changes something wants a commit around it. */
export type ObjectIndex = {
  /** What is at the key now: an object, or a marker. */
  readonly current: (bucket: string, key: string) => Version | undefined
  readonly version: (bucket: string, key: string, versionId: string) => Version | undefined
  /** Puts a version before those that are there, or, without versions, in place of the last `null` version. */
  readonly add: (version: NewVersion, options: Adding) => Version
  readonly remove: (version: Version) => void
  readonly setTags: (version: Version, tags: Readonly<Record<string, string>>) => void
  readonly usesBody: (body: string) => boolean
  readonly bodies: () => readonly string[]
}

/** How a version is added: `keepsVersions` as the bucket is set, `position` from the sequence. */
export type Adding = {
  readonly position: number
  readonly now: number
  readonly keepsVersions: boolean
  readonly marker: boolean
}

/** Makes the index over its tables. */
export function makeObjectIndex(database: Database): ObjectIndex {
  const { run, first, all } = database
  const at = (bucket: string, key: string) => ({ bucket, key: keyBytes(key) })
  const read = (row: VersionRow | undefined): Version | undefined => (row === undefined ? undefined : toVersion(row))
  return {
    current: (bucket, key) =>
      read(
        first(
          'SELECT * FROM version WHERE bucket = :bucket AND key = :key ORDER BY position DESC LIMIT 1',
          at(bucket, key),
        ),
      ),
    version: (bucket, key, versionId) =>
      read(
        first('SELECT * FROM version WHERE bucket = :bucket AND key = :key AND versionId = :versionId', {
          ...at(bucket, key),
          versionId,
        }),
      ),
    add: (version, adding) => add(database, version, adding),
    remove: ({ bucket, key, position, latest }) => {
      run('DELETE FROM version WHERE position = :position', { position })
      if (latest) run(PROMOTE, at(bucket, key))
    },
    setTags: ({ position }, tags) =>
      run('UPDATE version SET tags = :tags WHERE position = :position', { position, tags: JSON.stringify(tags) }),
    usesBody: body => first('SELECT 1 FROM version WHERE body = :body LIMIT 1', { body }) !== undefined,
    bodies: () => all<{ body: string }>('SELECT body FROM version WHERE body IS NOT NULL').map(({ body }) => body),
  }
}

const PROMOTE = `
  UPDATE version SET latest = 1, supersededAt = NULL WHERE position = (
    SELECT position FROM version WHERE bucket = :bucket AND key = :key ORDER BY position DESC LIMIT 1)`

const INSERT = `
  INSERT INTO version
    (position, bucket, key, versionId, latest, marker, body, size, etag, modified, headers, tags, checksum, parts)
  VALUES
    (:position, :bucket, :key, :versionId, 1, :marker, :body, :size, :etag, :modified, :headers, :tags, :checksum, :parts)`

function add({ run }: Database, version: NewVersion, { position, now, keepsVersions, marker }: Adding): Version {
  const versionId = keepsVersions ? newVersionId() : 'null'
  const place = { bucket: version.bucket, key: keyBytes(version.key) }
  if (!keepsVersions) run(`DELETE FROM version WHERE bucket = :bucket AND key = :key AND versionId = 'null'`, place)
  run('UPDATE version SET latest = 0, supersededAt = :now WHERE bucket = :bucket AND key = :key AND latest = 1', {
    ...place,
    now,
  })
  run(INSERT, {
    ...place,
    position,
    versionId,
    marker: marker ? 1 : 0,
    body: version.body,
    size: version.size,
    etag: version.etag,
    modified: now,
    headers: JSON.stringify(version.headers),
    tags: JSON.stringify(version.tags),
    checksum: version.checksum === undefined ? null : JSON.stringify(version.checksum),
    parts: version.parts.length === 0 ? null : JSON.stringify(version.parts),
  })
  return { ...version, position, versionId, latest: true, marker, modified: now }
}

/** 32 characters that no shell and no command line takes for something else. */
function newVersionId(): string {
  return randomBytes(24).toString('base64url').replaceAll('-', '.')
}
