import type { NameData } from '../languages/name-data.ts'
import type { EntityType, Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import type { MentionInput } from './recogniser.ts'
import { type LocatedMention, withTokens } from './with-tokens.ts'

const DOUBTFUL = 0.9
const CONFIDENCE = 0.75
const QUOTES = new Set('"\'“”„«»‘’‚‹›`')

/** Gives a doubtful mention the type that its own head noun says, or the noun before it: `hotelin “Adriatiku i Ri”`. */
export function retypeNames(mentions: readonly Mention[], { sentences, names }: MentionInput): readonly Mention[] {
  return withTokens(mentions, sentences).map(located => {
    const event = eventAround(located, names)
    if (event !== undefined) return event
    const type = headType(located, names) ?? typeBefore(located, names)
    const { mention } = located
    return type === undefined || type === mention.type
      ? mention
      : { ...mention, type, rule: 'head-noun', confidence: CONFIDENCE }
  })
}

/** `Samitit të BRICS-it`: a capitalised noun for an event takes in the name that an article links to it. */
function eventAround({ mention, sentence: { tokens }, from }: LocatedMention, names: NameData): Mention | undefined {
  const [head, linker] = [tokens[from - 2], tokens[from - 1]]
  if (head === undefined || linker === undefined || !names.linkers.has(linker.folded)) return undefined
  if (!isCapitalised(head.text) || !names.stems(head.folded).some(stem => names.eventHeads.has(stem))) return undefined
  return { ...mention, start: head.start, type: 'event', rule: 'event-head', confidence: CONFIDENCE }
}

function headType({ mention, tokens }: LocatedMention, names: NameData): EntityType | undefined {
  const [first] = tokens
  if (first === undefined || tokens.length < 2 || mention.confidence >= DOUBTFUL || !isCapitalised(first.text))
    return undefined
  return typeOfHead(first, names)
}

/** A name in quotation marks after a small head noun is of the noun's kind, whomever it is named after. */
function typeBefore({ sentence, from, tokens, mention }: LocatedMention, names: NameData): EntityType | undefined {
  const [open, head] = [sentence.tokens[from - 1], sentence.tokens[from - 2]]
  const close = sentence.tokens[from + tokens.length]
  if (!isQuote(open) || !isQuote(close) || head?.kind !== 'word' || isCapitalised(head.text)) return undefined
  const type = typeOfHead(head, names)
  return type === 'place' || (type !== undefined && mention.confidence < DOUBTFUL) ? type : undefined
}

function typeOfHead({ folded }: Token, { stems, heads }: NameData): EntityType | undefined {
  for (const stem of stems(folded)) {
    const type = heads.get(stem)
    if (type !== undefined) return type
  }
  return undefined
}

function isQuote(token: Token | undefined): boolean {
  return token?.kind === 'mark' && QUOTES.has(token.text)
}
