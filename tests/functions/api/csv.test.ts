import { describe, expect, it } from 'vitest'
import { toCsv, type Cell } from '../../../functions/api/csv.ts'

function fieldOf(cell: Cell): string {
  return toCsv([cell], { x: value => value })
    .replace(/^x\r\n/u, '')
    .replace(/\r\n$/u, '')
}

describe('toCsv()', () => {
  it('begins with the names, whatever follows', () => {
    expect(toCsv([], { id: () => 1, name: () => 2 })).toBe('id,name\r\n')
    expect(toCsv([{ a: 1 }, { a: 2 }], { a: ({ a }) => a })).toBe('a\r\n1\r\n2\r\n')
  })

  it.each<[Cell, string]>([
    ['Kukës', 'Kukës'],
    ['Ura, e re', '"Ura, e re"'],
    ['“po”', '“po”'],
    ['tha "po"', '"tha ""po"""'],
    ['një\ndy', '"një\ndy"'],
    [0.94, '0.94'],
    [-3, '-3'],
    [true, 'true'],
    [null, ''],
    [undefined, ''],
    ['', ''],
  ])('writes %j as %j', (cell, field) => {
    expect(fieldOf(cell)).toBe(field)
  })

  it.each(['=1+1', '+355', '-po', '@a', '\tx'])('lets no spreadsheet run %j', cell => {
    expect(fieldOf(cell)).toBe(`'${cell}`)
  })
})
