import { describe, expect, it } from 'vitest'
import { acceptedCodings, preferred } from '../../../functions/api/negotiate.ts'

const OFFERED = ['application/json', 'text/csv']

describe('preferred()', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/html, application/xml;q=0.9, */*;q=0.8', 'application/json'],
    ['text/csv', 'text/csv'],
    ['text/*', 'text/csv'],
    ['TEXT/CSV; charset=utf-8', 'text/csv'],
    ['application/json;q=0.5, text/csv', 'text/csv'],
    ['text/csv;q=0.1, application/json;q=0.2', 'application/json'],
    ['application/json;q=0, */*', 'text/csv'],
    ['image/png', undefined],
    ['application/json;q=0', undefined],
    ['*/*;q=0', undefined],
  ])('takes %j to mean %j', (accept, expected) => {
    expect(preferred(accept, OFFERED)).toBe(expected)
  })
})

describe('acceptedCodings()', () => {
  it('leaves out what has no quality', () => {
    expect([...acceptedCodings('br;q=0, gzip;q=0.2, deflate')]).toEqual(['gzip', 'deflate'])
    expect([...acceptedCodings(undefined)]).toEqual([])
  })
})
