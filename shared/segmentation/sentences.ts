import type { SegmentationData } from '../languages/segmentation-data.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { hasLineBreak } from '../text/quotation-marks.ts'
import { pairQuotations } from '../text/quotations.ts'
import { BORDER_RULES } from './border-rules.ts'
import type { Gap } from './gap.ts'
import { joinsLines, readLines } from './lines.ts'
import { roleOf } from './roles.ts'
import { splitTokens } from './tokens.ts'

const SPACE = 32

/**
 * Cuts a text into sentences. A line break ends one unless the line runs on; inside a line the first border rule with
 * a verdict decides. In: the text and the pack's segmentation data. Out: sentences in order, trimmed of white space.
 */
export function splitSentences(text: string, pack: { readonly segmentation: SegmentationData }): readonly Sentence[] {
  const tokens = splitTokens(text, pack.segmentation)
  const sides = quotationSides(text, tokens)
  const lines = readLines(text)
  const sentences: Sentence[] = []
  let from = 0
  let paragraph = 0
  for (let to = 1; to <= tokens.length; to++) {
    if (isPlainGap(text, tokens, to)) continue
    const gap = gapAt(text, tokens, { to, from, sides })
    const broken = gap.lineBreak && !joinsLines(gap, lines)
    if (to < tokens.length && !broken && !isBorder(gap, pack.segmentation)) continue
    const own = tokens.slice(from, to)
    sentences.push(
      makeSentence(
        own,
        { paragraph, lineStart: startsLine(text, own), lineEnd: broken || to === tokens.length },
        pack.segmentation,
      ),
    )
    if (broken) paragraph++
    from = to
  }
  return sentences
}

/** One space after a word that is no mark: nothing can end here. */
function isPlainGap(text: string, tokens: readonly Token[], to: number): boolean {
  const before = tokens[to - 1]
  const after = tokens[to]
  if (before === undefined || after === undefined || before.kind === 'mark') return false
  return after.start === before.end + 1 && text.charCodeAt(before.end) === SPACE
}

function isBorder(gap: Gap, data: SegmentationData): boolean {
  for (const rule of BORDER_RULES) {
    const verdict = rule(gap, data)
    if (verdict !== undefined) return verdict
  }
  return false
}

type Sides = Int8Array

/** For each token: 1 where a quotation opens, -1 where one closes, else 0. */
function quotationSides(text: string, tokens: readonly Token[]): Sides {
  const sides = new Int8Array(tokens.length + 1)
  const { quotations, stray } = pairQuotations(text, tokens)
  for (const { outerFrom, from, to, outerTo } of quotations) {
    sides.fill(1, outerFrom, from)
    sides.fill(-1, to, outerTo)
  }
  for (const mark of stray) sides.fill(-1, mark.from, mark.to)
  return sides
}

type GapOptions = { readonly to: number; readonly from: number; readonly sides: Sides }

function gapAt(text: string, tokens: readonly Token[], { to, from, sides }: GapOptions): Gap {
  const start = tokens[to - 1]?.end ?? 0
  const end = tokens[to]?.start ?? text.length
  return {
    text,
    tokens,
    at: to,
    from,
    sides,
    glued: start === end,
    lineBreak: hasLineBreak(text, start, end),
    start,
    end,
  }
}

type Place = { readonly paragraph: number; readonly lineStart: boolean; readonly lineEnd: boolean }

function makeSentence(tokens: readonly Token[], place: Place, data: SegmentationData): Sentence {
  const start = tokens[0]?.start ?? 0
  const end = tokens.at(-1)?.end ?? start
  return { start, end, role: roleOf(tokens, place, data), paragraph: place.paragraph, tokens }
}

function startsLine(text: string, tokens: readonly Token[]): boolean {
  const start = tokens[0]?.start ?? 0
  return start === 0 || hasLineBreak(text, previousInk(text, start), start)
}

function previousInk(text: string, start: number): number {
  let at = start
  while (at > 0 && text.charAt(at - 1).trim() === '') at--
  return at
}
