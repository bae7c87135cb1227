import { DatabaseSync } from 'node:sqlite'

/** Up to where each reader of a stream's shard has done its work; kept in a file, so that a restart goes on from there. */
export type Positions = {
  /** The sequence number of the last record that is done with; `undefined` where nothing has been read yet. */
  readonly read: (reader: string, shard: string) => string | undefined
  readonly write: (reader: string, shard: string, sequenceNumber: string) => void
  readonly close: () => void
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS position (
    reader TEXT NOT NULL, shard TEXT NOT NULL, sequenceNumber TEXT NOT NULL, PRIMARY KEY (reader, shard)
  ) STRICT, WITHOUT ROWID;
`

/** Opens the file, or makes it; `:memory:` forgets with the process. */
export function openPositions(file: string): Positions {
  const database = new DatabaseSync(file)
  database.exec(SCHEMA)
  const select = database.prepare('SELECT sequenceNumber FROM position WHERE reader = ? AND shard = ?')
  const upsert = database.prepare('INSERT OR REPLACE INTO position (reader, shard, sequenceNumber) VALUES (?, ?, ?)')
  return {
    read: (reader, shard) => {
      const row = select.get(reader, shard) as { readonly sequenceNumber: string } | undefined
      return row?.sequenceNumber
    },
    write: (reader, shard, sequenceNumber) => void upsert.run(reader, shard, sequenceNumber),
    close: () => database.close(),
  }
}
