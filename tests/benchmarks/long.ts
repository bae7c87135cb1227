import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDocument } from '../../shared/formats/index.ts'

/**
 * Extraction of long texts: 1, 2, 5 and 10 MB of Albanian news, paragraphs of the seeds in a drawn order, each in a process
 * of its own that does nothing else and may take 512 MB in all. Prints seconds of CPU time, the peak of memory, and how
 * the time grows with the length. The seeds are fuller of statements than news (9,000 a megabyte, news 2,400): the findings
 * themselves are then what needs the memory. `node tools/bench.ts long [MEGABYTES… | FILE…]`
 */
const SEEDS = join(import.meta.dirname, '..', '..', 'seeds', 'sq')
const CHILD = join(import.meta.dirname, 'long', 'extract-once.ts')
const MEGABYTE = 2 ** 20
const MOST_MEGABYTES = 512
const MOST_SECONDS = 30
/** Old objects and new ones; the rest of the 512 MB is the program itself and what lies outside of the heap. */
const LIMITS = ['--max-old-space-size=340', '--max-semi-space-size=8']

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
  for (let size = 0; size < bytes;) {
    const line = paragraphs[draw()] ?? ''
    lines.push(line)
    size += Buffer.byteLength(line) + 2
  }
  return lines.join('\n\n')
}

/** What the extraction of a file took; nothing where it did not fit. */
function run(file: string): Run | undefined {
  try {
    const output = execFileSync(process.execPath, [...LIMITS, CHILD, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return JSON.parse(output) as Run
  } catch {
    return undefined
  }
}

function report(file: string): void {
  const megabytes = statSync(file).size / MEGABYTE
  const found = run(file)
  if (found === undefined) process.stdout.write(`${megabytes.toFixed(1)} MB: does not fit into ${MOST_MEGABYTES} MB\n`)
  else {
    const { seconds, peakMegabytes, entities, statements, events } = found
    process.stdout.write(
      `${megabytes.toFixed(1)} MB: ${seconds.toFixed(1)} s of CPU, ${(seconds / megabytes).toFixed(2)} s a MB, peak ${peakMegabytes.toFixed(0)} MB; ` +
        `${entities} entities, ${statements} statements, ${events} events\n`,
    )
  }
  if (found === undefined || found.seconds > MOST_SECONDS || found.peakMegabytes > MOST_MEGABYTES) process.exitCode = 1
}

async function reportDrawn(sizes: readonly number[]): Promise<void> {
  const paragraphs = await paragraphsOfSeeds()
  const folder = mkdtempSync(join(tmpdir(), 'fjala-long-'))
  try {
    for (const megabytes of sizes) {
      const file = join(folder, 'text.txt')
      writeFileSync(file, longText(paragraphs, megabytes * MEGABYTE))
      report(file)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const asked = process.argv.slice(3)
const files = asked.filter(argument => Number.isNaN(Number(argument)))
for (const file of files) report(file)
if (files.length === 0) await reportDrawn(asked.length > 0 ? asked.map(Number) : [1, 2, 5, 10])
