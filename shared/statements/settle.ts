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
    if (finding.cue !== null && cues.has(finding.cue.from)) continue
    if (neighbours(keptAt, finding).some(other => overlap(other.content, finding.content) >= SAME_CONTENT)) continue
    kept.push(finding)
    if (finding.cue !== null) cues.add(finding.cue.from)
    for (const block of blocksOf(finding)) keptAt.set(block, [...(keptAt.get(block) ?? []), finding])
  }
  return kept
}

const BLOCK = 64

/** Findings are looked up by blocks of tokens, so that settling stays linear in the length of the text. */
function blocksOf({ content }: Finding): readonly number[] {
  const blocks = new Set<number>()
  for (const { from, to } of content) {
    for (let block = Math.floor(from / BLOCK); block <= Math.floor(Math.max(from, to - 1) / BLOCK); block++)
      blocks.add(block)
  }
  return [...blocks]
}

function neighbours(keptAt: ReadonlyMap<number, readonly Finding[]>, finding: Finding): readonly Finding[] {
  return [...new Set(blocksOf(finding).flatMap(block => keptAt.get(block) ?? []))]
}

function overlap(as: readonly Range[], bs: readonly Range[]): number {
  let shared = 0
  for (const a of as) for (const b of bs) shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
  return shared === 0 ? 0 : (2 * shared) / (sizeOf(as) + sizeOf(bs))
}
