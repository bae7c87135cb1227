import type { Cue } from './cue.ts'
import { type AttributionRule, type Finding, type Scene } from './finding.ts'
import { documentAt } from './impersonal-source.ts'
import { nounCueAt } from './noun-cue.ts'
import { isAny, type Range } from './reading.ts'
import { sourceBefore } from './subject.ts'
import type { Source } from './source.ts'
import { isFiniteVerb, isQuoted, markAt } from './words.ts'
import { NOUN, PREPOSITION } from './word-kinds.ts'

const FARTHEST = 6

/** `me mesazhin: “…”`, `postoi foton me përshkrimin “…”`: a noun of speech right before a quotation. */
export const nounBeforeQuotation: AttributionRule = scene => {
  const findings: Finding[] = []
  for (const { outerFrom, from, to } of scene.reading.quotations) {
    const noun = nounBefore(scene, outerFrom)
    if (noun === undefined) continue
    const cue = nounCueAt(scene.reading, noun)
    findings.push({
      rule: 'noun-before-quotation',
      cue,
      content: [{ from, to }],
      ...sourceOf(scene, cue, outerFrom),
      at: noun,
      confidence: markAt(scene.reading, outerFrom - 1) === ':' ? 0.8 : 0.5,
    })
  }
  return findings
}

/** The noun before a colon and a quotation, through its genitive; without a colon it stands right before. */
function nounBefore({ reading }: Scene, quotation: number): number | undefined {
  const colon = markAt(reading, quotation - 1) === ':'
  const first = colon ? quotation - 2 : quotation - 1
  for (let at = first; at >= Math.max(0, first - (colon ? FARTHEST : 0)); at--) {
    if (markAt(reading, at) !== '' || isQuoted(reading, at) || isFiniteVerb(reading, at)) return undefined
    if (isAny(reading, at, NOUN)) return colon || isAny(reading, at - 1, PREPOSITION) ? at : undefined
  }
  return undefined
}

function sourceOf(scene: Scene, cue: Range & Cue, limit: number): Source {
  const owned = documentAt(scene, cue.from, limit)
  return owned.source === null ? sourceBefore(scene, cue) : owned
}
