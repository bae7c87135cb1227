import type { Cue } from './cue.ts'
import { cueOver, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { impersonalSource } from './impersonal-source.ts'
import { isAny, type Reading, type SentenceRange } from './reading.ts'
import { namedBy, type Source } from './source.ts'
import { sourceBefore, subjectAfter } from './subject.ts'
import { isComplementizer, isQuoted, markAt } from './words.ts'
import { COMPARATIVE, CONTRAST, THUS } from './word-kinds.ts'

const FARTHEST = 7
const FEWEST_TOKENS = 5

/** `Takimi u shty. Kështu njoftoi policia.`, `Këtë e bëri të ditur ministri.`: the sentence before is what was said. */
export const thusSaid: AttributionRule = scene => {
  const findings: Finding[] = []
  const { sentences } = scene.reading
  for (let index = 1; index < sentences.length; index++) {
    const [before, sentence] = [sentences[index - 1], sentences[index]]
    if (before === undefined || sentence === undefined || !canBeSaid(scene, before)) continue
    const cue = cueIn(scene, sentence)
    if (cue === undefined) continue
    findings.push({
      rule: 'thus-said',
      cue,
      content: [{ from: before.from, to: before.to }],
      ...sourceOfThus(scene, cue, sentence),
      at: cue.from,
      confidence: 0.75,
    })
  }
  return findings
}

/** A sentence of prose of the teller's own: nothing in it is quoted or credited already. */
function canBeSaid(scene: Scene, { from, to, role }: SentenceRange): boolean {
  if (role !== 'prose' || to - from < FEWEST_TOKENS) return false
  for (let at = from; at < to; at++) {
    if (isQuoted(scene.reading, at)) return false
    const cue = cueOver(scene, at)
    if (cue !== undefined && isComplementizer(scene.reading, cue.to)) return false
  }
  return true
}

/** The verb of speech soon after `kështu` or `këtë` at the head of a sentence, without a clause of its own. */
function cueIn(scene: Scene, { from, to }: SentenceRange): Cue | undefined {
  const { reading } = scene
  if (!isAny(reading, from, THUS)) return undefined
  for (let at = from + 1; at < Math.min(to, from + FARTHEST); at++) {
    const cue = cueOver(scene, at)
    if (cue === undefined) continue
    const isSpeech = cue.form === 'finite' && !cue.negated && cue.frame.quotation && cue.frame.clause >= 0.9
    return isSpeech && !opensAnything(scene, cue.to, to) ? cue : undefined
  }
  return undefined
}

function opensAnything({ reading }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to && !isAny(reading, at, CONTRAST); at++) {
    if (opensClause(reading, at, from) || isQuoted(reading, at) || markAt(reading, at) === ':') return true
  }
  return false
}

/** `që` further on is a relative pronoun. */
function opensClause(reading: Reading, at: number, from: number): boolean {
  return isComplementizer(reading, at) && (at === from || isAny(reading, at, COMPARATIVE))
}

function sourceOfThus(scene: Scene, cue: Cue, sentence: SentenceRange): Source {
  const after = subjectAfter(scene, cue, sentence.to)
  if (after !== undefined) return namedBy(after)
  const before = cue.impersonal ? undefined : sourceBefore(scene, cue)
  if (before?.source) return before
  const agent = impersonalSource(scene, cue)
  return agent.source !== null || agent.words !== null || before === undefined ? agent : before
}
