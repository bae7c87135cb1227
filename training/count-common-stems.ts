import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EN_WORD_FORMS } from '../shared/languages/en/word-forms.ts'
import { SQ_WORD_FORMS } from '../shared/languages/sq/word-forms.ts'
import { makeWordForms, SHORTEST_WORD, type WordFormData } from '../shared/languages/word-forms.ts'
import { isCapitalised } from '../shared/text/characters.ts'
import { fold } from '../shared/text/fold.ts'

const MOST = { sq: 400, en: 200 } as const
/** The first articles are those that `npm run bench -- cost` measures on: what is counted there may not be learned from them. */
const LEFT_OUT = 300
const LANGUAGES = 'shared/languages'

/** Names are looked for: one is common only where it is in such a share of the texts. */
const COMMON_NAME = 0.2

/** The stems that are in most of the texts, most frequent first, then in code-unit order. */
export function countCommonStems(texts: readonly string[], data: WordFormData, most: number): readonly string[] {
  const { shortestStem } = makeWordForms(data)
  const counts = new Map<string, { texts: number; uses: number; capitals: number }>()
  for (const text of texts) {
    const words = text.match(/\p{L}+/gu)?.filter(({ length }) => length >= SHORTEST_WORD) ?? []
    for (const [stem, forms] of Map.groupBy(words, word => shortestStem(fold(word)))) {
      const count = counts.get(stem) ?? { texts: 0, uses: 0, capitals: 0 }
      count.texts += 1
      count.uses += forms.length
      count.capitals += forms.filter(isCapitalised).length
      counts.set(stem, count)
    }
  }
  const plain = [...counts].filter(([, of]) => of.capitals < of.uses / 2 || of.texts > texts.length * COMMON_NAME)
  const ordered = plain.toSorted(([one, a], [other, b]) => b.texts - a.texts || (one < other ? -1 : 1))
  return ordered.slice(0, most).map(([stem]) => stem)
}

function lines<T>(file: string): readonly T[] {
  const all = readFileSync(file, 'utf8').split('\n')
  return all.filter(line => line !== '').map(line => JSON.parse(line) as T)
}

function write(language: 'sq' | 'en', stems: readonly string[], source: string): void {
  const list = stems.toSorted((one, other) => (one < other ? -1 : 1)).join('|')
  const comment = `/** Stems that are in most texts, folded (${source}). Built by \`node training/count-common-stems.ts\`. */`
  writeFileSync(
    join(LANGUAGES, language, 'data', 'common-stems.ts'),
    `// prettier-ignore\n${comment}\nexport const COMMON_STEMS = '${list}'\n`,
  )
}

// usage: node training/count-common-stems.ts [FOLDER]   FOLDER holds data/; ../shared unless told
if (import.meta.main) {
  const data = join(process.argv[2] ?? '../shared', 'data')
  const news = lines<{ readonly title: string; readonly body: string }>(join(data, 'alb-news', 'articles.jsonl'))
  const albanian = news.slice(LEFT_OUT).map(({ title, body }) => `${title}\n${body}`)
  write('sq', countCommonStems(albanian, SQ_WORD_FORMS, MOST.sq), 'counted in unlabelled Albanian news: no text')
  type Translated = { readonly sentences: readonly { readonly en: string }[] }
  const english = lines<Translated>(join(data, 'ntrex', 'documents.jsonl'))
  const texts = english.map(({ sentences }) => sentences.map(({ en }) => en).join('\n'))
  write('en', countCommonStems(texts, EN_WORD_FORMS, MOST.en), 'counted in NTREX-128, CC BY-SA 4.0: no text')
}
