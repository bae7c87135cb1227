import { describe, expect, it } from 'vitest'
import { findEvents } from '../../../shared/events/events.ts'
import { languagePack } from '../../../shared/languages/index.ts'
import type { Event } from '../../../shared/model/event.ts'
import { splitSentences } from '../../../shared/segmentation/sentences.ts'
import { draw } from '../../support/told.ts'

function eventsIn(drawn: string, published: string | null = null): readonly Event[] {
  const { text, entities } = draw(drawn)
  const pack = languagePack('sq')
  return findEvents({ text, sentences: splitSentences(text, pack), entities, published }, pack)
}

describe('findEvents()', () => {
  it('finds who met whom, where and when', () => {
    const events = eventsIn('{Agim Leka} u takua me {Mira Dodajn|Mira Dodaj} në <Durrës> më 12 maj.', '2025-05-20')
    expect(events).toMatchObject([
      { id: 'v1', kind: 'meeting', participants: ['e1', 'e2'], place: 'e3', date: '2025-05-12', dateInferred: true },
    ])
  })

  it('finds a visit', () => {
    expect(
      eventsIn('{Agim Leka} vizitoi sot <Durrësin|Durrës> me [Komisionin Evropian|Komisioni Evropian].'),
    ).toMatchObject([{ kind: 'visit', participants: ['e1', 'e3'] }])
  })

  it('finds a call', () => {
    expect(eventsIn('{Agim Leka} dhe {Mira Dodaj} patën një bisedë telefonike.')).toMatchObject([{ kind: 'call' }])
  })

  it('finds an agreement between states', () => {
    expect(eventsIn('<Shqipëria> dhe <Greqia> nënshkruan marrëveshjen për detin.')).toMatchObject([
      { kind: 'agreement', participants: ['e1', 'e2'], date: null },
    ])
  })

  it.each([
    ['one person alone', 'Takimi i {Agim Lekës|Agim Leka} u shty.'],
    ['a signature under no agreement', '{Agim Leka} dhe {Mira Dodaj} nënshkruan librin.'],
    ['no event at all', '{Agim Leka} dhe {Mira Dodaj} jetojnë në <Durrës>.'],
    ['a visit without a goal', '{Agim Leka} pati një vizitë te mjeku.'],
  ])('leaves %s alone', (_, drawn) => {
    expect(eventsIn(drawn)).toEqual([])
  })
})
