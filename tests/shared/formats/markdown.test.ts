import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../shared/formats/index.ts'

const read = (markup: string) => parseDocument(new TextEncoder().encode(markup), { name: 'a.md', mediaType: null })

describe('parseDocument() of Markdown', () => {
  test.each([
    ['# Titulli\nNjë *fjali*\ne **re**.', 'Titulli\n\nNjë fjali e re.'],
    ['> “Po”, tha ai.\n\nFundi.', '“Po”, tha ai.\n\nFundi.'],
    ['- një\n- dy\n  - tri\n\nfund', 'një\ndy\ntri\n\nfund'],
    ['- një\n\n- dy\n\nfund', 'një\ndy\n\nfund'],
    ['[lidhje](https://example.org) dhe ![foto](a.png)fund', 'lidhje dhe fund'],
    ['| A | B |\n|---|---|\n| 1 | 2 |', 'A\tB\n1\t2'],
    ['një  \ndy', 'një\ndy'],
    ['`kod` dhe\n\n```\na   b\n  c\n```', 'kod dhe\n\na   b\n  c'],
    ['<div>Blloku <b>i ri</b></div>\n\nfund <br> këtu', 'Blloku i ri\n\nfund\nkëtu'],
    ['<!-- shënim -->\n\nfund', 'fund'],
    ['një\n\n---\n\ndy', 'një\n\ndy'],
    ['~~jo~~ po &amp; &euml;', 'jo po & ë'],
  ])('%j', async (markup, text) => {
    expect((await read(markup)).text).toBe(text)
  })

  test('takes metadata from front matter, which is no text', async () => {
    const { text, metadata } = await read(
      '---\nTitle: A\nauthors:\n  - name: Arta\n  - Gent\ndate: 2025-06-14\nsource: Gazeta\n---\nNjë fjali e shkurtër këtu.',
    )
    expect(text).toBe('Një fjali e shkurtër këtu.')
    expect(metadata).toEqual({
      title: 'A',
      author: 'Arta, Gent',
      publisher: 'Gazeta',
      published: '2025-06-14',
      language: 'sq',
    })
  })

  test('takes the title from the first heading otherwise', async () => {
    expect((await read('Hyrje.\n\n# Titulli *i ri*\n\nFund.')).metadata.title).toBe('Titulli i ri')
  })

  test('doubts front matter that is not YAML', async () => {
    const { diagnostics, text } = await read('---\na: [b\n---\nNjë fjali.')
    expect({ text, codes: diagnostics.map(({ code }) => code) }).toEqual({
      text: 'Një fjali.',
      codes: ['metadata.malformed'],
    })
  })
})
