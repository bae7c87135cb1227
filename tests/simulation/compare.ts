import type { Item } from '../../shared/records/item.ts'

/** Attributes that tell when something was processed. */
const TIMES: ReadonlySet<string> = new Set(['processed', 'expiresAt'])

/** In what two tables differ, timestamps of processing apart: one line for each record. Empty where they are the same. */
export function differences(found: readonly Item[], clean: readonly Item[]): readonly string[] {
  const [here, there] = [byKey(found), byKey(clean)]
  const keys = [...new Set([...here.keys(), ...there.keys()])]
  return keys.flatMap(key => {
    const [one, other] = [here.get(key), there.get(key)]
    if (one === undefined) return [`missing: ${key}`]
    if (other === undefined) return [`too much: ${key}`]
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(name => !TIMES.has(name))
    const different = names.filter(name => canonical(one[name]) !== canonical(other[name]))
    return different.map(name => `${key} ${name}: ${canonical(one[name])}, expected ${canonical(other[name])}`)
  })
}

function byKey(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map(item => [`${item.pk} ${item.sk}`, item]))
}

/** A value in JSON, the names in maps sorted. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
}
