import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../shared/formats/index.ts'

const PAGE = '<!doctype html><title>x</title><p>Një fjali e shkurtër këtu.</p>'
const MAIL = 'From: a@example.org\nTo: b@example.org\nSubject: Provë\n\nNjë fjali e shkurtër këtu.'
const FRONT = '---\ntitle: Provë\n---\n\nNjë fjali.'
const MANY_MARKS = '# Titulli\n\nNjë **fjali** me [lidhje](https://example.org).\n'

const formatOf = async (text: string, name: string, mediaType: string | null = null) =>
  (await parseDocument(new TextEncoder().encode(text), { name, mediaType })).format

describe('parseDocument() decides by content', () => {
  test.each([
    [PAGE, 'a.txt', 'html'],
    [`\ufeff\n<!-- shënim -->\n<html><body>${PAGE}`, 'a.docx', 'html'],
    [
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Një fjali.</p></body></html>',
      'a',
      'html',
    ],
    [MAIL, 'a.txt', 'eml'],
    [MAIL.replaceAll('\n', '\r\n'), 'a.html', 'eml'],
    ['{\\rtf1\\ansi Nje fjali.}', 'a.doc', 'rtf'],
    [FRONT, 'a.txt', 'markdown'],
    [MANY_MARKS, 'a.txt', 'markdown'],
    ['Një fjali.', 'a.pdf', 'text'],
    ['Një fjali.', 'a.docx', 'text'],
    ['BM është një markë.', 'a', 'text'],
    ['From: kush? Prej nesh.\n\nKjo nuk është letër.', 'a.eml', 'text'],
    ['Nga: Redaksia\nTema: Uji\n\nNjë fjali.', 'a.txt', 'text'],
    ['<3 është një zemër, e jo faqe.', 'a', 'text'],
  ])('%j under the name %s is %s', async (text, name, format) => {
    expect(await formatOf(text, name)).toBe(format)
  })
})

describe('parseDocument() decides by name and media type', () => {
  test.each([
    ['# Titulli\n\nNjë fjali.', 'a.md', null, 'markdown'],
    ['# Titulli\n\nNjë fjali.', 'a', 'text/markdown; charset=utf-8', 'markdown'],
    ['# Titulli\n\nNjë fjali.', 'a.txt', 'text/plain', 'text'],
    ['Fjala <i>e re</i> këtu.', 'a.html', null, 'html'],
    ['Fjala <i>e re</i> këtu.', 'a', 'text/html', 'html'],
    ['Fjala <i>e re</i> këtu.', 'a.txt', null, 'text'],
    ['Fjala pa asnjë shenjë.', 'a.html', null, 'text'],
  ])('where content says nothing: %j as %s, %s', async (text, name, mediaType, format) => {
    expect(await formatOf(text, name, mediaType)).toBe(format)
  })
})

test.each([
  [
    'photo.png',
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    /^This is a PNG picture; /u,
  ],
  ['data.bin', [0, 1, 2, 3, 4, 5, 6, 7], /^This is not a text; .*PDF/u],
  [
    'a.doc',
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    /^This is an old Word document \(\.doc\); save it as \.docx/u,
  ],
])('parseDocument() says what %s is', async (name, head, message) => {
  const bytes = Uint8Array.from([...head, ...Array<number>(64).fill(0)])
  await expect(parseDocument(bytes, { name, mediaType: null })).rejects.toThrow(message)
})
