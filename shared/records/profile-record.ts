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
  return { ...profileKey(sum.id), ...content, months: writeMonths(sum.months), [DIGEST]: digest }
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
    months: readMonths(item['months']),
  }
}

/** `2025-06 3 12 4 1,2025-07 …`: lists of entities read fifty profiles, and a map of ten years takes longer to read than all the rest. */
function writeMonths(months: ProfileSum['months']): string {
  const sorted = [...months].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([month, counts]) => [month, ...counts].join(' ')).join(',')
}

function readMonths(written: unknown): ProfileSum['months'] {
  const months = String(written).split(',')
  return new Map(
    months.map(one => {
      const [month = '', documents, mentions, statements, about] = one.split(' ')
      return [month, [Number(documents), Number(mentions), Number(statements), Number(about)]]
    }),
  )
}

function toMap<T>(value: unknown): ReadonlyMap<string, T> {
  return new Map(Object.entries((value ?? {}) as Readonly<Record<string, T>>))
}
