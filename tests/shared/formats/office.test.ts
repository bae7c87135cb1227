import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../shared/formats/index.ts'
import { docx, odt, paragraph } from '../../support/formats/office.ts'

const readDocx = (body: string, core = '') => parseDocument(docx(body, { core }), { name: 'a.docx', mediaType: null })
const readOdt = (body: string, meta = '') => parseDocument(odt(body, { meta }), { name: 'a.odt', mediaType: null })
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

describe('parseDocument() of DOCX', () => {
  test.each([
    ['paragraphs', paragraph('Një.') + paragraph('Dy.'), 'Një.\n\nDy.'],
    ['runs that part a word', `<w:p>${run('Kry')}${run('etari')}</w:p>`, 'Kryetari'],
    ['empty paragraphs', paragraph('Një.') + paragraph('') + paragraph('  ') + paragraph('Dy.'), 'Një.\n\nDy.'],
    ['a list', paragraph('Një', '<w:numPr/>') + paragraph('Dy', '<w:numPr/>') + paragraph('Fund.'), 'Një\nDy\n\nFund.'],
    [
      'line breaks and tabs',
      `<w:p>${run('Një')}<w:r><w:br/></w:r>${run('dy')}<w:r><w:tab/></w:r>${run('tri')}</w:p>`,
      'Një\ndy tri',
    ],
    [
      'insertions, not deletions',
      `<w:p><w:del>${run('Jo').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('Po')}</w:ins></w:p>`,
      'Po',
    ],
    [
      'what moved, once',
      `<w:p><w:moveFrom>${run('Po')}</w:moveFrom></w:p><w:p><w:moveTo>${run('Po')}</w:moveTo></w:p>`,
      'Po',
    ],
    [
      'hidden text',
      `<w:p>${run('Po')}${run(' jo', '<w:vanish/>')}${run(' dhe', '<w:vanish w:val="0"/>')}</w:p>`,
      'Po dhe',
    ],
    ['field codes', `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('Po')}</w:p>`, 'Po'],
    ['entities', paragraph('A &amp; B &#235; &#x1F60A;'), 'A & B ë 😊'],
    [
      'a table of one line a cell',
      `<w:tbl><w:tr><w:tc>${paragraph('A')}</w:tc><w:tc>${paragraph('B')}</w:tc></w:tr></w:tbl>${paragraph('C')}`,
      'A\tB\n\nC',
    ],
    [
      'a table that is a layout',
      `<w:tbl><w:tr><w:tc>${paragraph('A')}</w:tc><w:tc>${paragraph('B')}${paragraph('C')}</w:tc></w:tr></w:tbl>`,
      'A\n\nB\n\nC',
    ],
  ])('reads %s', async (_what, body, text) => {
    expect((await readDocx(body)).text).toBe(text)
  })

  test('takes its properties, and not what programs write into them', async () => {
    const core =
      '<dc:title>Plani</dc:title><dc:creator>Arta</dc:creator><dcterms:created>2025-06-14T09:30:00Z</dcterms:created>'
    expect((await readDocx(paragraph('Një fjali e shkurtër këtu.'), core)).metadata).toEqual({
      title: 'Plani',
      author: 'Arta',
      publisher: null,
      published: '2025-06-14T09:30:00Z',
      language: 'sq',
    })
    const generated = '<dc:title>Document1</dc:title><dc:creator>Windows User</dc:creator>'
    const body = paragraph('Titulli', '<w:pStyle w:val="Heading1"/>') + paragraph('Një fjali.')
    expect((await readDocx(body, generated)).metadata).toMatchObject({ title: 'Titulli', author: null })
  })
})

describe('parseDocument() of ODT', () => {
  const p = (text: string) => `<text:p>${text}</text:p>`
  test.each([
    ['paragraphs and headings', `<text:h>Titulli</text:h>${p('Një.')}${p('')}${p('Dy.')}`, 'Titulli\n\nNjë.\n\nDy.'],
    [
      'spans and spaces',
      p('Kry<text:span>etari</text:span><text:s text:c="4"/>foli<text:tab/>sot'),
      'Kryetari foli sot',
    ],
    [
      'lists in lists',
      `<text:list><text:list-item>${p('A')}<text:list><text:list-item>${p('B')}</text:list-item></text:list></text:list-item></text:list>${p('C')}`,
      'A\nB\n\nC',
    ],
    [
      'a table after a paragraph',
      `${p('A')}<table:table><table:table-row><table:table-cell>${p('1')}</table:table-cell><table:table-cell>${p('2')}</table:table-cell></table:table-row></table:table>${p('B')}`,
      'A\n\n1\t2\n\nB',
    ],
    [
      'notes after their paragraph',
      p(
        'A<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Shënim.</text:p></text:note-body></text:note> b',
      ) + p('C'),
      'A b\n\nShënim.\n\nC',
    ],
    [
      'no comments, no deletions',
      `<text:tracked-changes>${p('Jo')}</text:tracked-changes>${p('Po<office:annotation><text:p>Jo</text:p></office:annotation>')}`,
      'Po',
    ],
    [
      'sections, unless hidden',
      `<text:section>${p('A')}</text:section><text:section text:display="none">${p('B')}</text:section>`,
      'A',
    ],
  ])('reads %s', async (_what, body, text) => {
    expect((await readOdt(body)).text).toBe(text)
  })

  test('takes its properties', async () => {
    const meta =
      '<dc:title>Plani</dc:title><meta:initial-creator>Arta</meta:initial-creator><meta:creation-date>2025-06-14T09:30:00</meta:creation-date>'
    expect((await readOdt(p('Një fjali e shkurtër këtu.'), meta)).metadata).toEqual({
      title: 'Plani',
      author: 'Arta',
      publisher: null,
      published: '2025-06-14T09:30:00',
      language: 'sq',
    })
  })
})
