import { describe, expect, it } from 'vitest'
import { makeMemory, remember } from '../../../shared/text/remember.ts'

describe('remember()', () => {
  it('answers a word once', () => {
    const asked: string[] = []
    const lengthOf = remember(10, word => asked.push(word) && word.length)
    expect([lengthOf('Peja'), lengthOf('Deçani'), lengthOf('Peja')]).toEqual([4, 6, 4])
    expect(asked).toEqual(['Peja', 'Deçani'])
  })

  it('answers more words than it keeps', () => {
    const lengthOf = remember(3, word => word.length)
    const words = Array.from({ length: 200 }, (_, at) => 'a'.repeat(at % 17))
    expect(words.map(lengthOf)).toEqual(words.map(word => word.length))
  })
})

describe('makeMemory()', () => {
  it('keeps at most twice as many as it is told, those asked for last', () => {
    const { find, keep } = makeMemory<number>(4)
    const words = Array.from({ length: 100 }, (_, at) => `fjala${String(at)}`)
    words.forEach((word, at) => {
      keep(word, at)
      find('fjala0')
    })
    expect(words.filter(word => find(word) !== undefined).length).toBeLessThanOrEqual(8)
    expect(find('fjala0')).toBe(0)
    expect(find('fjala99')).toBe(99)
  })
})
