import type { Span } from '../../shared/model/span.ts'
import { foldedName } from '../../shared/records/names.ts'
import type { SpeakerRecord, StatementRecord } from '../../shared/records/records.ts'

/** A statement, as far as replays compare it. */
export type Saying = {
  readonly kind: StatementRecord['kind']
  readonly speaker: Pick<SpeakerRecord, 'entityId' | 'name'> | null
  readonly content: readonly Span[]
  /** Its words; of very long ones the beginning. */
  readonly text: string
}

/** How one document's statements differ between two engines. Each statement is in one list, or counted in `kept`. */
export type Difference = {
  readonly gained: readonly Saying[]
  readonly lost: readonly Saying[]
  /** The same words, credited to somebody else. */
  readonly reattributed: readonly { readonly before: Saying; readonly after: Saying }[]
  readonly kept: number
}

const LONGEST = 300
/** The part of the words of two statements together that both must have in common to be the same. */
const LEAST_OVERLAP = 0.5

/** A stored statement as it is compared. */
export function toSaying({ kind, speaker, content }: StatementRecord): Saying {
  return {
    kind,
    speaker:
      speaker === null ? null : { entityId: speaker.entityId, name: speaker.name ?? speaker.mention?.text ?? null },
    content: content.map(({ start, end }) => ({ start, end })),
    text: content
      .map(({ text }) => text)
      .join(' … ')
      .slice(0, LONGEST)
      .toWellFormed(),
  }
}

/**
 * Compares the statements of one text before and after. Those are the same that share most of their words, each with one
 * other at most, the most alike first; who said them may differ.
 */
export function compareStatements(before: readonly Saying[], after: readonly Saying[]): Difference {
  const [left, right] = [new Set(before), new Set(after)]
  const reattributed: { before: Saying; after: Saying }[] = []
  let kept = 0
  for (const pair of alike(before, after)) {
    if (!left.has(pair.before) || !right.has(pair.after)) continue
    left.delete(pair.before)
    right.delete(pair.after)
    if (isSameSpeaker(pair.before.speaker, pair.after.speaker)) kept += 1
    else reattributed.push({ before: pair.before, after: pair.after })
  }
  return { gained: [...right], lost: [...left], reattributed, kept }
}

type Pair = { readonly before: Saying; readonly after: Saying; readonly overlap: number }

/** All pairs that share enough, the most alike first; of equals, those with the same speaker, then those that come first. */
function alike(before: readonly Saying[], after: readonly Saying[]): readonly Pair[] {
  const later = [...after].sort((a, b) => startOf(a) - startOf(b))
  const longest = later.reduce((most, one) => Math.max(most, lengthOf(one)), 0)
  const found: Pair[] = []
  for (const one of before) {
    // whatever begins earlier than this ends before it
    for (let at = firstFrom(later, startOf(one) - longest); at < later.length; at += 1) {
      const other = later[at]
      if (other === undefined || startOf(other) >= endOf(one)) break
      const overlap = overlapOf(one.content, other.content)
      if (overlap >= LEAST_OVERLAP) found.push({ before: one, after: other, overlap })
    }
  }
  return found.sort((a, b) => b.overlap - a.overlap || Number(isSame(b)) - Number(isSame(a)))
}

const isSame = ({ before, after }: Pair): boolean => isSameSpeaker(before.speaker, after.speaker)
const startOf = ({ content }: Saying): number => content[0]?.start ?? 0
const endOf = ({ content }: Saying): number => content.at(-1)?.end ?? 0
const lengthOf = (one: Saying): number => endOf(one) - startOf(one)

/** Where the first of sorted statements stands that begins at a place or after it. */
function firstFrom(sorted: readonly Saying[], start: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = sorted[middle]
    if (one !== undefined && startOf(one) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** What two contents have in common, as a part of all that either has: 1 for the same, 0 for nothing. */
function overlapOf(one: readonly Span[], other: readonly Span[]): number {
  let common = 0
  for (const a of one) for (const b of other) common += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  const all = sizeOf(one) + sizeOf(other) - common
  return all === 0 ? 0 : common / all
}

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

function isSameSpeaker(one: Saying['speaker'], other: Saying['speaker']): boolean {
  if (one?.entityId != null && other?.entityId != null) return one.entityId === other.entityId
  if ((one?.entityId ?? null) !== (other?.entityId ?? null)) return false
  return foldedName(one?.name ?? '') === foldedName(other?.name ?? '')
}
