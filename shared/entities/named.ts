import type { KnownName } from '../languages/gazetteer.ts'
import type { NameData } from '../languages/name-data.ts'
import type { Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import type { BaseForm } from './base-form.ts'
import { type IsAttested, surfacesIn } from './surface.ts'

/** A mention with what its name says by itself. */
export type Named = {
  readonly mention: Mention
  /** The name as the text has it, on one line. */
  readonly surface: string
  readonly base: BaseForm
  readonly known: KnownName | undefined
  /** By what mentions of one name come together. */
  readonly key: string
}

/** Gives each mention its base form, with the whole document as evidence, and the known thing that it may name. */
export function nameMentions(
  text: string,
  sentences: readonly Sentence[],
  { mentions, names }: { readonly mentions: readonly Mention[]; readonly names: NameData },
): readonly Named[] {
  const surfacesOf = surfacesIn(names)
  const isAttested = attestedIn(sentences)
  return mentions.map(mention => {
    const surface = surfacesOf(mention.type)(text.slice(mention.start, mention.end))
    const base = surface.baseIn(isAttested)
    return { mention, surface: surface.text, base, known: surface.known, key: (surface.knownForm ?? base).key }
  })
}

/** Whether a document writes a word; its words are gathered when the first question comes. */
function attestedIn(sentences: readonly Sentence[]): IsAttested {
  let words: ReadonlySet<string> | undefined
  return folded => (words ??= wordsOf(sentences)).has(folded)
}

function wordsOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { tokens } of sentences) for (const { folded } of tokens) words.add(folded)
  return words
}
