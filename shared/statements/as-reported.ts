import { clauseEnd } from './clause-end.ts'
import type { Cue } from './cue.ts'
import { cueOver, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { isAny, type Range, sentenceAt } from './reading.ts'
import { sourceBefore, subjectAfter } from './subject.ts'
import { impersonalSource } from './impersonal-source.ts'
import { namedBy, type Source } from './source.ts'
import { isComplementizer, isConjunction, isFiniteVerb, isQuoted, markAt } from './words.ts'
import { AS_SAID } from './word-kinds.ts'

const FARTHEST = 8
const FEWEST_TOKENS = 4

/** `Siç raporton BBC, takimi u shty.`, `Takimi u shty, siç tha Hoti.` */
export const asReported: AttributionRule = scene => {
  const findings: Finding[] = []
  const { reading } = scene
  for (let index = 0; index < reading.tokens.length; index++) {
    if (!isAny(reading, index, AS_SAID) || isQuoted(reading, index)) continue
    const finding = findingAt(scene, index)
    if (finding !== undefined) findings.push(finding)
  }
  return findings
}

function findingAt(scene: Scene, index: number): Finding | undefined {
  const cue = cueAfter(scene, index)
  if (cue === undefined || isComplementizer(scene.reading, cue.to)) return undefined
  const content = contentAround(scene, index, cue)
  if (content.length === 0) return undefined
  return { rule: 'as-reported', cue, content, ...sourceNear(scene, cue), at: cue.from, confidence: 0.85 }
}

function cueAfter(scene: Scene, index: number): Cue | undefined {
  const { reading } = scene
  const end = Math.min(sentenceAt(reading, index).to, index + FARTHEST)
  for (let at = index + 1; at < end; at++) {
    const cue = cueOver(scene, at)
    if (cue !== undefined) return cue.form === 'finite' && cue.frame.quotation && !cue.negated ? cue : undefined
    if (markAt(reading, at) !== '' || isFiniteVerb(reading, at)) return undefined
  }
  return undefined
}

/** What follows the comma; where the credit ends its sentence or stands inside, what comes before it too. */
function contentAround(scene: Scene, index: number, cue: Cue): readonly Range[] {
  const { reading } = scene
  const sentence = sentenceAt(reading, index)
  const isFirst = index - sentence.from < FEWEST_TOKENS
  const isSetOff = markAt(reading, index - 1) === ','
  const isJoined = isConjunction(reading, index - 1)
  const before = isFirst || isJoined ? [] : [{ from: sentence.from, to: isSetOff ? index - 1 : index }]
  const comma = isFirst || isSetOff || isJoined ? commaAfter(scene, cue.to, sentence.to) : undefined
  if (comma === undefined || sentence.to - comma < FEWEST_TOKENS) return before
  return [...before, { from: comma + 1, to: clauseEnd(scene, comma + 1) }]
}

function commaAfter({ reading }: Scene, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (isFiniteVerb(reading, at) || isComplementizer(reading, at)) return undefined
    if (markAt(reading, at) === ',') return at
  }
  return undefined
}

function sourceNear(scene: Scene, cue: Cue): Source {
  if (cue.impersonal) return impersonalSource(scene, cue)
  const after = subjectAfter(scene, cue, Number.POSITIVE_INFINITY)
  return after === undefined ? sourceBefore(scene, cue) : namedBy(after)
}
