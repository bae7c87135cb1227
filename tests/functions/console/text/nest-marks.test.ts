import { html } from 'hono/html'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nestMarks, type Mark } from '../../../../functions/console/text/nest-marks.ts'

/** Marks drawn under a text: the line of each layer, from the first place of its letter to the last. */
async function draw(text: string, ...lines: readonly string[]): Promise<string> {
  const marks = lines.map((line, layer): Mark => {
    const name = line.trim().charAt(0)
    return { start: line.indexOf(name), end: line.lastIndexOf(name) + 1, layer, wrap: toTag(name) }
  })
  return (await html`${nestMarks(text, { start: 0, end: text.length }, marks)}`).toString()
}

const toTag =
  (name: string): Mark['wrap'] =>
  (inside, { isFirst, isLast }) =>
    html`<${name}${isFirst ? '' : '~'}>${inside}</${name}${isLast ? '' : '~'}>`

describe('nestMarks()', () => {
  it.each([
    ['leaves a text without marks as it is', 'Po, tha ajo.', [], 'Po, tha ajo.'],
    ['wraps what is marked', 'Po, tha ajo.', ['aa'], '<a>Po</a>, tha ajo.'],
    ['nests a mark in another', 'Po, tha ajo.', ['aaaaaaa', '    b b'], '<a>Po, <b>tha</b></a> ajo.'],
    ['nests marks of the same place in the order of their layers', 'Po', ['aa', 'bb'], '<a><b>Po</b></a>'],
    ['cuts the inner of two that cross', 'Po, tha ajo.', ['aaaaa', '    bbb'], '<a>Po, <b>t</b~></a><b~>ha</b> ajo.'],
    [
      'cuts the inner where it begins before the outer',
      'Po, tha',
      ['    aaa', 'bbbbb'],
      '<b>Po, </b~><a><b~>t</b>ha</a>',
    ],
  ])('%s', async (_what, text, lines, expected) => {
    expect(await draw(text, ...lines)).toBe(expected)
  })

  it('escapes the text and nothing else', async () => {
    expect(await draw('<b>&"</b>', 'aaa')).toBe('<a>&lt;b&gt;</a>&amp;&quot;&lt;/b&gt;')
  })

  it('gives every character once, in elements that nest, whatever crosses', async () => {
    const span = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(2))
    await fc.assert(
      fc.asyncProperty(fc.array(span, { maxLength: 6 }), async spans => {
        const text = 'abcdefghijkl'
        const marks = spans.map(([one, other, layer], at): Mark => ({
          ...{ start: Math.min(one, other), end: Math.max(one, other), layer },
          wrap: inside => html`<i${at}>${inside}</i${at}>`,
        }))
        const shown = (await html`${nestMarks(text, { start: 0, end: 12 }, marks)}`).toString()
        expect(shown.replace(/<[^>]*>/g, '')).toBe(text)
        const open: string[] = []
        for (const [, slash, name = ''] of shown.matchAll(/<(\/?)([^>]+)>/g)) {
          if (slash === '') open.push(name)
          else expect(open.pop()).toBe(name)
        }
        expect(open).toEqual([])
        for (const [at, { start, end }] of marks.entries()) {
          const pieces = [...shown.matchAll(new RegExp(`<i${at}>(.*?)</i${at}>`, 'g'))]
          expect(pieces.map(([, piece = '']) => piece.replace(/<[^>]*>/g, '')).join('')).toBe(text.slice(start, end))
        }
      }),
    )
  })
})
