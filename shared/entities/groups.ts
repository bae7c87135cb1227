import type { KnownThing } from '../languages/gazetteer.ts'
import type { EntityType } from '../model/mention.ts'
import type { BaseForm } from './base-form.ts'
import type { Named } from './named.ts'

/** Mentions that are taken to name one thing, in text order; `first` is the first of them. */
export type Group = {
  readonly type: EntityType
  readonly named: readonly Named[]
  readonly first: Named
  /** Of its base forms the one with the most words. */
  readonly longest: BaseForm
  readonly thing: KnownThing | undefined
}

/** Two groups that name one thing, by their indexes. */
export type Link = { readonly from: number; readonly to: number }

/** Puts together the mentions whose base forms sound alike or that name the same known thing. */
export function groupBySound(named: readonly Named[]): readonly Group[] {
  const byKey = new Map<string, [Named, ...Named[]]>()
  for (const one of named) {
    const group = byKey.get(one.key)
    if (group === undefined) byKey.set(one.key, [one])
    else group.push(one)
  }
  return [...byKey.values()].map(toGroup)
}

function toGroup(named: readonly [Named, ...Named[]]): Group {
  const [first] = named
  let longest = first.base
  let thing: KnownThing | undefined
  for (const { base, known } of named) {
    if (base.words.length > longest.words.length) longest = base
    if (thing === undefined && known?.thing.sure === true) thing = known.thing
  }
  return { type: first.mention.type, named, first, longest, thing }
}

/** Joins groups along links; the order is that of the first mentions. */
export function joinGroups(groups: readonly Group[], links: readonly Link[]): readonly Group[] {
  if (links.length === 0) return groups
  const parents = groups.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parents[root] !== root) root = parents[root] ?? root
    parents[at] = root
    return root
  }
  for (const { from, to } of links) parents[rootOf(from)] = rootOf(to)
  const joined = new Map<number, [Group, ...Group[]]>()
  groups.forEach((group, at) => {
    const root = rootOf(at)
    const own = joined.get(root)
    if (own === undefined) joined.set(root, [group])
    else own.push(group)
  })
  return [...joined.values()].map(joinAll).sort((a, b) => startOf(a) - startOf(b))
}

function joinAll([group, ...others]: readonly [Group, ...Group[]]): Group {
  if (others.length === 0) return group
  const rest = [...group.named.slice(1), ...others.flatMap(({ named }) => named)]
  const named: [Named, ...Named[]] = [group.first, ...rest]
  return toGroup(named.sort((a, b) => a.mention.start - b.mention.start))
}

/** Where a group is first named. */
export function startOf({ first }: Group): number {
  return first.mention.start
}
