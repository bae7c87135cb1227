import { segmentationOf } from '../shared/languages/segmentations.ts'
import type { Span } from '../shared/model/span.ts'
import { quote } from '../shared/records/quote.ts'
import type { Quote, StatementRecord } from '../shared/records/records.ts'
import { splitSentences } from '../shared/segmentation/sentences.ts'

const AROUND = 2_000
const MAX_CHARACTERS = 250_000

/** A statement's whole content, read from the text, and the sentences in which content and cue stand. */
export type Surroundings = { readonly content: readonly Quote[]; readonly context: Quote }

/**
 * Reads from the text what a record has no room for. In: a statement and its document's text.
 * Out: every stretch of its content in full, and the sentences around, up to 250,000 code units of each. Only the statement's own
 * neighbourhood is cut into sentences: a long text costs no more than a short one.
 */
export function surroundings(record: StatementRecord, text: string): Surroundings {
  const { content, cue, document } = record
  const near = [...content, ...(cue === null ? [] : [cue])]
  const whole = { start: Math.min(...near.map(({ start }) => start)), end: Math.max(...near.map(({ end }) => end)) }
  return {
    content: quoteWhole(text, content),
    context: quote(text, widen(whole, text, document.language), MAX_CHARACTERS),
  }
}

function widen(span: Span, text: string, language: string): Span {
  const from = Math.max(0, span.start - AROUND)
  const stretch = text.slice(from, span.end + AROUND)
  const sentences = splitSentences(stretch, { segmentation: segmentationOf(language) })
  const touched = sentences.filter(({ start, end }) => from + start < span.end && from + end > span.start)
  const [first, last] = [touched.at(0), touched.at(-1)]
  return {
    start: Math.min(span.start, from + (first?.start ?? span.start - from)),
    end: Math.max(span.end, from + (last?.end ?? 0)),
  }
}

function quoteWhole(text: string, spans: readonly Quote[]): readonly Quote[] {
  let room = MAX_CHARACTERS
  return spans.map(span => {
    const whole = quote(text, span, Math.max(room, span.text.length))
    room -= whole.text.length
    return whole
  })
}
