import { join } from 'node:path'
import { resolveEntities } from '../shared/entities/entities.ts'
import { languagePack } from '../shared/languages/index.ts'
import { ENGINE_VERSION } from '../shared/pipeline.ts'
import { extractStatements } from '../shared/statements/statements.ts'
import { isHeldOut, readAnnotations, readGold, readTexts } from '../training/documents.ts'
import { crossValidate, measureOn, type Finding } from '../training/measure.ts'
import { toContract } from './contract.ts'
import { readAnnotatedDocuments, readGoldDocuments, type GoldDocument } from './evaluation/gold.ts'
import { scoreboard } from './evaluation/print.ts'
import { score } from './evaluation/score.ts'
import { readMetadata } from './read-metadata.ts'

const FOLDS = 7
const pack = languagePack('sq')

// usage: node tools/measure-chain.ts [FOLDER]   FOLDER holds data/ and gold/; ../shared unless told
// The whole chain, statements included, with names found by taggers that were not trained on the document.
const folder = process.argv[2] ?? '../shared'
const scorer = join(folder, 'gold', 'score.mjs')
const gold = readGold(join(folder, 'gold', 'dev'))
const annotated = readAnnotations('training/annotations', readTexts(join(folder, 'data')), message => {
  process.stderr.write(`${message}\n`)
})
const open = annotated.filter(({ id }) => !isHeldOut(id))
const heldOut = annotated.filter(({ id }) => isHeldOut(id))

report(
  'gold, cross-validated',
  readGoldDocuments(join(folder, 'gold', 'dev'), 'all'),
  crossValidate([...gold, ...open], FOLDS),
)
report(
  'annotated texts whose names and statements nobody looked into',
  readAnnotatedDocuments('training/annotations', join(folder, 'data'), 'held-out'),
  measureOn([...gold, ...open], heldOut),
)

function report(title: string, documents: readonly GoldDocument[], findings: readonly Finding[]): void {
  const found = new Map(findings.map(finding => [toFileName(finding.document.id), finding]))
  const scored = documents.filter(({ id }) => found.has(id))
  const lines = scored.flatMap(({ id }) => toLine(found.get(id)))
  process.stdout.write(`${title}\n${scoreboard(score(scorer, scored, lines).report)}\n`)
}

/** `true/12` is `true-12` to the scorer, which names files after it. */
function toFileName(id: string): string {
  return id.replace(/[^\p{L}\p{N}]+/gu, '-')
}

function toLine(finding: Finding | undefined): readonly string[] {
  if (finding === undefined) return []
  const { document, sentences, found } = finding
  const { text } = document
  const id = toFileName(document.id)
  const metadata = readMetadata(text)
  const entities = resolveEntities(text, sentences, found.both, pack)
  const { statements } = extractStatements({ text, sentences, entities, published: metadata.published }, pack)
  const extraction = {
    language: 'sq',
    languagePack: true,
    engine: ENGINE_VERSION,
    entities,
    statements,
    events: [],
    diagnostics: [],
  }
  return [JSON.stringify(toContract(id, { text, metadata, extraction }))]
}
