import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import type { Phrase } from './phrase.ts'
import { quotationOver, type Range, type SentenceRange } from './reading.ts'
import { isFiniteVerb, markAt } from './words.ts'

const LONGEST_HEAD = 12
const BULLETS = new Set(['-', '–', '—', '•'])

/** `Basha: Vendimi im i parë …`, `- Pezeshkian: “…”`, `Rama mesazh opozitës: …` at the head of a line. */
export const headingColon: AttributionRule = scene =>
  scene.reading.sentences.map(sentence => headingOf(scene, sentence)).filter(finding => finding !== undefined)

function headingOf(scene: Scene, sentence: SentenceRange): Finding | undefined {
  const colon = colonIn(scene, sentence)
  if (colon === undefined) return undefined
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

function colonIn({ reading }: Scene, { from, to }: SentenceRange): number | undefined {
  for (let at = from + 1; at < Math.min(to, from + LONGEST_HEAD); at++) if (markAt(reading, at) === ':') return at
  return undefined
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
