import { compareSort } from './query.ts'

/** What a list says of one document: which of its statements, by revision. Places in the title are `TITLE`. */
export type Posting = { readonly at: string; readonly numbers: ReadonlyMap<string, ReadonlySet<number>> }

/** One entry of a list: the document's place, its revision, and the statements that the entry names. */
export type Listed = { readonly at: string; readonly revision: string; readonly numbers: readonly number[] }

/** A list of documents, newest first, that can be read from a place on; `upTo` is a document's sort value, itself included. */
export type DocumentList = (upTo: string | undefined) => AsyncGenerator<readonly Listed[]>

/** A place to go on from: the first document at it, or, if it is excluded, behind it. */
type Bound = { readonly at: string; readonly excluded: boolean }

function isWithin(at: string, bound: Bound | undefined): boolean {
  if (bound === undefined) return true
  const order = compareSort(at, bound.at)
  return bound.excluded ? order < 0 : order <= 0
}

/** A list that is being read: what has been read and not yet passed. */
type Reader = {
  readonly list: DocumentList
  pages: AsyncGenerator<readonly Listed[]>
  items: readonly Listed[]
  reads: number
}

/** Reads the next page; whether there was one. */
async function read(reader: Reader): Promise<boolean> {
  const next = await reader.pages.next()
  reader.reads += 1
  if (next.done === true) return false
  reader.items = next.value
  return true
}

/** Passes all that lies before a bound; where all of a page does, it leaps to the bound. */
async function advance(reader: Reader, bound: Bound | undefined): Promise<void> {
  let leaps = 0
  for (;;) {
    const before = reader.items.length
    reader.items = reader.items.filter(({ at }) => isWithin(at, bound))
    if (reader.items.length > 0) return
    if (before > 0 && bound !== undefined && leaps === 0) {
      reader.pages = reader.list(bound.at)
      leaps += 1
    }
    if (!(await read(reader))) return
  }
}

/** Takes all entries of a document, which may go on in what has not been read yet. */
async function take(reader: Reader, at: string): Promise<readonly Listed[]> {
  const taken: Listed[] = []
  while (reader.items[0]?.at === at) {
    const border = reader.items.findIndex(item => item.at !== at)
    taken.push(...(border === -1 ? reader.items : reader.items.slice(0, border)))
    reader.items = border === -1 ? [] : reader.items.slice(border)
    if (reader.items.length > 0 || !(await read(reader))) break
  }
  return taken
}

/** Several lists that are read as one: what any of them names. */
type Stream = {
  readonly first: (bound: Bound | undefined) => Promise<string | undefined>
  readonly take: (at: string) => Promise<Posting>
  readonly reads: () => number
}

function makeStream(lists: readonly DocumentList[], upTo: string | undefined): Stream {
  const readers: readonly Reader[] = lists.map(list => ({ list, pages: list(upTo), items: [], reads: 0 }))
  return {
    first: async bound => {
      await Promise.all(readers.map(reader => advance(reader, bound)))
      const heads = readers.flatMap(({ items }) => items[0]?.at ?? [])
      return heads.toSorted(compareSort).at(-1)
    },
    reads: () => readers.reduce((sum, { reads }) => sum + reads, 0),
    take: async at => {
      const numbers = new Map<string, Set<number>>()
      for (const listed of (await Promise.all(readers.map(reader => take(reader, at)))).flat()) {
        const known = numbers.get(listed.revision) ?? new Set()
        for (const number of listed.numbers) known.add(number)
        numbers.set(listed.revision, known)
      }
      return { at, numbers }
    },
  }
}

/**
 * A step through lists: the place that has been reached, what each stream says of the document there if all name it, and how
 * many pages have been read so far.
 */
export type Step = { readonly at: string; readonly postings: readonly Posting[] | undefined; readonly reads: number }

/**
 * The documents that all of some streams name, newest first. Each stream leaps to where the one that lags most stands, so
 * that what is read is set by the rarest. In: streams, each of several lists that are read as one. Out: every step, also
 * those that lead nowhere, so that whoever reads can stop.
 * @see Demaine, López-Ortiz and Munro 2000 (Adaptive set intersections, unions, and differences)
 */
export async function* intersect(
  streams: readonly (readonly DocumentList[])[],
  upTo: string | undefined,
): AsyncGenerator<Step> {
  const all = streams.map(lists => makeStream(lists, upTo))
  let bound: Bound | undefined
  for (;;) {
    const within = bound
    const firsts = await Promise.all(all.map(({ first }) => first(within)))
    if (firsts.length === 0 || firsts.some(at => at === undefined)) return
    const places = firsts.filter(at => at !== undefined).toSorted(compareSort)
    const [least = '', greatest = ''] = [places.at(0), places.at(-1)]
    const isShared = least === greatest
    const postings = isShared ? await Promise.all(all.map(({ take }) => take(least))) : undefined
    yield { at: least, postings, reads: all.reduce((sum, { reads }) => sum + reads(), 0) }
    bound = { at: least, excluded: isShared }
  }
}
