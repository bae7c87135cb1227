import { DEFAULT_CONFIDENCE } from '../../../shared/confidence.ts'
import type { Span } from '../../../shared/model/span.ts'
import type { DocumentHead, EntityRecord, StatementRecord } from '../../../shared/records/records.ts'
import type { Reads } from '../../../shared/store/reads.ts'
import type { Found } from './mark-text.ts'

/** Names that are marked in a text, those met first; a longer list would take longer to read than to look through. */
const MOST_ENTITIES = 400
const AT_ONCE = 200

/** What was found, and how many further entities of the document were left out. */
export type PartFound = Found & { readonly entitiesLeftOut: number }

type PartReads = Pick<Reads, 'documentEntities' | 'documentStatements'>

/** Reads the statements that touch a part of a document's text, and its entities. Cheap however long the document is. */
export async function readFound(reads: PartReads, head: DocumentHead, part: Span): Promise<PartFound> {
  const [statements, entities] = await Promise.all([readStatements(reads, head, part), readEntities(reads, head)])
  const entitiesLeftOut = Math.max(0, head.counts.entities - entities.length)
  return { statements, entities, entitiesLeftOut }
}

async function readEntities(reads: PartReads, head: DocumentHead): Promise<readonly EntityRecord[]> {
  return (await reads.documentEntities(head, { limit: MOST_ENTITIES, after: null })).items
}

/** Statements are in the order of the text: read from the first that reaches into the part to the first behind it. */
async function readStatements(reads: PartReads, head: DocumentHead, part: Span): Promise<readonly StatementRecord[]> {
  const found: StatementRecord[] = []
  const first = head.counts.statements <= AT_ONCE ? 0 : await firstFrom(reads, head, part.start)
  for (let number = first; number < head.counts.statements;) {
    const after = number === 0 ? null : { number: number - 1 }
    const { items, next } = await reads.documentStatements(head, { limit: AT_ONCE, after })
    found.push(...items)
    const last = items.at(-1)
    if (next === null || last === undefined || startOf(last) >= part.end) break
    number = last.number + 1
  }
  return found.filter(statement => statement.confidence >= DEFAULT_CONFIDENCE && touches(statement, part))
}

/** The number of the first statement that begins at an offset or behind it, found by halving. */
async function firstFrom(reads: PartReads, head: DocumentHead, offset: number): Promise<number> {
  let [low, high] = [0, head.counts.statements]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const after = middle === 0 ? null : { number: middle - 1 }
    const [statement] = (await reads.documentStatements(head, { limit: 1, after })).items
    if (statement !== undefined && startOf(statement) < offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

function startOf({ content }: StatementRecord): number {
  return content[0]?.start ?? 0
}

function touches({ content, cue }: StatementRecord, part: Span): boolean {
  return [...content, ...(cue === null ? [] : [cue])].some(({ start, end }) => start < part.end && end > part.start)
}
