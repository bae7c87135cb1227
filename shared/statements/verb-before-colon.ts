import type { Cue } from './cue.ts'
import { type AttributionRule, type Finding, phraseFrom, type Scene } from './finding.ts'
import { firstAtOrAfter } from './nearest.ts'
import { type Range, sentenceAt } from './reading.ts'
import { sourceBefore, subjectAfter } from './subject.ts'
import { namedBy } from './source.ts'
import { isQuoted, markAt } from './words.ts'

const FEWEST_TOKENS = 3
const MOST_SENTENCES = 12

/** `Hoti thotë: Nuk e di. Do ta shohim”.`: a verb of speech, a colon, and words without an opening quotation mark. */
export const verbBeforeColon: AttributionRule = scene =>
  scene.cues.map(cue => findingOf(scene, cue)).filter(finding => finding !== undefined)

function findingOf(scene: Scene, cue: Cue): Finding | undefined {
  if (cue.form !== 'finite' || cue.impersonal || cue.negated || !cue.frame.quotation || cue.frame.clause < 0.7)
    return undefined
  const colon = colonAfter(scene, cue)
  if (colon === undefined || isQuoted(scene.reading, colon + 1)) return undefined
  const content = contentAfter(scene, colon)
  if (content.to - content.from < FEWEST_TOKENS) return undefined
  const after = subjectAfter(scene, cue, colon)
  const source = after === undefined ? sourceBefore(scene, cue) : namedBy(after)
  return { rule: 'verb-before-colon', cue, content: [content], ...source, at: cue.from, confidence: 0.8 }
}

/** The colon right after the verb, or after its subject. */
function colonAfter(scene: Scene, cue: Cue): number | undefined {
  const phrase = phraseFrom(scene, cue.to)
  for (const at of [cue.to, phrase?.to ?? cue.to]) if (markAt(scene.reading, at) === ':') return at
  return undefined
}

/** Up to a mark that closes a quotation which nothing opened, in the same paragraph; else to the end of the sentence. */
function contentAfter({ reading }: Scene, colon: number): Range {
  const own = sentenceAt(reading, colon)
  const index = reading.sentenceOf[colon] ?? 0
  const last = reading.sentences[Math.min(reading.sentences.length - 1, index + MOST_SENTENCES)]
  const next = reading.strayMarks[firstAtOrAfter(reading.strayMarks, colon)]
  const stray = next !== undefined && next.from < (last?.to ?? 0) ? next : undefined
  const isOwn = stray !== undefined && sentenceAt(reading, stray.from).paragraph === own.paragraph
  return { from: colon + 1, to: isOwn ? stray.from : own.to }
}
