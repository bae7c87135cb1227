import { join } from 'node:path'
import { isHeldOut, readAnnotations, readGold, readTexts } from '../training/documents.ts'
import {
  crossValidate,
  type Finding,
  measureOn,
  reliability,
  scoreGold,
  scoreOf,
  type Variant,
} from '../training/measure.ts'

const FOLDS = 7
const VARIANTS: readonly Variant[] = ['lists', 'tagger', 'both']

// usage: node tools/measure-names.ts [FOLDER]   FOLDER holds data/ and gold/; ../shared unless told
const folder = process.argv[2] ?? '../shared'
const gold = readGold(join(folder, 'gold', 'dev'))
const texts = readTexts(join(folder, 'data'))
const annotated = readAnnotations('training/annotations', texts, message => process.stderr.write(`${message}\n`))
const open = annotated.filter(({ id }) => !isHeldOut(id))
const heldOut = annotated.filter(({ id }) => isHeldOut(id))
const goldIds = new Set(gold.map(({ id }) => id))

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const report = (title: string, findings: readonly Finding[]): void => {
  say(`${title}, ${String(findings.length)} documents`)
  for (const variant of VARIANTS) say(`  ${variant.padEnd(7)} ${scoreOf(findings, variant)}`)
}

const findings = crossValidate([...gold, ...open], FOLDS)
const ofGold = findings.filter(({ document: { id } }) => goldIds.has(id))
report('gold, cross-validated', ofGold)
for (const variant of VARIANTS) say(`${variant}, by the scorer:\n${scoreGold(ofGold, variant, join(folder, 'gold'))}`)
const others = findings.filter(({ document: { id } }) => !goldIds.has(id))
report(
  'annotated Albanian news, cross-validated',
  others.filter(({ document: { id } }) => id.startsWith('true/')),
)
report(
  'annotated translated news, cross-validated',
  others.filter(({ document: { id } }) => !id.startsWith('true/')),
)
report('held-out annotated texts', measureOn([...gold, ...open], heldOut))
say(`reliability of confidences (${String(findings.length)} documents, cross-validated)\n${reliability(findings)}`)
