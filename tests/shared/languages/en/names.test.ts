import { describe, expect, it } from 'vitest'
import { languagePack } from '../../../../shared/languages/index.ts'
import { extract } from '../../../../shared/pipeline.ts'
import { drawFound, drawn } from '../../../support/drawn-names.ts'

describe('findMentions() in English', () => {
  it.each([
    ['a person after a title', 'The inquiry heard Governor [p Alice Warden] yesterday.'],
    ['a person after an abbreviated title', 'Reporters asked Sen. [p Nina Olsson] about it.'],
    ['a person with an initial', 'The prize went to [p Martin J. Keller] this year.'],
    ['a person after an adjective of nationality', 'They met the German [p Lukas Brandt] by the lake.'],
    ['a person with small words in the name', 'The bridge was drawn by [p Pieter van der Berg] himself.'],
    ['a surname alone after its full name', 'The play is by [p Laura Pine]. Nobody had asked [p Pine] before.'],
    ['an organisation with of', 'A letter from the [o Ministry of Health] arrived.'],
    ['an organisation with of and and', 'He left the [o Department of Trade and Industry] in silence.'],
    ['an organisation with of the', 'She chairs the [o Bank of the North] now.'],
    ['an organisation by its last word', 'The files of the [o Lakeside Archive] were wet.'],
    ['a known organisation', 'The [o European Union] sent observers.'],
    ['an acronym with stops', 'The [v U.S.] delegation left early.'],
    ['a country with a possessive ending', 'The ship carried [v Norway]’s flag.'],
    ['a city after a preposition', 'The ferry runs from [v Trieste] every hour.'],
    ['a place by its first word', 'The storm crossed the [v Gulf of Riva] at night.'],
    ['two names that a possessive parts', 'It was [v Croatia]’s [p Ivan Horvat] who won.'],
  ])('finds %s', (_, expected) => {
    expect(drawFound(drawn(expected).text, 'en')).toBe(expected)
  })

  it.each([
    ['a common noun that begins a sentence', 'Dockers went home. Some stayed. Critics laughed.'],
    ['weekdays and months', 'The work begins on Monday and ends in March.'],
    ['an adjective of nationality', 'The French press and two Italian crews waited.'],
    ['a title without a name', 'Later the President and the Secretary left the room.'],
    ['a law', 'Deputies passed the Clean Water Act on the second reading.'],
    ['the first person', 'We asked why I should pay.'],
    ['a contraction', "It's late. Don't wait. They're closed."],
    ['a compound of which one half is small', 'They sell Fox-style glasses there.'],
  ])('takes %s for no name', (_, text) => {
    expect(drawFound(text, 'en')).toBe(text)
  })

  it('finds in a headline in title case only what is surely a name', () => {
    expect(drawFound('Angry Farmers Block Main Road Near Berlin Again', 'en')).toBe(
      'Angry Farmers Block Main Road Near [v Berlin] Again',
    )
  })
})

describe('resolveEntities() in English', () => {
  const namesIn = (text: string): readonly string[] =>
    extract(text, { language: 'en', published: null }).entities.map(({ name }) => name)

  it('joins a surname to the full name before it', () => {
    expect(namesIn('The director is Elena Moss. Critics praised Moss for years.')).toEqual(['Elena Moss'])
  })

  it('keeps apart two people of different surnames', () => {
    expect(namesIn('We saw Elena Moss with Peter Lund.')).toEqual(['Elena Moss', 'Peter Lund'])
  })

  it('names a thing without its possessive ending', () => {
    expect(namesIn("The crew praised Slovenia's ports.")).toEqual(['Slovenia'])
  })
})

describe('baseForm() in English', () => {
  const { baseForm } = languagePack('en').names
  const options = { type: 'organization', isAttested: () => false } as const

  it.each([
    ['a possessive ending', "Lund's", 'Lund'],
    ['a possessive apostrophe', 'Workers’', 'Workers'],
    ['a leading article', 'The Lakeside Courier', 'Lakeside Courier'],
  ])('takes off %s', (_, surface, base) => {
    expect(baseForm(surface, options)).toBe(base)
  })

  it.each(['Theodore Marsh', 'James', 'Bank of the North'])('leaves %s alone', name => {
    expect(baseForm(name, options)).toBe(name)
  })
})
