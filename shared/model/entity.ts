import type { EntityType, Mention } from './mention.ts'

/**
 * What mentions of one document refer to. `id` is local to the document (`e1`, `e2`, … in order of first mention).
 * `name` is the base form; `aliases` are further base forms and acronyms, without `name`.
 */
export type Entity = {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: readonly Mention[]
  readonly rule: string
  readonly confidence: number
  /** Ids, over all documents, of the entities as which it was found, where people have merged them into this one. */
  readonly formerly?: readonly string[]
}
