import { describe, expect, it } from 'vitest'
import { SPEECH } from '../../../shared/languages/sq/speech.ts'
import {
  ADVERB,
  COMMON_WISH_FORM,
  COMPLEMENTIZER,
  DATE,
  FINITE_ENDING,
  LISTED_FINITE,
  PERSON,
  PERSONAL,
  SURE_WISH_FORM,
  VERB,
  WISH_FORM,
} from '../../../shared/statements/word-kinds.ts'
import { keyOf, wordOf } from '../../../shared/statements/word.ts'
import { wordTable } from '../../../shared/statements/word-table.ts'

describe('keyOf()', () => {
  it.each([
    ['u.s.', 'us'],
    ['e\u0308shte', 'eshte'],
    ['t’i', "t'i"],
    ['ura', 'ura'],
  ])('reads %s as %s', (folded, key) => {
    expect(keyOf(folded)).toBe(key)
  })
})

describe('wordOf()', () => {
  it.each<readonly [string, number, number]>([
    ['tha', VERB | LISTED_FINITE, FINITE_ENDING],
    ['thene', VERB, LISTED_FINITE | FINITE_ENDING],
    ['trokoi', FINITE_ENDING, VERB | LISTED_FINITE],
    ['se', COMPLEMENTIZER, ADVERB],
    ['ministri', PERSON | PERSONAL, FINITE_ENDING],
    ['mini-banori', PERSONAL, PERSON],
    ['largohen', WISH_FORM | SURE_WISH_FORM, COMMON_WISH_FORM],
    ['jete', COMMON_WISH_FORM, WISH_FORM],
    ['17', DATE, VERB],
    ['dje', DATE | ADVERB, VERB],
    ['ura', 0, PERSONAL | VERB | DATE | FINITE_ENDING],
  ])('finds %s in its lists and in no others', (key, lists, others) => {
    const { kinds } = wordOf(key, SPEECH)
    expect(kinds & lists).toBe(lists)
    expect(kinds & others).toBe(0)
  })
})

describe('wordTable()', () => {
  it('remembers a word, and reads one too long to be remembered each time', () => {
    const table = wordTable(SPEECH)
    const long = 'a'.repeat(60)
    expect(table('tha')).toBe(table('tha'))
    expect(table(long)).not.toBe(table(long))
    expect(table(long)).toEqual(table(long))
  })
})
