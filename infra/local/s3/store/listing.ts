import type { Database } from './database.ts'
import { toVersion, type Version, type VersionRow } from './version.ts'

/** Which keys are listed: those after `after`, beginning with `prefix`; those with the delimiter behind it are rolled up. */
export type Listing = {
  readonly bucket: string
  readonly prefix: string
  readonly delimiter: string
  /** The last key or common prefix of the page before; empty at the beginning. */
  readonly after: string
  readonly limit: number
}

/** Of a listing of versions: the version of `after` that was the last one. */
export type VersionListing = Listing & { readonly afterVersion: string }

/** A page: versions and common prefixes in their order; `next` is what the page after it begins behind. */
export type Page = {
  readonly versions: readonly Version[]
  readonly prefixes: readonly string[]
  readonly isTruncated: boolean
  readonly next: { readonly key: string; readonly versionId: string } | undefined
}

const PRESENT = `
  SELECT * FROM version WHERE bucket = :bucket AND latest = 1 AND marker = 0 AND key >= :from ORDER BY key LIMIT :limit`

/** Lists the present objects in the order of their keys' bytes. */
export function listObjects(database: Database, listing: Listing): Page {
  return collect(listing, {
    start: { from: listing.after === '' ? Buffer.alloc(0) : behind(Buffer.from(listing.after)), before: LATEST },
    fetch: ({ from }, limit) => database.all<VersionRow>(PRESENT, { bucket: listing.bucket, from, limit }),
    past: ({ key }) => ({ from: behind(Buffer.from(key)), before: LATEST }),
  })
}

const ALL = `
  SELECT * FROM version WHERE bucket = :bucket AND key >= :from AND (key > :from OR position < :before)
  ORDER BY key, position DESC LIMIT :limit`

/** Lists all versions and markers, of one key the newest first. */
export function listVersions(database: Database, listing: VersionListing): Page {
  const { bucket } = listing
  return collect(listing, {
    start: startOf(database, listing),
    fetch: ({ from, before }, limit) => database.all<VersionRow>(ALL, { bucket, from, before, limit }),
    past: ({ key, position }) => ({ from: Buffer.from(key), before: position }),
  })
}

function startOf(database: Database, { bucket, after, afterVersion }: VersionListing): Position {
  const last = Buffer.from(after)
  if (after === '') return { from: last, before: LATEST }
  if (afterVersion === '') return { from: behind(last), before: LATEST }
  const marked = database.first<{ position: number }>(
    'SELECT position FROM version WHERE bucket = :bucket AND key = :last AND versionId = :afterVersion',
    { bucket, last, afterVersion },
  )
  return { from: last, before: marked?.position ?? LATEST }
}

/** Rows that are read at once; after a jump over a prefix only a few, since another jump may follow. */
const BATCH = 1000
const BATCH_AFTER_JUMP = 4
/** Few keys may begin so: the first look is short, each further one longer. */
const FIRST_WITH_PREFIX = 16
const GROWTH = 8
const LATEST = Number.MAX_SAFE_INTEGER

type Position = { readonly from: Buffer; readonly before: number }

/** How rows are read: from where on, from a position on, and which position is behind a row. */
type Reading = {
  readonly start: Position
  readonly fetch: (position: Position, limit: number) => readonly VersionRow[]
  readonly past: (row: VersionRow) => Position
}

function collect({ prefix, delimiter, after, limit }: Listing, reading: Reading): Page {
  const versions: Version[] = []
  const prefixes: string[] = []
  let last: Page['next']
  for (const row of rowsOf(reading, prefix, delimiter)) {
    const version = toVersion(row)
    if (!version.key.startsWith(prefix)) break
    const rolled = rolledUp(version.key, prefix, delimiter)
    // the page before ended with this prefix, or within it
    if (rolled !== undefined && after.startsWith(rolled)) continue
    if (versions.length + prefixes.length >= limit) return { versions, prefixes, isTruncated: limit > 0, next: last }
    if (rolled === undefined) versions.push(version)
    else prefixes.push(rolled)
    last = { key: rolled ?? version.key, versionId: rolled === undefined ? version.versionId : '' }
  }
  return { versions, prefixes, isTruncated: false, next: undefined }
}

/** Reads rows in their order; of those that are rolled up into one prefix only the first. */
function* rowsOf({ start, fetch, past }: Reading, prefix: string, delimiter: string): Generator<VersionRow> {
  let position = laterOf(start, prefix)
  let batch = prefix === '' ? BATCH : FIRST_WITH_PREFIX
  for (;;) {
    const rows = fetch(position, batch)
    let jump: Position | undefined
    for (const row of rows) {
      yield row
      const rolled = rolledUp(Buffer.from(row.key).toString(), prefix, delimiter)
      position = past(row)
      if (rolled === undefined) continue
      jump = { from: successor(Buffer.from(rolled)), before: LATEST }
      break
    }
    if (jump === undefined && rows.length < batch) return
    batch = jump === undefined ? Math.min(BATCH, batch * GROWTH) : BATCH_AFTER_JUMP
    position = jump ?? position
  }
}

/** The prefix that a key is rolled up into; `undefined` when it is listed itself. */
function rolledUp(key: string, prefix: string, delimiter: string): string | undefined {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
  return at < 0 ? undefined : key.slice(0, at + delimiter.length)
}

function laterOf(position: Position, prefix: string): Position {
  const from = Buffer.from(prefix)
  return Buffer.compare(position.from, from) < 0 ? { from, before: LATEST } : position
}

/** The first key that comes after a key. */
const behind = (key: Buffer): Buffer => Buffer.concat([key, Buffer.from([0])])

/** The first key that comes after all that begin so; UTF-8 never ends in byte 255. */
function successor(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix)
  next[next.length - 1] = (next.at(-1) ?? 0) + 1
  return next
}
