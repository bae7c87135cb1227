import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/** An SQLite file, with its statements prepared once. */
export type Database = {
  readonly run: (sql: string, parameters?: Parameters) => void
  readonly all: <Row>(sql: string, parameters?: Parameters) => readonly Row[]
  readonly first: <Row>(sql: string, parameters?: Parameters) => Row | undefined
  /** Does all of the work, or, when it throws, nothing of it. */
  readonly inOneCommit: <Result>(work: () => Result) => Result
  readonly close: () => void
}

type Parameters = Readonly<Record<string, SQLInputValue>>

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
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

/** Opens the file, or makes it. A commit is on the disk when it returns: what was answered survives a power cut. */
export function openDatabase(file: string): Database {
  const database = new DatabaseSync(file)
  database.exec(SCHEMA)
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  return {
    run: (sql, parameters = {}) => void prepare(sql).run(parameters),
    all: <Row>(sql: string, parameters: Parameters = {}) => prepare(sql).all(parameters) as unknown as readonly Row[],
    first: <Row>(sql: string, parameters: Parameters = {}) => prepare(sql).get(parameters) as Row | undefined,
    inOneCommit: work => {
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    close: () => database.close(),
  }
}
