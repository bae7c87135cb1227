import type { Entity } from '../model/entity.ts'
import { type Attribution, meant, nobody } from './attribution.ts'
import { contradicts } from './genders.ts'
import type { Knowledge } from './knowledge.ts'
import { mainPerson } from './main-person.ts'
import { type Holding, holderOf, isElsewhere } from './offices.ts'
import type { Phrase } from './phrase.ts'
import type { Memory } from './speaker-memory.ts'

const SHORTEST_WORD = 3
const COMPARED = 5

/** `presidenti iranian` → who the text calls so; a title without a holder → who is spoken of, if nothing speaks against it. */
export function resolveTitle(knowledge: Knowledge, memory: Memory, phrase: Phrase): Attribution {
  const { scene, holdings, genders } = knowledge
  const { data } = scene.reading
  const last = memory.last?.entity ?? undefined
  const found = holderOf(phrase, { holdings, genders, data })
  if (found !== undefined && !(found.later && last !== undefined && mayBe(knowledge, last, phrase)))
    return meant(found.entity, found.sure ? 0.9 : 0.7)
  const member = holderOf(phrase, { holdings: knowledge.memberships, genders, data })
  if (member !== undefined) return meant(member.entity, 0.7)
  const hasModifiers = phrase.modifiers.some(word => word.length > SHORTEST_WORD)
  const stem = phrase.noun?.stem ?? ''
  if (data.unnamedOffices.has(stem) && (hasModifiers || data.callings?.has(stem) !== true)) return nobody(0.6)
  const body = bodyOfOffice(knowledge, phrase)
  if (body !== undefined) return meant(body, 0.6)
  if (phrase.definite && last && mayBe(knowledge, last, phrase)) return meant(last, 0.6)
  if (data.unnamedOffices.has(stem)) return nobody(0.6)
  if (hasModifiers && memory.person !== undefined) return nobody(0.5)
  const main = mainPerson(knowledge, phrase.from, phrase)
  const isOther = main?.entity ? holdsOther(knowledge.holdingsOf, main.entity, phrase) : true
  return main === undefined || isOther ? nobody(0.5) : main
}

/** `auditori` → the body that audits; `avokati i popullit` → the body of that name. */
function bodyOfOffice({ scene, organizations }: Knowledge, { noun, modifiers, definite }: Phrase): Entity | undefined {
  const stem = noun?.stem ?? ''
  const beginning = scene.reading.data.officesOfBodies?.get(stem)
  if (!definite || beginning === undefined) return undefined
  const words = [beginning, ...modifiers.filter(word => word.length > SHORTEST_WORD)]
  return organizations.withWords(words.map(word => word.slice(0, COMPARED)))
}

/** Whether a person may be whom a title means, as far as gender, other offices and countries tell. */
function mayBe({ scene, genders, holdingsOf }: Knowledge, entity: Entity, phrase: Phrase): boolean {
  if (entity.type !== 'person' || contradicts(genders, phrase.gender, entity)) return false
  if (holdsOther(holdingsOf, entity, phrase)) return false
  const own = holdingsOf.get(entity) ?? []
  return !own.some(held => held.phrase !== undefined && isElsewhere(phrase, held.phrase, scene.reading))
}

/** Whether a person has other offices than the one asked for, or the same one of another country. */
function holdsOther(holdings: ReadonlyMap<Entity, readonly Holding[]>, entity: Entity, { noun }: Phrase): boolean {
  const own = holdings.get(entity) ?? []
  return own.length > 1 || own.some(({ office }) => office.stem === noun?.stem)
}
