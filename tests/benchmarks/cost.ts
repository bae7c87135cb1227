import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { artifactKey } from '../../shared/records/artifact.ts'
import { documentIdOf, padSequencer } from '../../shared/records/document-id.ts'
import type { DocumentHead } from '../../shared/records/records.ts'
import { PRICES } from '../../shared/usage/prices.ts'
import { startDynamoDb } from '../support/dynamodb.ts'
import { startTestS3 } from '../support/s3.ts'
import { countWrites, type UnitsByKind } from '../support/write-units.ts'
import { makeFunctions, put, tally, textBody, toBatch, toBody, type World } from '../support/world.ts'

/**
 * What an article costs in the cloud, computed from what is measured here: the real handlers run over the embedded engines,
 * one article at a time (in bulk, batches share work and cost less), and every request, capacity unit and millisecond is
 * counted and multiplied by AWS's list prices (`shared/usage/prices.ts`). `npm run bench -- cost [FOLDER or FILE.jsonl] [ARTICLES]`, with
 * `FJALA_SEARCH=on` words listed for search as well.
 */
const SOURCE = process.argv[3] ?? join(import.meta.dirname, '..', '..', 'seeds', 'sq')
const ARTICLES = Number(process.argv[4] ?? 200)

/** GB of memory that the stack gives each function. */
const MEMORY = { parse: 1.5, extract: 1, tally: 0.5 } as const
/** SQS: a message is sent, received and deleted, at each of two queues. */
const QUEUE_REQUESTS = 6
/** parse, extract, follow, and tally twice: for the head, and for the profiles. */
const INVOCATIONS = 5
/** Each adds what it used to the month's usage, follow once in ten times. */
const COUNTING = INVOCATIONS - 1 + 1 / 10
/** The object's event, and the text's. */
const EVENTS = 2

const byKind: UnitsByKind = new Map()
const usage = { requests: new Map<string, number>(), writeUnits: 0, readUnits: 0, byCall: new Map<string, number>() }

type Consumed = { CapacityUnits?: number; ReadCapacityUnits?: number; WriteCapacityUnits?: number }

function counting<T extends { send: (command: never) => Promise<unknown> }>(client: T): T {
  return new Proxy(client, {
    get: (target, property) => {
      if (property !== 'send') return Reflect.get(target, property) as unknown
      return async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
        const name = command.constructor.name.replace('Command', '')
        usage.requests.set(name, (usage.requests.get(name) ?? 0) + 1)
        countWrites(byKind, { name, input: command.input })
        if ('TableName' in command.input || 'RequestItems' in command.input || 'TransactItems' in command.input) {
          command.input['ReturnConsumedCapacity'] = 'TOTAL'
        }
        const answer = (await target.send(command as never)) as { ConsumedCapacity?: Consumed | Consumed[] }
        for (const { CapacityUnits = 0 } of [answer.ConsumedCapacity ?? []].flat()) {
          const isWrite = /Put|Write|Delete|Update/u.test(name)
          usage[isWrite ? 'writeUnits' : 'readUnits'] += CapacityUnits
          usage.byCall.set(name, (usage.byCall.get(name) ?? 0) + CapacityUnits)
        }
        return answer
      }
    },
  })
}

type Line = { title?: string; text?: string; body?: string }

function toText({ title = '', text, body = '' }: Line): string {
  return text ?? `${title}\n\n${body}`
}

/** Articles: the lines of a file of JSON (`text` of each, or `title` and `body`), or the texts in a folder. */
function articles(): readonly string[] {
  if (SOURCE.endsWith('.jsonl')) {
    const lines = readFileSync(SOURCE, 'utf8')
      .split('\n')
      .filter(line => line !== '')
    return lines.slice(0, ARTICLES).map(line => toText(JSON.parse(line) as Line))
  }
  const files = readdirSync(SOURCE).filter(name => /\.(?:txt|md)$/u.test(name))
  return files
    .toSorted()
    .slice(0, ARTICLES)
    .map(name => readFileSync(join(SOURCE, name), 'utf8'))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const [dynamodb, s3] = await Promise.all([startDynamoDb(), startTestS3()])
const table = await dynamodb.makeTable()
const world: World = { s3: s3.client, documents: s3.documents, texts: s3.texts, table }
const counted = { table: { ...table, client: counting(table.client) } }
const listsWords = process.env['FJALA_SEARCH'] === 'on'
const functions = makeFunctions(world, { s3: counting(world.s3), records: counted.table.client }, { listsWords })
const milliseconds = { parse: 0, extract: 0, tally: 0 }
const texts = articles()
for (const [at, text] of texts.entries()) {
  const notice = await put(world, `article-${String(at)}.txt`, text, '1')
  milliseconds.parse += await timed(() => functions.parse(toBatch([toBody(notice)])))
  const stored = textBody(artifactKey(documentIdOf(notice.key), padSequencer('1')))
  milliseconds.extract += await timed(() => functions.extract(toBatch([stored])))
  milliseconds.tally += await timed(() => tally(counted))
}
const heads = (await table.snapshot()).filter(({ sk }) => sk === 'HEAD') as unknown as readonly DocumentHead[]
await Promise.all([dynamodb.close(), s3.close()])

const each = (sum: number): number => sum / texts.length
const requests = (...names: readonly string[]): number =>
  each(names.reduce((sum, name) => sum + (usage.requests.get(name) ?? 0), 0))
const gigabyteSeconds = Object.entries(milliseconds).reduce(
  (sum, [name, spent]) => sum + (each(spent) / 1000) * MEMORY[name as keyof typeof MEMORY],
  0,
)
const costs: readonly (readonly [what: string, amount: number, price: number])[] = [
  ['write units', each(usage.writeUnits), PRICES.writeUnits.usd],
  ['counting usage', COUNTING, PRICES.writeUnits.usd],
  ['read units', each(usage.readUnits), PRICES.readUnits.usd],
  ['S3 puts and lists', requests('PutObject', 'ListObjectsV2') + 1, PRICES.objectWrites.usd],
  ['S3 gets', requests('GetObject'), PRICES.objectReads.usd],
  ['SQS requests', QUEUE_REQUESTS, PRICES.queueRequests.usd],
  ['events', EVENTS, PRICES.events.usd],
  ['invocations', INVOCATIONS, PRICES.invocations.usd],
  ['GB-seconds', gigabyteSeconds, PRICES.gigabyteSeconds.usd],
]
const mean = (name: 'entities' | 'mentions' | 'statements'): string =>
  each(heads.reduce((sum, { counts }) => sum + counts[name], 0)).toFixed(1)
const length = each(texts.reduce((sum, text) => sum + text.length, 0))
console.log(
  `${String(texts.length)} articles of ${length.toFixed(0)} characters, ${mean('entities')} entities, ${mean('mentions')} mentions, ${mean('statements')} statements each\n`,
)
for (const [what, amount, price] of costs) {
  console.log(`${what.padEnd(18)} ${amount.toFixed(3).padStart(9)}   ${(1000 * amount * price).toFixed(4)} USD`)
}
const total = costs.reduce((sum, [, amount, price]) => sum + 1000 * amount * price, 0)
console.log(`\n1,000 articles: ${total.toFixed(4)} USD (to reach: at most 0.10)\n`)
for (const [name, units] of usage.byCall) {
  console.log(`  ${name.padEnd(14)} ${each(units).toFixed(2).padStart(7)} units, ${requests(name).toFixed(2)} calls`)
}
console.log('\nwrite units by kind of record, computed from sizes\n')
for (const [kind, { records, units }] of [...byKind].toSorted(([, a], [, b]) => b.units - a.units)) {
  console.log(`  ${kind.padEnd(18)} ${each(units).toFixed(2).padStart(7)} units, ${each(records).toFixed(2)} records`)
}
const computed = [...byKind.values()].reduce((sum, { units }) => sum + units, 0)
console.log(`  ${'all'.padEnd(18)} ${each(computed).toFixed(2).padStart(7)} units`)
