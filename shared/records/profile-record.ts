import { createHash } from 'node:crypto'
import type { EntityType } from '../model/mention.ts'
import type { Item } from './item.ts'
import { profileKey } from './keys.ts'
import type { ProfileSum } from './profile.ts'

/** The attribute that changes with everything else in a profile, and only then. */
export const DIGEST = 'digest'

/** A profile as the table holds it. The same sum gives the same record, in whatever order it was made. */
export function toProfileItem(sum: ProfileSum): Item {
  const content = {
    entityId: sum.id,
    type: sum.type,
    names: toSorted(sum.names),
    aliases: toSorted(sum.aliases),
    forms: toSorted(sum.forms),
    months: toSorted(sum.months),
  }
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
  return { ...profileKey(sum.id), ...content, [DIGEST]: digest }
}

function toSorted<T>(map: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** A profile as it was stored. Only `toProfileItem` writes them, so its shape is trusted. */
export function fromProfileItem(item: Readonly<Record<string, unknown>>): ProfileSum {
  return {
    id: String(item['entityId']),
    type: item['type'] as EntityType,
    names: toMap<number>(item['names']),
    aliases: toMap<number>(item['aliases']),
    forms: toMap<number>(item['forms']),
    months: toMap(item['months']),
  }
}

function toMap<T>(value: unknown): ReadonlyMap<string, T> {
  return new Map(Object.entries((value ?? {}) as Readonly<Record<string, T>>))
}
