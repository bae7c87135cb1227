import type { Cue } from './cue.ts'
import { cueOver, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { sentenceAt } from './reading.ts'
import { isSpeech } from './quoted-speech.ts'
import { sourceBefore, sourceOf } from './subject.ts'
import { isComplementizer, isFiniteVerb, isQuoted, markAt } from './words.ts'

const FARTHEST = 14

/** `He told the crowd, “…”`, `Tanev wrote on Friday, “…”`: the verb, whom or when, a comma, and the quotation. */
export const verbCommaQuotation: AttributionRule = scene => {
  const findings: Finding[] = []
  for (const quotation of scene.reading.quotations) {
    if (markAt(scene.reading, quotation.outerFrom - 1) !== ',' || !isSpeech(scene, quotation)) continue
    const cue = cueBefore(scene, quotation.outerFrom - 1)
    if (cue === undefined) continue
    const source = cue.form === 'gerund' ? sourceOf(scene, cue, cue.to) : sourceBefore(scene, cue)
    findings.push({
      rule: 'verb-comma-quotation',
      cue,
      content: [{ from: quotation.from, to: quotation.to }],
      ...source,
      at: cue.from,
      confidence: 0.9,
    })
  }
  return findings
}

/** The nearest verb of speech before a comma, with no other verb, clause or quotation in between. */
function cueBefore(scene: Scene, comma: number): Cue | undefined {
  const { reading } = scene
  if (reading.data.overtSubjects !== true) return undefined
  const { from } = sentenceAt(reading, comma)
  for (let at = comma - 1; at >= from && comma - at <= FARTHEST; at--) {
    const cue = cueOver(scene, at)
    if (cue !== undefined) return isFit(cue) ? cue : undefined
    if (isQuoted(reading, at) || isFiniteVerb(reading, at) || isComplementizer(reading, at)) return undefined
    if (!['', '.', ','].includes(markAt(reading, at))) return undefined
  }
  return undefined
}

function isFit({ form, frame, negated, impersonal }: Cue): boolean {
  return (form === 'finite' || form === 'gerund') && frame.quotation && !negated && !impersonal
}
