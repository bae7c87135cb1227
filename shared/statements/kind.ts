import type { StatementKind } from '../model/statement.ts'
import type { Finding, Scene } from './finding.ts'
import { isNamed } from './quoted-speech.ts'
import { quotationOver, type Range, type Reading } from './reading.ts'

/** Rules whose content stands between quotation marks, or is somebody's own text as a whole. */
const ALWAYS_DIRECT = new Set([
  'quotation-before-verb',
  'verb-before-quotation',
  'noun-before-quotation',
  'quotation-alone',
  'stray-quotation',
  'open-quotation',
  'verb-before-colon',
  'heading-colon',
  'announced-text',
])

/** `direct`: every word of the content is quoted; `mixed`: some are, beyond names in quotation marks; else `indirect`. */
export function kindOf(scene: Scene, finding: Finding): StatementKind {
  if (ALWAYS_DIRECT.has(finding.rule)) return 'direct'
  const { reading } = scene
  let words = 0
  let quoted = 0
  for (const range of finding.content) {
    for (let at = range.from; at < range.to;) {
      const quotation = quotationAt(reading, at)
      const to = Math.min(range.to, quotation?.outerTo ?? at + 1)
      const own = wordsBetween(reading, at, to)
      words += own
      if (quotation !== undefined && !isNamed(scene, quotation)) quoted += own
      at = Math.max(to, at + 1)
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted === words ? 'direct' : 'mixed'
}

function wordsBetween({ tokens }: Reading, from: number, to: number): number {
  let words = 0
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'mark') words++
  return words
}

function quotationAt(reading: Reading, at: number): Reading['quotations'][number] | undefined {
  return quotationOver(reading, at)
}

/** The number of tokens in ranges. */
export function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)
}
