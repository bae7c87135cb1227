import { describe, expect, it } from 'vitest'
import { findDate } from '../../../shared/languages/calendar.ts'
import { SPEECH } from '../../../shared/languages/sq/speech.ts'

function dateIn(words: string, published: string | null = null): ReturnType<typeof findDate> {
  const keys = words.split(' ')
  return findDate(keys, { from: 0, to: keys.length }, { data: SPEECH.dates, published })
}

describe('findDate()', () => {
  it.each([
    ['a full date', 'me 27 qershor 2020', null, '2020-06-27', false],
    ['a date in figures', 'me 27.07.2020 ne', null, '2020-07-27', false],
    ['an interval', '22 - 24 tetor', '2025-06', '2025-10-22/2025-10-24', true],
    ['a day without a year', 'me 3 janar', '2025-12-20', '2026-01-03', true],
    ['a month and year', 'ne tetor 2024', null, '2024-10', false],
    ['yesterday', 'dje ne', '2025-03-01', '2025-02-28', true],
    ['the latest weekday', 'te marten ne', '2025-05-08', '2025-05-06', true],
  ])('finds %s', (...[, words, published, date, inferred]) => {
    expect(dateIn(words, published)).toMatchObject({ date, inferred })
  })

  it.each([
    ['a day that no calendar has', 'me 31 shkurt', '2020-02-01'],
    ['a month alone', 'ne tetor', '2025-06-14'],
    ['a day and month where no year is known', 'me 27 qershor', null],
    ['a weekday where no day of publication is known', 'te marten', '2025-05'],
    ['a mere number', 'rreth 2500 vete', '2025-05-08'],
  ])('leaves %s alone', (_, words, published) => {
    expect(dateIn(words, published)).toBeUndefined()
  })
})
