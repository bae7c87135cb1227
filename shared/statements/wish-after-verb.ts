import { clauseEnd } from './clause-end.ts'
import type { Cue } from './cue.ts'
import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { sentenceAt } from './reading.ts'
import { endOfWish } from './wish-end.ts'
import { sourceOf } from './subject.ts'
import { isComplementizer, isFiniteVerb, isQuoted, isSubjunctive, isSurelySubjunctive, markAt } from './words.ts'

const FARTHEST = 14
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

/** `i tha Hotit, të mos e bëjë`. */
function isCommaBeforeWish(reading: Scene['reading'], at: number): boolean {
  return markAt(reading, at) === ',' && isSurelySubjunctive(reading, at + 1)
}

function wishFrom(scene: Scene, cue: Cue): number | undefined {
  const { reading } = scene
  const end = Math.min(sentenceAt(reading, cue.from).to, cue.to + FARTHEST)
  for (let at = cue.to; at < end; at++) {
    if (
      isQuoted(reading, at) ||
      isComplementizer(reading, at) ||
      (markAt(reading, at) !== '' && !isCommaBeforeWish(reading, at))
    )
      return undefined
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
