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

/** A form is a word of its own right where that many texts have it: others are seldom, and may be anything. */
const FEWEST_TEXTS = 3

/** The forms that were seen of the stems that are in most of the texts, in code-unit order. */
export function countCommonForms(texts: readonly string[], data: WordFormData, most: number): readonly string[] {
  const { shortestStem } = makeWordForms(data)
  const counts = new Map<string, { texts: number; uses: number; capitals: number; forms: Map<string, number> }>()
  for (const text of texts) {
    const words = text.match(/\p{L}+/gu)?.filter(({ length }) => length >= SHORTEST_WORD) ?? []
    for (const [stem, forms] of Map.groupBy(words, word => shortestStem(fold(word)))) {
      const count = counts.get(stem) ?? { texts: 0, uses: 0, capitals: 0, forms: new Map<string, number>() }
      count.texts += 1
      count.uses += forms.length
      count.capitals += forms.filter(isCapitalised).length
      for (const form of new Set(forms.map(fold))) count.forms.set(form, (count.forms.get(form) ?? 0) + 1)
      counts.set(stem, count)
    }
  }
  const plain = [...counts].filter(([, of]) => of.capitals < of.uses / 2 || of.texts > texts.length * COMMON_NAME)
  const ordered = plain.toSorted(([one, a], [other, b]) => b.texts - a.texts || (one < other ? -1 : 1))
  const forms = ordered.slice(0, most).flatMap(([, of]) => [...of.forms])
  return forms
    .filter(([, texts]) => texts >= FEWEST_TEXTS)
    .map(([form]) => form)
    .toSorted()
}

function lines<T>(file: string): readonly T[] {
  const all = readFileSync(file, 'utf8').split('\n')
  return all.filter(line => line !== '').map(line => JSON.parse(line) as T)
}

function write(language: 'sq' | 'en', forms: readonly string[], source: string): void {
  const what = `Forms of the ${String(MOST[language])} stems that are in most texts, folded`
  const comment = `/** ${what} (${source}). Built by \`node training/count-common-forms.ts\`. */`
  writeFileSync(
    join(LANGUAGES, language, 'data', 'common-forms.ts'),
    `// prettier-ignore\n${comment}\nexport const COMMON_FORMS = '${forms.join('|')}'\n`,
  )
}

// usage: node training/count-common-forms.ts [FOLDER]   FOLDER holds data/; ../shared unless told
if (import.meta.main) {
  const data = join(process.argv[2] ?? '../shared', 'data')
  const news = lines<{ readonly title: string; readonly body: string }>(join(data, 'alb-news', 'articles.jsonl'))
  const albanian = news.slice(LEFT_OUT).map(({ title, body }) => `${title}\n${body}`)
  write('sq', countCommonForms(albanian, SQ_WORD_FORMS, MOST.sq), 'counted in unlabelled Albanian news: no text')
  type Translated = { readonly sentences: readonly { readonly en: string }[] }
  const english = lines<Translated>(join(data, 'ntrex', 'documents.jsonl'))
  const texts = english.map(({ sentences }) => sentences.map(({ en }) => en).join('\n'))
  write('en', countCommonForms(texts, EN_WORD_FORMS, MOST.en), 'counted in NTREX-128, CC BY-SA 4.0: no text')
}
