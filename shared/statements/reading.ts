import type { SpeechData } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { SentenceRole } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import type { Quotation } from '../text/quotations.ts'

/** A half-open range of token indexes. */
export type Range = { readonly from: number; readonly to: number }

/** A sentence as a range of tokens. */
export type SentenceRange = Range & { readonly role: SentenceRole; readonly paragraph: number }

/** A name in the text, as a range of tokens, and the entity that it names. */
export type Name = Range & { readonly entity: Entity }

/**
 * One document laid out for the statement rules: tokens in one row, and for each token the sentence, the outermost
 * quotation and the name that it belongs to (-1 for none).
 */
export type Reading = {
  readonly text: string
  readonly data: SpeechData
  readonly tokens: readonly Token[]
  /** For each token its key, and the bits of the lists that it stands in. */
  readonly keys: readonly string[]
  readonly kinds: Int32Array
  /** The tokens that are colons, in order. */
  readonly colons: readonly number[]
  /** For each token 1 where it is a finite verb, else 0. */
  readonly finite: Uint8Array
  /** For each token 1 where it opens a clause (`se`, `që`), else 0. */
  readonly complementizers: Uint8Array
  readonly sentences: readonly SentenceRange[]
  readonly sentenceOf: Int32Array
  readonly quotations: readonly Quotation[]
  /** The closed one: what is never closed may be anybody's words. */
  readonly quotationOf: Int32Array
  /** Tokens that close a quotation which nothing opened. */
  readonly strayMarks: readonly (Range & { readonly at: number })[]
  readonly names: readonly Name[]
  readonly nameOf: Int32Array
  readonly entities: readonly Entity[]
  /** The words of each entity's names, as keys. */
  readonly wordsOf: ReadonlyMap<Entity, readonly string[]>
  /** People by the words of their names, where only one bears the word. */
  readonly peopleByWord: ReadonlyMap<string, Entity>
}

/** The key of a token, or the empty string past either end. */
export function keyAt({ keys }: Reading, index: number): string {
  return index < 0 ? '' : (keys[index] ?? '')
}

/** The token at an index, or undefined past either end. */
export function tokenAt({ tokens }: Reading, index: number): Token | undefined {
  return index < 0 ? undefined : tokens[index]
}

/** Whether a token stands in one of some lists (`word-kinds.ts`). */
export function isAny({ kinds }: Pick<Reading, 'kinds'>, index: number, lists: number): boolean {
  return index >= 0 && ((kinds[index] ?? 0) & lists) !== 0
}

const NOWHERE: SentenceRange = { from: 0, to: 0, role: 'prose', paragraph: 0 }

/** The range of the sentence that a token belongs to. */
export function sentenceAt({ sentences, sentenceOf }: Reading, index: number): SentenceRange {
  return placeOver(sentences, sentenceOf, index) ?? NOWHERE
}

/** The name that a token belongs to. */
export function nameOver({ names, nameOf }: Reading, index: number): Name | undefined {
  return placeOver(names, nameOf, index)
}

/** The name that begins at a token. */
export function nameStarting(reading: Reading, index: number): Name | undefined {
  const name = nameOver(reading, index)
  return name?.from === index ? name : undefined
}

/** The outermost closed quotation that a token belongs to, its marks included. */
export function quotationOver({ quotations, quotationOf }: Reading, index: number): Quotation | undefined {
  return placeOver(quotations, quotationOf, index)
}

/** Of things in the text, the one that a token belongs to by their index. Asked past either end, an array is slow to say so. */
export function placeOver<Thing>(things: readonly Thing[], placeOf: Int32Array, index: number): Thing | undefined {
  const place = index < 0 ? -1 : (placeOf[index] ?? -1)
  return place < 0 ? undefined : things[place]
}
