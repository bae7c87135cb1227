import type { Span } from './span.ts'

/** Who met or did what with whom, where and when, as far as the text says so. */
export type Event = Span & {
  readonly id: string
  readonly kind: 'meeting' | 'visit' | 'call' | 'agreement'
  readonly participants: readonly string[]
  readonly place: string | null
  readonly date: string | null
  readonly dateInferred: boolean
  readonly rule: string
  readonly confidence: number
}
