import type { StatementKind } from '../model/statement.ts'
import type { Finding, Scene } from './finding.ts'
import { isNamed } from './quoted-speech.ts'
import type { Range, Reading } from './reading.ts'

const ALWAYS_DIRECT = new Set([
  'heading-colon',
  'announced-text',
  'stray-quotation',
  'verb-before-colon',
  'open-quotation',
])

/** `direct`: every word of the content is quoted; `mixed`: some are, beyond names in quotation marks; else `indirect`. */
export function kindOf(scene: Scene, finding: Finding): StatementKind {
  if (ALWAYS_DIRECT.has(finding.rule)) return 'direct'
  const { reading } = scene
  let words = 0
  let quoted = 0
  for (const range of finding.content) {
    for (let at = range.from; at < range.to; at++) {
      if (reading.tokens[at]?.kind === 'mark') continue
      words++
      if (isSpoken(scene, at)) quoted++
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted === words ? 'direct' : 'mixed'
}

function isSpoken(scene: Scene, at: number): boolean {
  const quotation = quotationAt(scene.reading, at)
  return quotation !== undefined && !isNamed(scene, quotation)
}

function quotationAt(reading: Reading, at: number): Reading['quotations'][number] | undefined {
  return reading.quotations[reading.quotationOf[at] ?? -1]
}

/** The number of tokens in ranges. */
export function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)
}
