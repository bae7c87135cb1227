import { phraseOver, type Scene } from './finding.ts'
import { canBeSubject, type Phrase } from './phrase.ts'
import { keyAt, type Reading } from './reading.ts'
import { isFiniteVerb, isPlainWord, isQuoted, markAt } from './words.ts'

const NEAR = 8
/** Names of a list that are looked back over: a page of nothing but names must not cost more with each. */
const LONGEST_LIST = 20

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
function isExplaining(scene: Scene, phrase: Phrase): boolean {
  let before = behindComma(scene, phrase)
  for (let names = 1; names < LONGEST_LIST && before !== undefined && isNameAlone(before); names += 1)
    before = behindComma(scene, before)
  if (before === undefined || before.noun === null || before.entity !== null) return false
  return before.number === 'singular' && !canBeSubject(before)
}

function isNameAlone({ noun, entity }: Phrase): boolean {
  return noun === null && entity !== null
}

/** What stands before the comma that a person's name stands behind. */
function behindComma(scene: Scene, { from, entity }: Phrase): Phrase | undefined {
  const { reading } = scene
  if (entity?.type !== 'person' || markAt(reading, from - 1) !== ',') return undefined
  for (let at = from - 2; at >= Math.max(0, from - NEAR); at--) {
    const phrase = phraseOver(scene, at)
    if (phrase !== undefined && (phrase.noun?.body !== true || phrase.entity !== null)) return phrase
    if (reading.tokens[at]?.kind === 'mark' && !isQuoted(reading, at)) return undefined
    if (isFiniteVerb(reading, at)) return undefined
  }
  return undefined
}
