import { phraseOver, type Scene } from './finding.ts'
import { canBeSubject, type Phrase } from './phrase.ts'
import { keyAt, type Reading } from './reading.ts'
import { isFiniteVerb, isPlainWord, isQuoted, markAt } from './words.ts'

const NEAR = 8

/**
 * Whether a name that shows no case stands in that of a word which can't be a subject: `me kolegen e tij, Mira Leka,`,
 * `i provincës Alba`, `me Brandt dhe Leka`, `personave Leka, Brandt`.
 */
export function borrowsCase(scene: Scene, phrase: Phrase): boolean {
  if (phrase.pronoun !== null || phrase.noun !== null || phrase.entity === null) return false
  return isOfNoun(scene.reading, phrase) || isJoined(scene, phrase) || isExplaining(scene, phrase)
}

/** `i provincës Alba`, `ish-kryeministrit Leka`: right behind an inflected noun. */
function isOfNoun(reading: Reading, { from, entity }: Phrase): boolean {
  const { data } = reading
  const key = keyAt(reading, from - 1)
  const noun = data.persons.get(key.slice(key.indexOf('-') + 1))
  if (noun !== undefined) return noun.case !== 'nominative' && noun.number === 'singular' && !noun.body
  if (entity?.type === 'person' || !data.articles.has(keyAt(reading, from - 2))) return false
  return isPlainWord(reading, from - 1) && data.obliqueEndings.some(ending => key.endsWith(ending))
}

/** `me Brandt dhe Leka`: behind a name that stands behind a preposition, unless its own ending shows the nominative. */
function isJoined({ reading, phrases, phraseOf }: Scene, { from, to }: Phrase): boolean {
  if (!reading.data.coordinators.has(keyAt(reading, from - 1))) return false
  const other = phrases[phraseOf[from - 2] ?? -1]
  if (other?.to !== from - 1 || other.entity === null || other.noun !== null || canBeSubject(other)) return false
  return other.case === 'nominative' || !reading.data.nominative.test(keyAt(reading, to - 1))
}

/** `me kolegen e tij, Mira Leka,`: behind a comma after a word for the same person; in a list, after a word for them all. */
function isExplaining(scene: Scene, { from, entity }: Phrase): boolean {
  const { reading } = scene
  if (entity?.type !== 'person' || markAt(reading, from - 1) !== ',') return false
  for (let at = from - 2; at >= Math.max(0, from - NEAR); at--) {
    const phrase = phraseOver(scene, at)
    if (phrase !== undefined && (phrase.noun?.body !== true || phrase.entity !== null)) return explains(scene, phrase)
    if (reading.tokens[at]?.kind === 'mark' && !isQuoted(reading, at)) return false
    if (isFiniteVerb(reading, at)) return false
  }
  return false
}

function explains(scene: Scene, phrase: Phrase): boolean {
  if (phrase.noun === null && phrase.entity !== null && isExplaining(scene, phrase)) return true
  return phrase.noun !== null && phrase.entity === null && phrase.number === 'singular' && !canBeSubject(phrase)
}
