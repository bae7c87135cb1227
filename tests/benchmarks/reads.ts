import { join } from 'node:path'
import { bundleAssets } from '../functions/console/console-world.ts'
import { addCorrections } from './reads/add-corrections.ts'
import { addressesOf, askInTurn, type Taken } from './reads/ask.ts'
import { drawStock } from './reads/draw-words.ts'
import { startFilledTable } from './reads/filled-table.ts'
import {
  apiQuestions,
  consoleQuestions,
  drawAsked,
  statementsIn,
  type Question,
  type Subjects,
} from './reads/questions.ts'
import { startReaders, type Readers } from './reads/readers.ts'

/**
 * How long reads take, and whether that depends on how much the table holds: every GET of the API and every page of the
 * console, through the real handlers and the SDK over HTTP to the embedded engine, one after the other, of a table of 1,000
 * documents and of one of DOCUMENTS, in turn. `npm run bench -- reads [DOCUMENTS] [TIMES] [PART OF A NAME]`
 * The tables are drawn from a seed, made by what the pipeline makes its records with, and kept in `.fjala-bench/`.
 */
const DOCUMENTS = Number(process.argv[3] ?? 100_000)
const TIMES = Number(process.argv[4] ?? 200)
const WANTED = process.argv[5] ?? ''
const FEW = 1_000
const SEED = 1
const FOLDER = join(import.meta.dirname, '..', '..', '.fjala-bench', 'reads')

/** To reach, in milliseconds; pages of the console in KB too. */
const LIMITS = {
  api: { p50: 10, p99: 50, bytes: Infinity },
  console: { p50: 30, p99: Infinity, bytes: 100_000 },
} as const

const stock = drawStock(SEED)
const bundled = bundleAssets()

async function start(documents: number): Promise<{ readonly readers: Readers; readonly subjects: Subjects }> {
  const filled = await startFilledTable(FOLDER, documents, stock)
  const drawn = drawAsked(documents, stock)
  const readers = await startReaders(filled, bundled.assets, drawn)
  const statements = statementsIn(drawn)
  const correction = await addCorrections(readers.access, statements)
  return { readers, subjects: { drawn, statements, correction } }
}

const worlds = [await start(FEW), await start(DOCUMENTS)]

function tell(name: string, taken: readonly Taken[], limits: (typeof LIMITS)[keyof typeof LIMITS]): void {
  const [few, many] = taken
  if (few === undefined || many === undefined) return
  const over = many.p50 > limits.p50 || many.p99 > limits.p99 || many.bytes > limits.bytes
  const columns = [
    ...[few.p50, few.p99, many.p50, many.p99].map(one => one.toFixed(1).padStart(7)),
    (many.p50 / few.p50).toFixed(2).padStart(6),
    ...[many.own, many.engine].map(one => one.toFixed(1).padStart(6)),
    ...[few.units, many.units].map(one => one.toFixed(1).padStart(6)),
    (many.bytes / 1000).toFixed(0).padStart(5),
  ]
  console.log(`${over ? '!' : ' '} ${name.padEnd(52)} ${columns.join(' ')}`)
}

async function measure(
  kind: 'api' | 'console',
  questionsOf: (subjects: Subjects) => readonly Question[],
): Promise<void> {
  const lists = worlds.map(({ subjects }) => questionsOf(subjects))
  for (const [at, { name }] of (lists[0] ?? []).entries()) {
    if (!name.includes(WANTED)) continue
    const asks = worlds.map(({ readers }) => readers[kind])
    const addresses = await Promise.all(
      worlds.map(({ readers }, world) => addressesOf(lists[world]?.[at] ?? { name, paths: [] }, readers[kind])),
    )
    const taken = await askInTurn(
      worlds.map(({ readers }) => readers),
      asks,
      addresses,
      TIMES,
    )
    tell(name, taken, LIMITS[kind])
  }
}

console.log(
  `${String(FEW)} and ${String(DOCUMENTS)} documents, each question ${String(TIMES)} times, Node ${process.version}`,
)
console.log(
  `milliseconds; the ratio of both p50; processor time here and in the engine; read units; KB of the longest answer`,
)
console.log(
  `${' '.repeat(54)} ${['p50', 'p99', 'p50', 'p99'].map(one => one.padStart(7)).join(' ')}  ratio    own engine  units  units    KB`,
)
await measure('api', subjects => apiQuestions(subjects, stock))
await measure('console', subjects => consoleQuestions(subjects, stock))
bundled.remove()
for (const { readers } of worlds) await readers.close()
