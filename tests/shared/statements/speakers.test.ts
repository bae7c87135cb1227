import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../support/told.ts'

/** The speakers of a drawn text, in order of what they say. */
function speakersIn(drawn: string): readonly (string | null)[] {
  return statementsOf(drawn).map(({ speaker }) => speaker?.name ?? null)
}

describe('resolveSpeakers()', () => {
  it.each<readonly [string, string, readonly (string | null)[]]>([
    [
      'a pronoun to the last speaker of its gender',
      'Kryeministrja {Mira Dodaj} mbërriti me {Agim Lekën|Agim Leka}. Ajo tha se uji kthehet.',
      ['Mira Dodaj'],
    ],
    [
      'a title under a date line to its holder, never to the byline',
      'Ura e re\nNga {Teuta Prela}\n03.04.2024\n\nMinistri {Agim Leka} tha se uji kthehet.',
      ['Agim Leka'],
    ],
    [
      "a document's `saj` to the body that acted last",
      'Drejtoresha {Mira Dodaj} tha se uji kthehet. [Shoqata e Peshkatarëve] kundërshtoi planin. “Liqeni po thahet”, thuhet në njoftimin e saj.',
      ['Mira Dodaj', 'Shoqata e Peshkatarëve'],
    ],
    [
      "a document's `tij` to no body of the other gender",
      'Drejtori {Agim Leka} tha se uji kthehet. [Shoqata e Peshkatarëve] kundërshtoi planin. “Liqeni po thahet”, thuhet në njoftimin e tij.',
      ['Agim Leka', 'Agim Leka'],
    ],
    [
      "a body's leader to the person with that body in brackets",
      'Kryetari i [PXK-së|PXK], {Agim Leka}, tha se voton kundër. {Luan Prela} ([LQD]) e mbështeti. “Nuk ka votë”, theksoi lideri i [LQD-së|LQD].',
      ['Agim Leka', 'Luan Prela'],
    ],
    [
      'a body by its acronym to who is said to lead it by its name',
      '{Luan Prela}, kryetar i [Lidhjes së Kopshtarëve], tha se uji kthehet. Veterani i [LK-së|LK] shtoi se dimri vjen.',
      ['Luan Prela', 'Luan Prela'],
    ],
    [
      'a title of another country to nobody who was named',
      'Kancelari gjerman {Karl Brandt} tha se uji kthehet. Presidenti francez shtoi se dimri vjen.',
      ['Karl Brandt', null],
    ],
    [
      'who told somebody to who is named before the verb',
      'Zëdhënësja e ministrisë, {Mira Dodaj}, u tha gazetarëve se uji kthehet.',
      ['Mira Dodaj'],
    ],
    ['nobody to what was said at a place', 'Në takimin me {Mira Dodaj|Mira Dodaj}, u tha se uji kthehet.', [null]],
    [
      'no name to a source without one, past a relative clause',
      '{Agim Leka} tha se uji kthehet. I pandehuri nuk foli. Një burim pranë hetimit, që kërkoi të mbetet anonim, pohoi se nuk ka prova.',
      ['Agim Leka', null],
    ],
    ['nobody to a byline', 'Ura e re\nNga {Teuta Prela}\n\nThotë se uji kthehet.', [null]],
    [
      'a title and nationality to its holder',
      'Presidenti iranian {Ali Reza} dhe presidenti rus {Ivan Petrov} u takuan. Presidenti iranian tha se bisedimet vazhdojnë.',
      ['Ali Reza'],
    ],
    [
      'a country to the nationality in a title',
      'Presidenti i <Iranit|Iran>, {Ali Reza}, u takua me {Ivan Petrovin|Ivan Petrov}. Presidenti iranian tha se bisedimet vazhdojnë.',
      ['Ali Reza'],
    ],
    ...(
      [
        ['rus', '<Rusisë|Rusia>'],
        ['kinez', '<Kinës|Kina>'],
        ['rumun', '<Rumanisë|Rumania>'],
        ['kroat', '<Kroacisë|Kroacia>'],
      ] as const
    ).map(
      ([nationality, country]) =>
        [
          `a country to a nationality that is spelt otherwise: ${nationality}`,
          `Presidenti i ${country}, {Ali Reza}, u takua me {Ivan Petrovin|Ivan Petrov}. Presidenti ${nationality} tha se bisedimet vazhdojnë.`,
          ['Ali Reza'],
        ] as const,
    ),
    [
      'a title by its synonym',
      'Kryeministri {Agim Leka} foli me gazetarët. Shefi i qeverisë tha se uji kthehet.',
      ['Agim Leka'],
    ],
    [
      'a title given after the name',
      '{Agim Leka}, kryetar i bashkisë, tha se uji kthehet. Kreu i bashkisë shtoi se nuk ka borxhe.',
      ['Agim Leka', 'Agim Leka'],
    ],
    [
      'a dropped subject to the last speaker',
      '{Agim Leka} tha se uji kthehet. Shtoi se nuk ka borxhe.',
      ['Agim Leka', 'Agim Leka'],
    ],
    [
      'a verb joined on to the first subject, past an object',
      '{Mira Dodaj} e quan {Agim Leka} të dobët dhe thotë se nuk ka punë.',
      ['Mira Dodaj'],
    ],
    [
      'a relative pronoun to the name before it',
      '{Agim Leka}, i cili jeton në <Durrës>, tha se uji kthehet.',
      ['Agim Leka'],
    ],
    ['a person before a place', '{Fatime Hasa} nga fshati <Koms> në <Mat> tha se uji kthehet.', ['Fatime Hasa']],
    [
      'a common noun to an institution of that name',
      'Ekipet e [Policisë së Tiranës|Policia e Tiranës] erdhën shpejt. Policia tha se zjarri u shua.',
      ['Policia e Tiranës'],
    ],
    [
      'a document to the owner named before',
      'Në njoftimin e [Bankës|Banka] thuhet se çmimet bien. “Inflacioni po ulet çdo muaj”, thuhet në njoftim.',
      ['Banka', 'Banka'],
    ],
    [
      'who spoke, not the outlet that passes it on',
      '{Agim Leka} tha se uji kthehet. Drita kthehet nesër në mëngjes, raporton [Zëri]. “Kjo është e mirë”, tha ai.',
      ['Agim Leka', 'Zëri', 'Agim Leka'],
    ],
  ])('takes %s', (_, drawn, expected) => {
    expect(speakersIn(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['an unnamed spokesman', '{Agim Leka} foli për ujin. Zëdhënësi i kompanisë tha se uji kthehet.'],
    ['several people', '{Agim Leka} foli për ujin. Banorët thanë se uji kthehet.'],
    ['nobody', 'Raportohet se uji kthehet në të gjithë qytetin.'],
    [
      'a title that another country holds',
      'Presidenti rus {Ivan Petrov} mbërriti. Presidenti francez tha se bisedimet vazhdojnë.',
    ],
  ])('gives no name to %s', (_, drawn) => {
    expect(speakersIn(drawn)).toEqual([null])
  })
})

describe('addressees and dates', () => {
  it('names who was told', () => {
    const [statement] = statementsOf('{Agim Leka} i tha {Mira Dodajt|Mira Dodaj} se uji kthehet.')
    expect(statement?.addressee?.name).toBe('Mira Dodaj')
  })

  it('dates a statement by the day in its own clause', () => {
    const [statement] = statementsOf('{Agim Leka} tha të martën se uji kthehet më 12 maj.', { published: '2025-05-08' })
    expect(statement).toMatchObject({ date: '2025-05-06', dateInferred: true })
  })

  it('falls back to the document’s date, and says so', () => {
    const [statement] = statementsOf('{Agim Leka} tha se uji kthehet më 12 maj.', { published: '2025-05-08' })
    expect(statement).toMatchObject({ date: '2025-05-08', dateInferred: true })
  })

  it('knows no date where nothing tells one', () => {
    const [statement] = statementsOf('{Agim Leka} tha se uji kthehet.')
    expect(statement).toMatchObject({ date: null, dateInferred: false })
  })
})
