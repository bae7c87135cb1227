import { describe, expect, it } from 'vitest'
import { languagePack } from '../../../shared/languages/index.ts'
import { typeBracketedAcronyms } from '../../../shared/mentions/bracketed-acronyms.ts'
import { toNameTokens } from '../../../shared/mentions/name-tokens.ts'
import { joinQuotedNames } from '../../../shared/mentions/quoted-names.ts'
import type { Mender } from '../../../shared/mentions/recogniser.ts'
import { spreadRepeatedNames } from '../../../shared/mentions/repeated-names.ts'
import { retypeNames } from '../../../shared/mentions/retype-names.ts'
import { trimNames } from '../../../shared/mentions/trim-names.ts'
import { draw, drawn, sentencesOf } from '../../support/drawn-names.ts'

const { names } = languagePack('sq')

function mended(mend: Mender, text: string, confidence = 1): string {
  const { text: bare, mentions } = drawn(text)
  const sentences = toNameTokens(sentencesOf(bare), names)
  return draw(
    bare,
    mend(
      mentions.map(mention => ({ ...mention, confidence })),
      { text: bare, sentences, names },
    ),
  )
}

describe('toNameTokens()', () => {
  const words = (text: string): string =>
    toNameTokens(sentencesOf(text), names)
      .flatMap(({ tokens }) => tokens.map(token => token.text))
      .join('|')

  it.each([
    ['two known places', 'Takimi Shqipëri-Itali filloi', 'Takimi|Shqipëri|-|Itali|filloi'],
    [
      'two names that stand alone elsewhere',
      'Gashi-Hoxha: debat. Gashi foli. Hoxha heshti',
      'Gashi|-|Hoxha|:|debat|.|Gashi|foli|.|Hoxha|heshti',
    ],
    ['a figure glued to a place', 'Tiranë 15Durrës 7', 'Tiranë|15|Durrës|7'],
  ])('cuts %s', (_, text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it.each([
    ['a double surname', 'foli Arta Gashi-Hoxha sot', 'foli|Arta|Gashi-Hoxha|sot'],
    ['a place with a hyphen', 'jeton në Nju-Jork', 'jeton|në|Nju-Jork'],
    ['an acronym in which Sh is one letter', 'sipas IKShPK dje', 'sipas|IKShPK|dje'],
    ['an address', 'shkruan shembull.ch sot', 'shkruan|shembull.ch|sot'],
  ])('keeps together %s', (_, text, expected) => {
    expect(words(text)).toBe(expected)
  })
})

describe('trimNames()', () => {
  it.each([
    ['[p Z. Gashi] tha', 'Z. [p Gashi] tha'],
    ['[p Ministri Gashi] tha', 'Ministri [p Gashi] tha'],
    ['te [o OBSH-së Arta Gashi] foli', 'te [o OBSH-së] [p Arta Gashi] foli'],
    ['në [o Kuvendin e Shqipërisë PD] kërkoi', 'në [o Kuvendin e Shqipërisë] [o PD] kërkoi'],
    ['sipas [o Konventës së Kombeve të Bashkuara]', 'sipas Konventës së [o Kombeve të Bashkuara]'],
    ['dje [o qeveria e Shqipërisë] foli', 'dje qeveria e [v Shqipërisë] foli'],
    ['në [o TV] dje', 'në TV dje'],
    ['miratoi [o Kodin Penal] sot', 'miratoi Kodin Penal sot'],
  ])('takes off what is no name, in %s', (text, expected) => {
    expect(mended(trimNames, text)).toBe(expected)
  })

  it.each([
    'foli [p Haxhi Gashi] sot',
    'te [o Fondacioni Arta Gashi] sot',
    'në [o Qeverinë e Shqipërisë] sot',
    'punon në [o RTK] sot',
    'me [o Institutin GAP] sot',
  ])('leaves alone %s', text => {
    expect(mended(trimNames, text)).toBe(text)
  })
})

describe('retypeNames()', () => {
  it.each([
    ['në hotelin “[p Arta Gashi]” dje', 'në hotelin “[v Arta Gashi]” dje', 1],
    ['në [v Ministrinë e Punës] dje', 'në [o Ministrinë e Punës] dje', 0.5],
    ['në Samitin e [o NATO-s] dje', 'në [e Samitin e NATO-s] dje', 1],
  ])('takes the type of the head noun, in %s', (text, expected, confidence) => {
    expect(mended(retypeNames, text, confidence)).toBe(expected)
  })

  it.each([
    ['në hotel “flinte” [p Arta Gashi] dje', 1],
    ['në [v Ministrinë e Punës] dje', 1],
    ['në samitin e [o NATO-s] dje', 1],
    ['këngëtari “[p Arta Gashi]” dje', 1],
  ])('leaves alone %s, found with %d', (text, confidence) => {
    expect(mended(retypeNames, text, confidence)).toBe(text)
  })
})

describe('typeBracketedAcronyms()', () => {
  it('gives an acronym the type of the name before its bracket, everywhere', () => {
    const text = '[v Republika e Ariut] ([o RA]) është larg. Në [o RA] bie shi.'
    expect(mended(typeBracketedAcronyms, text)).toBe('[v Republika e Ariut] ([v RA]) është larg. Në [v RA] bie shi.')
  })

  it.each(['[p Arta Gashi] ([o PD]) foli', '[v Tirana] ([o PD]) foli', '[v Republika e Ariut], ([o RA]) foli'])(
    'leaves alone %s',
    text => {
      expect(mended(typeBracketedAcronyms, text)).toBe(text)
    },
  )
})

describe('joinQuotedNames()', () => {
  it.each([
    ['Shkolla “[p Naim Frashëri]” u hap', '[o Shkolla “Naim Frashëri”] u hap'],
    ['[o Universiteti i Pejës] “Haxhi Zeka” u hap', '[o Universiteti i Pejës “Haxhi Zeka”] u hap'],
    ['[o Shkolla e Mesme “Arta Gashi]” u hap', '[o Shkolla e Mesme “Arta Gashi”] u hap'],
  ])('joins a head noun and its quoted name, in %s', (text, expected) => {
    expect(mended(joinQuotedNames, text)).toBe(expected)
  })

  it.each([
    'Shkolla “po mbyllet sot”, tha ai',
    'shkolla “[p Naim Frashëri]” u hap',
    '[p Arta Gashi] “Shqipja” u hap',
    'Këngëtarja “[p Naim Frashëri]” u hap',
  ])('leaves alone %s', text => {
    expect(mended(joinQuotedNames, text)).toBe(text)
  })
})

describe('spreadRepeatedNames()', () => {
  it('finds again what the document surely names elsewhere', () => {
    expect(mended(spreadRepeatedNames, 'Foli [p Arta Zogjani]. Pastaj Zogjani heshti.')).toBe(
      'Foli [p Arta Zogjani]. Pastaj [p Zogjani] heshti.',
    )
  })

  it.each([
    ['a common word', 'Foli [p Arta Shtëpia]. Shtëpia u shit.', 1],
    ['a part of a longer run', 'Foli [p Arta Zogjani]. Pastaj Drita Zogjani heshti.', 1],
    ['what was doubtful itself', 'Foli [p Arta Zogjani]. Pastaj Zogjani heshti.', 0.5],
    ['a word of two types', 'Foli [p Zogjani]. Te [o Zogjani]. Dhe Zogjani heshti.', 1],
  ])('does not spread %s', (_, text, confidence) => {
    expect(mended(spreadRepeatedNames, text, confidence)).toBe(text)
  })
})
