import { toDocumentHead, toStatement } from '../records/from-records.ts'
import type { Item } from '../records/item.ts'
import { documentIdAt, documentPartition, headKey, statementSortKey, type Key } from '../records/keys.ts'
import type { DocumentHead, StatementRecord } from '../records/records.ts'
import { countInStatement, countInTitle, isFound, type SearchQuery, type Uses } from '../records/search-query.ts'
import { TITLE } from '../records/word-list.ts'
import { getAll, type TableAccess } from './batches.ts'
import { intersect, type DocumentList, type Posting } from './document-streams.ts'
import type { Entry } from './fill-page.ts'
import type { PageRequest, Period } from './page.ts'
import { isBy, textAt } from './read-documents.ts'
import { isWantedStatement } from './read-statements.ts'
import type { StatementFilter } from './reads.ts'
import { listOfAbout, listOfAll, listOfSpeaker, listsOfWord } from './search-lists.ts'
import type { VisibleRevisions } from './visible.ts'

/** What is searched for, and among what. */
export type SearchFilter = StatementFilter & {
  readonly query: SearchQuery
  /** Whether words are listed, as they are unless it is said. */
  readonly listsWords?: boolean
}

/** A statement that was found, or, without one, a document whose title was; and how often the words stand there. */
export type SearchHit = {
  readonly at: string
  readonly number: number
  readonly uses: Uses
} & (
  | { readonly statement: StatementRecord; readonly head: undefined }
  | { readonly statement: undefined; readonly head: DocumentHead }
)

/** A place that may hold what is searched for: a statement of a revision, by its number, or the title. */
type Candidate = { readonly at: string; readonly revision: string; readonly number: number }

/** What one read of a search is bounded by, and whose revisions it shows. */
export type SearchReading = { readonly page: PageRequest; readonly revisions: VisibleRevisions }

/** How many candidates are looked at together at least, though a page shows fewer: many of them may lack a common word. */
const LEAST_AT_ONCE = 50
/** How many pages of lists may be read before what was found in them is looked at. */
const READS_AT_ONCE = 6
/** Before the title and behind all statements of a document: places where nothing stands, from which reading can go on. */
const BEFORE = TITLE - 1
const BEHIND = 1_000_000

/**
 * What a search finds, newest document first: its title, then its statements in order of the text. In groups, with places
 * `{ at, number }`. Nothing is scanned: lists of words, of what a speaker said and of what is about an entity are intersected;
 * where no word is listed and nobody is named, all statements are looked at from the newest on.
 */
export async function* search(
  access: TableAccess,
  filter: SearchFilter,
  { page, revisions }: SearchReading,
): AsyncGenerator<readonly Entry<SearchHit>[]> {
  const { limit, after } = page
  const plan = toPlan(access, filter)
  const size = Math.max(limit + 1, LEAST_AT_ONCE)
  let candidates: readonly Candidate[] = []
  let readBefore = 0
  for await (const { at, postings, reads } of intersect(plan.streams, textAt(after))) {
    const found = postings === undefined ? [] : toCandidates(at, postings, plan)
    const isLeft = ({ number }: Candidate): boolean => at !== after?.['at'] || number > Number(after['number'])
    candidates = [...candidates, ...found.filter(isLeft)]
    while (candidates.length > size) {
      yield await look(access, candidates.slice(0, size), { filter, revisions })
      candidates = candidates.slice(size)
    }
    if (reads - readBefore < READS_AT_ONCE) continue
    const reached = { at, number: postings === undefined ? BEFORE : BEHIND }
    yield [...(await look(access, candidates, { filter, revisions })), { position: reached, value: undefined }]
    candidates = []
    readBefore = reads
  }
  yield await look(access, candidates, { filter, revisions })
}

/** What is intersected: a stream for each listed word, then, if anything, who speaks and who is spoken of. */
type Plan = {
  readonly streams: readonly (readonly DocumentList[])[]
  readonly words: number
  /** Whether titles are shown: they are of nobody and about nobody. */
  readonly titles: boolean
}

function toPlan(access: TableAccess, filter: SearchFilter): Plan {
  const { query, speaker, about, kind, language, publisher, from, to, listsWords = true } = filter
  const period: Period = { from, to }
  const listed = listsWords ? query.filter(({ isListed }) => isListed) : []
  const words = listed.map(word => listsOfWord(access, word, period))
  const others = [
    ...(speaker === undefined ? [] : [[listOfSpeaker(access, speaker, period)]]),
    ...(about === undefined ? [] : [[listOfAbout(access, about, period)]]),
  ]
  const narrowed = [...words, ...others]
  const everything = [[listOfAll(access, { status: 'indexed', language, publisher, ...period })]]
  return {
    streams: narrowed.length === 0 ? everything : narrowed,
    words: words.length,
    titles: speaker === undefined && about === undefined && kind === undefined,
  }
}

/** The statements of a document, and its title, that its lists let through. In order of the text, the title first. */
function toCandidates(at: string, postings: readonly Posting[], { words, titles }: Plan): readonly Candidate[] {
  const [first, ...others] = postings
  const revisions = [...(first?.numbers.keys() ?? [])].filter(one => others.every(({ numbers }) => numbers.has(one)))
  return revisions.flatMap(revision => {
    const all = postings.map(({ numbers }) => numbers.get(revision) ?? new Set<number>())
    const [ofWords, ofOthers] = [all.slice(0, words), all.slice(words)]
    const numbers = new Set(all.flatMap(places => [...places]))
    const isCandidate = (number: number): boolean =>
      ofOthers.every(places => places.has(number)) &&
      ofWords.every(places => places.has(number) || places.has(TITLE)) &&
      (words === 0 || ofWords.some(places => places.has(number)))
    return [...numbers]
      .filter(number => (number !== TITLE || titles) && isCandidate(number))
      .toSorted((a, b) => a - b)
      .map(number => ({ at, revision, number }))
  })
}

type Looking = { readonly filter: SearchFilter; readonly revisions: VisibleRevisions }

/** Reads candidates, and sees whether they are visible and hold all words. */
async function look(
  access: TableAccess,
  candidates: readonly Candidate[],
  { filter, revisions }: Looking,
): Promise<readonly Entry<SearchHit>[]> {
  const items = await getAll(access, [...new Map(candidates.map(toKey).map(key => [key.pk + key.sk, key])).values()], {
    consistent: true,
  })
  const byKey = new Map(items.map(item => [item.pk + item.sk, item]))
  const looked = candidates.map(candidate => {
    const { pk, sk } = toKey(candidate)
    const item = byKey.get(pk + sk)
    const hit = item === undefined ? undefined : toHit(candidate, item, filter)
    return { ...candidate, documentId: documentIdAt(candidate.at), hit }
  })
  // only of what was found the heads are read
  const shown = await revisions.shown(looked.filter(({ hit }) => hit !== undefined))
  return looked.map(one => ({
    position: { at: one.at, number: one.number },
    value: shown.has(one) ? one.hit : undefined,
  }))
}

function toKey({ at, revision, number }: Candidate): Key {
  const id = documentIdAt(at)
  return number === TITLE ? headKey(id) : { pk: documentPartition(id), sk: statementSortKey(revision, number) }
}

function toHit({ at, number, revision }: Candidate, item: Item, filter: SearchFilter): SearchHit | undefined {
  const { query } = filter
  if (number === TITLE) {
    const head = toDocumentHead(item)
    const uses = countInTitle(head.title ?? '', query, head.language ?? 'und')
    const isWanted = head.revision === revision && isWantedHead(head, filter) && isFound(uses, query)
    return isWanted ? { at, number, uses, statement: undefined, head } : undefined
  }
  const statement = toStatement(item)
  if (!isWantedStatement(statement, filter)) return undefined
  const uses = countInStatement(statement, query)
  return isFound(uses, query) ? { at, number, uses, statement, head: undefined } : undefined
}

function isWantedHead({ language, publisher }: DocumentHead, filter: SearchFilter): boolean {
  if (filter.language !== undefined && language !== filter.language) return false
  return filter.publisher === undefined || isBy(publisher, filter.publisher)
}
