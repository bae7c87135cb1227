import type { NameData } from '../languages/name-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import { chooseName } from './choose-name.ts'
import { type Group, groupBySound, joinGroups } from './groups.ts'
import { linkAcronyms } from './link-acronyms.ts'
import { linkPeople } from './link-people.ts'
import { linkShortened } from './link-shortened.ts'
import { nameMentions } from './named.ts'

/**
 * Groups mentions that name the same thing, and gives each thing its base form.
 * Out: entities in order of first mention, ids `e1`, `e2`, …. Never throws.
 */
export function resolveEntities(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  pack: { readonly names: NameData },
): readonly Entity[] {
  const named = nameMentions(text, sentences, { mentions, names: pack.names })
  const alike = groupBySound(named)
  const people = joinGroups(alike, linkPeople(alike))
  const acronyms = joinGroups(people, linkAcronyms(people, text))
  return joinGroups(acronyms, linkShortened(acronyms)).map(toEntity)
}

function toEntity(group: Group, index: number): Entity {
  const { name, aliases } = chooseName(group)
  const mentions = group.named.map(({ mention }) => mention)
  return {
    id: `e${String(index + 1)}`,
    type: group.type,
    name,
    aliases,
    mentions,
    rule: group.thing === undefined ? 'same-base-form' : 'known-thing',
    confidence: mentions.reduce((surest, { confidence }) => Math.max(surest, confidence), 0),
  }
}
