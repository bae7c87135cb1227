import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import type { Phrase } from './phrase.ts'
import { quotationOver, type Range, type Reading, sentenceAt, type SentenceRange } from './reading.ts'
import { isFiniteVerb, markAt } from './words.ts'

const LONGEST_HEAD = 12
const BULLETS = new Set(['-', '–', '—', '•'])

/** `Basha: Vendimi im i parë …`, `- Pezeshkian: “…”`, `Rama mesazh opozitës: …` at the head of a line. */
export const headingColon: AttributionRule = scene => {
  const { colons } = scene.reading
  return colons
    .filter((colon, index) => isFirst(scene.reading, colon, index === 0 ? 0 : (colons[index - 1] ?? 0)))
    .map(colon => headingOf(scene, colon))
    .filter(finding => finding !== undefined)
}

/** Whether a colon is the first in the head of its sentence, and not its first sign. */
function isFirst(reading: Reading, colon: number, before: number): boolean {
  const { from } = sentenceAt(reading, colon)
  return colon > from && colon < from + LONGEST_HEAD && before <= from
}

function headingOf(scene: Scene, colon: number): Finding | undefined {
  const sentence = sentenceAt(scene.reading, colon)
  const start = BULLETS.has(markAt(scene.reading, sentence.from)) ? sentence.from + 1 : sentence.from
  const phrase = phraseFrom(scene, start)
  if (phrase === undefined || !speaks(phrase) || !leadsTo(scene, phrase, colon)) return undefined
  const content = contentAfter(scene, colon, sentence)
  if (content.to - content.from < 2) return undefined
  return {
    rule: 'heading-colon',
    cue: null,
    content: [content],
    source: phrase,
    dropped: 'subject',
    words: null,
    at: start,
    confidence: 0.85,
  }
}

/** People speak in headings; a place before a colon is a dateline, a pronoun no heading at all. */
function speaks(phrase: Phrase): boolean {
  if (phrase.pronoun !== null || phrase.noun?.stem === 'burim') return false
  return phrase.noun !== null || phrase.entity?.type === 'person' || phrase.entity?.type === 'organization'
}

/** Between speaker and colon at most a few words without a verb of speech: `mesazh opozitës`, `për dialogun`. */
function leadsTo(scene: Scene, phrase: Phrase, colon: number): boolean {
  for (let at = phrase.to; at < colon; at++) {
    if (cueOver(scene, at) !== undefined || markAt(scene.reading, at) !== '' || isFiniteVerb(scene.reading, at))
      return false
  }
  return colon - phrase.to <= 5
}

function contentAfter(scene: Scene, colon: number, sentence: SentenceRange): Range {
  const { reading } = scene
  const quotation = quotationOver(reading, colon + 1)
  if (quotation !== undefined && quotation.outerFrom === colon + 1) return { from: quotation.from, to: quotation.to }
  return { from: colon + 1, to: sentence.to }
}
