import type { Cue } from './cue.ts'
import { cueOver, phraseFrom, phraseOver, type Finding, type Scene } from './finding.ts'
import { canBeSubject, type Phrase } from './phrase.ts'
import { keyAt, type Range, sentenceAt } from './reading.ts'
import { isComplementizer, isFiniteVerb, isFunctionWord, isQuoted, markAt } from './words.ts'

/** Who a cue credits, as far as its own sentence says. */
export type Source = Pick<Finding, 'source' | 'dropped' | 'words'>

const FARTHEST = 24
const NOBODY: Source = { source: null, dropped: 'nobody', words: null }
const DROPPED: Source = { source: null, dropped: 'subject', words: null }

/** The subject after a verb: `tha ai`, `tha në një deklaratë Hami Aksoy`, `deklaroi të premten për X, shefi i policisë Y`. */
export function subjectAfter(scene: Scene, cue: Cue, limit: number): Phrase | undefined {
  const { reading } = scene
  const end = Math.min(limit, sentenceAt(reading, cue.from).to, cue.to + FARTHEST)
  for (let at = cue.to; at < end; at++) {
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) {
      if (canBeSubject(phrase) && agrees(phrase, cue)) return phrase
      at = phrase.to - 1
      continue
    }
    if (isClauseBorder(scene, at) || isFiniteVerb(reading, at)) return undefined
  }
  return undefined
}

function isClauseBorder(scene: Scene, at: number): boolean {
  const { reading } = scene
  const { data } = reading
  const key = keyAt(reading, at)
  if (isComplementizer(reading, at) || data.contrasts.has(key) || data.gerunds.has(key)) return true
  if (['.', ';', ':', '!', '?', '”', '“', '"', '(', '/'].includes(markAt(reading, at))) return true
  return markAt(reading, at) === ',' && phraseFrom(scene, at + 1) === undefined
}

/** Whether number (where both are known) lets a phrase be the subject of a cue. */
export function agrees(phrase: Phrase, cue: Cue): boolean {
  if (cue.number === null || phrase.noun?.body === true) return true
  return phrase.number === cue.number || (cue.number === 'plural' && phrase.entity !== null)
}

/** The subject before a verb, in its own clause; through a relative pronoun, the word that it refers to. */
export function sourceBefore(scene: Scene, cue: Cue): Source {
  const { reading } = scene
  const { from } = sentenceAt(reading, cue.from)
  const { data } = reading
  for (let at = cue.groupFrom - 1; at >= from; at--) {
    const phrase = phraseOver(scene, at)
    if (phrase !== undefined) {
      if (canBeSubject(phrase) && agrees(phrase, cue)) return { source: phrase, dropped: 'subject', words: null }
      at = phrase.from
      continue
    }
    const key = keyAt(reading, at)
    if (data.relatives.has(key) && !isComplementizer(reading, at)) return antecedentBefore(scene, at, from)
    if (key === 'qe' && at === cue.groupFrom - 1) return antecedentBefore(scene, at, from)
    if (isComplementizer(reading, at) && !isQuoted(reading, at)) break
    if (data.contrasts.has(key) || markAt(reading, at) === ':' || markAt(reading, at) === ';') break
    if (isCoordinatedVerb(scene, at, cue)) return DROPPED
  }
  const words = commonSubject(scene, cue, from)
  return words === undefined ? DROPPED : { source: null, dropped: 'nobody', words }
}

/** `… dhe shtoi`: a coordinator right before the verb leaves the subject where it was. */
function isCoordinatedVerb({ reading }: Scene, at: number, cue: Cue): boolean {
  return at === cue.groupFrom - 1 && reading.data.coordinators.has(keyAt(reading, at))
}

/** `një nënë, e cila ankohet`, `në raport, ku theksohet`: the phrase before the relative pronoun, whatever its case. */
function antecedentBefore(scene: Scene, relative: number, from: number): Source {
  for (let at = relative - 1; at >= from && relative - at < FARTHEST; at--) {
    const phrase = phraseOver(scene, at)
    if (phrase !== undefined) return { source: phrase, dropped: 'subject', words: null }
    if (cueOver(scene, at) !== undefined) break
    if (scene.reading.data.nouns.get(keyAt(scene.reading, at))?.document === true)
      return { ...NOBODY, words: { from: at, to: at + 1 } }
  }
  return NOBODY
}

/** A subject that is a common noun unknown to the lists: `Çifti ka mohuar`, `Populli thotë`. */
function commonSubject(scene: Scene, cue: Cue, from: number): Range | undefined {
  const { reading } = scene
  let start = cue.groupFrom
  for (let at = cue.groupFrom - 1; at >= from && cue.groupFrom - at < FARTHEST; at--) {
    const mark = markAt(reading, at)
    if (mark !== '' || reading.data.contrasts.has(keyAt(reading, at)) || isComplementizer(reading, at)) break
    start = at
  }
  while (
    start < cue.groupFrom &&
    (reading.data.coordinators.has(keyAt(reading, start)) || reading.data.adverbs.has(keyAt(reading, start)))
  )
    start++
  if (start === cue.groupFrom || reading.tokens[start]?.kind !== 'word' || phraseFrom(scene, start) !== undefined)
    return undefined
  return isFunctionWord(reading, start) || !isNominative(keyAt(reading, start))
    ? undefined
    : { from: start, to: cue.groupFrom }
}

/** The definite endings of the nominative: `populli`, `kritiku`, `nëna`, `lajmi`, `njerëzit`. */
function isNominative(key: string): boolean {
  return key.length > 3 && /(?:[^aeo]i|u|[^e]a|ja|et|at|it|te)$/u.test(key)
}

/** Who a cue credits: the subject between it and its content, else the one before it. */
export function sourceOf(scene: Scene, cue: Cue, contentFrom: number): Source {
  if (cue.impersonal) return NOBODY
  const after = contentFrom > cue.to ? subjectAfter(scene, cue, contentFrom) : undefined
  if (after !== undefined && (after.pronoun !== null || !hasSubjectBefore(scene, cue))) {
    return { source: after, dropped: 'subject', words: null }
  }
  if (cue.form === 'gerund') return gerundSource(scene, cue)
  return sourceBefore(scene, cue)
}

function hasSubjectBefore(scene: Scene, cue: Cue): boolean {
  const before = sourceBefore(scene, cue)
  return before.source !== null || before.words !== null
}

/** A gerund's subject is its sentence's: that of the finite cue nearest before it, else the first subject. */
function gerundSource(scene: Scene, cue: Cue): Source {
  const { reading } = scene
  const { from } = sentenceAt(reading, cue.from)
  for (let at = from; at < cue.groupFrom; at++) {
    const phrase = phraseFrom(scene, at)
    if (phrase === undefined) continue
    if (canBeSubject(phrase) && !isQuoted(reading, at)) return { source: phrase, dropped: 'subject', words: null }
    at = phrase.to - 1
  }
  return DROPPED
}
