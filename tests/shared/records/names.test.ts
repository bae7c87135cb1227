import { describe, expect, it } from 'vitest'
import { padSequencer, parseStatementId, revisionOf, sequencerOf } from '../../../shared/records/document-id.ts'
import { namesBeginning, namesOfWords, nameSort } from '../../../shared/records/keys.ts'
import { baseNames, foldedName, nameBeginnings, strippedNames } from '../../../shared/records/names.ts'
import { isNearRepeat, sketchWords } from '../../../shared/records/similar-words.ts'
import { monthOf, toSortDate } from '../../../shared/records/sort-date.ts'

describe('foldedName()', () => {
  it.each([
    ['Mirë  Çela', 'mire cela'],
    ['LDK-së', 'ldk se'],
    ['“Fusha”', 'fusha'],
    ['?!', ''],
  ])('folds %s to %s', (name, folded) => {
    expect(foldedName(name)).toBe(folded)
  })
})

describe('nameBeginnings()', () => {
  it('gives the whole name, and what begins at each of its longer words', () => {
    expect(nameBeginnings('Shoqata e Peshkatarëve të Ohrit')).toEqual([
      'shoqata e peshkatareve te ohrit',
      'peshkatareve te ohrit',
      'ohrit',
    ])
  })

  it('gives a few only of a very long one', () => {
    expect(nameBeginnings('fjalë '.repeat(100)).length).toBeLessThan(10)
  })
})

describe('baseNames() and strippedNames()', () => {
  it('lead from an inflected name to its base', () => {
    expect(baseNames('Kosovës')).toContain('kosova')
    expect(baseNames('Mira Dervishit')).toContain('mira dervishi')
    expect(strippedNames('Dervishëve')).toContain('dervish')
  })
})

describe('names in keys', () => {
  it('sort a name alone before it with another word, and both before a longer word', () => {
    const sorted = ['mira#', 'mira dervishi#', 'mirash#'].map(name => nameSort(name.slice(0, -1), 'x'))
    expect(sorted.toSorted()).toEqual(sorted)
  })

  it('of whole words are among those of a beginning, and hold no longer word', () => {
    const [whole, all] = [namesOfWords('mira'), namesBeginning('mira')]
    const isIn = (name: string, { from, to }: typeof whole) => nameSort(name, 'x') >= from && nameSort(name, 'x') <= to
    expect(['mira', 'mira dervishi', 'mirash'].map(name => isIn(name, whole))).toEqual([true, true, false])
    expect(['mira', 'mira dervishi', 'mirash', 'mir'].map(name => isIn(name, all))).toEqual([true, true, true, false])
  })
})

describe('padSequencer()', () => {
  it('makes sequencers of any length comparable as strings', () => {
    expect(padSequencer('ff') < padSequencer('0100')).toBe(true)
    expect(sequencerOf(revisionOf(padSequencer('ff'), '0001'))).toBe(padSequencer('FF'))
  })
})

describe('parseStatementId()', () => {
  it.each(['', 'x', `${'a'.repeat(24)}-s0`, `${'a'.repeat(24)}-s1x`, `${'A'.repeat(24)}-s1`])('refuses %s', id => {
    expect(parseStatementId(id)).toBeUndefined()
  })
})

describe('toSortDate()', () => {
  it.each([
    ['2025-06-14T12:00:00+02:00', '2025-06-14T10:00:00Z', '2025-06'],
    ['2025-06', '2025-06', '2025-06'],
    ['2025', '2025', '2025'],
    [null, '2020-01-01T00:00:00Z', '2020-01'],
    ['2025-99-99T00:00:00Z', '2020-01-01T00:00:00Z', '2020-01'],
  ])('orders %s as %s', (published, sorted, month) => {
    expect(toSortDate(published, '2020-01-01T00:00:00.000Z')).toBe(sorted)
    expect(monthOf(sorted)).toBe(month)
  })
})

describe('sketchWords()', () => {
  const words = (text: string) => sketchWords(text)?.sketch ?? ''
  const SAID = 'Liqeni do të pastrohet sërish këtë verë nga dyzet vullnetarë të qytetit'

  it('knows the same words again, whatever their case, marks and diacritics', () => {
    expect(words(SAID.toUpperCase().replaceAll(' ', ',  '))).toBe(words(SAID))
  })

  it('tells nearly the same from something else', () => {
    expect(isNearRepeat(words(SAID), words(`${SAID} sot`))).toBe(true)
    expect(isNearRepeat(words(SAID), words('Rruga mbetet e hapur gjithë dimrin për makinat e rënda'))).toBe(false)
  })

  it('compares no few words: they are repeated by chance', () => {
    expect(sketchWords('Po, kështu është')).toBeUndefined()
  })
})
