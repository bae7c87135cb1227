import { agreesInCase, type GazetteerNode, type KnownName, stepTo } from '../languages/gazetteer.ts'
import type { NameData } from '../languages/name-data.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import { fold } from '../text/fold.ts'

/** The known names that a word may begin. */
export type KnownStarts = {
  /** Those that it is all by itself. */
  readonly alone: readonly KnownName[]
  /** Where the tree of known names goes on behind it. */
  readonly onward: readonly GazetteerNode[]
  /** The title that it may be. */
  readonly title: string | undefined
}

const SHORTEST_LOWER_CASE = 6

/** What a word may begin by its keys in the tree of known names; none where it begins nothing. */
export function startsOf(token: Token, keys: readonly string[], names: NameData): KnownStarts | undefined {
  if (!mayBegin(token, names)) return undefined
  const nodes = stepTo(names.gazetteer.root, keys)
  const title = titleOf(token.folded, names)
  const known = nodes
    .flatMap(({ complete }) => complete)
    .filter(({ name }) => !isHolder(title, name) && agreesInCase(token.text, name))
  const alone = isCapitalised(token.text) || known.some(isSureOrganization) ? known : []
  const onward = nodes.filter(({ next }) => next !== undefined)
  return alone.length + onward.length === 0 ? undefined : { alone, onward, title }
}

/** A capitalised word, or one that is no common word and so may be a brand in lower case: `facebook`. */
function mayBegin({ kind, text, folded }: Token, names: NameData): boolean {
  if (kind !== 'word') return false
  return isCapitalised(text) || (folded.length >= SHORTEST_LOWER_CASE && !names.commonWords.has(folded))
}

function isSureOrganization({ thing }: KnownName): boolean {
  return thing.sure && thing.type === 'organization'
}

function titleOf(folded: string, { titles }: NameData): string | undefined {
  return [folded, folded.slice(0, -1)].find(form => titles.has(form))
}

/** `Ministri i Shëndetësisë` is a man and his title, though `ministri` could be a form of `Ministria`. */
export function isHolder(title: string | undefined, name: string): boolean {
  return title !== undefined && !fold(name).startsWith(title + ' ') && fold(name) !== title
}
