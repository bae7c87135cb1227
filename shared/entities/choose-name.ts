import type { KnownThing } from '../languages/gazetteer.ts'
import type { EntityType } from '../model/mention.ts'
import type { Group } from './groups.ts'

const SURE_BONUS = 10

/** The base form by which a group is called, and its further base forms. */
export function chooseName({ type, named, thing }: Group): {
  readonly name: string
  readonly aliases: readonly string[]
} {
  const bases = new Map<string, number>()
  for (const { base, surface, known } of named) {
    const score = (base === surface ? 2 : 1) + (known?.thing.sure === true ? SURE_BONUS : 0)
    bases.set(base, (bases.get(base) ?? 0) + score)
  }
  const best = bestOf(bases)
  const name = listedName(best, type, thing) ?? best
  const aliases = [...bases.keys(), ...(thing?.names ?? [])].filter(other => other !== name)
  return { name, aliases: [...new Set(aliases)] }
}

const LONGER = 3

/** A known person is called as the list has it, so that spellings are one; unless the text has a fuller name. */
function listedName(name: string, type: EntityType, thing: KnownThing | undefined): string | undefined {
  const listed = type === 'person' ? thing?.names[0] : undefined
  return listed === undefined || name.length > listed.length + LONGER ? undefined : listed
}

/** The base form with the most words, of those the one that the text writes most. */
function bestOf(bases: ReadonlyMap<string, number>): string {
  let best: readonly [string, number] = ['', 0]
  for (const [base, count] of bases) {
    const [longer, same] = [wordCount(base) - wordCount(best[0]), wordCount(base) === wordCount(best[0])]
    if (longer > 0 || (same && count > best[1])) best = [base, count]
  }
  return best[0]
}

function wordCount(name: string): number {
  return name === '' ? 0 : name.split(' ').length
}
