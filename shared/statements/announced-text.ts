import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { nounCueAt } from './noun-cue.ts'
import { keyAt, type Range, sentenceAt } from './reading.ts'
import { DROPPED, namedBy, type Source } from './source.ts'

const LONGEST_HEAD = 16
const FEWEST_TOKENS = 8
const LONGEST_TEXT = 1500

/** Words that announce a text of somebody's own: `Postimi i plotë:`, `Deklarata e tij:`, `Ky është statusi i plotë i X:`. */
export const announcedText: AttributionRule = scene => {
  const { reading } = scene
  const findings: Finding[] = []
  for (const at of reading.colons) {
    const head = headOf(scene, at)
    if (head === undefined) continue
    const content = textAfter(scene, at + 1)
    if (content === undefined) continue
    findings.push({
      rule: 'announced-text',
      cue: nounCueAt(reading, head),
      content: [content],
      ...ownerIn(scene, head, at),
      at: head,
      confidence: 0.8,
    })
  }
  return findings
}

/** The document noun of a short sentence before a colon, when it says that the whole of the text follows. */
function headOf(scene: Scene, colon: number): number | undefined {
  const { reading } = scene
  const { from, role } = sentenceAt(reading, colon)
  if (colon - from > LONGEST_HEAD || (role === 'heading' && from === 0)) return undefined
  let head: number | undefined
  let whole = false
  for (let at = from; at < colon; at++) {
    const key = keyAt(reading, at)
    if (cueOver(scene, at)?.form === 'finite') return undefined
    if (reading.data.nouns.get(key)?.document === true) head ??= at
    whole ||= reading.data.announcing.has(key)
  }
  return head !== undefined && (whole || head === from) ? head : undefined
}

function ownerIn(scene: Scene, from: number, to: number): Source {
  for (let at = from; at < to; at++) {
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) return namedBy(phrase)
  }
  return DROPPED
}

/** The quotation after the colon, or without marks the rest of the text. */
function textAfter(scene: Scene, from: number): Range | undefined {
  const { reading } = scene
  const quotation = reading.quotations[reading.quotationOf[from] ?? -1]
  if (quotation !== undefined && quotation.outerFrom === from) return { from: quotation.from, to: quotation.to }
  const rest = Math.min(reading.tokens.length, from + LONGEST_TEXT)
  return rest - from > FEWEST_TOKENS ? { from, to: lastProse(scene, rest) } : undefined
}

function lastProse({ reading }: Scene, rest: number): number {
  let last = reading.sentenceOf[rest - 1] ?? reading.sentences.length - 1
  while (last > 0 && reading.sentences[last]?.role === 'tag') last--
  return Math.min(rest, reading.sentences[last]?.to ?? rest)
}
