import type { EntityType } from '../model/mention.ts'
import type { Contribution } from './contribution.ts'
import type { Item } from './item.ts'
import { countedKey, EXPIRY_ATTRIBUTE } from './keys.ts'

/** Contributions by entity id. */
export type Contributions = ReadonlyMap<string, Contribution>

/** What of a document has been counted so far: the record that everything that counts it must move. */
export type Counted = {
  readonly documentId: string
  /** The revision that is counted, or being counted. */
  readonly revision: string
  /** What has been added to profiles and not taken away again; of a document with many entities, those apart are not here. */
  readonly contributions: Contributions
  /** Present while a document with many entities is being counted, step by step. */
  readonly step?: number | undefined
  /** How many entities are counted in records of their own; absent where none are. */
  readonly apart?: number | undefined
  /** When the record may be forgotten, with the head of a deleted document. */
  readonly expiresAt?: number | undefined
}

/** The letter by which a record names a type: there is one for each entity of each document. */
const LETTERS = { person: 'p', organization: 'o', place: 'l', event: 'e' } as const satisfies Record<EntityType, string>
const TYPES: ReadonlyMap<string, EntityType> = new Map(
  Object.entries(LETTERS).map(([type, letter]) => [letter, type as EntityType]),
)

type Entry = readonly [
  type: string,
  name: string,
  aliases: readonly string[],
  forms: readonly string[],
  mentions: number,
  statements: number,
  about: number,
]
type Entries = Readonly<Record<string, Readonly<Record<string, Entry>>>>

/** A document's main record of what was counted. */
export function toCountedItem({ documentId, revision, contributions, step, apart, expiresAt }: Counted): Item {
  return {
    ...countedKey(documentId),
    revision,
    entities: toEntries([...contributions.values()]),
    ...(step === undefined ? {} : { step }),
    ...(apart === undefined ? {} : { apart }),
    ...(expiresAt === undefined ? {} : { [EXPIRY_ATTRIBUTE]: expiresAt }),
  }
}

/** A main record as it was stored. Only `toCountedItem` writes them, so its shape is trusted. */
export function fromCountedItem(documentId: string, item: Item): Counted {
  return {
    documentId,
    revision: String(item['revision']),
    contributions: fromEntries(item['entities'] as Entries),
    step: item['step'] as number | undefined,
    apart: item['apart'] as number | undefined,
    expiresAt: item[EXPIRY_ATTRIBUTE] as number | undefined,
  }
}

/** The record of one entity that is counted apart. */
export function toApartItem(documentId: string, contribution: Contribution): Item {
  return { ...countedKey(documentId, contribution.entityId), entities: toEntries([contribution]) }
}

/** The contribution in a record of one entity. */
export function fromApartItem(item: Item): Contributions {
  return fromEntries(item['entities'] as Entries)
}

/** By month, then by entity: short, for every document has such a record. */
function toEntries(contributions: readonly Contribution[]): Entries {
  const months = Map.groupBy(contributions, ({ month }) => month)
  return Object.fromEntries([...months].map(([month, of]) => [month, Object.fromEntries(of.map(toEntry))]))
}

function toEntry(contribution: Contribution): [string, Entry] {
  const { entityId, type, name, aliases, forms, mentions, statements, about } = contribution
  return [entityId, [LETTERS[type], name, aliases, forms, mentions, statements, about]]
}

function fromEntries(entries: Entries): Contributions {
  const all = Object.entries(entries).flatMap(([month, of]) =>
    Object.entries(of).map(([entityId, entry]) => fromEntry(entityId, month, entry)),
  )
  return new Map(all.map(contribution => [contribution.entityId, contribution]))
}

function fromEntry(entityId: string, month: string, entry: Entry): Contribution {
  const [letter, name, aliases, forms, mentions, statements, about] = entry
  const type = TYPES.get(letter) ?? (letter as EntityType)
  return { entityId, type, month, name, aliases, forms, mentions, statements, about }
}

/** Whether two contributions of an entity change its profile alike. */
export function isSameContribution(one: Contribution | undefined, other: Contribution | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.month === other.month && JSON.stringify(toEntry(one)) === JSON.stringify(toEntry(other))
}
