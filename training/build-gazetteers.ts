import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitTokens } from '../shared/segmentation/tokens.ts'
import { SEGMENTATION } from '../shared/languages/sq/segmentation.ts'
import { fold } from '../shared/text/fold.ts'

const SHIPPABLE_PLACES = new Set([
  'cldr-city',
  'cldr-territory',
  'geonames',
  'geonames-admin',
  'geonames-alt',
  'i18n-iso-countries',
])
const ALBANIAN_LETTERS = /^[A-ZÇË][a-zçë]+(?:[ -](?:[A-ZÇË][a-zçë]+|[eidhëst]+))*$/u
// a word with an apostrophe of any kind is no list's word, and a back-tick would end the string that holds the list
const PLAIN_WORD = /^[\p{L}\p{M}\p{N}-]+$/u
const FEWEST_BEARERS = 2
const FEWEST_USES = 4

/** Builds the word lists of the Albanian pack from the data folder. Deterministic: same data, same files. */
export function buildGazetteers(data: string, out: string): void {
  mkdirSync(out, { recursive: true })
  const write = (file: string, name: string, entries: Iterable<string>, source: string): void => {
    const list = [...new Set(entries)].sort()
    writeFileSync(
      join(out, file),
      `// prettier-ignore\n/** ${source} Built by \`npm run train\`. */\nexport const ${name} = \`${list.join('|')}\`\n`,
    )
  }
  write(
    'settlements.ts',
    'SETTLEMENTS',
    settlements(data),
    'Places, in Albanian (GeoNames, CC BY 4.0; CLDR; i18n-iso-countries, MIT).',
  )
  write(
    'given-names.ts',
    'GIVEN_NAMES',
    givenNames(data),
    'Given names, folded (albanian-names-dataset, MIT; KushtrimVisoka/datasets, Apache-2.0).',
  )
  write('surnames.ts', 'SURNAMES', surnames(data), 'Surnames, folded (KushtrimVisoka/datasets, Apache-2.0).')
  write(
    'common-words.ts',
    'COMMON_WORDS',
    commonWords(data),
    'Words that news write in lower case, folded (counted in unlabelled Albanian news).',
  )
}

function rows(data: string, file: string): readonly string[][] {
  return readFileSync(join(data, 'gazetteers', file), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t'))
}

function* settlements(data: string): Generator<string> {
  for (const [name = '', , source = ''] of rows(data, 'places_sq.tsv')) {
    if (SHIPPABLE_PLACES.has(source) && ALBANIAN_LETTERS.test(name) && name.length > 2) yield name
  }
}

function* givenNames(data: string): Generator<string> {
  const known = JSON.parse(
    readFileSync(join(data, 'gazetteers', 'albanian_first_names.json'), 'utf8'),
  ) as readonly string[]
  for (const name of known) if (name.length > 2) yield fold(name)
  yield* bearers(data, 'kosovo_candidates_first.tsv')
}

function surnames(data: string): Generator<string> {
  return bearers(data, 'kosovo_candidates_last.tsv')
}

function* bearers(data: string, file: string): Generator<string> {
  for (const [name = '', count = '0'] of rows(data, file)) {
    if (Number(count) >= FEWEST_BEARERS && name.length > 2 && /^[\p{L}-]+$/u.test(name)) yield fold(name)
  }
}

type Uses = { lower: number; upper: number }

/** Words that stand in lower case far more often than they stand capitalised inside a sentence. */
function* commonWords(data: string): Generator<string> {
  const uses = new Map<string, Uses>()
  for (const line of readFileSync(join(data, 'alb-news', 'articles.jsonl'), 'utf8').split('\n')) {
    if (line !== '') countUses((JSON.parse(line) as { readonly body: string }).body, uses)
  }
  for (const [word, { lower, upper }] of uses)
    if (lower >= FEWEST_USES && lower > upper * 3 && PLAIN_WORD.test(word)) yield word
}

function countUses(body: string, uses: Map<string, Uses>): void {
  const tokens = splitTokens(body, SEGMENTATION)
  tokens.forEach(({ kind, text, folded }, index) => {
    if (kind !== 'word') return
    const seen = uses.get(folded) ?? { lower: 0, upper: 0 }
    uses.set(folded, seen)
    if (text.charAt(0) === text.charAt(0).toLowerCase()) seen.lower++
    else if (tokens[index - 1]?.kind === 'word' && text !== text.toUpperCase()) seen.upper++
  })
}
