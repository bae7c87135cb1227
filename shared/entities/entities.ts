import type { NameData } from '../languages/name-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import { fold } from '../text/fold.ts'

/**
 * Groups mentions that name the same thing, and gives each thing its base form.
 * Out: entities in order of first mention, ids `e1`, `e2`, …. Never throws.
 */
export function resolveEntities(
  text: string,
  _sentences: readonly Sentence[],
  mentions: readonly Mention[],
  pack: { readonly names: NameData },
): readonly Entity[] {
  const groups = new Map<string, { name: string; mentions: Mention[] }>()
  for (const mention of mentions) {
    const surface = text.slice(mention.start, mention.end)
    const name = pack.names.baseForm(surface, { type: mention.type, isAttested: () => false })
    const key = `${mention.type}\n${fold(name)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { name, mentions: [mention] })
    else group.mentions.push(mention)
  }
  return [...groups.values()].map((group, index) => toEntity(group, index))
}

function toEntity(
  { name, mentions }: { readonly name: string; readonly mentions: readonly Mention[] },
  index: number,
): Entity {
  const [first] = mentions
  return {
    id: `e${String(index + 1)}`,
    type: first?.type ?? 'person',
    name,
    aliases: [],
    mentions,
    rule: 'same-base-form',
    confidence: first?.confidence ?? 0,
  }
}
