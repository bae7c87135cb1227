import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { startEngine } from '../../../infra/local/dynamodb/engine.ts'
import { makeTableClient } from '../../../functions/clients.ts'
import { tableInput } from '../../support/dynamodb.ts'
import { compareWithEngine } from './compare-with-engine.ts'
import type { Stock } from './draw-words.ts'
import { makeRecords } from './make-records.ts'
import { makeRowWriter } from './write-rows.ts'

/** A table of so many drawn documents, in an engine of its own. */
export type FilledTable = {
  readonly documents: number
  readonly client: DynamoDBDocumentClient
  readonly table: string
  /** Milliseconds of processor time that its engine has used. */
  readonly engineTime: () => number
  readonly close: () => Promise<void>
}

const TABLE = 'records'
const CREDENTIALS = { accessKeyId: 'fjala', secretAccessKey: 'fjala-local' }
/** The records of so many documents tell whether those of an earlier run would be the same. */
const SAMPLE = 60

/** Starts a table of drawn documents; what an earlier run left in the folder is taken, if its records would be the same. */
export async function startFilledTable(folder: string, documents: number, stock: Stock): Promise<FilledTable> {
  const dataDir = join(folder, `${String(documents)}-${digestOf(stock)}`)
  const filled = join(dataDir, 'filled')
  if (!existsSync(filled)) {
    rmSync(dataDir, { recursive: true, force: true })
    mkdirSync(dataDir, { recursive: true })
    await withEngine(dataDir, client => client.send(new CreateTableCommand(tableInput(TABLE))))
    fill(join(dataDir, 'dynamodb.sqlite'), documents, stock)
    writeFileSync(filled, '')
  }
  const { engine, base, client } = await open(dataDir)
  const pid = readFileSync(join(dataDir, 'dynoxide.pid'), 'utf8')
  await compareWithEngine({ client, file: join(dataDir, 'dynamodb.sqlite'), table: TABLE }, sampleOf(documents, stock))
  return {
    ...{ documents, client, table: TABLE },
    engineTime: () => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')
      return 10 * (Number(fields[13]) + Number(fields[14]))
    },
    close: async () => {
      client.destroy()
      base.destroy()
      await engine.close()
    },
  }
}

async function open(dataDir: string) {
  const engine = await startEngine({ dataDir })
  const config = { endpoint: engine.url, region: 'eu-central-1', credentials: CREDENTIALS }
  return { engine, base: new DynamoDBClient(config), client: makeTableClient(config) }
}

async function withEngine(dataDir: string, work: (client: DynamoDBClient) => Promise<unknown>): Promise<void> {
  const { engine, base } = await open(dataDir)
  await work(base)
  base.destroy()
  await engine.close()
}

function sampleOf(documents: number, stock: Stock) {
  return makeRecords(documents, stock).take(Math.min(SAMPLE, documents)).toArray().flat()
}

function digestOf(stock: Stock): string {
  const writer = readFileSync(join(import.meta.dirname, 'write-rows.ts'))
  const sample = JSON.stringify(makeRecords(SAMPLE, stock).toArray())
  return createHash('sha256').update(writer).update(sample).digest('hex').slice(0, 12)
}

const TOLD_EVERY = 10_000

function fill(file: string, documents: number, stock: Stock): void {
  const database = new DatabaseSync(file)
  const writer = makeRowWriter(database, TABLE)
  const [started, before] = [performance.now(), process.cpuUsage()]
  let [records, steps] = [0, 0]
  for (const group of makeRecords(documents, stock)) {
    for (const item of group) writer.write(item)
    records += group.length
    if (++steps % TOLD_EVERY === 0) tell(`${String(steps)} documents or profiles, ${String(records)} records`)
  }
  tell('indexes')
  writer.end()
  database.close()
  const { user, system } = process.cpuUsage(before)
  const megabytes = (statSync(file).size / 1e6).toFixed(0)
  tell(
    `filled: ${String(documents)} documents, ${String(records)} records, ${megabytes} MB, ${seconds((user + system) / 1000)} of processor time`,
  )

  function tell(what: string): void {
    process.stderr.write(`${seconds(performance.now() - started)}: ${what}\n`)
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(0)} s`
}
