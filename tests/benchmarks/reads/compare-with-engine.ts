import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Item } from '../../../shared/records/item.ts'
import { INDEXES } from '../../../shared/records/keys.ts'
import { putAll } from '../../../shared/store/batches.ts'
import { tableInput } from '../../support/dynamodb.ts'

/** A table whose rows were written past its engine, and the engine's file. */
export type Written = { readonly client: DynamoDBDocumentClient; readonly file: string; readonly table: string }

const OTHER = 'compared'

/**
 * Has the engine write records into another table, and compares its rows with those that were written past it.
 * Throws where a row differs, the prefix of a hash by which scans are divided apart.
 */
export async function compareWithEngine({ client, file, table }: Written, items: readonly Item[]): Promise<void> {
  await client.send(new CreateTableCommand(tableInput(OTHER)))
  await putAll({ client, table: OTHER }, items)
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  for (const { name } of [{ name: undefined }, ...INDEXES]) {
    const suffix = name === undefined ? '' : `::gsi::${name}`
    const [pk, sk] = name === undefined ? ['pk', 'sk'] : ['table_pk', 'table_sk']
    const own = database.prepare(`SELECT * FROM "${table}${suffix}" WHERE ${pk} = ? AND ${sk} = ?`)
    const written = database.prepare(`SELECT * FROM "${OTHER}${suffix}"`).all()
    for (const row of written) assert.deepEqual(plain(own.get(row[pk] ?? '', row[sk] ?? '')), plain(row))
  }
  database.close()
  await client.send(new DeleteTableCommand({ TableName: OTHER }))
}

function plain(row: Readonly<Record<string, unknown>> | undefined) {
  const { hash_prefix: _, item_json: json, ...others } = row ?? {}
  return { ...others, item: typeof json === 'string' ? (JSON.parse(json) as unknown) : undefined }
}
