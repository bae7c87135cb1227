import type { KnownThing } from '../languages/gazetteer.ts'
import type { EntityType } from '../model/mention.ts'
import type { Named } from './named.ts'
import { soundKey, stemSound } from './sound-key.ts'

/** Mentions that are taken to name one thing, in text order. */
export type Group = {
  readonly type: EntityType
  readonly named: readonly Named[]
  /** The words of its longest base form, by sound. */
  readonly words: readonly string[]
  readonly thing: KnownThing | undefined
}

/** Two groups that name one thing, by their indexes. */
export type Link = { readonly from: number; readonly to: number }

/** Puts together the mentions whose base forms sound alike or that name the same known thing. */
export function groupBySound(named: readonly Named[]): readonly Group[] {
  const byKey = new Map<string, Named[]>()
  for (const one of named) {
    const key = keyOf(one)
    const group = byKey.get(key)
    if (group === undefined) byKey.set(key, [one])
    else group.push(one)
  }
  return [...byKey.values()].map(toGroup)
}

function keyOf({ mention, base, known }: Named): string {
  const name = known?.thing.names[0] ?? base
  return `${mention.type}\n${name.split(' ').map(stemSound).join(' ')}`
}

function toGroup(named: readonly Named[]): Group {
  const [first] = named
  const words = named
    .map(({ base }) => base.split(' ').map(soundKey))
    .reduce<readonly string[]>((longest, own) => (own.length > longest.length ? own : longest), [])
  const thing = named.find(({ known }) => known?.thing.sure)?.known?.thing
  return { type: first?.mention.type ?? 'person', named, words, thing }
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
  const joined = new Map<number, Named[]>()
  groups.forEach(({ named }, at) => {
    const root = rootOf(at)
    const own = joined.get(root)
    if (own === undefined) joined.set(root, [...named])
    else for (const one of named) own.push(one)
  })
  return [...joined.values()]
    .map(named => toGroup(named.toSorted((a, b) => a.mention.start - b.mention.start)))
    .toSorted((a, b) => startOf(a) - startOf(b))
}

/** Where a group is first named. */
export function startOf({ named }: Group): number {
  return named[0]?.mention.start ?? 0
}
