import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../shared/formats/index.ts'

const read = (body: string, head = '\\rtf1\\ansi\\ansicpg1252') =>
  parseDocument(new Uint8Array(Buffer.from(`{${head} ${body}}`, 'latin1')), { name: 'a.rtf', mediaType: null })

describe('parseDocument() of RTF', () => {
  test.each([
    ['paragraphs', "Nj\\'eb.\\par Dy.\\par", 'Një.\n\nDy.'],
    ['line ends, which mean nothing', "Nj\r\n\\'eb\r\n.", 'Një.'],
    ['an escaped line end, which is a paragraph', 'A\\\nB', 'A\n\nB'],
    ['raw bytes', 'Nj\xeb', 'Një'],
    ['symbols', 'A\\emdash B\\~C \\{D\\}\\\\ \\lquote E\\rquote', 'A—B C {D}\\ ‘E’'],
    ['Unicode with its fallback', 'Nj\\u235?\\uc2\\u235xx\\uc0\\u235.', 'Njëëë.'],
    ['a fallback of an escaped byte', "\\u235\\'eb.", 'ë.'],
    ['a fallback that a group ends', '{\\uc3\\u235}abc', 'ëabc'],
    ['negative Unicode, and pairs', 'A\\u-3913?\\u-10179?\\u-8694?.', 'A😊.'],
    ['hidden text', 'Po{\\v jo} dhe \\v jo\\v0 po', 'Po dhe po'],
    ['destinations that hold no text', 'A{\\pict 0000}{\\*\\unknown jo}{\\footer jo}{\\object{\\objdata 00}}B', 'AB'],
    ['fields', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt Po}}', 'Po'],
    ['binary data', 'A{\\pict\\bin5 }}}}}}B', 'AB'],
    ['lists', '{\\listtext 1.\\tab}A\\par {\\listtext 2.\\tab}B\\par C', 'A\nB\n\nC'],
    [
      'tables',
      'A\\par\\trowd\\intbl 1\\cell 2\\cell\\row\\trowd\\intbl 3\\cell 4\\cell\\row\\pard B',
      'A\n\n1\t2\n3\t4\n\nB',
    ],
    ['notes after their paragraph', "A{\\footnote Sh\\'ebnim.} b\\par C", 'A b\n\nShënim.\n\nC'],
  ])('reads %s', async (_what, body, text) => {
    expect((await read(body)).text).toBe(text)
  })

  test('decodes bytes by the document’s code page, and by the font’s', async () => {
    expect((await read("\\'9a\\'e8", '\\rtf1\\ansi\\ansicpg1250')).text).toBe('šč')
    const fonts = '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset238 B;}{\\f2\\fcharset204 C;}}'
    expect((await read(`${fonts}\\f0 \\'e8{\\f1 \\'e8}{\\f2 \\'e8}\\'e8\\f1 \\'e8\\plain \\'e8`)).text).toBe('èčиèčè')
  })

  test('takes its properties', async () => {
    const info = "{\\info{\\title Plani i ri}{\\author Arta \\'c7ela}{\\creatim\\yr2025\\mo6\\dy14\\hr9\\min30}}"
    expect((await read(`${info}Nj\\'eb fjali e shkurt\\'ebr k\\'ebtu.`)).metadata).toEqual({
      title: 'Plani i ri',
      author: 'Arta Çela',
      publisher: null,
      published: '2025-06-14T09:30:00',
      language: 'sq',
    })
  })
})
