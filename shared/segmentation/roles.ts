import type { SentenceRole } from '../model/sentence.ts'
import type { SegmentationData } from '../languages/segmentation-data.ts'
import type { Token } from '../model/token.ts'

type Place = { readonly paragraph: number; readonly lineStart: boolean; readonly lineEnd: boolean }

const ENDS = new Set(['.', '!', '?', '…', '”', '"', '»', "'", '’', ',', ';'])
const BULLETS = new Set(['-', '–', '—', '•', '▪', '*', '·', '►', '◦'])
const LONGEST_TAG = 8
const LONGEST_LINK_PHRASE = 4
const LONGEST_HEADING = 30

/** What a sentence is in its document, from its place on the line and its outer signs. */
export function roleOf(tokens: readonly Token[], place: Place, data: SegmentationData): SentenceRole {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return 'prose'
  if (isTag(tokens) || isLink(tokens, data)) return 'tag'
  if (place.lineStart && BULLETS.has(first.text)) return 'list'
  const wholeLine = place.lineStart && place.lineEnd
  if (wholeLine && tokens.length <= LONGEST_HEADING && (place.paragraph === 0 || !ENDS.has(last.text))) return 'heading'
  return 'prose'
}

/** `Lexoni edhe: …`: a link to another article. */
function isLink(tokens: readonly Token[], { linkPhrases }: SegmentationData): boolean {
  const initial = tokens[0]?.folded.charCodeAt(0)
  if (!linkPhrases.some(phrase => phrase.charCodeAt(0) === initial)) return false
  const head = tokens
    .slice(0, LONGEST_LINK_PHRASE)
    .map(({ folded }) => folded)
    .join(' ')
  return linkPhrases.some(phrase => head.startsWith(phrase))
}

/** `/Telegrafi/`, `(Kosova Sot Online)`, `© KOHA`: an agency's or outlet's sign, standing alone. */
function isTag(tokens: readonly Token[]): boolean {
  if (tokens.length > LONGEST_TAG) return false
  const first = tokens[0]?.text
  const last = tokens.at(-1)?.text
  if (first === '©') return true
  return (first === '/' && tokens.length > 1) || (first === '(' && last === ')')
}
