import { clauseEnd } from './clause-end.ts'
import type { Cue } from './cue.ts'
import { cueOver, phraseFrom, phraseOver, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { canBeSubject } from './phrase.ts'
import { isAny, keyAt, sentenceAt } from './reading.ts'
import { sourceBefore, type Source } from './subject.ts'
import { isComplementizer, isFiniteVerb, markAt } from './words.ts'
import { AUXILIARY } from './word-kinds.ts'

const FARTHEST = 20

/** `deklaratën se …`, `akuzat e opozitës se …`, `me arsyetimin se …`. */
export const nounBeforeClause: AttributionRule = scene =>
  scene.cues
    .filter(cue => cue.form === 'noun')
    .map(cue => clauseOf(scene, cue))
    .filter(finding => finding !== undefined)

function clauseOf(scene: Scene, cue: Cue): Finding | undefined {
  const opener = openerAfter(scene, cue)
  if (opener === undefined || isObjectOfSpeech(scene, cue)) return undefined
  const to = endOfAside(scene, opener, clauseEnd(scene, opener + 1))
  if (to - opener < 4) return undefined
  return {
    rule: 'noun-before-clause',
    cue,
    content: [{ from: opener + 1, to }],
    ...sourceOf(scene, cue, opener),
    at: cue.from,
    confidence: 0.6,
  }
}

/** `deklaratës së Hotit, se X vjen, do të presë`: between commas the clause ends where the main verb goes on. */
function endOfAside({ reading }: Scene, opener: number, to: number): number {
  if (markAt(reading, opener - 1) !== ',') return to
  for (let at = opener + 1; at < to; at++) {
    const next = keyAt(reading, at + 1)
    if (markAt(reading, at) === ',' && (reading.data.futures.has(next) || isFiniteVerb(reading, at + 1))) return at
  }
  return to
}

function openerAfter(scene: Scene, cue: Cue): number | undefined {
  const { to } = sentenceAt(scene.reading, cue.from)
  const end = Math.min(to, cue.to + FARTHEST)
  for (let at = cue.to; at < end; at++) if (isComplementizer(scene.reading, at)) return at
  return undefined
}

/** `ka mohuar pretendimet se`, `hodhi poshtë akuzat se`: the verb is the cue, its object only names the content. */
function isObjectOfSpeech(scene: Scene, cue: Cue): boolean {
  for (let at = cue.groupFrom - 1; at >= cue.groupFrom - 3 && at >= 0; at--) {
    const verb = cueOver(scene, at)
    if (verb !== undefined && verb.form !== 'noun') return verb.frame.clause > 0.5
    if (isComplementizer(scene.reading, at)) return false
  }
  return false
}

/** The genitive between noun and clause, a possessive, or for `me akuzën se` the agent or subject of the sentence. */
function sourceOf(scene: Scene, cue: Cue, opener: number): Source {
  for (let at = cue.to; at < opener; at++) {
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) return { source: phrase, dropped: 'subject', words: null }
  }
  if (isObject(scene, cue)) return sourceBefore(scene, cue)
  if (cue.to - cue.from === 1) return { source: null, dropped: 'nobody', words: null }
  return nearestBefore(scene, cue)
}

/** `ka dhënë premtimin se`: right after a verb of giving or making, the subject is who speaks. */
function isObject({ reading }: Scene, cue: Cue): boolean {
  return isFiniteVerb(reading, cue.from - 1) || isAny(reading, cue.from - 2, AUXILIARY)
}

function nearestBefore(scene: Scene, cue: Cue): Source {
  const { from } = sentenceAt(scene.reading, cue.from)
  for (let at = cue.from - 1; at >= from; at--) {
    const phrase = phraseOver(scene, at)
    if (phrase !== undefined) {
      const agent = keyAt(scene.reading, phrase.from - 1) === 'nga'
      if (agent || canBeSubject(phrase)) return { source: phrase, dropped: 'subject', words: null }
      at = phrase.from
    } else if (isComplementizer(scene.reading, at) && !isFiniteVerb(scene.reading, at)) break
  }
  return { source: null, dropped: 'nobody', words: null }
}
