import { describe, expect, it } from 'vitest'
import { wordFormsOf } from '../../../shared/languages/word-forms.ts'

const { isForm, isCommon, shortestStem, stemsOf, formsOf } = wordFormsOf('sq')

describe('isForm()', () => {
  it.each([
    ['protesta', 'protestave'],
    ['protesta', 'protestuesit'],
    ['protestuan', 'protestojne'],
    ['liqeni', 'liqenet'],
    ['liqenit', 'liqen'],
    ['puna', 'punes'],
    ['rruges', 'rruga'],
    ['ministrave', 'ministri'],
    ['premtimin', 'premtimet'],
    ['ura', 'ura'],
  ])('%s and %s are forms of one word', (one, other) => {
    expect(isForm(one, other)).toBe(true)
    expect(isForm(other, one)).toBe(true)
  })

  it.each([
    ['berat', 'bere'],
    ['vend', 'vendim'],
    ['protesta', 'protokolli'],
    ['mal', 'mali'],
    ['ura', 'uria'],
    ['shtator', 'shteti'],
  ])('%s and %s are not', (one, other) => {
    expect(isForm(one, other)).toBe(false)
  })

  it('knows plurals and tenses of English', () => {
    const english = wordFormsOf('en')
    expect(english.isForm('pupils', 'pupil')).toBe(true)
    expect(english.isForm('protested', 'protesting')).toBe(true)
    expect(english.isForm('pupils', 'pupal')).toBe(false)
  })

  it('takes words of other languages as they are', () => {
    expect(wordFormsOf('mk').isForm('мостови', 'мостот')).toBe(false)
    expect(wordFormsOf('mk').isForm('мостот', 'мостот')).toBe(true)
  })
})

describe('shortestStem()', () => {
  it.each(['protestave', 'liqenit', 'punes', 'ministrit', 'kryeministrave', 'uji'])(
    'is what all stems of %s begin with',
    word => {
      for (const stem of stemsOf(word)) expect(stem.startsWith(shortestStem(word))).toBe(true)
    },
  )
})

describe('formsOf()', () => {
  it('holds every form, of four letters or more', () => {
    const forms = formsOf('liqenit')
    expect(forms).toEqual(expect.arrayContaining(['liqen', 'liqeni', 'liqenit', 'liqenet', 'liqenin']))
    expect(forms.every(form => form.length >= 4 && isForm('liqenit', form))).toBe(true)
  })
})

describe('isCommon()', () => {
  it.each(['eshte', 'shume', 'qytetare', 'duhet', 'edhe'])('%s is', word => {
    expect(isCommon(word)).toBe(true)
  })

  it.each(['protesta', 'liqenit', 'premtimin', 'digat'])('%s is not', word => {
    expect(isCommon(word)).toBe(false)
  })
})
