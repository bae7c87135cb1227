import { clauseEnd } from './clause-end.ts'
import type { Cue } from './cue.ts'
import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { keyAt, sentenceAt } from './reading.ts'
import { sourceOf } from './subject.ts'
import { isComplementizer, isFiniteVerb, isQuoted, isSubjunctive, isSurelySubjunctive, markAt } from './words.ts'

const FARTHEST = 14
const NEAR = 12
/** The verb `them`, by its paradigm. */
const SAY = 'them'

/** `kërkoi të largohen`, `ftoi qytetarët të dalin`, `ka premtuar të ndihmojë`: a subjunctive after asking or promising. */
export const wishAfterVerb: AttributionRule = scene =>
  scene.cues.map(cue => wishOf(scene, cue)).filter(finding => finding !== undefined)

function wishOf(scene: Scene, cue: Cue): Finding | undefined {
  if (!mayWish(cue) || cue.negated || (cue.form !== 'finite' && cue.form !== 'gerund')) return undefined
  const from = wishFrom(scene, cue)
  if (from === undefined) return undefined
  const to = endOfWish(scene, from, clauseEnd(scene, from))
  if (to - from < 3) return undefined
  return {
    rule: 'wish-after-verb',
    cue,
    content: [{ from, to }],
    ...sourceOf(scene, cue, cue.to),
    at: cue.from,
    confidence: cue.impersonal ? 0.45 : 0.8,
  }
}

/** `i tha të largohet`: what is told to somebody may be a wish too. */
function mayWish({ frame, lemma }: Cue): boolean {
  return frame.wish || lemma === SAY
}

/** A wish goes on over `dhe` or a comma only with another wish: not `…, dhe vendi pret`. */
function endOfWish({ reading }: Scene, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (markAt(reading, at) !== ',' || isQuoted(reading, at)) continue
    const next = reading.data.adverbs.has(keyAt(reading, at + 1)) ? at + 2 : at + 1
    if (
      reading.data.coordinators.has(keyAt(reading, at + 1)) &&
      !isSubjunctive(reading, at + 2) &&
      hasVerb(reading, at + 2, to)
    )
      return at
    if (reading.data.causes.has(keyAt(reading, next))) return at
  }
  return to
}

function hasVerb(reading: Scene['reading'], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + NEAR); at++)
    if (isFiniteVerb(reading, at) && !isSubjunctive(reading, at - 1)) return true
  return false
}

function wishFrom(scene: Scene, cue: Cue): number | undefined {
  const { reading } = scene
  const end = Math.min(sentenceAt(reading, cue.from).to, cue.to + FARTHEST)
  for (let at = cue.to; at < end; at++) {
    if (isQuoted(reading, at) || isComplementizer(reading, at) || markAt(reading, at) !== '') return undefined
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) {
      at = phrase.to - 1
      continue
    }
    if (cue.frame.wish ? isSubjunctive(reading, at) : isSurelySubjunctive(reading, at)) return at
    if (isFiniteVerb(reading, at) || cueOver(scene, at) !== undefined) return undefined
  }
  return undefined
}
