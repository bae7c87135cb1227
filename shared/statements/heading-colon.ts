import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import type { Phrase } from './phrase.ts'
import { keyAt, type Range, type SentenceRange } from './reading.ts'
import { markAt } from './words.ts'

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
  if (phrase.pronoun !== null) return false
  return phrase.noun !== null || phrase.entity?.type === 'person' || phrase.entity?.type === 'organization'
}

/** Between speaker and colon at most a few words without a verb of speech: `mesazh opozitës`, `për dialogun`. */
function leadsTo(scene: Scene, phrase: Phrase, colon: number): boolean {
  for (let at = phrase.to; at < colon; at++) {
    if (cueOver(scene, at) !== undefined || markAt(scene.reading, at) !== '') return false
  }
  return colon - phrase.to <= 5
}

function contentAfter(scene: Scene, colon: number, sentence: SentenceRange): Range {
  const { reading } = scene
  const quotation = reading.quotations[reading.quotationOf[colon + 1] ?? -1]
  if (quotation !== undefined && quotation.outerFrom === colon + 1) return { from: quotation.from, to: quotation.to }
  return { from: colon + 1, to: sentence.to }
}

/** Words that announce a text of somebody's own: `Postimi i plotë:`, `Deklarata e tij:`. */
export const announcedText: AttributionRule = scene => {
  const { reading } = scene
  const findings: Finding[] = []
  for (let at = 1; at < reading.tokens.length; at++) {
    if (markAt(reading, at) !== ':') continue
    const head = headOf(scene, at)
    if (head === undefined) continue
    const content = textAfter(scene, at + 1)
    if (content === undefined) continue
    findings.push({
      rule: 'announced-text',
      cue: { ...ANNOUNCEMENT, from: head, to: at, groupFrom: head, sentence: reading.sentenceOf[head] ?? -1 },
      content: [content],
      source: ownerIn(scene, head, at) ?? null,
      dropped: 'subject',
      words: null,
      at: head,
      confidence: 0.75,
    })
  }
  return findings
}

const ANNOUNCEMENT = {
  form: 'noun' as const,
  lemma: 'postim',
  frame: { quotation: true, clause: 0, wish: false, object: false, negatable: true, credit: false },
  impersonal: false,
  negated: false,
  number: null,
}

/** The document noun that a short line before a colon begins with, when no verb stands between. */
function headOf(scene: Scene, colon: number): number | undefined {
  const { reading } = scene
  for (let at = colon - 1; at >= Math.max(0, colon - 7); at--) {
    if (cueOver(scene, at) !== undefined || markAt(reading, at) !== '') return undefined
    const noun = reading.data.nouns.get(keyAt(reading, at))
    const starts = reading.sentences[reading.sentenceOf[at] ?? -1]?.from === at
    if (noun?.document === true && starts) return at
  }
  return undefined
}

function ownerIn(scene: Scene, from: number, to: number): Phrase | undefined {
  for (let at = from; at < to; at++) {
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) return phrase
  }
  return undefined
}

/** The quotation after the colon, or without marks the rest of the text. */
function textAfter(scene: Scene, from: number): Range | undefined {
  const { reading } = scene
  const quotation = reading.quotations[reading.quotationOf[from] ?? -1]
  if (quotation !== undefined && quotation.outerFrom === from) return { from: quotation.from, to: quotation.to }
  const rest = reading.tokens.length
  return rest - from > 8 ? { from, to: lastProse(scene, rest) } : undefined
}

function lastProse({ reading }: Scene, rest: number): number {
  let last = reading.sentences.length - 1
  while (last > 0 && reading.sentences[last]?.role === 'tag') last--
  return Math.min(rest, reading.sentences[last]?.to ?? rest)
}
