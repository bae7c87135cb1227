import { cueOver, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { type Range, sentenceAt } from './reading.ts'
import { cueAfter, sourceBeside } from './quotation-beside-verb.ts'
import { isQuoted, markAt } from './words.ts'
import type { Quotation } from '../text/quotations.ts'
import { subjectAfter } from './subject.ts'
import { namedBy } from './source.ts'

const MOST_SENTENCES = 12

/** `Ishte mirë. Do të vijmë prapë”, tha Hoti.`: a quotation that closes but was never opened begins after the last credit. */
export const strayQuotation: AttributionRule = scene => {
  const isCredited = creditsOf(scene)
  return scene.reading.strayMarks
    .map(mark => findingAt(scene, mark, isCredited))
    .filter(finding => finding !== undefined)
}

type IsCredited = (sentence: Range) => boolean

function findingAt(scene: Scene, mark: Range, isCredited: IsCredited): Finding | undefined {
  const from = startBefore(scene, mark.from, isCredited)
  const quotation = { outerFrom: from, from, to: mark.from, outerTo: mark.to }
  const cue = cueAfter(scene, quotation)
  if (cue === undefined || mark.from - from < 2) return undefined
  return {
    rule: 'stray-quotation',
    cue,
    content: [{ from, to: mark.from }],
    ...sourceBeside(scene, cue, quotation),
    at: cue.from,
    confidence: 0.92,
  }
}

/** The first sentence after the last one, in the same paragraph, that credits something or is quoted itself. */
function startBefore({ reading }: Scene, mark: number, isCredited: IsCredited): number {
  const own = reading.sentenceOf[mark] ?? 0
  const paragraph = reading.sentences[own]?.paragraph
  let first = own
  for (let index = own - 1; index >= Math.max(0, own - MOST_SENTENCES); index--) {
    const sentence = reading.sentences[index]
    if (sentence === undefined || sentence.paragraph !== paragraph || sentence.role === 'tag') break
    if (isCredited(sentence)) break
    first = index
  }
  return reading.sentences[first]?.from ?? sentenceAt(reading, mark).from
}

/** Whether a sentence credits something or is quoted itself; each is read once, however many marks come after it. */
function creditsOf(scene: Scene): IsCredited {
  const known = new Map<number, boolean>()
  return ({ from, to }) => {
    const credited = known.get(from) ?? hasCredit(scene, from, to)
    known.set(from, credited)
    return credited
  }
}

function hasCredit(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isQuoted(scene.reading, at) || cueOver(scene, at) !== undefined) return true
  return false
}

/** `“Ishte mirë, tha Hoti.`: a quotation that is never closed ends before its credit. */
export const openQuotation: AttributionRule = scene =>
  scene.reading.quotations.map(quotation => endedByCredit(scene, quotation)).filter(finding => finding !== undefined)

function endedByCredit(scene: Scene, quotation: Quotation): Finding | undefined {
  if (quotation.closed) return undefined
  for (let at = quotation.from + 2; at < quotation.to; at++) {
    const cue = cueOver(scene, at)
    if (cue === undefined) continue
    if (cue.form !== 'finite' || !cue.frame.quotation || cue.groupFrom !== at || markAt(scene.reading, at - 1) !== ',')
      continue
    const after = subjectAfter(scene, cue, quotation.to)
    if (after === undefined) continue
    const content = [{ from: quotation.from, to: at - 1 }]
    return { rule: 'open-quotation', cue, content, ...namedBy(after), at: cue.from, confidence: 0.91 }
  }
  return undefined
}
