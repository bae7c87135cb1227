import type { Group, Link } from './groups.ts'
import { startOf } from './groups.ts'
import { isNearlySame, looseKey } from './sound-key.ts'

const SHORTEST_NEARLY = 5
const MOST_BEARERS = 50
const MOST_COMPARED = 500

/** Links a person's surname or first name alone to the full name, and spellings of one full name to each other. */
export function linkPeople(groups: readonly Group[]): readonly Link[] {
  const people = groups.flatMap((group, at) => (group.type === 'person' ? [{ group, at }] : []))
  const full = people.filter(({ group }) => group.longest.words.length > 1)
  const byWord = indexByWord(full)
  const short = people.filter(({ group }) => group.longest.words.length === 1)
  return [...full.flatMap(person => linkSpelling(person, byWord)), ...short.flatMap(person => linkPart(person, byWord))]
}

type Person = { readonly group: Group; readonly at: number }

type ByWord = {
  readonly last: ReadonlyMap<string, readonly Person[]>
  readonly other: ReadonlyMap<string, readonly Person[]>
  /** First names without what a case may do to their end: `Azemi` is `Azem`, `Zoja` is `Zojë`. */
  readonly loose: ReadonlyMap<string, readonly Person[]>
}

function indexByWord(people: readonly Person[]): ByWord {
  const last = new Map<string, Person[]>()
  const other = new Map<string, Person[]>()
  const loose = new Map<string, Person[]>()
  for (const person of people) {
    const first = looseKey(person.group.longest.words[0] ?? '')
    addTo(loose, first, person)
    person.group.longest.words.forEach((word, at, words) => {
      const index = at === words.length - 1 ? last : other
      addTo(index, word, person)
    })
  }
  return { last, other, loose }
}

/** Of very many who share a name only the first are asked, so that the work stays linear. */
function addTo(index: Map<string, Person[]>, word: string, person: Person): void {
  const own = index.get(word)
  if (own === undefined) index.set(word, [person])
  else if (own.length < MOST_BEARERS) own.push(person)
}

/** `Thaçi` → `Hashim Thaçi`: the bearer of the name last named before, else the only one named after. */
function linkPart({ group, at }: Person, { last, other, loose }: ByWord): readonly Link[] {
  const [word = ''] = group.longest.words
  const bearers = last.get(word) ?? other.get(word) ?? loose.get(looseKey(word)) ?? nearlyNamed(word, last)
  const start = startOf(group)
  const before = bearers.filter(bearer => startOf(bearer.group) < start).at(-1)
  const bearer = before ?? (bearers.length === 1 ? bearers[0] : undefined)
  return bearer === undefined ? [] : [{ from: at, to: bearer.at }]
}

function nearlyNamed(word: string, last: ByWord['last']): readonly Person[] {
  if (word.length < SHORTEST_NEARLY || last.size > MOST_COMPARED) return []
  const [first = ''] = word
  return [...last].flatMap(([other, people]) => (other.startsWith(first) && isNearlySame(word, other) ? people : []))
}

/** Full names of which one part is the same and the other nearly so; a name with a further word between. */
function linkSpelling({ group, at }: Person, { last, other }: ByWord): readonly Link[] {
  const [first = ''] = group.longest.words
  const end = group.longest.words.at(-1) ?? ''
  const sameEnd = (last.get(end) ?? []).filter(person => isSameFirst(first, person.group.longest.words[0] ?? ''))
  const sameFirst = (other.get(first) ?? []).filter(
    person =>
      person.group.longest.words[0] === first &&
      end.length >= SHORTEST_NEARLY &&
      isNearlySame(end, person.group.longest.words.at(-1) ?? ''),
  )
  return [...sameEnd, ...sameFirst].filter(person => person.at < at).map(person => ({ from: at, to: person.at }))
}

function isSameFirst(one: string, other: string): boolean {
  if (one === other) return true
  if (one.length === 1 || other.length === 1) return one.startsWith(other) || other.startsWith(one)
  return one.length >= SHORTEST_NEARLY && isNearlySame(one, other)
}
