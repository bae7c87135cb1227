import { agrees } from './agreement.ts'
import { borrowsCase } from './borrowed-case.ts'
import type { Cue } from './cue.ts'
import { phraseOver, type Scene } from './finding.ts'
import { canBeSubject, type Phrase } from './phrase.ts'
import { keyAt, type Reading } from './reading.ts'
import { antecedentBefore, subjectOfClause } from './relative-source.ts'
import { namedBy, type Source } from './source.ts'
import { isComplementizer, isFiniteVerb, isQuoted, markAt } from './words.ts'

/** What a search for a subject came upon. */
export type Search = {
  readonly found: Source | undefined
  /** What could be the subject by its form, but stands where an object does. */
  readonly object: Phrase | undefined
}

/** Searches backwards from a verb for its subject, in its own clause. */
export function searchBefore(scene: Scene, cue: Cue, from: number): Search {
  const { reading } = scene
  const { data } = reading
  const inserted = antecedentOfInserted(scene, cue, from)
  if (inserted !== undefined) return { found: namedBy(inserted), object: undefined }
  let object: Phrase | undefined
  for (let at = cue.groupFrom - 1; at >= from; at--) {
    const phrase = phraseOver(scene, at)
    if (phrase !== undefined) {
      if (canBeSubject(phrase) && agrees(scene, phrase, cue) && !borrowsCase(scene, phrase)) {
        if (isObject(scene, phrase)) object ??= phrase
        else return { found: namedBy(explained(scene, phrase) ?? personBefore(scene, phrase, from) ?? phrase), object }
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

/** `Leka, i cili u takua me Hotin, pranoi`: who a relative clause between commas is about; nobody inside it. */
function antecedentOfInserted(scene: Scene, cue: Cue, from: number): Phrase | undefined {
  const { reading } = scene
  if (markAt(reading, cue.groupFrom - 1) !== ',') return undefined
  for (let at = cue.groupFrom - 2; at > from; at--) {
    if (isComplementizer(reading, at) && !isInsertedRelative(reading, at, cue)) return undefined
    if ([':', ';'].includes(markAt(reading, at)) || reading.data.contrasts.has(keyAt(reading, at))) return undefined
    const comma = commaBeforeRelative(reading, at)
    const phrase = comma === undefined ? undefined : phraseOver(scene, comma - 1)
    if (phrase !== undefined && canBeSubject(phrase) && agrees(scene, phrase, cue) && !borrowsCase(scene, phrase))
      return phrase
  }
  return undefined
}

/** The comma before `i cili` or `që`. */
function commaBeforeRelative(reading: Reading, at: number): number | undefined {
  const { relatives, placeRelatives, articles } = reading.data
  const key = keyAt(reading, at)
  if (!relatives.has(key) || placeRelatives.has(key)) return undefined
  const comma = articles.has(keyAt(reading, at - 1)) ? at - 2 : at - 1
  return markAt(reading, comma) === ',' ? comma : undefined
}

/** `… arrestuan Refail A., thanë`: a name right after another verb, closed off from the cue by a comma, is its object. */
function isObject({ reading }: Scene, phrase: Phrase): boolean {
  if (phrase.pronoun !== null || phrase.noun !== null) return false
  return isFiniteVerb(reading, phrase.from - 1) && markAt(reading, phrase.to) === ','
}

/** `Mira Leka, gruaja e ish-ministrit Prela tha`: whom a title behind a comma is about. */
function explained(scene: Scene, { from, entity, noun, gender }: Phrase): Phrase | undefined {
  if (entity !== null || noun === null || noun.body || markAt(scene.reading, from - 1) !== ',') return undefined
  const other = phraseOver(scene, from - 2)
  if (other?.to !== from - 1 || other.entity?.type !== 'person' || !canBeSubject(other)) return undefined
  return other.gender === null || gender === null || other.gender === gender ? other : undefined
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
