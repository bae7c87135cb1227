import { expect, test } from 'vitest'
import { withTimeLimit } from '../../../shared/formats/time-limit.ts'

test('withTimeLimit() gives what the work gives', () => {
  expect(withTimeLimit(() => 7)).toBe(7)
  expect(withTimeLimit(() => withTimeLimit(() => 8) + 1)).toBe(9)
})

test('withTimeLimit() passes on what the work throws', () => {
  const thrown = new RangeError('x')
  expect(() =>
    withTimeLimit(() => {
      throw thrown
    }),
  ).toThrow(thrown)
})

test('withTimeLimit() stops work that never ends, and names the limit', () => {
  const endless = () => {
    for (;;);
  }
  expect(() => withTimeLimit(endless, 50)).toThrow(
    expect.objectContaining({ code: 'limit.time', message: expect.stringContaining('0.05 seconds') as string }),
  )
  expect(withTimeLimit(() => 'still works')).toBe('still works')
})
