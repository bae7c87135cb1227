import type { Quotation } from '../text/quotations.ts'
import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { insetAround } from './inset.ts'
import type { Phrase } from './phrase.ts'
import { sentenceAt } from './reading.ts'
import { chainAfter, isContinued, isSpeech } from './quoted-speech.ts'
import { namedBy } from './source.ts'
import { subjectAfter } from './subject.ts'
import { markAt } from './words.ts'

/** A quotation that is a sentence of its own, without a verb: the text leaves somebody speaking. */
export const quotationAlone: AttributionRule = scene => {
  const findings: Finding[] = []
  const { quotations } = scene.reading
  for (let index = 0; index < quotations.length; index++) {
    const quotation = quotations[index]
    if (quotation === undefined || (index > 0 && isContinued(quotations[index - 1], quotation))) continue
    if (!quotation.closed && holdsCue(scene, quotation)) continue
    if (sentenceAt(scene.reading, quotation.outerFrom).from !== quotation.outerFrom || !isSpeech(scene, quotation))
      continue
    const inset = insetIn(scene, quotation)
    if (inset !== undefined) {
      findings.push(inset)
      continue
    }
    const named = nameAfter(scene, quotation.outerTo)
    if (named === undefined && !endsSentence(scene, quotation.outerTo)) continue
    findings.push({
      rule: 'quotation-alone',
      cue: null,
      content: [{ from: quotation.from, to: quotation.to }, ...chainAfter(scene.reading, index)],
      source: named ?? null,
      dropped: 'subject',
      words: null,
      at: quotation.outerFrom,
      confidence: 0.8,
    })
  }
  return findings
}

/** `“Erdhëm, – tha Leka, – dhe fituam.”`: what is said goes round the verb and its subject. */
function insetIn(scene: Scene, quotation: Quotation): Finding | undefined {
  if (!quotation.closed) return undefined
  for (let at = quotation.from; at < quotation.to; at++) {
    const cue = cueOver(scene, at)
    if (cue === undefined) continue
    const inset = insetAround(scene.reading, cue.groupFrom, quotation)
    const source = inset === undefined ? undefined : subjectAfter(scene, cue, inset.to)
    if (inset === undefined || source === undefined || cue.form !== 'finite' || !cue.frame.quotation) continue
    return {
      rule: 'quotation-before-verb',
      cue,
      content: [
        { from: quotation.from, to: inset.from },
        { from: inset.to, to: quotation.to },
      ],
      ...namedBy(source),
      at: cue.from,
      confidence: 0.97,
    }
  }
  return undefined
}

/** A quotation that is never closed and has a verb of speech in it: its end is unknown. */
function holdsCue(scene: Scene, { from, to }: Quotation): boolean {
  for (let at = from; at < to; at++) if (cueOver(scene, at) !== undefined) return true
  return false
}

function endsSentence({ reading }: Scene, at: number): boolean {
  let end = at
  while (['.', ',', '…', '!', '?', ';'].includes(markAt(reading, end))) end++
  return end >= reading.tokens.length || sentenceAt(reading, end).from === end || reading.tokens[end]?.kind === 'mark'
}

const MOST_UNKNOWN = 2

/** Where no verbs are known, a word or two in lower case before the name may be one: `“…”, sagte Merkel`. */
function unknownWords({ reading }: Scene, from: number): number {
  if (reading.data.verbs.size > 0) return 0
  let count = 0
  while (count < MOST_UNKNOWN && /^\p{Ll}/u.test(reading.tokens[from + count]?.text ?? '')) count++
  return count
}

/** `“…”, Ministri X për RTK.`: a name after the comma where the verb was left out. */
function nameAfter(scene: Scene, at: number): Phrase | undefined {
  if (![',', '-', '–', '—'].includes(markAt(scene.reading, at))) return undefined
  const phrase = phraseFrom(scene, at + 1 + unknownWords(scene, at + 1))
  return phrase !== undefined && phrase.case === 'nominative' && phrase.entity !== null ? phrase : undefined
}
