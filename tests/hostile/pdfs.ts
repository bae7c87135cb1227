import { deflateSync } from 'node:zlib'
import { assemble, pdf, stream } from '../support/formats/pdf.ts'
import type { HostileFile } from './corpus.ts'

const LINE = { x: 72, y: 700, text: 'A short sentence that is easily read.' }
const MEGABYTE = 1024 * 1024

function withContents(contents: string, pages = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'): Uint8Array {
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    pages,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 5 0 R >>',
    '<< >>',
    contents,
  ])
}

/** PDFs: bombs, references that run in circles, what is cut off, locked or a scan. */
export const PDFS: readonly HostileFile[] = [
  { name: 'bomb.pdf', bytes: () => withContents(packed(Buffer.alloc(300 * MEGABYTE, 32))), code: 'format.too-complex' },
  {
    name: 'bomb-in-bomb.pdf',
    bytes: () => withContents(packed(deflateSync(Buffer.alloc(200 * MEGABYTE, 32)), '[/FlateDecode /FlateDecode]')),
    code: 'format.too-complex',
  },
  { name: 'truncated.pdf', bytes: () => pdf([[LINE]]).slice(0, -60), code: 'format.truncated' },
  { name: 'scan.pdf', bytes: () => pdf([[]]), code: 'format.no-text' },
  { name: 'encrypted.pdf', bytes: encrypted, code: 'format.encrypted' },
  { name: 'only-header.pdf', bytes: () => new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), code: 'format.malformed' },
  {
    name: 'endless-pages.pdf',
    bytes: () => withContents(stream('', false), '<< /Type /Pages /Count 100000000 /Kids [2 0 R] >>'),
    code: 'format.malformed',
  },
  {
    name: 'pages-in-circles.pdf',
    bytes: () => withContents(stream('', false), '<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>'),
    code: 'format.malformed',
  },
  { name: 'endless-xref.pdf', bytes: endlessXref, code: undefined },
  { name: 'form-in-itself.pdf', bytes: formInItself, code: 'format.no-text' },
  {
    name: 'broken-xref.pdf',
    bytes: () =>
      Buffer.from(
        Buffer.from(pdf([[LINE]]))
          .toString('latin1')
          .replace(/startxref\n\d+/u, 'startxref\n999999'),
        'latin1',
      ),
    code: undefined,
  },
]

function packed(contents: Uint8Array, filter = '/FlateDecode'): string {
  const data = deflateSync(contents).toString('latin1')
  return `<< /Length ${String(data.length)} /Filter ${filter} >>\nstream\n${data}\nendstream`
}

/** A file whose cross references say that the ones before them are they themselves. */
function endlessXref(): Uint8Array {
  const file = Buffer.from(pdf([[LINE]])).toString('latin1')
  const start = /startxref\n(\d+)/u.exec(file)?.[1] ?? '0'
  return Buffer.from(file.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${start}`), 'latin1')
}

/** A form that shows itself. */
function formInItself(): Uint8Array {
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R >>',
    '<< >>',
    stream('/X Do', false),
    '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
  ])
}

/** A file that says it is encrypted, with a password that is not the empty one. */
function encrypted(): Uint8Array {
  const file = Buffer.from(pdf([[LINE]])).toString('latin1')
  const key = 'ab'.repeat(32)
  const dictionary = `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`
  return Buffer.from(file.replace('/Root 1 0 R', `/Root 1 0 R /Encrypt ${dictionary} /ID [<00> <00>]`), 'latin1')
}
