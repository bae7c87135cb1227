import type { Entity } from '../model/entity.ts'
import { entityIdOf } from './document-id.ts'
import { withoutNull, type Item } from './item.ts'
import {
  aboutPartition,
  appearanceSort,
  appearancesPartition,
  documentPartition,
  entityPartSortKey,
  entitySortKey,
} from './keys.ts'
import { foldedName, storedName } from './names.ts'
import { documentReference, MAX_QUOTE, quote, rounded } from './quote.ts'
import type { DocumentHead, EntityRecord, StatementRecord } from './records.ts'

const MENTIONS_PER_PART = 200
const ABOUT_PER_PART = 2_000
const MAX_ALIASES = 20
const MAX_FORMS = 20

/** How often each entity speaks in a document, and which statements are about it. By id over all documents. */
export type Sayings = {
  readonly by: ReadonlyMap<string, number>
  readonly about: ReadonlyMap<string, readonly number[]>
}

/** Counts who speaks and who is spoken of. */
export function countSayings(statements: readonly StatementRecord[]): Sayings {
  const by = new Map<string, number>()
  const about = new Map<string, number[]>()
  for (const { number, speaker, about: entities } of statements) {
    if (speaker?.entityId != null) by.set(speaker.entityId, (by.get(speaker.entityId) ?? 0) + 1)
    for (const { id } of entities) {
      const numbers = about.get(id)
      if (numbers === undefined) about.set(id, [number])
      else numbers.push(number)
    }
  }
  return { by, about }
}

/** Entities of one document with the same type and folded base name are one in the records. In order of first mention. */
export function distinctEntities(entities: readonly Entity[]): readonly Entity[] {
  const byId = new Map<string, Entity>()
  for (const entity of entities) {
    const id = entityIdOf(entity.type, entity.name)
    const before = byId.get(id)
    byId.set(id, before === undefined ? entity : merge(before, entity))
  }
  return [...byId.values()]
}

function merge(one: Entity, other: Entity): Entity {
  return {
    ...one,
    aliases: [...new Set([...one.aliases, ...other.aliases])],
    mentions: [...one.mentions, ...other.mentions].toSorted((a, b) => a.start - b.start),
    ...formerlyOf(one, other),
  }
}

function formerlyOf(...entities: readonly Entity[]): Pick<Entity, 'formerly'> {
  const ids = new Set(entities.flatMap(({ formerly }) => formerly ?? []))
  return ids.size === 0 ? {} : { formerly: [...ids] }
}

type EntityContext = { readonly head: DocumentHead; readonly text: string; readonly sayings: Sayings }

/** The records of one of a document's entities: one, or several parts where it is mentioned very often. */
export function toEntityItems(entity: Entity, number: number, { head, text, sayings }: EntityContext): readonly Item[] {
  const id = entityIdOf(entity.type, entity.name)
  const about = sayings.about.get(id) ?? []
  const parts = Math.max(
    1,
    Math.ceil(entity.mentions.length / MENTIONS_PER_PART),
    Math.ceil(about.length / ABOUT_PER_PART),
  )
  const whole = {
    entityId: id,
    revision: head.revision,
    document: documentReference(head),
    number,
    parts,
    type: entity.type,
    name: storedName(entity.name),
    aliases: entity.aliases.slice(0, MAX_ALIASES).map(storedName),
    forms: formsOf(entity, text),
    rule: entity.rule,
    confidence: rounded(entity.confidence),
    mentionCount: entity.mentions.length,
    statementCount: sayings.by.get(id) ?? 0,
    aboutCount: about.length,
    ...formerlyOf(entity),
  }
  return Array.from({ length: parts }, (_, part) => {
    const mentions = slicePart(entity.mentions, part, MENTIONS_PER_PART).map(({ form, rule, confidence, ...span }) => ({
      ...quote(text, span, MAX_QUOTE),
      form,
      rule,
      confidence: rounded(confidence),
    }))
    return toEntityItem({ ...whole, part, mentions, about: slicePart(about, part, ABOUT_PER_PART) }, head.sortDate)
  })
}

function slicePart<T>(list: readonly T[], part: number, size: number): readonly T[] {
  return list.slice(part * size, (part + 1) * size)
}

/** The folded forms in which the text names the entity, other than its name and aliases. */
function formsOf(entity: Entity, text: string): readonly string[] {
  const known = new Set([entity.name, ...entity.aliases].map(foldedName))
  const named = entity.mentions.filter(({ form }) => form === 'name')
  const forms = new Set(named.map(({ start, end }) => foldedName(text.slice(start, Math.min(end, start + MAX_QUOTE)))))
  return [...forms.difference(known)].filter(form => form !== '').slice(0, MAX_FORMS)
}

function toEntityItem(record: EntityRecord, sortDate: string): Item {
  const { entityId, document, revision, number, part, about } = record
  const sort = appearanceSort(sortDate, document.id, part)
  return {
    pk: documentPartition(document.id),
    sk: part === 0 ? entitySortKey(revision, number) : entityPartSortKey(revision, number, part),
    ...(part === 0 ? { pk1: appearancesPartition(entityId), sk1: sort } : {}),
    ...(about.length === 0 ? {} : { pk2: aboutPartition(entityId), sk2: sort }),
    ...toAttributes(record),
  }
}

/** Every byte costs: what follows from the keys, and what isn't there, needn't be said. */
function toAttributes(record: EntityRecord): Readonly<Record<string, unknown>> {
  const { revision: _, number: __, part: ___, parts, document, ...others } = record
  const { id: ____, ...reference } = document
  const attributes = { ...others, ...(parts === 1 ? {} : { parts }), document: withoutNull(reference) }
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => !Array.isArray(value) || value.length > 0))
}
