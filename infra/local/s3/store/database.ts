import { closeSync, fdatasync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { commitAll, prepareOnce, type Statements } from '../../sqlite.ts'

/** An SQLite file, with its statements prepared once. */
export type Database = Statements & {
  /** Does all of the work, or, when it throws, nothing of it. */
  readonly inOneCommit: <Result>(work: () => Result) => Result
  /** Resolves when all that was committed until now is on the disk, and survives a power cut. */
  readonly onDisk: () => Promise<void>
  readonly close: () => Promise<void>
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS version (
    position INTEGER PRIMARY KEY, bucket TEXT NOT NULL, key BLOB NOT NULL, versionId TEXT NOT NULL,
    latest INTEGER NOT NULL, marker INTEGER NOT NULL, body TEXT, size INTEGER NOT NULL, etag TEXT NOT NULL,
    modified INTEGER NOT NULL, supersededAt INTEGER, headers TEXT NOT NULL, tags TEXT NOT NULL, checksum TEXT, parts TEXT
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS version_id ON version (bucket, key, versionId);
  CREATE INDEX IF NOT EXISTS version_order ON version (bucket, key, position DESC);
  CREATE INDEX IF NOT EXISTS version_present ON version (bucket, key) WHERE latest = 1 AND marker = 0;
  CREATE INDEX IF NOT EXISTS version_body ON version (body);
  CREATE TABLE IF NOT EXISTS upload (
    id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key BLOB NOT NULL, initiated INTEGER NOT NULL,
    headers TEXT NOT NULL, tags TEXT NOT NULL, algorithm TEXT, checksumType TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS upload_order ON upload (bucket, key, initiated, id);
  CREATE TABLE IF NOT EXISTS part (
    upload TEXT NOT NULL, number INTEGER NOT NULL, body TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
    modified INTEGER NOT NULL, checksum TEXT, PRIMARY KEY (upload, number)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS outbox (position INTEGER PRIMARY KEY, event TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sequence (last INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS bucket (name TEXT PRIMARY KEY, created INTEGER NOT NULL) STRICT;
`

/**
 * Opens the file, or makes it. A commit survives the end of the process, and, once `onDisk` has resolved, a power cut:
 * SQLite would wait for the disk at each commit, and everything else with it.
 */
export function openDatabase(file: string): Database {
  const database = new DatabaseSync(file)
  database.exec(SCHEMA)
  const log = openLog(`${file}-wal`)
  return {
    ...prepareOnce(database),
    inOneCommit: work => commitAll(database, work),
    onDisk: log.sync,
    close: async () => {
      await log.close()
      database.close()
    },
  }
}

type Log = { readonly sync: () => Promise<void>; readonly close: () => Promise<void> }

/** Opens the log that SQLite commits to, for bringing it to the disk: at most one call at work and one waiting, for all. */
function openLog(file: string): Log {
  const descriptor = openSync(file, 'r+')
  const toDisk = promisify(fdatasync)
  let working: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | undefined
  const sync = (): Promise<void> => {
    waiting ??= working
      .catch(() => undefined)
      .then(() => {
        waiting = undefined
        working = toDisk(descriptor)
        return working
      })
    return waiting
  }
  return {
    sync,
    close: async () => {
      await sync()
      closeSync(descriptor)
    },
  }
}
