import type { Token } from '../model/token.ts'

/** The place between two tokens, `tokens[at - 1]` and `tokens[at]`, where a sentence may end. */
export type Gap = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly at: number
  /** Index of the first token of the sentence so far. */
  readonly from: number
  /** For each token 1 where a quotation opens, -1 where one closes, else 0. */
  readonly sides: Int8Array
  readonly glued: boolean
  readonly lineBreak: boolean
  readonly start: number
  readonly end: number
}
