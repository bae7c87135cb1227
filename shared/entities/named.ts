import { agreesInCase, type KnownName, lookUp } from '../languages/gazetteer.ts'
import type { NameData } from '../languages/name-data.ts'
import type { EntityType, Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import { fold } from '../text/fold.ts'

/** A mention with what its name says by itself. */
export type Named = {
  readonly mention: Mention
  /** The name as the text has it, on one line. */
  readonly surface: string
  readonly base: string
  readonly known: KnownName | undefined
}

/** Gives each mention its base form, with the whole document as evidence, and the known thing that it may name. */
export function nameMentions(
  text: string,
  sentences: readonly Sentence[],
  { mentions, names }: { readonly mentions: readonly Mention[]; readonly names: NameData },
): readonly Named[] {
  const written = new Set(sentences.flatMap(({ tokens }) => tokens.map(({ folded }) => folded)))
  const options = { isAttested: (folded: string) => written.has(folded) }
  return mentions.map(mention => {
    const surface = text.slice(mention.start, mention.end).normalize('NFC').replace(/\s+/gu, ' ')
    const known = knownAs(surface, mention.type, names)
    const base = known === undefined ? names.baseForm(surface, { type: mention.type, ...options }) : calledBy(known)
    return { mention, surface, known, base }
  })
}

/** What a known thing is called where the text uses one of its names. */
function calledBy({ thing, name, isNickname }: KnownName): string {
  return isNickname ? (thing.names[0] ?? name) : name
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:[-'’.][\p{L}\p{M}\p{N}]+)*/gu

function knownAs(surface: string, type: EntityType, names: NameData): KnownName | undefined {
  const words = (surface.match(WORDS) ?? []).map(fold)
  const found = lookUp(names.gazetteer, words).filter(
    ({ thing, name }) => thing.type === type && agreesInCase(surface, name),
  )
  const sure = found.filter(({ thing }) => thing.sure)
  const isExact = ({ name }: KnownName): boolean => fold(name) === fold(surface)
  return sure.find(isExact) ?? sure[0] ?? found.find(isExact) ?? (found.length === 1 ? found[0] : undefined)
}
