import type { Entity } from '../model/entity.ts'
import { type Attribution, meant, nobody } from './attribution.ts'
import { phraseOver, type Scene } from './finding.ts'
import { contradicts, type Genders } from './genders.ts'
import type { Knowledge } from './knowledge.ts'
import { mainPerson } from './main-person.ts'
import type { Phrase } from './phrase.ts'
import { keyAt, type Reading, sentenceAt } from './reading.ts'
import type { Memory } from './speaker-memory.ts'
import { isQuoted } from './words.ts'

type Asked = { readonly phrase: Phrase; readonly resolve: (subject: Phrase) => Attribution }

const NEAR = 100
const LATTER = 3

/** Who a pronoun means: the subject since somebody spoke last, who spoke last, or the person whom the text is about. */
export function resolvePronoun(knowledge: Knowledge, memory: Memory, { phrase, resolve }: Asked): Attribution {
  const { genders, subjects } = knowledge
  if (knowledge.scene.reading.data.indefinitePronouns?.has(keyAt(knowledge.scene.reading, phrase.from)) === true)
    return nobody(0.9)
  if (phrase.number === 'plural') return resolvePlural(knowledge, memory, phrase)
  const latter = theLatter(knowledge, phrase)
  if (latter !== undefined) return meant(latter, 0.8)
  const subject = subjects.since(memory.lastAt, phrase.from)
  const body = bodyOfDocument(knowledge, memory, { phrase, after: subject?.from ?? memory.lastAt })
  if (body !== undefined) return meant(body, 0.75)
  const named = subject === undefined ? undefined : resolve(subject)
  if (fits(genders, phrase, named)) return { ...named, certainty: 0.85 }
  if (named?.entity === null && !isOtherGender(phrase, subject)) return nobody(0.6)
  const { last, person } = memory
  if (last?.entity?.type === 'person' && fits(genders, phrase, last)) return { ...last, certainty: 0.9 }
  if (last !== undefined && last.entity === null && !memory.noPerson) return nobody(0.5)
  if (fits(genders, phrase, person)) return person
  const since = latestPerson(knowledge, phrase, memory.lastAt)
  if (since !== undefined) return meant(since, 0.6)
  return person ?? mainPerson(knowledge, phrase.from, phrase) ?? last ?? nobody(0.4)
}

function fits(
  genders: Genders,
  { gender }: Phrase,
  attribution: Attribution | undefined,
): attribution is Attribution & { readonly entity: Entity } {
  return attribution?.entity ? !contradicts(genders, gender, attribution.entity) : false
}

/** `kushëriri iku. Ajo tha`: the subject without a name is somebody else. */
function isOtherGender({ gender }: Phrase, subject: Phrase | undefined): boolean {
  return gender === null || (subject?.gender != null && subject.gender !== gender)
}

/** `ky i fundit`: who was named last, whatever for. */
function theLatter(knowledge: Knowledge, phrase: Phrase): Entity | undefined {
  const { from, to, pronoun } = phrase
  return pronoun?.near === true && to - from >= LATTER ? latestPerson(knowledge, phrase, from - NEAR) : undefined
}

/** The person of a fitting gender who is named last before a pronoun, not inside a quotation. */
function latestPerson(
  { scene: { reading }, genders }: Knowledge,
  { from, gender }: Phrase,
  after: number,
): Entity | undefined {
  for (let at = from - 1; at > Math.max(after, from - NEAR); at--) {
    const entity = reading.names[reading.nameOf[at] ?? -1]?.entity
    if (entity?.type !== 'person' || isQuoted(reading, at) || contradicts(genders, gender, entity)) continue
    return entity
  }
  return undefined
}

type Possessor = { readonly phrase: Phrase; readonly after: number }

/** `njoftimi i saj`: the body that is the latest subject and agrees, or that spoke last with nobody since. */
function bodyOfDocument(
  { scene: { reading }, subjects }: Knowledge,
  { last, lastAt }: Memory,
  { phrase, after }: Possessor,
): Entity | undefined {
  if (!isOwner(reading, phrase.from)) return undefined
  const body = subjects.bodySince(after, phrase.from)?.entity ?? (after === lastAt ? last?.entity : undefined)
  if (!body || body.type !== 'organization') return undefined
  const [kind = ''] = body.name.normalize('NFC').toLowerCase().split(' ')
  const gender = reading.data.genderOf(kind)
  return gender === null || gender === phrase.gender ? body : undefined
}

/** `njoftimi i saj`: a possessive that an article links to a document. */
function isOwner(reading: Reading, at: number): boolean {
  const { data } = reading
  if (!data.possessives.has(keyAt(reading, at)) || !data.articles.has(keyAt(reading, at - 1))) return false
  return data.nouns.get(keyAt(reading, at - 2))?.document === true
}

/** `ata`, `tyre`: the body that spoke or acted last, or that was asked in the same sentence. */
function resolvePlural({ scene, subjects }: Knowledge, { last, lastAt }: Memory, { from }: Phrase): Attribution {
  const body = subjects.bodySince(lastAt, from)?.entity ?? bodyInSentence(scene, from)
  if (body) return meant(body, 0.6)
  return last?.entity?.type === 'organization' ? { ...last, certainty: 0.6 } : nobody(0.7)
}

/** The body named last in the sentence, where nobody else in the plural stands. */
function bodyInSentence(scene: Scene, from: number): Entity | undefined {
  const start = sentenceAt(scene.reading, from).from
  for (let at = from - 1; at >= start; at--) {
    const phrase = phraseOver(scene, at)
    if (phrase?.number === 'plural') return undefined
    if (phrase?.entity?.type === 'organization') return phrase.entity
  }
  return undefined
}
