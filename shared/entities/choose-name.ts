import type { KnownThing } from '../languages/gazetteer.ts'
import type { EntityType } from '../model/mention.ts'
import type { BaseForm } from './base-form.ts'
import type { Group } from './groups.ts'

const SURE_BONUS = 10

type Scored = { readonly base: BaseForm; readonly score: number }

/** The base form by which a group is called, and its further base forms. */
export function chooseName({ type, named, thing }: Group): {
  readonly name: string
  readonly aliases: readonly string[]
} {
  const scores = new Map<string, Scored>()
  for (const { base, surface, known } of named) {
    const score = (base.name === surface ? 2 : 1) + (known?.thing.sure === true ? SURE_BONUS : 0)
    scores.set(base.name, { base, score: score + (scores.get(base.name)?.score ?? 0) })
  }
  const best = bestOf(scores.values())
  const name = listedName(best, type, thing) ?? best
  const names = new Set(scores.keys())
  for (const other of thing?.names ?? []) names.add(other)
  names.delete(name)
  return { name, aliases: [...names] }
}

const LONGER = 3

/** A known person is called as the list has it, so that spellings are one; unless the text has a fuller name. */
function listedName(name: string, type: EntityType, thing: KnownThing | undefined): string | undefined {
  const listed = type === 'person' ? thing?.names[0] : undefined
  return listed === undefined || name.length > listed.length + LONGER ? undefined : listed
}

/** The base form with the most words, of those the one that the text writes most. */
function bestOf(scores: Iterable<Scored>): string {
  let best: Scored | undefined
  for (const scored of scores) {
    const longer = scored.base.size - (best?.base.size ?? 0)
    if (longer > 0 || (longer === 0 && scored.score > (best?.score ?? 0))) best = scored
  }
  return best?.base.name ?? ''
}
