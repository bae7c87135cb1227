import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDocument } from '../../shared/formats/index.ts'

/**
 * Extraction of long texts: 1, 2, 5 and 10 MB of Albanian news, paragraphs of the seeds in a drawn order, each in a process
 * of its own that does nothing else and may take 512 MB in all. Prints seconds of CPU time, the peak of memory, and how
 * the time grows with the length. `node tools/bench.ts long [MEGABYTES…]`
 */
const SEEDS = join(import.meta.dirname, '..', '..', 'seeds', 'sq')
const CHILD = join(import.meta.dirname, 'long', 'extract-once.ts')
const MEGABYTE = 2 ** 20
const MOST_MEGABYTES = 512
const MOST_SECONDS = 30
/** What the process needs besides the heap of objects: the program itself, new objects, typed arrays. */
const BESIDES_HEAP = 192

type Run = {
  readonly seconds: number
  readonly peakMegabytes: number
  readonly entities: number
  readonly statements: number
  readonly events: number
}

async function paragraphsOfSeeds(): Promise<readonly string[]> {
  const texts = await Promise.all(
    readdirSync(SEEDS).map(name => parseDocument(readFileSync(join(SEEDS, name)), { name, mediaType: null })),
  )
  return texts.flatMap(({ text }) => text.split(/\n+/u)).filter(line => line.trim() !== '')
}

/** Numbers below `size`, always the same ones. */
function draws(size: number): () => number {
  let state = 20251124
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * size)
  }
}

function longText(paragraphs: readonly string[], bytes: number): string {
  const draw = draws(paragraphs.length)
  const lines: string[] = []
  for (let size = 0; size < bytes; ) {
    const line = paragraphs[draw()] ?? ''
    lines.push(line)
    size += Buffer.byteLength(line) + 2
  }
  return lines.join('\n\n')
}

function run(file: string): Run {
  const heap = MOST_MEGABYTES - BESIDES_HEAP
  const output = execFileSync(process.execPath, [`--max-old-space-size=${heap}`, CHILD, file], { encoding: 'utf8' })
  return JSON.parse(output) as Run
}

const asked = process.argv.slice(3).map(Number)
const paragraphs = await paragraphsOfSeeds()
const folder = mkdtempSync(join(tmpdir(), 'fjala-long-'))
try {
  for (const megabytes of asked.length > 0 ? asked : [1, 2, 5, 10]) {
    const file = join(folder, 'text.txt')
    writeFileSync(file, longText(paragraphs, megabytes * MEGABYTE))
    const { seconds, peakMegabytes, entities, statements, events } = run(file)
    process.stdout.write(
      `${megabytes} MB: ${seconds.toFixed(1)} s of CPU, ${(seconds / megabytes).toFixed(2)} s a MB, peak ${peakMegabytes.toFixed(0)} MB; ` +
        `${entities} entities, ${statements} statements, ${events} events\n`,
    )
    if (seconds > MOST_SECONDS || peakMegabytes > MOST_MEGABYTES) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
