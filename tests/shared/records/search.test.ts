import { describe, expect, it } from 'vitest'
import { SQ_WORD_FORMS } from '../../../shared/languages/sq/word-forms.ts'
import { wordFormsOf } from '../../../shared/languages/word-forms.ts'
import { rankByWords } from '../../../shared/records/bm25.ts'
import { fragmentsOf, titleFragments } from '../../../shared/records/fragments.ts'
import { isWordList, wordListOf, wordPlaceIn } from '../../../shared/records/keys.ts'
import type { DocumentHead, StatementRecord } from '../../../shared/records/records.ts'
import { countInStatement, findWords, isFound, toSearchQuery } from '../../../shared/records/search-query.ts'
import {
  isListed,
  placesOf,
  stemsToAsk,
  TITLE,
  toWordItems,
  toWordListItems,
} from '../../../shared/records/word-list.ts'

const HEAD = {
  id: '0123456789abcdef01234567',
  revision: `${'0'.repeat(31)}1.0001`,
  title: 'Liqeni po thahet',
  language: 'sq',
  sortDate: '2025-06-14',
} as DocumentHead

function statement(number: number, text: string, speaker: string | null = null): StatementRecord {
  const document = { id: HEAD.id, title: HEAD.title, publisher: null, published: null, language: 'sq' }
  const content = [{ start: 100, end: 100 + text.length, text }]
  return {
    number,
    document,
    content,
    speaker: speaker === null ? null : { name: speaker },
  } as unknown as StatementRecord
}

const STATEMENTS = [
  statement(0, 'Peshqit e liqenit po ngordhin', 'Mira Dervishi'),
  statement(1, 'Digat nuk u ndërtuan'),
]

describe('toWordListItems()', () => {
  const [list, ...others] = toWordListItems(HEAD, STATEMENTS)
  const items = toWordItems(list ?? {})

  it('makes one list of a small document, from which a record for each stem follows', () => {
    expect(others).toEqual([])
    expect(isWordList(list?.sk ?? '')).toBe(true)
    expect(items.map(({ pk }) => pk)).toEqual(expect.arrayContaining(['WORD#peshq', 'WORD#ngordh', 'WORD#diga']))
    expect(new Set(items.map(({ pk }) => pk)).size).toBe(items.length)
  })

  it('names the list, the revision and the place in every record', () => {
    for (const { sk } of items) {
      expect(wordListOf(sk)).toEqual({ pk: list?.pk, sk: list?.sk })
      expect(wordPlaceIn(sk)).toEqual({ at: `2025-06-14#${HEAD.id}`, revision: HEAD.revision })
    }
  })

  it('tells where forms of a word stand, in the title and in statements', () => {
    const places = items.flatMap(item => placesOf('liqenet', item))
    expect(places.toSorted((a, b) => a - b)).toEqual([TITLE, 0])
    expect(items.flatMap(item => placesOf('dervish', item))).toEqual([0])
  })

  it('makes several lists of a long document, each far below 400 KB', () => {
    const long = Array.from({ length: 4_000 }, (_, n) =>
      statement(n, `Fjala${String(n)} e gjatë u përsërit sërish ${'x'.repeat(30)}`),
    )
    const lists = toWordListItems(HEAD, long)
    expect(lists.length).toBeGreaterThan(1)
    expect(new Set(lists.map(({ sk }) => sk)).size).toBe(lists.length)
    for (const one of lists) expect(Buffer.byteLength(String(one['words']))).toBeLessThan(200_000)
    const items = lists.flatMap(toWordItems)
    expect(items.flatMap(item => placesOf('fjala3999', item))).toEqual([3999])
    expect(new Set(items.flatMap(item => placesOf('perserit', item))).size).toBe(4_000)
  })

  it('makes none where no word is listed', () => {
    expect(toWordListItems({ ...HEAD, title: null }, [statement(0, 'Po, është e re')])).toEqual([])
  })
})

describe('toSearchQuery()', () => {
  it('folds words and takes each once', () => {
    const words = toSearchQuery('  Ngordhën, ngordhen – NGORDHEN! ').map(({ word }) => word)
    expect(words).toEqual(['ngordhen'])
  })

  it('takes letters with marks of their own for one letter', () => {
    expect(toSearchQuery('nd\u0065\u0308rtuan').map(({ word }) => word)).toEqual(['ndertuan'])
  })

  it.each(['është', 'uji', '2025', 'të', 'shumë'])('knows that %s is not in the index', word => {
    expect(toSearchQuery(word)).toMatchObject([{ isListed: false, stems: [] }])
  })

  it.each(['liqeni', 'protestuesit', 'Dervishi', 'school'])(
    'asks for every stem under which forms of %s may be',
    word => {
      const [asked] = toSearchQuery(word)
      expect(asked?.isListed).toBe(true)
      expect(asked?.stems.length).toBeGreaterThan(0)
      expect(asked?.stems.length).toBeLessThan(12)
      expect(asked?.stems).toEqual(stemsToAsk(asked?.word ?? ''))
    },
  )

  it.each(['', ' – “”! ', '\u0301'])('finds no word in %j', q => {
    expect(toSearchQuery(q)).toEqual([])
  })
})

describe('a listed word', () => {
  const { stemsOf, shortestStem, isForm } = wordFormsOf('sq')
  const roots = ['lum', 'mal', 'diga', 'kull', 'liqen', 'premt', 'kambana', 'peshkatar', 'ndertim', 'vullnet']
  const words = roots.flatMap(root => [root, ...SQ_WORD_FORMS.endings.map(ending => root + ending)])

  it('is under a stem that is asked for, and is listed where all forms of what is asked are, whatever its form', () => {
    let forms = 0
    for (const [asked] of words.map(toSearchQuery)) {
      if (asked?.isListed !== true) continue
      for (const word of words.filter(other => other.length >= 4 && isForm(asked.word, other))) {
        forms += 1
        expect(isListed(word, 'sq'), `${asked.word} ${word}`).toBe(true)
        expect(asked.stems, `${asked.word} ${word}`).toContain(shortestStem(word).slice(0, 6))
      }
    }
    expect(forms).toBeGreaterThan(10_000)
    expect(stemsOf('kambanave')).toContain('kambana')
  })
})

describe('isFound()', () => {
  const found = (q: string, record = STATEMENTS[0] as StatementRecord) =>
    isFound(countInStatement(record, toSearchQuery(q)), toSearchQuery(q))

  it.each(['peshqit', 'peshqve liqen', 'dervishit', 'ngordhin thahet', 'po'])('finds %s', q =>
    expect(found(q)).toBe(true),
  )

  it.each(['digat', 'peshqit digat', 'thahet', 'po thahet'])('does not find %s: not all words, or none of its own', q =>
    expect(found(q)).toBe(false),
  )
})

describe('fragmentsOf()', () => {
  it('shows words with their places in the part and in the text', () => {
    const [first, second] = fragmentsOf(STATEMENTS[0] as StatementRecord, toSearchQuery('liqen dervish'))
    expect(first).toEqual({
      field: 'content',
      part: 0,
      start: 0,
      end: 29,
      text: 'Peshqit e liqenit po ngordhin',
      place: { start: 100, end: 129 },
      matches: [{ start: 10, end: 17, text: 'liqenit', place: { start: 110, end: 117 } }],
    })
    expect(second).toMatchObject({ field: 'speaker', place: null, matches: [{ text: 'Dervishi' }] })
  })

  it('cuts long words to excerpts that begin and end with a word, at most five', () => {
    const text = Array.from({ length: 12 }, () => `${'fjalë të tjera '.repeat(30)}liqeni`).join(' ')
    const record = { ...statement(0, text), speaker: null }
    const fragments = fragmentsOf(record, toSearchQuery('liqenit'))
    expect(fragments).toHaveLength(5)
    for (const { start, end, text: excerpt, matches } of fragments) {
      expect(excerpt).toBe(text.slice(start, end))
      expect(excerpt.length).toBeLessThanOrEqual(260)
      expect(/^\p{L}.*\p{L}$/u.test(excerpt)).toBe(true)
      for (const match of matches) expect(text.slice(match.start, match.end)).toBe('liqeni')
    }
  })

  it('shows a title, which has no place in the text', () => {
    expect(titleFragments('Liqeni po thahet', toSearchQuery('liqenet'), 'sq')).toMatchObject([
      { field: 'title', place: null, matches: [{ start: 0, end: 6, text: 'Liqeni' }] },
    ])
  })
})

describe('findWords()', () => {
  it('gives offsets into the text as it is, with decomposed letters', () => {
    const text = 'Digat u nde\u0308rtuan'
    const [word] = findWords(text, toSearchQuery('ndërtuar'), 'sq')
    expect(text.slice(word?.start, word?.end)).toBe('nde\u0308rtuan')
  })
})

describe('rankByWords()', () => {
  const uses = (own: readonly number[], length: number, title: readonly number[] = own.map(() => 0)) => ({
    own,
    title,
    length,
  })

  it('likes shorter things and more uses better, and a word of its own better than one of the title', () => {
    const [short = 0, long = 0, often = 0] = rankByWords([uses([1], 5), uses([1], 50), uses([3], 50)])
    expect(short).toBeGreaterThan(long)
    expect(often).toBeGreaterThan(long)
    const [own = 0, title = 0] = rankByWords([uses([1, 1], 10), uses([1, 0], 10, [0, 1])])
    expect(own).toBeGreaterThan(title)
  })

  it('weighs a word by how few candidates have it', () => {
    const candidates = [
      uses([1, 0], 10, [0, 1]),
      uses([0, 1], 10, [1, 0]),
      uses([0, 1], 10, [1, 0]),
      uses([0, 1], 10, [1, 0]),
    ]
    const [rare = 0, usual = 0] = rankByWords(candidates)
    expect(rare).toBeGreaterThan(usual)
  })

  it('gives no scores for nothing', () => expect(rankByWords([])).toEqual([]))
})
