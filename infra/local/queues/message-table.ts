import { DatabaseSync } from 'node:sqlite'
import { commitAll, prepareOnce, type Statements } from '../sqlite.ts'

/** A message as it is stored. Times are milliseconds since 1970. */
export type MessageRow = {
  readonly position: number
  readonly id: string
  readonly queue: string
  readonly body: string
  /** JSON of the sender's message attributes. */
  readonly attributes: string
  readonly sentAt: number
  readonly visibleAt: number
  readonly receiveCount: number
  readonly firstReceivedAt: number | null
  /** The handle of the last receive; null while nobody has received it since it was sent or moved. */
  readonly receipt: string | null
  /** The queue it came from, for a dead letter. */
  readonly movedFrom: string | null
}

/** Rows of messages, in one SQLite file that survives a restart. */
export type MessageTable = {
  readonly insert: (row: Omit<MessageRow, 'position'>) => void
  readonly visible: (queue: string, now: number, limit: number) => readonly MessageRow[]
  readonly byReceipt: (queue: string, receipt: string) => MessageRow | undefined
  readonly received: (
    position: number,
    change: { readonly receipt: string; readonly visibleAt: number; readonly now: number },
  ) => void
  readonly move: (
    position: number,
    to: { readonly queue: string; readonly from: string; readonly visibleAt: number },
  ) => void
  readonly reveal: (position: number, visibleAt: number) => void
  readonly remove: (position: number) => void
  readonly purge: (queue: string) => void
  readonly expire: (queue: string, sentBefore: number) => void
  readonly nextVisible: (queue: string, after: number) => number | undefined
  readonly count: (
    queue: string,
    now: number,
  ) => { readonly visible: number; readonly inFlight: number; readonly delayed: number }
  readonly all: (queue: string) => readonly MessageRow[]
  /** Nobody holds what was in flight when the process ended: makes it visible again. */
  readonly releaseAll: (now: number) => void
  readonly inOneCommit: <Result>(work: () => Result) => Result
  readonly close: () => void
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS message (
    position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, queue TEXT NOT NULL, body TEXT NOT NULL,
    attributes TEXT NOT NULL, sentAt INTEGER NOT NULL, visibleAt INTEGER NOT NULL, receiveCount INTEGER NOT NULL,
    firstReceivedAt INTEGER, receipt TEXT, movedFrom TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS message_visible ON message (queue, visibleAt, position);
  CREATE INDEX IF NOT EXISTS message_receipt ON message (queue, receipt);
  CREATE INDEX IF NOT EXISTS message_sent ON message (queue, sentAt);
`

const COUNT = `
  SELECT count(*) FILTER (WHERE visibleAt <= :now) AS visible,
         count(*) FILTER (WHERE visibleAt > :now AND receipt IS NOT NULL) AS inFlight,
         count(*) FILTER (WHERE visibleAt > :now AND receipt IS NULL) AS delayed
  FROM message WHERE queue = :queue`

/** Opens the file, or makes it; `:memory:` is a table that lasts as long as the process. */
export function openMessageTable(file: string): MessageTable {
  const database = new DatabaseSync(file)
  database.exec(SCHEMA)
  return {
    ...statementsOf(prepareOnce(database)),
    inOneCommit: work => commitAll(database, work),
    close: () => database.close(),
  }
}

function statementsOf({ run, all }: Statements): Omit<MessageTable, 'inOneCommit' | 'close'> {
  return {
    insert: row =>
      run(
        `INSERT INTO message (id, queue, body, attributes, sentAt, visibleAt, receiveCount, firstReceivedAt, receipt, movedFrom)
         VALUES (:id, :queue, :body, :attributes, :sentAt, :visibleAt, :receiveCount, :firstReceivedAt, :receipt, :movedFrom)`,
        row,
      ),
    visible: (queue, now, limit) =>
      all(
        'SELECT * FROM message WHERE queue = :queue AND visibleAt <= :now ORDER BY visibleAt, position LIMIT :limit',
        {
          queue,
          now,
          limit,
        },
      ),
    byReceipt: (queue, receipt) =>
      all<MessageRow>('SELECT * FROM message WHERE queue = :queue AND receipt = :receipt', { queue, receipt })[0],
    received: (position, change) =>
      run(
        `UPDATE message SET receipt = :receipt, visibleAt = :visibleAt, receiveCount = receiveCount + 1,
         firstReceivedAt = coalesce(firstReceivedAt, :now) WHERE position = :position`,
        { position, ...change },
      ),
    move: (position, to) =>
      run(
        `UPDATE message SET queue = :queue, movedFrom = :from, visibleAt = :visibleAt, receipt = NULL WHERE position = :position`,
        { position, ...to },
      ),
    reveal: (position, visibleAt) =>
      run('UPDATE message SET visibleAt = :visibleAt WHERE position = :position', { position, visibleAt }),
    remove: position => run('DELETE FROM message WHERE position = :position', { position }),
    purge: queue => run('DELETE FROM message WHERE queue = :queue', { queue }),
    expire: (queue, sentBefore) =>
      run('DELETE FROM message WHERE queue = :queue AND sentAt < :sentBefore', { queue, sentBefore }),
    nextVisible: (queue, after) =>
      all<{ at: number | null }>(
        'SELECT min(visibleAt) AS at FROM message WHERE queue = :queue AND visibleAt > :after',
        {
          queue,
          after,
        },
      )[0]?.at ?? undefined,
    count: (queue, now) =>
      all<{ visible: number; inFlight: number; delayed: number }>(COUNT, { queue, now })[0] ?? NONE,
    all: queue => all('SELECT * FROM message WHERE queue = :queue ORDER BY position', { queue }),
    releaseAll: now =>
      run('UPDATE message SET visibleAt = :now WHERE receipt IS NOT NULL AND visibleAt > :now', { now }),
  }
}

const NONE = { visible: 0, inFlight: 0, delayed: 0 }
