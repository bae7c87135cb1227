import type { Cue } from './cue.ts'
import { cueOver, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { keyAt, type Range, sentenceAt } from './reading.ts'
import { subjectAfter } from './subject.ts'
import { isComplementizer, isFiniteVerb, isQuoted, markAt } from './words.ts'

const FEWEST_TOKENS = 4
/** So many words hold a verb, even where none is recognised. */
const LONG = 8
const MOST_CONNECTIVES = 3

/** `Simpson është arrestuar, njoftoi policia.`, `Sidoqoftë, pretendoi Hoti, ekziston vullnet.` */
export const clauseBeforeVerb: AttributionRule = scene =>
  scene.cues.map(cue => clauseOf(scene, cue)).filter(finding => finding !== undefined)

function clauseOf(scene: Scene, cue: Cue): Finding | undefined {
  const { reading } = scene
  if (cue.form !== 'finite' || cue.negated || !cue.frame.quotation || cue.frame.clause < 0.7) return undefined
  if (markAt(reading, cue.groupFrom - 1) !== ',' || isComplementizer(reading, cue.to)) return undefined
  const sentence = sentenceAt(reading, cue.from)
  if (isQuoted(reading, cue.groupFrom - 2)) return undefined
  const source = subjectAfter(scene, cue, sentence.to)
  if (source === undefined) return undefined
  const content = contentAround(scene, { from: sentence.from, to: cue.groupFrom - 1 }, source.to)
  if (content.length === 0) return undefined
  return {
    rule: 'clause-before-verb',
    cue,
    content,
    source,
    dropped: 'subject',
    words: null,
    at: cue.from,
    confidence: 0.9,
  }
}

/** Before the verb a clause, after it perhaps more of it; a mere connective before it is the teller's own. */
function contentAround(scene: Scene, before: Range, after: number): readonly Range[] {
  const { reading } = scene
  const { to } = sentenceAt(reading, before.from)
  const resumed = markAt(reading, after) === ',' && resumes(scene, after + 1, to) ? [{ from: after + 1, to }] : []
  if (before.to - before.from <= MOST_CONNECTIVES && isConnective(scene, before)) return resumed
  if (before.to - before.from < FEWEST_TOKENS || (!hasVerb(scene, before) && before.to - before.from < LONG))
    return resumed.length > 0 ? [before, ...resumed] : []
  return [before, ...resumed]
}

function resumes(scene: Scene, from: number, to: number): boolean {
  const { reading } = scene
  const key = keyAt(reading, from)
  if (reading.data.gerunds.has(key) || reading.data.contrasts.has(key) || reading.data.relatives.has(key)) return false
  if (cueOver(scene, from) !== undefined || reading.data.persons.has(key)) return false
  return hasVerb(scene, { from, to })
}

function isConnective({ reading }: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const key = keyAt(reading, at)
    if (!reading.data.connectives.has(key) && !reading.data.adverbs.has(key) && reading.tokens[at]?.kind === 'word')
      return false
  }
  return true
}

function hasVerb({ reading }: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(reading, at)) return true
  return false
}
