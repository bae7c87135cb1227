import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../shared/formats/index.ts'
import { pdf, type PdfOptions, type PlacedLine } from '../../support/formats/pdf.ts'

const read = (pages: readonly (readonly PlacedLine[])[], options: PdfOptions = {}) =>
  parseDocument(pdf(pages, options), { name: 'a.pdf', mediaType: null })
const column = (lines: readonly string[], { x = 72, top = 700, step = 14 } = {}): PlacedLine[] =>
  lines.map((text, at) => ({ x, y: top - at * step, text }))
const textOf = async (...pages: readonly (readonly PlacedLine[])[]) => (await read(pages)).text

const LONG = [
  'The committee met on Tuesday in the town hall to hear',
  'the report on the harbour, which had been expected for',
  'weeks, and to vote on the budget.',
]

describe('parseDocument() of PDF', () => {
  test('joins lines to paragraphs, and undoes hyphens', async () => {
    const lines = [
      'The commit-',
      'tee met in Tirana, where the EU-',
      'funded works of 2024-',
      '2025 were shown to all its members and guests.',
    ]
    expect(await textOf(column(lines))).toBe(
      'The committee met in Tirana, where the EU-funded works of 2024-2025 were shown to all its members and guests.',
    )
  })

  test('parts paragraphs at a gap, and at an indent', async () => {
    const gap = [...column(LONG), ...column(LONG, { top: 640 })]
    expect(await textOf(gap)).toBe(`${LONG.join(' ')}\n\n${LONG.join(' ')}`)
    const indent = [...column(LONG), { x: 90, y: 658, text: LONG[0] ?? '' }, ...column(LONG.slice(1), { top: 644 })]
    expect(await textOf(indent)).toBe(`${LONG.join(' ')}\n\n${LONG.join(' ')}`)
  })

  test('reads columns one after the other, under what spans them', async () => {
    const left = [
      'The mayor said on Monday that',
      'the bridge would be closed for',
      'two weeks, beginning in July.',
      'Buses will take another way.',
    ]
    const right = [
      'Traders near the old market',
      'fear for their income, and ask',
      'for help from the city, which',
      'has not answered them yet.',
    ]
    const page = [
      { x: 72, y: 740, size: 20, text: 'Bridge closes for two weeks in July' },
      ...column(left),
      ...column(right, { x: 320 }),
    ]
    expect((await textOf(page)).split('\n\n')).toEqual([
      'Bridge closes for two weeks in July',
      left.join(' '),
      right.join(' '),
    ])
  })

  test('reads a table row by row', async () => {
    const row = (y: number, ...cells: readonly string[]) => cells.map((text, at) => ({ x: 72 + at * 150, y, text }))
    expect(
      await textOf([
        ...row(700, 'City', '2024', '2025'),
        ...row(686, 'Klina', '8.1', '6.6'),
        ...row(672, 'Peja', '7.4', '6.2'),
      ]),
    ).toBe('City\t2024\t2025\nKlina\t8.1\t6.6\nPeja\t7.4\t6.2')
  })

  test('continues a sentence over a page', async () => {
    expect(await textOf(column(['The mayor said on Monday that the bridge']), column(['would be closed.']))).toBe(
      'The mayor said on Monday that the bridge would be closed.',
    )
  })

  test('leaves running headers, footers and page numbers out', async () => {
    const page = (number: number) => [
      { x: 72, y: 815, size: 9, text: 'Valley Bulletin' },
      ...column([`Story number ${'one two three'.split(' ')[number - 1] ?? ''} ends here.`]),
      { x: 72, y: 30, size: 9, text: `Page ${String(number)} of 3` },
    ]
    expect(await textOf(page(1), page(2), page(3))).toBe(
      'Story number one ends here.\n\nStory number two ends here.\n\nStory number three ends here.',
    )
  })

  test('keeps a year in a table at the head of a page', async () => {
    const cells = [
      { x: 72, y: 810, text: 'Year' },
      { x: 222, y: 810, text: '2024' },
    ]
    expect(await textOf([...cells, ...column(LONG)])).toBe(`Year\t2024\n\n${LONG.join(' ')}`)
  })

  test('reads what is written twice, to look bold, once', async () => {
    expect(
      await textOf([
        { x: 72, y: 700, text: 'Bold words' },
        { x: 72.3, y: 700, text: 'Bold words' },
      ]),
    ).toBe('Bold words')
  })

  test('takes its properties', async () => {
    const info = { Title: 'Plani i ujërave', Author: 'Arta Çela', CreationDate: "D:20250614093000+02'00'" }
    expect((await read([column(LONG)], { info, packed: true })).metadata).toEqual({
      title: 'Plani i ujërave',
      author: 'Arta Çela',
      publisher: null,
      published: '2025-06-14T09:30:00+02:00',
      language: 'en',
    })
  })

  test('takes the title from the largest line where properties say nothing', async () => {
    const page = [{ x: 72, y: 740, size: 20, text: 'Bridge closes in July' }, ...column(LONG)]
    expect((await read([page], { info: { Title: 'Microsoft Word - bridge.docx' } })).metadata.title).toBe(
      'Bridge closes in July',
    )
  })
})
