import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extract } from '../shared/pipeline.ts'
import { toContract } from './contract.ts'
import { belowFloors, figuresOf, raiseFloors, readFloors } from './evaluation/floors.ts'
import { digestOf, type GoldDocument, type Part, readAnnotatedDocuments, readGoldDocuments } from './evaluation/gold.ts'
import { disagreementsByClass, reliabilityTable, scoreboard } from './evaluation/print.ts'
import { judge, toBins } from './evaluation/reliability.ts'
import { score } from './evaluation/score.ts'
import { readMetadata } from './read-metadata.ts'

// usage: npm run eval [-- OPTIONS]
//   --errors            what went wrong, grouped by class
//   --part PART         tuned: the documents whose errors were looked at; held-out: the others; all (unless told)
//   --annotations       the annotated articles of training/annotations in place of the gold set
//   --raise-floors      writes floors.json a little under today's figures; never lowers one
// Exit code 1 when a figure of the whole gold set is below its floor.

const GOLD = '../shared/gold'
const LANGUAGE = 'sq'
const FLOORS = 'floors.json'

const { values: options } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    part: { type: 'string', default: 'all' },
    annotations: { type: 'boolean', default: false },
    'raise-floors': { type: 'boolean', default: false },
  },
})

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

if (existsSync(join(GOLD, 'score.mjs'))) evaluate(readPart(options.part))
else say(`Nothing to evaluate on: ${GOLD} is not here. The golden folders of tests/golden alone decide.`)

function readPart(part: string): Part {
  if (part === 'tuned' || part === 'held-out' || part === 'all') return part
  throw new TypeError(`Cannot evaluate part '${part}': expected tuned, held-out or all`)
}

function evaluate(part: Part): void {
  const documents = options.annotations
    ? readAnnotatedDocuments('training/annotations', '../shared/data', part)
    : readGoldDocuments(join(GOLD, 'dev'), part)
  const results = documents.map(document => ({ document, ...predict(document) }))
  const { report, disagreements } = score(
    join(GOLD, 'score.mjs'),
    documents,
    results.map(({ line }) => line),
  )
  say(scoreboard(report))
  say(reliabilityTable(toBins(results.flatMap(({ document, extraction }) => judge(document, extraction.statements)))))
  if (options.errors) say(disagreementsByClass(disagreements))
  if (part === 'all' && !options.annotations) compare(digestOf(JSON.stringify(documents)), figuresOf(report))
}

function predict({ id, text }: GoldDocument): {
  readonly extraction: ReturnType<typeof extract>
  readonly line: string
} {
  const metadata = readMetadata(text)
  const extraction = extract(text, metadata)
  return { extraction, line: JSON.stringify(toContract(id, { text, metadata, extraction })) }
}

function compare(digest: string, figures: Readonly<Record<string, number>>): void {
  if (options['raise-floors']) raiseFloors(FLOORS, LANGUAGE, { digest, figures })
  const floors = readFloors(FLOORS, LANGUAGE)
  if (floors?.digest !== digest) {
    say(
      `No floors for this gold set: floors.json has digest ${floors?.digest.slice(0, 12) ?? 'none'}, got ${digest.slice(0, 12)}`,
    )
    return
  }
  const below = belowFloors(figures, floors)
  for (const sentence of below) say(`Below its floor: ${sentence}`)
  say(
    below.length === 0
      ? 'All figures are at or above their floors.'
      : 'Lowering a floor needs a page in docs/decisions.',
  )
  if (below.length > 0) process.exitCode = 1
}
