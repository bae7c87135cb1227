import { describe, expect, it } from 'vitest'
import { isNearlySame, soundKey } from '../../../shared/entities/sound-key.ts'

describe('soundKey()', () => {
  it.each([
    ['Vučić', 'Vuçiq'],
    ['Vuçiç', 'Vuçiq'],
    ['Netanyahu', 'Netanjahu'],
    ['Erdoğan', 'Erdogan'],
    ['Sllobodan', 'Slobodan'],
    ['Washington', 'Vashington'],
  ])('is one for spellings of one name, %s and %s', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other))
  })

  it.each([
    ['Gashi', 'Gashaj'],
    ['Berisha', 'Berishaj'],
    ['Rama', 'Meta'],
    ['Kurti', 'Krasti'],
  ])('keeps names apart, %s and %s', (one, other) => {
    expect(soundKey(one)).not.toBe(soundKey(other))
  })
})

describe('isNearlySame()', () => {
  it.each([
    ['gashi', 'gashi'],
    ['pendarovski', 'penderovski'],
    ['aleksandar', 'alleksandar'],
    ['lajcak', 'lajcka'],
  ])('allows one slip, %s and %s', (one, other) => {
    expect(isNearlySame(one, other)).toBe(true)
  })

  it.each([
    ['gashi', 'gasha1'],
    ['hoti', 'hoxha'],
    ['rama', 'amar'],
    ['', 'ab'],
  ])('allows no more, %s and %s', (one, other) => {
    expect(isNearlySame(one, other)).toBe(false)
  })
})
