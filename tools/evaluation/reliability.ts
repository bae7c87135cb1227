import type { Statement } from '../../shared/model/statement.ts'
import type { Span } from '../../shared/model/span.ts'
import type { GoldDocument } from './gold.ts'

/** How often findings of about one confidence are right. */
export type Bin = {
  readonly from: number
  readonly to: number
  readonly findings: number
  readonly stated: number
  readonly right: number
}

const BORDERS = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001]
const SAME = 0.5

/** A finding's confidence, and whether the gold has it; findings that the gold leaves open are left out. */
export type Judged = { readonly confidence: number; readonly right: boolean; readonly rule: string }

/** Judges one document's statements against the gold, by the scorer's measure: half of the content shared. */
export function judge(document: GoldDocument, statements: readonly Statement[]): readonly Judged[] {
  const pairs = document.statements.flatMap((gold, at) =>
    statements.map((statement, by) => ({ at, by, shared: overlapF1(gold.content, statement.content) })),
  )
  const taken = new Map<number, number>()
  const used = new Set<number>()
  for (const { at, by } of pairs.filter(({ shared }) => shared >= SAME).sort((a, b) => b.shared - a.shared)) {
    if (used.has(at) || taken.has(by)) continue
    used.add(at)
    taken.set(by, at)
  }
  return statements.flatMap(({ confidence, rule, content }, by): readonly Judged[] => {
    const at = taken.get(by)
    if (at !== undefined) return document.statements[at]?.optional === true ? [] : [{ confidence, rule, right: true }]
    const open = document.statements.some(gold => gold.optional === true && overlapF1(gold.content, content) >= SAME)
    return open ? [] : [{ confidence, rule, right: false }]
  })
}

function overlapF1(as: readonly Span[], bs: readonly Span[]): number {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  let shared = 0
  for (const a of as) for (const b of bs) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return shared === 0 ? 0 : (2 * shared) / (size(as) + size(bs))
}

/** The reliability table: what confidence says, beside how often it was right. */
export function toBins(judged: readonly Judged[]): readonly Bin[] {
  return BORDERS.slice(1).flatMap((to, index) => {
    const from = BORDERS[index] ?? 0
    const own = judged.filter(({ confidence }) => confidence >= from && confidence < to)
    if (own.length === 0) return []
    const stated = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length
    return [
      {
        from,
        to: Math.min(to, 1),
        findings: own.length,
        stated,
        right: own.filter(({ right }) => right).length / own.length,
      },
    ]
  })
}
