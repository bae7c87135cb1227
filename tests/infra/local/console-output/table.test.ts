import { expect, test } from 'vitest'
import { drawTable, wrap } from '../../../../infra/local/console-output/table.ts'

test('drawTable() makes columns as wide as they need to be', () => {
  const columns = [
    { title: 'Who', width: 20 },
    { title: 'Said', width: 100 },
  ]
  expect(
    drawTable(
      columns,
      [
        ['Ana', 'po'],
        ['Besnik', 'jo, kurrë'],
      ],
      80,
    ),
  ).toBe(['Who     Said', '──────  ─────────', 'Ana     po', 'Besnik  jo, kurrë'].join('\n'))
})

test('drawTable() wraps at words where a column or the terminal ends', () => {
  const columns = [
    { title: 'Who', width: 8 },
    { title: 'Said', width: 100 },
  ]
  expect(drawTable(columns, [['Ministria e Arsimit', 'shkollat hapen të hënën']], 31)).toBe(
    [
      'Who       Said',
      '────────  ─────────────────────',
      'Ministri  shkollat hapen të',
      'a e       hënën',
      'Arsimit',
    ].join('\n'),
  )
})

test.each<[string, string, number, string[]]>([
  ['short text', 'një dy', 10, ['një dy']],
  ['text at its spaces', 'një dy tri', 6, ['një dy', 'tri']],
  ['a word that is too long', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
  ['decomposed letters as one', 'e\u0308e\u0308e\u0308', 2, ['e\u0308e\u0308', 'e\u0308']],
  ['line ends like spaces', 'një\n\n dy', 10, ['një dy']],
  ['nothing', '', 10, []],
])('wrap() breaks %s', (_what, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines)
})
