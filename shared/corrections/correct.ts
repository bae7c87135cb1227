import type { Corrections, KnownCorrection, NamedEntity } from '../model/correction.ts'
import type { Extraction } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Statement } from '../model/statement.ts'
import { entityIdOf } from '../records/document-id.ts'
import { findStatement } from './find-statement.ts'
import { mergedName, renameEntities } from './rename-entities.ts'

/** What is known because a person said so is sure; what a person says is no statement is kept, and never shown unasked. */
const SURE = 1
const NEVER = 0

/**
 * Findings as people have corrected them. In: what the engine found in a text, and all corrections that concern it.
 * Out: the same, with entities renamed, speakers replaced, and what is no statement without speaker and subjects; no
 * statement is taken out, so that their numbers stay. Pure; a correction of something that isn't there any more does nothing.
 */
export function correct(extraction: Extraction, text: string, corrections: Corrections): Extraction {
  const renamed = { ...extraction, entities: renameEntities(extraction.entities, corrections) }
  return corrections.ofDocument.reduce((found, correction) => {
    if (correction.kind === 'entity') return found
    const statement = findStatement(correction.statement, text, found.statements)
    return statement === undefined ? found : correctStatement(found, statement, { correction, corrections })
  }, renamed)
}

type Correcting = {
  readonly correction: Exclude<KnownCorrection, { readonly kind: 'entity' }>
  readonly corrections: Corrections
}

function correctStatement(
  found: Extraction,
  statement: Statement,
  { correction, corrections }: Correcting,
): Extraction {
  const replace = (by: Statement) => found.statements.map(one => (one === statement ? by : one))
  const corrected = { ...statement, correction: correction.id }
  if (correction.kind === 'not-a-statement')
    return { ...found, statements: replace({ ...corrected, speaker: null, about: [], confidence: NEVER }) }
  if (correction.speaker === null)
    return { ...found, statements: replace({ ...corrected, speaker: null, confidence: SURE }) }
  const speaker = mergedName(correction.speaker, corrections.merges)
  const { entities, entity } = withEntity(found.entities, speaker)
  const named = { entityId: entity.id, name: entity.name, mention: null }
  return { ...found, entities, statements: replace({ ...corrected, speaker: named, confidence: SURE }) }
}

/** The document's entity of a name; one without mentions is added where the text doesn't name it. */
function withEntity(
  entities: readonly Entity[],
  { type, name }: NamedEntity,
): { readonly entities: readonly Entity[]; readonly entity: Entity } {
  const id = entityIdOf(type, name)
  const present = entities.find(entity => entityIdOf(entity.type, entity.name) === id)
  if (present !== undefined) return { entities, entity: present }
  const entity: Entity = {
    id: `e${String(entities.length + 1)}`,
    type,
    name,
    aliases: [],
    mentions: [],
    rule: 'correction',
    confidence: SURE,
  }
  return { entities: [...entities, entity], entity }
}
