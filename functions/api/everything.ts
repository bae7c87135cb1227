import type { DocumentHead } from '../../shared/records/records.ts'
import type { Page, PageRequest, Position } from '../../shared/store/page.ts'
import type { Reads } from '../../shared/store/reads.ts'
import { toFtmArticle, toFtmMessage, toFtmNamed, type FtmEntity } from './follow-the-money.ts'
import { toDocument } from './views/document.ts'
import { toDocumentEntity } from './views/entity.ts'
import { toStatement } from './views/statement.ts'

/** The parts of a document, in the order in which they are told. */
type Part = 'article' | 'entities' | 'statements'

/** Where an export stands: at a document, by its place in the list of documents, in one of its parts, after one of its records. */
type Stand = {
  readonly after: Position | null
  readonly id: string | null
  readonly part: Part
  readonly within: Position | null
}

const START: Stand = { after: null, id: null, part: 'article', within: null }
const RECORDS_AT_ONCE = 50
/** A Lambda function's answer may have 6 MB, and quotation marks take up to four bytes in it. */
const MAX_BYTES = 1_500_000

/**
 * A page of everything that is known, document by document, newest first: the article, what it names, what is said in it.
 * Ends after `limit` entities or somewhat more, or where it grows too large; goes on from where it stood, also when documents come and go meanwhile.
 */
export async function readEverything(
  reads: Reads,
  { limit, after }: PageRequest,
  minConfidence: number,
): Promise<Page<FtmEntity>> {
  const items: FtmEntity[] = []
  let stand: Stand | null = fromPosition(after)
  for (let bytes = 0; stand !== null && items.length < limit && bytes < MAX_BYTES;) {
    const step: Step = await takeStep(reads, stand, minConfidence)
    items.push(...step.items)
    bytes += Buffer.byteLength(JSON.stringify(step.items))
    stand = step.next
  }
  return { items, next: stand === null ? null : toPosition(stand) }
}

type Step = { readonly items: readonly FtmEntity[]; readonly next: Stand | null }

async function takeStep(reads: Reads, stand: Stand, minConfidence: number): Promise<Step> {
  if (stand.id === null) return openDocument(reads, stand)
  const head = await reads.document(stand.id)
  const closed: Stand = { ...START, after: stand.after }
  if (head?.status !== 'indexed') return { items: [], next: closed }
  const page = { limit: RECORDS_AT_ONCE, after: stand.within }
  if (stand.part === 'entities') {
    const { items, next } = await reads.documentEntities(head, page)
    const document = toDocument(head)
    const named = items.flatMap(record => toFtmNamed(toDocumentEntity(record), document))
    return {
      items: named,
      next: next === null ? { ...stand, part: 'statements', within: null } : { ...stand, within: next },
    }
  }
  const { items, next } = await reads.documentStatements(head, page)
  const sure = items.filter(({ confidence }) => confidence >= minConfidence)
  return {
    items: sure.map(record => toFtmMessage(toStatement(record))),
    next: next === null ? closed : { ...stand, within: next },
  }
}

async function openDocument(reads: Reads, { after }: Stand): Promise<Step> {
  const { items, next } = await reads.documents({ status: 'indexed' }, { limit: 1, after })
  const [head]: readonly (DocumentHead | undefined)[] = items
  if (head === undefined) return { items: [], next: next === null ? null : { ...START, after: next } }
  const place = next ?? { at: `${head.sortDate}#${head.id}` }
  return {
    items: [toFtmArticle(toDocument(head))],
    next: { after: place, id: head.id, part: 'entities', within: null },
  }
}

/** A cursor's position is flat: places within places are written as JSON. */
function toPosition({ after, id, part, within }: Stand): Position {
  return { part, id: id ?? '', after: JSON.stringify(after), within: JSON.stringify(within) }
}

function fromPosition(position: Position | null): Stand {
  if (position === null) return START
  const text = (name: string) => String(position[name] ?? '')
  return {
    after: JSON.parse(text('after')) as Position | null,
    id: text('id') === '' ? null : text('id'),
    part: text('part') as Part,
    within: JSON.parse(text('within')) as Position | null,
  }
}
