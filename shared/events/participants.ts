import type { EventWord } from '../languages/event-data.ts'
import type { Entity } from '../model/entity.ts'
import type { NameInRole, Role } from './names-in-roles.ts'

/** Who takes part, who acts first, and what there is to doubt. */
export type Participants = {
  readonly actors: readonly Entity[]
  readonly others: readonly Entity[]
  /** Everyone is named; else a body or state stands for whoever acts for it. */
  readonly sure: boolean
  /** Only the sentence's subjects, with nobody whom the event's word takes. */
  readonly loose: boolean
}

/** The names around an event's word: where it stands, how it tells, and from where to where its clause goes. */
export type Around = {
  readonly names: readonly NameInRole[]
  readonly at: number
  readonly word: EventWord
  readonly from: number
  readonly to: number
  /** Where a verb in a relative clause has its subject right before: the token at which its name must end. */
  readonly antecedentEnds: number | undefined
}

/** Reads from the roles of names who takes part: who acts, and with whom, by whom or whom. */
export function participantsOf(around: Around): Participants {
  const { names, at, word, from, to } = around
  const near = names.filter(name => name.from >= from && name.to <= to)
  const after = near.filter(name => name.from > at)
  const withs = actorsIn(near.filter(({ role }) => role === 'with'))
  if (after.find(({ role }) => role !== 'place')?.role === 'between')
    return join(actorsIn(phraseOf(after, 'between')), withs)
  if (word === 'received') return join(subjectsBefore(around), actorsIn(phraseOf(after, 'by')))
  if (word !== 'noun') return join(subjectsBefore(around), joined(actorsIn(phraseOf(after, 'object')), withs))
  const owners = actorsIn(phraseOf(after, 'owner').filter(owner => !isWhere(owner, withs)))
  if (owners.entities.length > 0) return join(owners, withs)
  return { ...join(subjectsAround(around), withs), loose: withs.entities.length === 0 }
}

/** `takimi i Brukselit me Hotin`: a town that meets nobody. */
function isWhere({ role, entity }: NameInRole, withs: Actors): boolean {
  return role === 'owner' && entity.type === 'place' && withs.entities.some(({ type }) => type !== 'place')
}

type Actors = { readonly entities: readonly Entity[]; readonly sure: boolean }

const NONE: Actors = { entities: [], sure: true }

function join(acting: Actors, others: Actors): Participants {
  const { entities, sure } = joined(acting, others)
  return { actors: acting.entities, others: entities.slice(acting.entities.length), sure, loose: false }
}

function joined(first: Actors, second: Actors): Actors {
  return { entities: [...new Set([...first.entities, ...second.entities])], sure: first.sure && second.sure }
}

/** The names of the first phrase of a role. */
function phraseOf(names: readonly NameInRole[], role: Role): readonly NameInRole[] {
  const first = names.find(name => name.role === role)
  return first === undefined ? [] : names.filter(({ phrase }) => phrase === first.phrase)
}

/** People and bodies; states where neither is named; else whom the body or state in the genitive stands for. */
function actorsIn(names: readonly NameInRole[]): Actors {
  const own = names.filter(({ genitive }) => !genitive)
  const people = own.filter(({ entity: { type } }) => type === 'person' || type === 'organization')
  if (people.length > 0) return { entities: distinct(people), sure: true }
  const states = own.filter(({ entity }) => entity.type === 'place')
  if (states.length > 0) return { entities: distinct(states), sure: true }
  const [first, ...further] = names.filter(({ entity }) => entity.type !== 'event')
  if (first === undefined) return NONE
  const listed = further.filter(
    ({ from, entity }, at) => from === (further[at - 1] ?? first).to + 1 && entity.type === first.entity.type,
  )
  return { entities: distinct([first, ...listed]), sure: false }
}

function distinct(names: readonly NameInRole[]): readonly Entity[] {
  return [...new Set(names.map(({ entity }) => entity))]
}

/** The subjects nearest before a word; of `Bullgaria kërkon turistë që vizitojnë …` none, since tourists have no name. */
function subjectsBefore({ names, at, antecedentEnds }: Around): Actors {
  const before = names.filter(name => name.role === 'subject' && name.to <= at)
  const nearest = before.findLast(({ genitive }) => !genitive) ?? before.at(-1)
  if (nearest === undefined || (antecedentEnds !== undefined && nearest.to < antecedentEnds)) return NONE
  return actorsIn(before.filter(({ phrase }) => phrase === nearest.phrase))
}

/** A noun's subject may also come after it, a person in its clause: `Pas takimit me Hotin, Thaçi tha …`. */
function subjectsAround(around: Around): Actors {
  const before = subjectsBefore(around)
  if (before.entities.length > 0) return before
  const { names, at, to } = around
  const after = names.filter(name => name.from > at && name.to <= to && name.entity.type === 'person')
  return actorsIn(phraseOf(after, 'subject'))
}
