import { describe, expect, it } from 'vitest'
import { fromCursor, toCursor } from '../../../functions/console/cursor.ts'

const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('fromCursor()', () => {
  it('gives back the place that toCursor() was given', () => {
    const place = { at: '2025-06-14#ë', number: 3 }
    expect(fromCursor(toCursor(place))).toEqual(place)
  })

  it.each([
    ['nothing', undefined],
    ['no base64', '%%%'],
    ['no JSON', 'YWJj'],
    ['a list', coded(['a'])],
    ['null', coded(null)],
    ['an empty place', coded({})],
    ['a place of something else', coded({ at: { $ne: '' } })],
    ['an empty sort value, which the table refuses', coded({ at: '' })],
    ['half a number', coded({ number: 0.5 })],
    ['a place that is too long for the table', coded({ at: 'x'.repeat(2000) })],
  ])('begins anew for %s', (_what, cursor) => {
    expect(fromCursor(cursor)).toBeNull()
  })
})
