import { describe, expect, it } from 'vitest'
import { languagePack } from '../../../../shared/languages/index.ts'
import type { EntityType } from '../../../../shared/model/mention.ts'

const { baseForm } = languagePack('sq').names

function base(name: string, type: EntityType, written: readonly string[] = []): string {
  return baseForm(name, { type, isAttested: folded => written.includes(folded) })
}

describe('baseForm() in Albanian', () => {
  it.each([
    ['Artan Hotit', 'Artan Hoti'],
    ['Drita Krasniqit', 'Drita Krasniqi'],
    ['Ermalin', 'Ermal'],
    ['A. B', 'A. B.'],
    ['Berishës', 'Berisha'],
    ['Ramën', 'Rama'],
    ['Haradinajt', 'Haradinaj'],
    ['Petroviqit', 'Petroviq'],
    ['Petroviqi', 'Petroviq'],
    ['Aliut', 'Aliu'],
    ['Milerit', 'Miler'],
    ['Kadaresë', 'Kadare'],
    ['Kaçinskit', 'Kaçinski'],
    ['Vjosa Osmanin', 'Vjosa Osmani'],
  ])('takes the case off a person, %s', (name, expected) => {
    expect(base(name, 'person')).toBe(expected)
  })

  it.each(['Hoti', 'Krasniqi', 'Putin', 'Martin', 'Arta Gashi', 'Rose', 'Bo', 'Erdogan', 'Alfred E.'])(
    'leaves a person in the base form alone, %s',
    name => {
      expect(base(name, 'person')).toBe(name)
    },
  )

  it('chooses between bases by what the document writes', () => {
    expect(base('Brelokit', 'person', ['breloki'])).toBe('Breloki')
    expect(base('Brelokit', 'person', ['brelok'])).toBe('Brelok')
    expect(base('Millerin', 'person', [])).toBe('Miller')
  })

  it.each([
    ['Kosovës', 'Kosova'],
    ['Kosovë', 'Kosova'],
    ['Turqisë', 'Turqia'],
    ['Turqinë', 'Turqia'],
    ['Prizrenit', 'Prizren'],
    ['Mesdheut Lindor', 'Mesdheu Lindor'],
    ['Detin Egje', 'Deti Egje'],
    ['Malit të Zi', 'Mali i Zi'],
    ['Hong Kongut', 'Hong Kong'],
  ])('gives a place its definite form, %s', (name, expected) => {
    expect(base(name, 'place')).toBe(expected)
  })

  it.each(['Berlin', 'Helsinki', 'Paris', 'Nju-Jork', 'Mali i Zi', 'Fushë Kosova'])(
    'leaves a place alone, %s',
    name => {
      expect(base(name, 'place')).toBe(name)
    },
  )

  it.each([
    ['LDK-së', 'LDK'],
    ['SHBA’së', 'SHBA'],
    ['Qeverisë së Kosovës', 'Qeveria e Kosovës'],
    ['Kuvendit të Kosovës', 'Kuvendi i Kosovës'],
    ['Gjykatës së Lartë të Shqipërisë', 'Gjykata e Lartë e Shqipërisë'],
    ['Zyrës së Prokurorit të Përgjithshëm të Tiranës', 'Zyra e Prokurorit të Përgjithshëm të Tiranës'],
    ['Institutit Kombëtar të Shëndetësisë', 'Instituti Kombëtar i Shëndetësisë'],
    ['Republikës Ruse të Tatarstanit', 'Republika Ruse e Tatarstanit'],
    ['Këshillit Drejtues të Radios', 'Këshilli Drejtues i Radios'],
    ['Këshillit për të Drejtat e Njeriut', 'Këshilli për të Drejtat e Njeriut'],
    ['Gjykates se Larte te Tiranes', 'Gjykata e Larte e Tiranes'],
    ['Kombeve të Bashkuara', 'Kombet e Bashkuara'],
    ['Dhomave të Specializuara të Kosovës', 'Dhomat e Specializuara të Kosovës'],
    ['Real Madridit', 'Real Madrid'],
    ['Juventusit', 'Juventus'],
    ['Prokurorinë Speciale', 'Prokuroria Speciale'],
  ])('takes the case off an organisation and its articles, %s', (name, expected) => {
    expect(base(name, 'organization')).toBe(expected)
  })

  it.each([
    'Facebook',
    'Bella’s',
    'DVP Durrës',
    'Emirates News Agency',
    'Qeveria e Kosovës',
    'Klan Kosova',
    'UNESCO',
    'Lidhja e Prizrenit',
  ])('leaves an organisation alone, %s', name => {
    expect(base(name, 'organization')).toBe(name)
  })
})
