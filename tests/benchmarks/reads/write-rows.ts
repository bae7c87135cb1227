import type { DatabaseSync } from 'node:sqlite'
import type { Item } from '../../../shared/records/item.ts'
import { INDEXES } from '../../../shared/records/keys.ts'
import { projected, sizeOf } from '../../support/write-units.ts'

/** Writes records into the engine's own database, as rows that it would have written itself. */
export type RowWriter = { readonly write: (item: Item) => void; readonly end: () => void }

/**
 * The engine (dynoxide 1.2.1) takes a thousand records a second on its wire; a hundred thousand documents are six million.
 * What is written here is what its own writes leave: `compareWithEngine` sees to that. Not written is what no read of ours
 * looks at: the stream, and the prefixes of hashes by which scans are divided.
 * In: a database that no engine has open, with the tables that an engine has made.
 */
export function makeRowWriter(database: DatabaseSync, table: string): RowWriter {
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -3000000')
  const seconds = INDEXES.map(({ name }) => secondIndexOf(database, `${table}::gsi::${name}`))
  for (const { name } of seconds) database.exec(`DROP INDEX "${name}"`)
  const main = database.prepare(`INSERT INTO "${table}" (pk, sk, item_json, item_size) VALUES (?, ?, ?, ?)`)
  const others = INDEXES.map(index => ({
    index,
    statement: database.prepare(`INSERT INTO "${table}::gsi::${index.name}" VALUES (?, ?, ?, ?, ?)`),
  }))
  database.exec('BEGIN')
  return {
    write: item => {
      const [pk, sk, json] = [`S:${item.pk}`, `S:${item.sk}`, toWire(item)]
      main.run(pk, sk, json, sizeOf(item))
      for (const { index, statement } of others) {
        const held = projected(item, index)
        if (held === undefined) continue
        const place = [`S:${String(item[index.partitionKey])}`, `S:${String(item[index.sortKey])}`] as const
        statement.run(...place, pk, sk, index.include === null ? json : toWire(held))
      }
    },
    end: () => {
      database.exec('COMMIT')
      for (const { sql } of seconds) database.exec(sql)
      database.exec('PRAGMA journal_mode = WAL')
    },
  }
}

type SecondIndex = { readonly name: string; readonly sql: string }

/** An index by the record's own key: it is made again when all rows are there, which is quicker. */
function secondIndexOf(database: DatabaseSync, table: string): SecondIndex {
  const row = database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL")
    .get(table)
  return row as unknown as SecondIndex
}

/** A record in DynamoDB's JSON. What is not there is left out. */
export function toWire(attributes: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return `{${given.map(([name, value]) => `${JSON.stringify(name)}:${toValue(value)}`).join(',')}}`
}

function toValue(value: unknown): string {
  if (typeof value === 'string') return `{"S":${JSON.stringify(value)}}`
  if (typeof value === 'number') return `{"N":"${String(value)}"}`
  if (typeof value === 'boolean') return `{"BOOL":${String(value)}}`
  if (value === null) return '{"NULL":true}'
  if (Array.isArray(value)) return `{"L":[${value.map(toValue).join(',')}]}`
  return `{"M":${toWire(value as Readonly<Record<string, unknown>>)}}`
}
