import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resolveEntities } from '../shared/entities/entities.ts'
import type { NameData } from '../shared/languages/name-data.ts'
import { NAMES } from '../shared/languages/sq/names.ts'
import { SEGMENTATION } from '../shared/languages/sq/segmentation.ts'
import { unpackTagger } from '../shared/languages/tagger.ts'
import { findMentions } from '../shared/mentions/mentions.ts'
import { toNameTokens } from '../shared/mentions/name-tokens.ts'
import { taggedNames } from '../shared/mentions/tagged-names.ts'
import type { Mention } from '../shared/model/mention.ts'
import type { Sentence } from '../shared/model/sentence.ts'
import { splitSentences } from '../shared/segmentation/sentences.ts'
import type { AnnotatedDocument } from './documents.ts'
import { packTagger } from './pack-tagger.ts'
import { trainTagger } from './train-tagger.ts'

/** What finds names: the lists and capitalised runs alone, the tagger alone, or the tagger with the rules after it. */
export type Variant = 'lists' | 'tagger' | 'both'

/** A document with what a model that was not trained on it found. */
export type Finding = {
  readonly document: AnnotatedDocument
  readonly sentences: readonly Sentence[]
  readonly found: Readonly<Record<Variant, readonly Mention[]>>
}

const UNTRAINED: NameData = withoutTagger(NAMES)

function withoutTagger({ tagger: _, ...rest }: NameData): NameData {
  return rest
}

/** Trains on some documents and finds the names of others. */
export function measureOn(
  training: readonly AnnotatedDocument[],
  tested: readonly AnnotatedDocument[],
): readonly Finding[] {
  const names: NameData = { ...UNTRAINED, tagger: unpackTagger(packTagger(trainTagger(training))) }
  return tested.map(document => {
    const sentences = splitSentences(document.text, { segmentation: SEGMENTATION })
    const input = { text: document.text, sentences: toNameTokens(sentences, names), names }
    const found = {
      lists: findMentions(document.text, sentences, { names: UNTRAINED }),
      tagger: taggedNames(input),
      both: findMentions(document.text, sentences, { names }),
    }
    return { document, sentences, found }
  })
}

/** Every document as found by a model trained on the other folds. */
export function crossValidate(documents: readonly AnnotatedDocument[], folds: number): readonly Finding[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isTested = (__: AnnotatedDocument, at: number): boolean => at % folds === fold
    return measureOn(
      documents.filter((document, at) => !isTested(document, at)),
      documents.filter(isTested),
    )
  }).flat()
}

/** Precision, recall and F1 of exact spans with their types. */
export function scoreOf(findings: readonly Finding[], variant: Variant): string {
  let [right, predicted, expected] = [0, 0, 0]
  for (const { document, found } of findings) {
    const keys = new Set(document.names.map(keyOf))
    expected += keys.size
    predicted += found[variant].length
    right += found[variant].filter(mention => keys.has(keyOf(mention))).length
  }
  const [precision, recall] = [right / predicted, right / expected]
  const f1 = (2 * precision * recall) / (precision + recall)
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${String(right)} of ${String(expected)}, ${String(predicted)} predicted)`
}

function keyOf({ start, end, type }: Pick<Mention, 'start' | 'end' | 'type'>): string {
  return `${type} ${String(start)} ${String(end)}`
}

/** How often mentions of each tenth of confidence are right. */
export function reliability(findings: readonly Finding[]): string {
  const bins = Array.from({ length: 10 }, () => ({ right: 0, all: 0 }))
  for (const { document, found } of findings) {
    const keys = new Set(document.names.map(keyOf))
    for (const mention of found.both) {
      const bin = bins[Math.min(9, Math.floor(mention.confidence * 10))]
      if (bin === undefined) continue
      bin.all++
      if (keys.has(keyOf(mention))) bin.right++
    }
  }
  return bins
    .map(
      ({ right, all }, at) =>
        `  ${(at / 10).toFixed(1)}  ${all === 0 ? '–' : (right / all).toFixed(2)}  of ${String(all)}`,
    )
    .join('\n')
}

/** What the gold's own scorer says of names and entities, found by models that were not trained on the documents. */
export function scoreGold(findings: readonly Finding[], variant: Variant, gold: string): string {
  const lines = findings.map(({ document: { id, text }, sentences, found }) => {
    const entities = resolveEntities(text, sentences, found[variant], { names: NAMES })
    return JSON.stringify({ id, entities, statements: [] })
  })
  const folder = mkdtempSync(join(tmpdir(), 'names-'))
  const predictions = join(folder, 'predictions.jsonl')
  writeFileSync(predictions, lines.join('\n'))
  const { stdout } = spawnSync(process.execPath, [join(gold, 'score.mjs'), join(gold, 'dev'), predictions], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return stdout.split('\n').slice(1, 4).join('\n')
}
