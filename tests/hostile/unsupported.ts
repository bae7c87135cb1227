import { gzipSync } from 'node:zlib'
import { zip } from '../support/formats/zip.ts'
import type { HostileFile } from './corpus.ts'

const bytes = (...values: number[]) => Uint8Array.from([...values, ...Array<number>(64).fill(0)])
const text = (value: string) => new TextEncoder().encode(value)
const code = 'format.unsupported'

/** Files of other kinds, under their own names and under false ones. */
export const UNSUPPORTED: readonly HostileFile[] = [
  {
    name: 'photo.png',
    bytes: () => bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52),
    code,
  },
  { name: 'photo.txt', bytes: () => bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46), code },
  { name: 'song.mp3', bytes: () => bytes(0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0), code },
  { name: 'packed.gz', bytes: () => new Uint8Array(gzipSync('tekst')), code },
  { name: 'packed.zip', bytes: () => zip([{ name: 'a.txt', contents: 'tekst' }]), code },
  {
    name: 'workbook.xlsx',
    bytes: () =>
      zip([
        { name: '[Content_Types].xml', contents: '' },
        { name: 'xl/workbook.xml', contents: '' },
      ]),
    code,
  },
  {
    name: 'slides.pptx',
    bytes: () =>
      zip([
        { name: '[Content_Types].xml', contents: '' },
        { name: 'ppt/presentation.xml', contents: '' },
      ]),
    code,
  },
  {
    name: 'sheet.ods',
    bytes: () => zip([{ name: 'mimetype', contents: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
    code,
  },
  { name: 'book.epub', bytes: () => zip([{ name: 'mimetype', contents: 'application/epub+zip', stored: true }]), code },
  { name: 'old.doc', bytes: oldWord, code },
  { name: 'drawing.svg', bytes: () => text('<svg xmlns="http://www.w3.org/2000/svg"><text>tekst</text></svg>'), code },
  {
    name: 'feed.xml',
    bytes: () => text('<?xml version="1.0"?><rss><channel><title>tekst</title></channel></rss>'),
    code,
  },
  { name: 'page.ps', bytes: () => text('%!PS-Adobe-3.0\n/Helvetica findfont'), code },
  { name: 'program.exe', bytes: () => bytes(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff), code },
]

function oldWord(): Uint8Array {
  const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return new Uint8Array(
    Buffer.concat([magic, Buffer.alloc(504), Buffer.from('WordDocument', 'utf16le'), Buffer.alloc(512)]),
  )
}
