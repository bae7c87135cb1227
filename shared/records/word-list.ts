import { LANGUAGES_WITH_FORMS, SHORTEST_WORD, wordFormsOf } from '../languages/word-forms.ts'
import { wordsIn } from '../text/search-words.ts'
import type { Item } from './item.ts'
import { documentPartition, wordKey, wordListSortKey } from './keys.ts'
import type { DocumentHead, StatementRecord } from './records.ts'

/** The number that stands for the title among those of statements. */
export const TITLE = -1

/** In which statements of a document a word stands, by their numbers; `TITLE` for the title. */
export type Places = ReadonlySet<number>

/** The words of one document that begin with the same letters, each with its places. */
export type WordGroup = { readonly stem: string; readonly words: ReadonlyMap<string, Places> }

/** How many bytes of words one list holds, about: those of a long document are in several. */
const LIST_BYTES = 100_000
const LONGEST_STEM = 6
const LANGUAGES = [...LANGUAGES_WITH_FORMS, 'und']
const PLAIN = /^\p{L}/u

/** Whether a word is listed: it has four letters or more and is none of the commonest of its language. */
export function isListed(word: string, language: string): boolean {
  return word.length >= SHORTEST_WORD && PLAIN.test(word) && !wordFormsOf(language).isCommon(word)
}

/** The partitions that may list forms of a word, whatever the language. */
export function stemsToAsk(word: string): readonly string[] {
  const stems = LANGUAGES.flatMap(language =>
    wordFormsOf(language)
      .formsOf(word)
      .map(form => stemOf(form, language)),
  )
  return [...new Set(stems)]
}

/** Where a word is listed: under its shortest stem, six letters of it at most, so that all its forms begin with that. */
function stemOf(word: string, language: string): string {
  return wordFormsOf(language).shortestStem(word).slice(0, LONGEST_STEM)
}

/** All words of a statement that search looks at: what was said, and who said it. */
export function textsOf({ content, speaker }: StatementRecord): readonly string[] {
  const said = content.map(({ text }) => text)
  return speaker?.name == null ? said : [...said, speaker.name]
}

/** A text whose words are listed, and the place that it is: a statement's number, or `TITLE`. */
type Listed = { readonly text: string; readonly place: number }

/** The words of a document's title and statements that are listed, in groups. */
function groupWords(texts: readonly Listed[], language: string): readonly WordGroup[] {
  const groups = new Map<string, Map<string, Set<number>>>()
  for (const { text, place } of texts) {
    for (const { word } of wordsIn(text)) {
      if (!isListed(word, language)) continue
      const stem = stemOf(word, language)
      const group = groups.get(stem) ?? new Map<string, Set<number>>()
      groups.set(stem, group.set(word, (group.get(word) ?? new Set()).add(place)))
    }
  }
  return [...groups].map(([stem, words]) => ({ stem, words }))
}

/**
 * The records from which a revision's word records follow: each has all that these hold, so that whoever is told of it, or of
 * its removal, needs nothing else. One for most documents; none where no word is listed.
 */
export function toWordListItems(head: DocumentHead, statements: readonly StatementRecord[]): readonly Item[] {
  const { id, revision, sortDate, title } = head
  const language = head.language ?? 'und'
  const texts: readonly Listed[] = [
    { text: title ?? '', place: TITLE },
    ...statements.flatMap(statement => textsOf(statement).map(text => ({ text, place: statement.number }))),
  ]
  const lists = inParts(texts).map((part, at) => {
    const words = groupWords(part, language).map(group => `${group.stem}:${write(group.words)}`)
    return { pk: documentPartition(id), sk: wordListSortKey(revision, at), sortDate, language, words: words.join('|') }
  })
  return lists.filter(({ words }) => words !== '')
}

function inParts(texts: readonly Listed[]): readonly (readonly Listed[])[] {
  const parts: Listed[][] = []
  let bytes = LIST_BYTES
  for (const listed of texts) {
    if (bytes + 2 * listed.text.length > LIST_BYTES) {
      parts.push([])
      bytes = 0
    }
    bytes += 2 * listed.text.length
    parts.at(-1)?.push(listed)
  }
  return parts
}

/** The word records that follow from a list: one for each group. */
export function toWordItems(list: Readonly<Record<string, unknown>>): readonly Item[] {
  const [pk, sk, sortDate] = [String(list['pk']), String(list['sk']), String(list['sortDate'])]
  return String(list['words'])
    .split('|')
    .map(group => {
      const border = group.indexOf(':')
      const key = wordKey(group.slice(0, border), { pk, sk, sortDate })
      return { ...key, language: list['language'], words: group.slice(border + 1) }
    })
}

/** `liqeni 0 4,liqenit -1`: every byte costs, and a map takes more of them. */
function write(words: ReadonlyMap<string, Places>): string {
  return [...words].map(([word, places]) => [word, ...places].join(' ')).join(',')
}

/** Where forms of a word stand, by a word record: numbers of statements, and `TITLE`. */
export function placesOf(word: string, record: Readonly<Record<string, unknown>>): readonly number[] {
  const { isForm } = wordFormsOf(String(record['language']))
  const entries = String(record['words'])
    .split(',')
    .map(entry => entry.split(' '))
  return entries.flatMap(([other = '', ...places]) => (isForm(word, other) ? places.map(Number) : []))
}
