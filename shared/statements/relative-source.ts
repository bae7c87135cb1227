import { cueOver, phraseFrom, phraseOver, type Scene } from './finding.ts'
import { canBeSubject, type Phrase } from './phrase.ts'
import { keyAt } from './reading.ts'
import { DROPPED, namedBy, NOBODY, type Source } from './source.ts'
import { isFiniteVerb, isQuoted, markAt } from './words.ts'

const FARTHEST = 24
const NEAR = 6

/** `një nënë, e cila ankohet`, `në raport, ku theksohet`: the phrase before the relative pronoun, whatever its case. */
export function antecedentBefore(scene: Scene, relative: number, from: number): Source {
  for (let at = relative - 1; at >= from && relative - at < FARTHEST; at--) {
    const phrase = phraseOver(scene, at)
    if (phrase !== undefined) return namedBy(placeFor(scene, phrase, from))
    if (cueOver(scene, at)?.form === 'finite') return subjectOfClause(scene, at, from)
    if (scene.reading.data.nouns.get(keyAt(scene.reading, at))?.document === true)
      return { ...NOBODY, words: { from: at, to: at + 1 } }
  }
  return NOBODY
}

/** `nëna nga Prizreni, e cila tha`: who speaks is the person, not the place. */
function placeFor(scene: Scene, phrase: Phrase, from: number): Phrase {
  if (phrase.entity?.type !== 'place' || phrase.noun !== null) return phrase
  for (let at = phrase.from - 1; at >= from && phrase.from - at < NEAR; at--) {
    const other = phraseOver(scene, at)
    if (other !== undefined && canBeSubject(other) && (other.noun !== null || other.entity?.type === 'person'))
      return other
    if (isFiniteVerb(scene.reading, at)) break
  }
  return phrase
}

/** `Hoti foli për dialogun, ku tha se`, `në raport, ku theksohet`: the document before `ku`, else the clause's subject. */
export function subjectOfClause(scene: Scene, relative: number, from: number): Source {
  const noun = relative - (markAt(scene.reading, relative - 1) === ',' ? 2 : 1)
  if (scene.reading.data.nouns.get(keyAt(scene.reading, noun))?.document === true) {
    return { ...NOBODY, words: { from: noun, to: noun + 1 } }
  }
  const subject = firstSubject(scene, from, relative)
  return subject === undefined ? DROPPED : namedBy(subject)
}

/** The first phrase between two tokens that can be a subject, not quoted. */
export function firstSubject(scene: Scene, from: number, to: number): Phrase | undefined {
  for (let at = from; at < to; at++) {
    const phrase = phraseFrom(scene, at)
    if (phrase === undefined) continue
    if (canBeSubject(phrase) && !isQuoted(scene.reading, at)) return phrase
    at = phrase.to - 1
  }
  return undefined
}
