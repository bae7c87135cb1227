import type { Corrections, NamedEntity } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import { entityIdOf } from '../records/document-id.ts'

/** How many merges lead on from one another at most; the store refuses a ring, and this ends one all the same. */
const LONGEST_WAY = 20

/** Entities as people say they are: a document's own corrections first, then what was merged in all documents. */
export function renameEntities(entities: readonly Entity[], corrections: Corrections): readonly Entity[] {
  const here = new Map(
    corrections.ofDocument.flatMap(correction =>
      correction.kind === 'entity' ? [[correction.entityId, correction.is] as const] : [],
    ),
  )
  if (here.size === 0 && corrections.merges.size === 0) return entities
  return entities.map(entity => {
    const own = here.get(entityIdOf(entity.type, entity.name))
    return followMerges(own === undefined ? entity : rename(entity, own), corrections.merges)
  })
}

/** What an entity is now, after all merges. In: its name as found. */
export function mergedName(named: NamedEntity, merges: Corrections['merges']): NamedEntity {
  return wayOf(named, merges).at(-1) ?? named
}

function followMerges(entity: Entity, merges: Corrections['merges']): Entity {
  return wayOf(entity, merges).reduce((now: Entity, next) => {
    const formerly = [...(now.formerly ?? []), entityIdOf(now.type, now.name)]
    return { ...rename(now, next), formerly }
  }, entity)
}

/** The names that merges lead to, one after the other. */
function wayOf(named: NamedEntity, merges: Corrections['merges']): readonly NamedEntity[] {
  const way: NamedEntity[] = []
  for (let now: NamedEntity | undefined = named; now !== undefined && way.length < LONGEST_WAY;) {
    now = merges.get(entityIdOf(now.type, now.name))
    if (now !== undefined) way.push(now)
  }
  return way
}

/** The name that it had stays an alias: it is still what the text says, and what people look for. */
function rename(entity: Entity, { type, name }: NamedEntity): Entity {
  const aliases = new Set([entity.name, ...entity.aliases])
  aliases.delete(name)
  return { ...entity, type, name, aliases: [...aliases] }
}
