import { describe, expect, it } from 'vitest'
import { languagePack } from '../../../shared/languages/index.ts'
import { extendNames } from '../../../shared/mentions/extend-names.ts'
import { toNameTokens } from '../../../shared/mentions/name-tokens.ts'
import { retypeTeams } from '../../../shared/mentions/retype-teams.ts'
import type { Mender } from '../../../shared/mentions/recogniser.ts'
import { trimNames } from '../../../shared/mentions/trim-names.ts'
import { draw, drawn, sentencesOf } from '../../support/drawn-names.ts'

const { names } = languagePack('sq')

function mended(mend: Mender, text: string): string {
  const { text: bare, mentions } = drawn(text)
  return draw(bare, mend(mentions, { text: bare, sentences: toNameTokens(sentencesOf(bare), names), names }))
}

describe('extendNames()', () => {
  it.each([
    ['[o Ministria e Bujqësisë] dhe Peshkimit foli', '[o Ministria e Bujqësisë dhe Peshkimit] foli'],
    ['te [o Instituti i Ujërave] dhe Pyjeve Malore foli', 'te [o Instituti i Ujërave dhe Pyjeve Malore] foli'],
  ])('goes on over a second noun: %s', (text, expected) => {
    expect(mended(extendNames, text)).toBe(expected)
  })

  it.each([
    ['another body', '[o Ministria e Bujqësisë] dhe Komisionit i foli'],
    ['a person', '[o Ministrisë së Bujqësisë] dhe Agimit u foli'],
    ['a country', '[o Ministrisë së Bujqësisë] dhe [v Kosovës] u foli'],
    ['a title', '[o Ministrinë e Bujqësisë] dhe Presidentin e njoftoi'],
    ['what is written small', '[o Ministria e Bujqësisë] dhe peshkimit foli'],
    ['after a name without a head noun', '[o Zëri i Popullit] dhe Peshkimit foli'],
  ])('stops before %s', (_, text) => {
    expect(mended(extendNames, text)).toBe(text)
  })
})

describe('retypeTeams()', () => {
  const SPORT = 'Ndeshja e futbollit pati dy gola, trajneri dhe lojtarët festuan.'

  it('takes a town that wins for its team, wherever it stands alone', () => {
    const text = `${SPORT} [v Vlora] fitoi. Nesër [v Vlora] udhëton.`
    expect(mended(retypeTeams, text)).toBe(`${SPORT} [o Vlora] fitoi. Nesër [o Vlora] udhëton.`)
  })

  it.each([
    ['behind a preposition', `${SPORT} [v Vlora] fitoi. Loja u mbajt në [v Vlorë].`, '[v Vlorë]'],
    ['behind an article', `${SPORT} [v Vlora] fitoi. Stadiumi i [v Vlorës] u mbush.`, '[v Vlorës]'],
    ['where nothing is about sport', 'Zgjedhjet mbaruan. [v Vlora] fitoi.', '[v Vlora]'],
    ['where it does not contend', `${SPORT} [v Vlora] priti tifozët.`, '[v Vlora]'],
  ])('leaves it a town %s', (_, text, kept) => {
    expect(mended(retypeTeams, text)).toContain(kept)
  })
})

describe('trimNames()', () => {
  it('takes the holder of an office off an acronym with an ending, known by name or not', () => {
    expect(mended(trimNames, 'kreu i [o QRST-së Zumbar Kelbex Tofo] foli')).toBe(
      'kreu i [o QRST-së] [p Zumbar Kelbex Tofo] foli',
    )
  })

  it('leaves an acronym before a single word alone', () => {
    expect(mended(trimNames, 'te [o QRST-së Malore] foli')).toBe('te [o QRST-së Malore] foli')
  })
})
