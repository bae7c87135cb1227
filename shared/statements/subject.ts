import type { Cue } from './cue.ts'
import { cueOver, phraseFrom, phraseOver, type Scene } from './finding.ts'
import { mainClauseAfter } from './clause-end.ts'
import { impersonalSource } from './impersonal-source.ts'
import { canBeSubject, type Phrase } from './phrase.ts'
import { keyAt, type Range, type Reading, sentenceAt } from './reading.ts'
import { isNamed } from './quoted-speech.ts'
import { DROPPED, namedBy, NOBODY, type Source } from './source.ts'
import { isComplementizer, isFiniteVerb, isFunctionWord, isQuoted, markAt } from './words.ts'

export type { Source } from './source.ts'

const FARTHEST = 24
const NEAR = 6

/** The subject after a verb: `tha ai`, `tha në një deklaratë Hami Aksoy`, `deklaroi të premten për X, shefi i policisë Y`. */
export function subjectAfter(scene: Scene, cue: Cue, limit: number): Phrase | undefined {
  const { reading } = scene
  const end = Math.min(limit, sentenceAt(reading, cue.from).to, cue.to + FARTHEST)
  for (let at = cue.to; at < end; at++) {
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) {
      if (canBeSubject(phrase) && agrees(scene, phrase, cue)) return phrase
      at = phrase.to - 1
      continue
    }
    if (isQuotedName(scene, at)) continue
    if (isClauseBorder(scene, at) || isFiniteVerb(reading, at)) return undefined
  }
  return undefined
}

/** The opening mark of a name: `njoftoi “Berliner Zeitung”`. */
function isQuotedName(scene: Scene, at: number): boolean {
  const { quotations, quotationOf } = scene.reading
  const quotation = quotations[quotationOf[at] ?? -1]
  return (
    quotation !== undefined &&
    at < quotation.from &&
    phraseFrom(scene, quotation.from) !== undefined &&
    isNamed(scene, quotation)
  )
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
export function agrees(scene: Scene, phrase: Phrase, cue: Cue): boolean {
  if (cue.number === null || phrase.noun?.body === true) return true
  if (phrase.number === cue.number) return true
  if (cue.number !== 'plural' || phrase.entity === null) return false
  return phrase.entity.type !== 'person' || isCoordinated(scene, phrase)
}

/** `Rama dhe Basha thanë`: the last of several names stands in the singular before a verb in the plural. */
function isCoordinated({ reading }: Scene, { from }: Phrase): boolean {
  return reading.data.coordinators.has(keyAt(reading, from - 1))
}

/** The subject before a verb, in its own clause; through a relative pronoun, the word that it refers to. */
export function sourceBefore(scene: Scene, cue: Cue): Source {
  const { reading } = scene
  const { from } = sentenceAt(reading, cue.from)
  if (isCoordinatedVerb(scene, cue)) return sourceOfCoordinated(scene, cue, from)
  const search = searchBefore(scene, cue, from)
  if (search.found !== undefined) return search.found
  const words = commonSubject(scene, cue, from)
  if (words !== undefined) return { source: null, dropped: 'nobody', words }
  return search.object === undefined ? DROPPED : namedBy(search.object)
}

type Search = {
  readonly found: Source | undefined
  /** What could be the subject by its form, but stands where an object does. */
  readonly object: Phrase | undefined
}

function searchBefore(scene: Scene, cue: Cue, from: number): Search {
  const { reading } = scene
  const { data } = reading
  let object: Phrase | undefined
  for (let at = cue.groupFrom - 1; at >= from; at--) {
    const phrase = phraseOver(scene, at)
    if (phrase !== undefined) {
      if (canBeSubject(phrase) && agrees(scene, phrase, cue)) {
        if (isObject(scene, phrase)) object ??= phrase
        else return { found: namedBy(personBefore(scene, phrase, from) ?? phrase), object }
      }
      at = phrase.from
      continue
    }
    const key = keyAt(reading, at)
    if (data.placeRelatives.has(key)) return { found: subjectOfClause(scene, at, from), object }
    if (data.relatives.has(key) && !isComplementizer(reading, at))
      return { found: antecedentBefore(scene, at, from), object }
    if (key === 'qe' && at === cue.groupFrom - 1) return { found: antecedentBefore(scene, at, from), object }
    if (isInsertedRelative(reading, at, cue)) continue
    if (isComplementizer(reading, at) && !isQuoted(reading, at)) break
    if (data.contrasts.has(key) || markAt(reading, at) === ':' || markAt(reading, at) === ';') break
  }
  return { found: undefined, object }
}

/** `një burim, që kërkoi të mbetet anonim, pohoi`: a relative clause between commas before the verb. */
function isInsertedRelative(reading: Reading, at: number, { groupFrom }: Cue): boolean {
  return keyAt(reading, at) === 'qe' && markAt(reading, at - 1) === ',' && markAt(reading, groupFrom - 1) === ','
}

/** `… arrestuan Refail A., thanë`: a name right after another verb, closed off from the cue by a comma, is its object. */
function isObject({ reading }: Scene, phrase: Phrase): boolean {
  if (phrase.pronoun !== null || phrase.noun !== null) return false
  return isFiniteVerb(reading, phrase.from - 1) && markAt(reading, phrase.to) === ','
}

/** `Fidane Duka nga fshati Koms në Mat tha`: before a place or an outlet, with no verb in between, a person is the subject. */
function personBefore(scene: Scene, phrase: Phrase, from: number): Phrase | undefined {
  if (phrase.entity === null || phrase.entity.type === 'person' || phrase.noun !== null) return undefined
  const { reading } = scene
  for (let at = phrase.from - 1; at >= from; at--) {
    const other = phraseOver(scene, at)
    if (other !== undefined) {
      if (canBeSubject(other) && (other.entity?.type === 'person' || isPeople(other))) return other
      at = other.from
      continue
    }
    if (isFiniteVerb(reading, at) || isComplementizer(reading, at) || ['.', ':', ';'].includes(markAt(reading, at)))
      return undefined
  }
  return undefined
}

/** `studiuesit nga SHBA-të`. */
function isPeople({ noun, number }: Phrase): boolean {
  return noun !== null && !noun.body && number === 'plural'
}

/** `… dhe shtoi`, `… por gjithashtu tha`: a coordinator before the verb leaves the subject where it was. */
function isCoordinatedVerb({ reading }: Scene, cue: Cue): boolean {
  return reading.data.coordinators.has(keyAt(reading, coordinatorBefore(reading, cue)))
}

function coordinatorBefore(reading: Reading, cue: Cue): number {
  let at = cue.groupFrom - 1
  while (reading.data.adverbs.has(keyAt(reading, at)) && !reading.data.coordinators.has(keyAt(reading, at))) at--
  return at
}

/** The subject of the verb that a coordinated verb is joined to: of speech where one stands before, else the nearest. */
function sourceOfCoordinated(scene: Scene, cue: Cue, from: number): Source {
  const { reading } = scene
  const end = coordinatorBefore(reading, cue)
  for (let at = from; at < end; at++) {
    const other = cueOver(scene, at)
    if (other === undefined || isQuoted(reading, at)) continue
    if (other.form === 'finite' && !other.impersonal && !isSubordinate(scene, other, from))
      return sourceOf(scene, other, other.to)
    at = other.to - 1
  }
  for (let at = end - 1; at >= from; at--) {
    if (!isFiniteVerb(reading, at) || isQuoted(reading, at)) continue
    const source = sourceBefore(scene, { ...cue, groupFrom: at, from: at, to: at + 1 })
    return source.words === null ? source : { ...source, dropped: 'nobody' }
  }
  return DROPPED
}

/** A verb of speech inside another's clause, or inside a relative clause. */
function isSubordinate({ reading }: Scene, cue: Cue, from: number): boolean {
  const at = cue.groupFrom - 1
  return at > from && (isComplementizer(reading, at) || reading.data.relatives.has(keyAt(reading, at)))
}

/** `një nënë, e cila ankohet`, `në raport, ku theksohet`: the phrase before the relative pronoun, whatever its case. */
function antecedentBefore(scene: Scene, relative: number, from: number): Source {
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
function subjectOfClause(scene: Scene, relative: number, from: number): Source {
  const noun = relative - (markAt(scene.reading, relative - 1) === ',' ? 2 : 1)
  if (scene.reading.data.nouns.get(keyAt(scene.reading, noun))?.document === true) {
    return { ...NOBODY, words: { from: noun, to: noun + 1 } }
  }
  for (let at = from; at < relative; at++) {
    const phrase = phraseFrom(scene, at)
    if (phrase === undefined) continue
    if (canBeSubject(phrase) && !isQuoted(scene.reading, at)) return namedBy(phrase)
    at = phrase.to - 1
  }
  return DROPPED
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
  return isFunctionWord(reading, start) || !reading.data.nominative.test(keyAt(reading, start))
    ? undefined
    : { from: start, to: cue.groupFrom }
}

/** Who a cue credits: the subject between it and its content, else the one before it. */
export function sourceOf(scene: Scene, cue: Cue, contentFrom: number): Source {
  if (cue.impersonal) return impersonalSource(scene, cue)
  const after = contentFrom > cue.to ? subjectAfter(scene, cue, contentFrom) : undefined
  if (after !== undefined && (after.pronoun !== null || !hasSubjectBefore(scene, cue))) {
    return namedBy(after)
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
    if (canBeSubject(phrase) && !isQuoted(reading, at)) return namedBy(phrase)
    at = phrase.to - 1
  }
  return mainSubject(scene, cue)
}

/** `Duke theksuar se X, Putin deklaroi`: a gerund at the head of its sentence has the main clause's subject. */
function mainSubject(scene: Scene, cue: Cue): Source {
  const comma = mainClauseAfter(scene, cue.to)
  const phrase = comma === undefined ? undefined : phraseFrom(scene, comma + 1)
  return phrase !== undefined && canBeSubject(phrase) ? namedBy(phrase) : DROPPED
}
