import { describe, expect, it } from 'vitest'
import { resolveEntities } from '../../../shared/entities/entities.ts'
import { languagePack } from '../../../shared/languages/index.ts'
import { drawn, sentencesOf } from '../../support/drawn-names.ts'

/** Each entity as its name and the surfaces of its mentions: `Arta Gashi: Arta Gashi, Gashit`. */
function entitiesOf(text: string): readonly string[] {
  const { text: bare, mentions } = drawn(text)
  return resolveEntities(bare, sentencesOf(bare), mentions, languagePack('sq')).map(
    ({ name, mentions: own }) => `${name}: ${own.map(({ start, end }) => bare.slice(start, end)).join(', ')}`,
  )
}

describe('resolveEntities()', () => {
  it.each([
    ['cases of one name', '[v Prizrenit] dhe [v Prizren]', ['Prizren: Prizrenit, Prizren']],
    [
      'a surname and the full name before it',
      '[p Arta Gashi] foli. [p Gashit] iu tha',
      ['Arta Gashi: Arta Gashi, Gashit'],
    ],
    [
      'a surname in a heading and the only full name after it',
      '[p Gashi]: jo\nFoli [p Arta Gashi]',
      ['Arta Gashi: Gashi, Arta Gashi'],
    ],
    ['a first name alone', '[p Arta Gashi] dhe pastaj [p Arta]', ['Arta Gashi: Arta Gashi, Arta']],
    [
      'spellings of one name',
      '[p Marko Petroviq], [p Petrović], [p Petroviç]',
      ['Marko Petroviq: Marko Petroviq, Petrović, Petroviç'],
    ],
    [
      'an acronym in brackets',
      '[o Lidhja e Peshkatarëve të Drinit] ([o LIPD]) dhe [o LIPD-ja]',
      ['Lidhja e Peshkatarëve të Drinit: Lidhja e Peshkatarëve të Drinit, LIPD, LIPD-ja'],
    ],
    [
      'an acronym by its initials',
      '[o Shoqata Kulturore Labeate] e [o SHKL] e [o SKL]',
      ['Shoqata Kulturore Labeate: Shoqata Kulturore Labeate, SKL', 'SHKL: SHKL'],
    ],
    [
      'a known acronym and its long name',
      '[o LDK-së] dhe [o Lidhja Demokratike e Kosovës]',
      ['Lidhja Demokratike e Kosovës: LDK-së, Lidhja Demokratike e Kosovës'],
    ],
    [
      'a shortened name',
      '[o Kuvendi i Shqipërisë] e miratoi. [o Kuvendit] iu dërgua',
      ['Kuvendi i Shqipërisë: Kuvendi i Shqipërisë, Kuvendit'],
    ],
    ['a name without its diacritics', '[v Gjakovës] dhe [v Gjakoves]', ['Gjakova: Gjakovës, Gjakoves']],
  ])('joins %s', (_, text, expected) => {
    expect(entitiesOf(text)).toEqual(expected)
  })

  it.each([
    [
      'two people of one surname',
      '[p Arta Gashi] dhe [p Dritan Gashi]',
      ['Arta Gashi: Arta Gashi', 'Dritan Gashi: Dritan Gashi'],
    ],
    ['a person and a place', '[p Teuta Tirana] nga [v Tirana]', ['Teuta Tirana: Teuta Tirana', 'Tirana: Tirana']],
    [
      'two institutions of one kind',
      '[o Ministria e Punës] dhe [o Ministria e Arsimit]',
      ['Ministria e Punës: Ministria e Punës', 'Ministria e Arsimit: Ministria e Arsimit'],
    ],
    ['a country and its capital', '[v Kosova] dhe [v Prishtina]', ['Kosova: Kosova', 'Prishtina: Prishtina']],
    [
      'a surname before two strangers who bear it',
      '[p Gashi]: jo\n[p Arta Gashi] dhe [p Dritan Gashi]',
      ['Gashi: Gashi', 'Arta Gashi: Arta Gashi', 'Dritan Gashi: Dritan Gashi'],
    ],
    ['short acronyms', '[o AB] dhe [o AC]', ['AB: AB', 'AC: AC']],
  ])('keeps apart %s', (_, text, expected) => {
    expect(entitiesOf(text)).toEqual(expected)
  })

  it('gives the surname to the bearer named last', () => {
    expect(entitiesOf('[p Arta Gashi] foli. [p Dritan Gashi] u përgjigj. [p Gashi] qeshi')).toEqual([
      'Arta Gashi: Arta Gashi',
      'Dritan Gashi: Dritan Gashi, Gashi',
    ])
  })

  it('numbers entities by first mention, with aliases that leave out the name', () => {
    const { text, mentions } = drawn('[v Peja] dhe [o LDK-ja]')
    const entities = resolveEntities(text, sentencesOf(text), mentions, languagePack('sq'))
    expect(entities.map(({ id, name, aliases }) => [id, name, aliases.includes(name)])).toEqual([
      ['e1', 'Peja', false],
      ['e2', 'LDK', false],
    ])
    expect(entities[1]?.aliases).toContain('Lidhja Demokratike e Kosovës')
  })

  it('finds no entity where there is no mention', () => {
    expect(entitiesOf('Asgjë këtu.')).toEqual([])
  })
})
