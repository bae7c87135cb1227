import { describe, expect, it } from 'vitest'
import { findEvents } from '../../../shared/events/events.ts'
import { languagePack } from '../../../shared/languages/index.ts'
import type { Event } from '../../../shared/model/event.ts'
import { splitSentences } from '../../../shared/segmentation/sentences.ts'
import { draw } from '../../support/told.ts'

type Options = { readonly published?: string | null; readonly language?: string }

function eventsIn(drawn: string, { published = null, language = 'sq' }: Options = {}): readonly Event[] {
  const { text, entities } = draw(drawn)
  const pack = languagePack(language)
  return findEvents({ text, sentences: splitSentences(text, pack), entities, published }, pack)
}

/** Each event on a line: `meeting: Agim Leka, Mira Dodaj @ Durrës, 2025-05-12`; what is not told is left out. */
function retold(drawn: string, options: Options = {}): readonly string[] {
  const { entities } = draw(drawn)
  const nameOf = (id: string): string => entities.find(entity => entity.id === id)?.name ?? id
  return eventsIn(drawn, options).map(({ kind, participants, place, date }) => {
    const where = place === null ? '' : ` @ ${nameOf(place)}`
    return `${kind}: ${participants.map(nameOf).join(', ')}${where}${date === null ? '' : `, ${date}`}`
  })
}

const PUBLISHED = '2025-05-20'

describe('findEvents() meetings', () => {
  it.each([
    [
      'who met whom, where and when',
      '{Agim Leka} u takua me {Mira Dodajn|Mira Dodaj} në <Durrës> më 12 maj.',
      'Agim Leka, Mira Dodaj @ Durrës, 2025-05-12',
    ],
    [
      'a title between them',
      'Kreu i [Partisë Liberale|Partia Liberale], {Agim Leka}, u takua me kryetaren e [Nismës|Nisma], {Mira Dodaj}.',
      'Agim Leka, Mira Dodaj',
    ],
    [
      'a list after the preposition',
      '{Agim Leka} u takua me {Mira Dodajn|Mira Dodaj}, kryetarin {Besim Kola} dhe {Teuta Marku}.',
      'Agim Leka, Mira Dodaj, Besim Kola, Teuta Marku',
    ],
    [
      'a noun with its owner',
      'Takimi i {Agim Lekës|Agim Leka} me {Mira Dodajn|Mira Dodaj} zgjati pak.',
      'Agim Leka, Mira Dodaj',
    ],
    [
      'a noun between two',
      'U mbajt takimi mes {Agim Lekës|Agim Leka} dhe {Mira Dodajt|Mira Dodaj}.',
      'Agim Leka, Mira Dodaj',
    ],
    ['a heading', 'Nis takimi {Leka|Agim Leka} – {Dodaj|Mira Dodaj}', 'Agim Leka, Mira Dodaj'],
    [
      'a noun whose subject follows',
      'Pas takimit me {Agim Lekën|Agim Leka}, {Mira Dodaj} nuk foli.',
      'Mira Dodaj, Agim Leka',
    ],
    ['two who met each other', '{Agim Leka} dhe {Mira Dodaj} u takuan në <Durrës>.', 'Agim Leka, Mira Dodaj @ Durrës'],
    ['who was received', '{Agim Leka} u prit nga kryeministrja {Mira Dodaj}.', 'Agim Leka, Mira Dodaj'],
    ['who received', 'Kryeministrja {Mira Dodaj} ka pritur ambasadorin {Agim Leka}.', 'Mira Dodaj, Agim Leka'],
    [
      'an office in another country',
      '{Agim Leka} u takua me ambasadorin e <Greqisë|Greqia> në <Shqipëri|Shqipëria> {Nikos Lekas}.',
      'Agim Leka, Nikos Lekas @ Shqipëria',
    ],
    [
      'states for those who act for them',
      'U mbajt takimi mes <Greqisë|Greqia> dhe <Italisë|Italia>.',
      'Greqia, Italia',
    ],
    [
      'the subject of the sentence before',
      '{Agim Leka} arriti në mëngjes. Ai u takua me {Mira Dodajn|Mira Dodaj}.',
      'Agim Leka, Mira Dodaj',
    ],
  ])('finds %s', (_, drawn, expected) => {
    expect(retold(drawn, { published: PUBLISHED })).toEqual([`meeting: ${expected}`])
  })

  it.each([
    ['one person alone', 'Takimi i {Agim Lekës|Agim Leka} u shty.'],
    ['who did not meet', '{Agim Leka} nuk u takua me {Mira Dodajn|Mira Dodaj}.'],
    ['what was cancelled', 'Takimi i {Agim Lekës|Agim Leka} me {Mira Dodajn|Mira Dodaj} u anulua.'],
    ['what was not held', 'Takimi mes <Greqisë|Greqia> dhe <Italisë|Italia> nuk është mbajtur.'],
    ['who was waited for', '{Agim Leka} ishte pritur në korridor nga banorët e <Durrësit|Durrës>.'],
    ['what belongs to somebody', '{Agim Leka} dhe {Mira Dodaj} i takojnë brezit të parë.'],
    ['what is about others', 'Takimi lidhur me {Agim Lekën|Agim Leka} u mbajt.'],
    ['an outlet that tells of it', '[KOHA] shkroi se {Agim Leka} nuk erdhi në asnjë takim.'],
    ['people without an event', '{Agim Leka} dhe {Mira Dodaj} jetojnë në <Durrës>.'],
  ])('leaves %s alone', (_, drawn) => {
    expect(retold(drawn)).toEqual([])
  })
})

describe('findEvents() visits', () => {
  it.each([
    ['a place', '{Agim Leka} vizitoi sot <Durrësin|Durrës>.', 'Agim Leka @ Durrës, 2025-05-20'],
    [
      'a company on it',
      '{Agim Leka} vizitoi <Durrësin|Durrës> me [Komisionin Evropian|Komisioni Evropian].',
      'Agim Leka, Komisioni Evropian @ Durrës',
    ],
    ['what is visited, where it lies', '{Agim Leka} viziton spitalin e <Durrësit|Durrës>.', 'Agim Leka @ Durrës'],
    ['a body', '{Agim Leka} ka vizituar [Bankën Botërore|Banka Botërore].', 'Agim Leka, Banka Botërore'],
    [
      'a noun with its owner',
      'Vizita e {Agim Lekës|Agim Leka} në <Durrës> nis nesër.',
      'Agim Leka @ Durrës, 2025-05-21',
    ],
    ['a noun in a clause of its own', 'Gjatë vizitës në <Durrës>, {Agim Leka} foli pak.', 'Agim Leka @ Durrës'],
  ])('finds %s', (_, drawn, expected) => {
    expect(retold(drawn, { published: PUBLISHED })).toEqual([`visit: ${expected}`])
  })

  it.each([
    ['a visit without a goal', '{Agim Leka} pati një vizitë te mjeku.'],
    ['visitors without a name', '<Greqia> pret turistë që vizitojnë <Korfuzin|Korfuzi>.'],
  ])('leaves %s alone', (_, drawn) => {
    expect(retold(drawn)).toEqual([])
  })
})

describe('findEvents() calls and agreements', () => {
  it.each([
    ['a call', '{Agim Leka} dhe {Mira Dodaj} patën një bisedë telefonike.', 'call: Agim Leka, Mira Dodaj'],
    ['who called whom', '{Agim Leka} bisedoi në telefon me {Mira Dodajn|Mira Dodaj}.', 'call: Agim Leka, Mira Dodaj'],
    [
      'an agreement of states',
      '<Shqipëria> dhe <Greqia> nënshkruan marrëveshjen për detin.',
      'agreement: Shqipëria, Greqia',
    ],
    [
      'an agreement between bodies',
      'Marrëveshja e nënshkruar mes [Bashkisë Korçë|Bashkia Korçë] dhe [Bankës Botërore|Banka Botërore] u botua.',
      'agreement: Bashkia Korçë, Banka Botërore',
    ],
  ])('finds %s', (_, drawn, expected) => {
    expect(retold(drawn)).toEqual([expected])
  })

  it.each([
    ['a signature under no agreement', '{Agim Leka} dhe {Mira Dodaj} nënshkruan librin.'],
    ['one who signs alone', '{Agim Leka} nënshkroi marrëveshjen.'],
  ])('leaves %s alone', (_, drawn) => {
    expect(retold(drawn)).toEqual([])
  })
})

describe('findEvents() told twice', () => {
  const TWICE =
    '{Leka|Agim Leka} takohet me {Dodajn|Mira Dodaj}\nKryetari {Agim Leka} u takua sot në <Durrës> me {Mira Dodajn|Mira Dodaj}.'

  it('is one event, with what both sentences say of it', () => {
    expect(retold(TWICE, { published: PUBLISHED })).toEqual(['meeting: Agim Leka, Mira Dodaj @ Durrës, 2025-05-20'])
  })

  it('keeps where each sentence tells of it', () => {
    const { text } = draw(TWICE)
    const [event] = eventsIn(TWICE)
    expect(event?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'))
    expect(event).toMatchObject(event?.mentions[0] ?? {})
  })

  it.each([
    [
      'other people',
      '{Leka|Agim Leka} u takua me {Dodajn|Mira Dodaj}. {Leka|Agim Leka} u takua me {Kolën|Besim Kola}.',
    ],
    [
      'another place',
      '{Leka} u takua me {Dodajn|Dodaj} në <Durrës>. {Leka} u takua me {Dodajn|Dodaj} në <Korçë|Korça>.',
    ],
    ['another day', '{Leka} u takua dje me {Dodajn|Dodaj}. {Leka} u takua sot me {Dodajn|Dodaj}.'],
    ['another kind', '{Leka} u takua me {Dodajn|Dodaj}. {Leka} bisedoi në telefon me {Dodajn|Dodaj}.'],
  ])('is two where the second has %s', (_, drawn) => {
    expect(eventsIn(drawn, { published: PUBLISHED })).toHaveLength(2)
  })
})

describe('findEvents() dates', () => {
  it.each([
    ['the day before publication', 'dje', '2025-05-19', true],
    ['a day of a month without a year', 'më 12 maj', '2025-05-12', true],
    ['a day with its year', 'më 12 maj 2024', '2024-05-12', false],
  ])('reads %s', (_, when, date, dateInferred) => {
    const drawn = `{Agim Leka} u takua ${when} me {Mira Dodajn|Mira Dodaj}.`
    expect(eventsIn(drawn, { published: PUBLISHED })).toMatchObject([{ date, dateInferred }])
  })

  it('knows no day before publication where that is not known', () => {
    expect(eventsIn('{Agim Leka} u takua dje me {Mira Dodajn|Mira Dodaj}.')).toMatchObject([{ date: null }])
  })
})

describe('findEvents() in English', () => {
  it.each([
    ['{Agim Leka} met {Mira Dodaj} in <Durrës> on Monday.', 'meeting: Agim Leka, Mira Dodaj @ Durrës, 2025-05-19'],
    ['{Agim Leka} held talks with {Mira Dodaj}.', 'meeting: Agim Leka, Mira Dodaj'],
    ['{Agim Leka} visited <Greece> yesterday.', 'visit: Agim Leka @ Greece, 2025-05-19'],
    ['<Albania> and <Greece> signed an agreement.', 'agreement: Albania, Greece'],
  ])('reads %s', (drawn, expected) => {
    expect(retold(drawn, { published: PUBLISHED, language: 'en' })).toEqual([expected])
  })

  it('leaves alone who did not meet', () => {
    expect(retold('{Agim Leka} never met {Mira Dodaj}.', { language: 'en' })).toEqual([])
  })
})
