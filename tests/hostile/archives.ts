import { docx, odt, paragraph } from '../support/formats/office.ts'
import { zip } from '../support/formats/zip.ts'
import type { HostileFile } from './corpus.ts'

const MEGABYTE = 1024 * 1024
const ENTITIES =
  '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
const EXTERNAL = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'

function withDocument(contents: string | Uint8Array, declaredSize?: number): Uint8Array {
  return zip([
    { name: '[Content_Types].xml', contents: '<Types/>' },
    { name: 'word/document.xml', contents, ...(declaredSize === undefined ? {} : { declaredSize }) },
  ])
}

function withContent(contents: string | Uint8Array, declaredSize?: number): Uint8Array {
  return zip([
    { name: 'mimetype', contents: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', contents, ...(declaredSize === undefined ? {} : { declaredSize }) },
  ])
}

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + 'x' + close.repeat(depth)

/** Archives: bombs, entities, what is cut off, broken or locked. */
export const ARCHIVES: readonly HostileFile[] = [
  { name: 'bomb.docx', bytes: () => withDocument(Buffer.alloc(200 * MEGABYTE, 32)), code: 'format.too-complex' },
  {
    name: 'bomb-that-lies.docx',
    bytes: () => withDocument(Buffer.alloc(200 * MEGABYTE, 32), 1_000),
    code: 'format.too-complex',
  },
  { name: 'bomb.odt', bytes: () => withContent(Buffer.alloc(200 * MEGABYTE, 32)), code: 'format.too-complex' },
  {
    name: 'bomb-that-lies.odt',
    bytes: () => withContent(Buffer.alloc(200 * MEGABYTE, 32), 1_000),
    code: 'format.too-complex',
  },
  {
    name: 'many-files.docx',
    bytes: () =>
      zip([
        { name: '[Content_Types].xml', contents: '<Types/>' },
        ...Array.from({ length: 20_000 }, (_, at) => ({ name: `word/${String(at)}.xml`, contents: '', stored: true })),
      ]),
    code: 'format.too-complex',
  },
  {
    name: 'entities.docx',
    bytes: () => withDocument(`${ENTITIES}<w:document><w:p><w:t>&c;</w:t></w:p></w:document>`),
    code: 'format.malformed',
  },
  {
    name: 'external-entity.odt',
    bytes: () => withContent(`${EXTERNAL}<office:text><text:p>&secret;</text:p></office:text>`),
    code: 'format.malformed',
  },
  { name: 'deep.docx', bytes: () => docx(nested('<w:sdt>', '</w:sdt>', 100_000)), code: 'format.too-complex' },
  { name: 'deep.odt', bytes: () => odt(nested('<text:span>', '</text:span>', 100_000)), code: 'format.too-complex' },
  { name: 'truncated.docx', bytes: () => docx(paragraph('Një fjali.')).slice(0, 400), code: 'format.truncated' },
  { name: 'truncated.odt', bytes: () => odt('<text:p>Një fjali.</text:p>').slice(0, 200), code: 'format.truncated' },
  {
    name: 'truncated-xml.docx',
    bytes: () => withDocument('<w:document><w:body><w:p><w:r><w:t>Një fjali'),
    code: 'format.truncated',
  },
  { name: 'crossed-tags.odt', bytes: () => withContent('<a><b>x</a></b>'), code: 'format.malformed' },
  {
    name: 'no-document.docx',
    bytes: () => zip([{ name: 'word/styles.xml', contents: '<w:styles/>' }]),
    code: 'format.malformed',
  },
  { name: 'no-text.docx', bytes: () => docx(''), code: 'format.no-text' },
  { name: 'encrypted.docx', bytes: encryptedPackage, code: 'format.encrypted' },
  {
    name: 'encrypted-entry.docx',
    bytes: () => zip([{ name: 'word/document.xml', contents: 'x', encrypted: true }]),
    code: 'format.encrypted',
  },
  {
    name: 'encrypted.odt',
    bytes: () => odt('', { manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
    code: 'format.encrypted',
  },
  {
    name: 'half-character.docx',
    bytes: () => withDocument('<w:document><w:p><w:t>&#xD800;</w:t></w:p></w:document>'),
    code: 'format.malformed',
  },
  {
    name: 'prototype.docx',
    bytes: () => docx(`${paragraph('Një fjali.')}<__proto__/><constructor/><toString/>`),
    code: undefined,
  },
  { name: 'damaged-contents.docx', bytes: damaged, code: 'format.malformed' },
]

/** What Word writes under a password: a compound file that holds an encrypted package. */
function encryptedPackage(): Uint8Array {
  const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return new Uint8Array(
    Buffer.concat([magic, Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)]),
  )
}

function damaged(): Uint8Array {
  const bytes = docx(paragraph('Një fjali që do të dëmtohet.'.repeat(50)))
  const at = Buffer.from(bytes).indexOf('word/document.xml') + 40
  return bytes.fill(0xff, at, at + 40)
}
