import { describe, expect, it } from 'vitest'
import { fromCursor, toCursor } from '../../../functions/api/cursor.ts'
import { RequestProblem } from '../../../functions/api/problem.ts'

const scope = { url: '/statements', query: { kind: 'direct', from: undefined, limit: 10 } }
const position = { published: '2025-06-14', id: 'abc' }
const cursor = toCursor(position, scope) ?? ''

describe('toCursor(), fromCursor()', () => {
  it('carry a position there and back', () => {
    expect(fromCursor(cursor, scope)).toEqual(position)
    expect(cursor).toMatch(/^[\w-]+$/u)
  })

  it('make nothing of nothing', () => {
    expect(toCursor(null, scope)).toBeNull()
    expect(fromCursor(undefined, scope)).toBeNull()
  })

  it('hold when only the size of the page or the order of the filters changes', () => {
    expect(fromCursor(cursor, { url: '/statements', query: { limit: 99, kind: 'direct', cursor } })).toEqual(position)
  })

  it.each([
    ['other filters', { ...scope, query: { kind: 'indirect' } }],
    ['another list', { ...scope, url: '/documents' }],
    ['one filter more', { ...scope, query: { kind: 'direct', language: 'sq' } }],
  ])('refuse a cursor of %s', (_what, other) => {
    expect(() => fromCursor(cursor, other)).toThrow(
      'cursor: expected the filters that the cursor was made with, got others',
    )
  })

  it.each([
    'x',
    '',
    'null',
    cursor.slice(4),
    Buffer.from('{"v":2}').toString('base64url'),
    `${cursor}!`.replace('e', 'f'),
  ])('refuse the damaged cursor %j', damaged => {
    expect(() => fromCursor(damaged, scope)).toThrow(RequestProblem)
  })
})
