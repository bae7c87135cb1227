import { clauseEnd } from './clause-end.ts'
import type { Cue } from './cue.ts'
import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { keyAt, sentenceAt } from './reading.ts'
import { sourceOf } from './subject.ts'
import { isComplementizer, isFiniteVerb, isQuoted, markAt } from './words.ts'

const FARTHEST = 14

/** `kërkoi të largohen`, `ftoi qytetarët të dalin`, `ka premtuar të ndihmojë`: a subjunctive after asking or promising. */
export const wishAfterVerb: AttributionRule = scene =>
  scene.cues.map(cue => wishOf(scene, cue)).filter(finding => finding !== undefined)

function wishOf(scene: Scene, cue: Cue): Finding | undefined {
  if (!cue.frame.wish || cue.negated || (cue.form !== 'finite' && cue.form !== 'gerund')) return undefined
  const from = wishFrom(scene, cue)
  if (from === undefined) return undefined
  const to = clauseEnd(scene, from)
  if (to - from < 3) return undefined
  return {
    rule: 'wish-after-verb',
    cue,
    content: [{ from, to }],
    ...sourceOf(scene, cue, cue.to),
    at: cue.from,
    confidence: 0.8,
  }
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
    if (isSubjunctive(scene, at)) return at
    if (isFiniteVerb(reading, at) || cueOver(scene, at) !== undefined) return undefined
  }
  return undefined
}

const SUBJUNCTIVE = /(?:je|jne|hen|het|shin|in|en|te|ke)$/u

/** `të` before a verb (`të largohen`), not before an adjective or noun (`të drejtat`). */
function isSubjunctive({ reading }: { readonly reading: Scene['reading'] }, at: number): boolean {
  const { data } = reading
  if (!data.subjunctives.has(keyAt(reading, at))) return false
  let verb = at + 1
  while (data.clitics.has(keyAt(reading, verb))) verb++
  const key = keyAt(reading, verb)
  if (['jete', 'jene', 'kete', 'kene', 'mos', 'behet', 'beje', 'marre', 'mund'].includes(key)) return true
  if (data.articles.has(keyAt(reading, verb + 1)) && key.endsWith('en')) return false
  return SUBJUNCTIVE.test(key) && !data.persons.has(key) && !data.nouns.has(key)
}
