import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import compromise from 'compromise'
import { extract } from '../../shared/pipeline.ts'

/**
 * Extraction speed on one core, warm: Fjala's whole chain on Albanian, beside wink-nlp and compromise doing their nearest
 * equivalent (sentences, tokens, parts of speech, entities) on English text of the same size, in the same run.
 * These machines are noisy: read the ratios, which are of processor time.
 */
const ARTICLE = 3000
const ARTICLES = 300
/** The best of so many: whatever else runs on the machine only ever makes it slower. */
const ROUNDS = 6
const seeds = join(import.meta.dirname, '..', '..', 'seeds')

function textOf(language: string): string {
  const folder = join(seeds, language)
  const plain = readdirSync(folder).filter(name => /\.(txt|md)$/.test(name))
  return plain.map(name => readFileSync(join(folder, name), 'utf8')).join('\n\n')
}

/** Articles of 3,000 characters cut at line ends from the seeds, each starting at another place. */
function articlesFrom(text: string): readonly string[] {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return Array.from({ length: ARTICLES }, (_, index) => {
    let article = ''
    for (let at = index % lines.length; article.length < ARTICLE; at = (at + 1) % lines.length)
      article += `${lines[at] ?? ''}\n\n`
    return article.slice(0, ARTICLE)
  })
}

function measure(name: string, articles: readonly string[], run: (text: string) => unknown): number {
  for (const article of articles.slice(0, ARTICLES / 3)) run(article)
  const rounds = Array.from({ length: ROUNDS }, () => {
    const [start, used] = [performance.now(), process.cpuUsage()]
    for (const article of articles) run(article)
    const { user, system } = process.cpuUsage(used)
    return { wall: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }
  })
  const seconds = Math.min(...rounds.map(({ wall }) => wall))
  const processor = Math.min(...rounds.map(({ processor }) => processor))
  const tokens = articles.reduce(
    (sum, article) => sum + (article.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)?.length ?? 0),
    0,
  )
  const [rate, alone] = [articles.length / seconds, articles.length / processor]
  const columns = [`${figure(rate)} articles/s`, `${figure(tokens / seconds / 1000)} thousand tokens/s`]
  process.stdout.write(
    `${name.padEnd(20)} ${columns.join(' ')} ${figure(alone)} articles per second of processor time\n`,
  )
  return alone
}

const figure = (value: number) => value.toFixed(0).padStart(6)

function winkReader(): (text: string) => unknown {
  const require = createRequire(import.meta.url)
  const load = require('wink-nlp') as (model: unknown) => {
    readDoc: (text: string) => { entities: () => { out: () => unknown } }
  }
  const wink = load(require('wink-eng-lite-web-model'))
  return text => wink.readDoc(text).entities().out()
}

const albanian = articlesFrom(textOf('sq'))
const english = articlesFrom(textOf('en'))
const ours = measure('fjala, Albanian', albanian, text => extract(text, { language: 'sq', published: '2025-06-14' }))
const wink = measure('wink-nlp, English', english, winkReader())
const compromised = measure('compromise, English', english, text => {
  const read = compromise(text)
  const found: readonly unknown[] = [
    read.people().out('array'),
    read.places().out('array'),
    read.organizations().out('array'),
    read.quotations().out('array'),
  ]
  return found
})
process.stdout.write(
  `fjala ÷ wink-nlp ${(ours / wink).toFixed(2)}, fjala ÷ compromise ${(ours / compromised).toFixed(2)}\n`,
)

for (const length of [1, 2, 4, 8]) {
  const text = albanian.slice(0, 20 * length).join('\n\n')
  const start = performance.now()
  extract(text, { language: 'sq', published: '2025-06-14' })
  process.stdout.write(`${text.length} characters in ${(performance.now() - start).toFixed(0)} ms\n`)
}
