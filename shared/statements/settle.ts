import type { Finding } from './finding.ts'
import { sizeOf } from './kind.ts'
import type { Range } from './reading.ts'

/** Contents that share this much (F1 of tokens) are one statement. */
const SAME_CONTENT = 0.5

/**
 * Settles findings that claim the same cue or the same words: the surer one stays, then the longer, then the earlier
 * in the list of rules. Content inside other content stays when it has a cue of its own. In and out: any order.
 */
export function settleFindings(findings: readonly Finding[]): readonly Finding[] {
  const ranked = findings
    .map((finding, order) => ({ finding, order, size: sizeOf(finding.content) }))
    .sort((a, b) => b.finding.confidence - a.finding.confidence || b.size - a.size || a.order - b.order)
  const kept: Finding[] = []
  const keptAt = new Map<number, Finding[]>()
  const cues = new Set<number>()
  for (const { finding } of ranked) {
    const isTaken = finding.cue !== null && cues.has(finding.cue.from)
    if (isTaken && finding.rule !== 'verb-before-quotation') continue
    if (isAnyNear(keptAt, finding, other => isSame(other, finding))) continue
    // `tha se vdekja ishte traumë: “…”`: the quotation after the clause is a statement without a cue of its own
    const settled = isTaken ? { ...finding, cue: null } : finding
    kept.push(settled)
    if (finding.cue !== null) cues.add(finding.cue.from)
    keepNear(keptAt, settled)
  }
  return kept.map(finding => weighNested(finding, keptAt))
}

/**
 * What is said inside what another says is doubtful as a statement of this text's own; but where the outer one is a mere
 * credit (`Hoti tha se …, raporton BBC`), that is the doubtful one.
 */
function weighNested(finding: Finding, keptAt: FindingsByBlock): Finding {
  const isWeakened = isAnyNear(keptAt, finding, other => {
    if (other === finding || other.confidence < LEAST_WEAKENING) return false
    return isCredit(finding) ? isNested(finding, other) : !isCredit(other) && isNested(other, finding)
  })
  if (!isWeakened || finding.rule === 'noun-before-clause') return finding
  return { ...finding, confidence: finding.confidence * (finding.rule === 'verb-before-quotation' ? 0.7 : 0.35) }
}

function isCredit({ rule, cue, content }: Finding): boolean {
  if (rule === 'according-to') return (content[0]?.from ?? 0) < (cue?.from ?? 0)
  return rule === 'clause-before-verb' || rule === 'as-reported'
}

/** Whether two findings tell the same; what somebody says inside what another says, with a cue of its own, does not. */
function isSame(a: Finding, b: Finding): boolean {
  return overlap(a.content, b.content) >= SAME_CONTENT && !isNested(a, b) && !isNested(b, a)
}

/** `policia thotë se ai bërtiti: “…”`: the cue too stands inside the other's content, and the content ends within it. */
function isNested(outer: Finding, inner: Finding): boolean {
  const { cue } = inner
  if (cue === null || outer.cue === null || (outer.cue.from >= cue.from && outer.cue.from < cue.to)) return false
  return outer.content.some(({ from, to }) => from <= cue.from && cue.to <= to && (inner.content.at(-1)?.to ?? 0) <= to)
}

const LEAST_WEAKENING = 0.5

const BLOCK = 64

/** Findings are looked up by blocks of tokens, so that settling stays linear in the length of the text. */
type FindingsByBlock = ReadonlyMap<number, readonly Finding[]>

function firstBlock({ from }: Range): number {
  return Math.floor(from / BLOCK)
}

function lastBlock({ from, to }: Range): number {
  return Math.floor(Math.max(from, to - 1) / BLOCK)
}

function keepNear(keptAt: Map<number, Finding[]>, finding: Finding): void {
  for (const range of finding.content) {
    for (let block = firstBlock(range); block <= lastBlock(range); block++) {
      const near = keptAt.get(block)
      if (near === undefined) keptAt.set(block, [finding])
      else if (near.at(-1) !== finding) near.push(finding)
    }
  }
}

/** Whether something holds of any finding with content in the same blocks. */
function isAnyNear(keptAt: FindingsByBlock, finding: Finding, holds: (other: Finding) => boolean): boolean {
  for (const range of finding.content) {
    for (let block = firstBlock(range); block <= lastBlock(range); block++) {
      if (keptAt.get(block)?.some(holds) === true) return true
    }
  }
  return false
}

function overlap(as: readonly Range[], bs: readonly Range[]): number {
  let shared = 0
  for (const a of as) for (const b of bs) shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
  return shared === 0 ? 0 : (2 * shared) / (sizeOf(as) + sizeOf(bs))
}
