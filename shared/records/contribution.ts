import type { EntityType } from '../model/mention.ts'
import type { EntityRecord } from './records.ts'

/** What a document adds to the profile of one of its entities. */
export type Contribution = {
  readonly entityId: string
  readonly type: EntityType
  /** Its month (`2025-06`), its year where that is all that is known, or `UNDATED`. */
  readonly month: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly forms: readonly string[]
  readonly mentions: number
  readonly statements: number
  readonly about: number
}

/** The month of documents whose date can't be: a year past all bounds would make profiles grow without end. */
export const UNDATED = 'undated'

const MONTH = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/
const MAX_ALIASES = 6
const MAX_FORMS = 10

/** What an entity's record in a document, its first part, adds to the entity's profile. `month`: that of the document's sort date. */
export function toContribution(record: EntityRecord, month: string): Contribution {
  const { entityId, type, name, aliases, forms, mentionCount, statementCount, aboutCount } = record
  return {
    entityId,
    type,
    month: MONTH.test(month) ? month : UNDATED,
    name,
    aliases: aliases.filter(isCountable).slice(0, MAX_ALIASES),
    forms: forms.filter(isCountable).slice(0, MAX_FORMS),
    mentions: mentionCount,
    statements: statementCount,
    about: aboutCount,
  }
}

/** Counts by name are kept in maps, whose keys can't be anything. */
function isCountable(name: string): boolean {
  return name !== '' && name !== '__proto__'
}
