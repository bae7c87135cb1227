import type { Span } from '../../../shared/model/span.ts'
import { html, type Content, type Html } from '../html.ts'

/** Which piece of a mark: one that others cross is in several. */
export type Piece = { readonly isFirst: boolean; readonly isLast: boolean }

/** Something that a stretch of text is marked as. Lower layers lie around higher ones. */
export type Mark = Span & {
  readonly layer: number
  readonly wrap: (content: Content, piece: Piece) => Html
}

/** A stretch that has the same marks throughout, the outermost first. */
type Segment = Span & { readonly marks: readonly Mark[] }

/**
 * Marks up a stretch of text so that elements always nest: where two marks cross, the inner one is cut in pieces.
 * In: marks in any order, which may begin before the stretch or end behind it. Every character of the stretch comes out once.
 */
export function nestMarks(text: string, stretch: Span, marks: readonly Mark[]): Content {
  return nest(text, segmentsOf(stretch, marks), 0)
}

function segmentsOf({ start, end }: Span, marks: readonly Mark[]): readonly Segment[] {
  const within = marks
    .filter(mark => mark.start < end && mark.end > start && mark.start < mark.end)
    .toSorted(outermostFirst)
  const borders = new Set([
    start,
    end,
    ...within.flatMap(mark => [Math.max(start, mark.start), Math.min(end, mark.end)]),
  ])
  const places = [...borders].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1] ?? end
    return { start: from, end: to, marks: within.filter(mark => mark.start <= from && mark.end >= to) }
  })
}

function outermostFirst(one: Mark, other: Mark): number {
  return one.layer - other.layer || one.start - other.start || other.end - one.end
}

function nest(text: string, segments: readonly Segment[], depth: number): Content {
  return groupBy(segments, segment => segment.marks[depth]).map(({ mark, group }) => {
    const [first, last] = [group[0], group.at(-1)]
    if (first === undefined || last === undefined) return null
    if (mark === undefined) return html`${text.slice(first.start, last.end)}`
    const piece = { isFirst: first.start <= mark.start, isLast: last.end >= mark.end }
    return mark.wrap(nest(text, group, depth + 1), piece)
  })
}

type Group = { readonly mark: Mark | undefined; readonly group: Segment[] }

/** Neighbours that share their mark. */
function groupBy(segments: readonly Segment[], markOf: (segment: Segment) => Mark | undefined): readonly Group[] {
  const groups: Group[] = []
  for (const segment of segments) {
    const mark = markOf(segment)
    const last = groups.at(-1)
    if (last !== undefined && last.mark === mark) last.group.push(segment)
    else groups.push({ mark, group: [segment] })
  }
  return groups
}
