import { deflateSync } from 'node:zlib'

/** A line of a page: where its baseline starts, in points from the lower left, the size of its font, its text (WinAnsi). */
export type PlacedLine = { readonly x: number; readonly y: number; readonly size?: number; readonly text: string }

/** What a PDF holds besides its pages. */
export type PdfOptions = { readonly info?: Readonly<Record<string, string>>; readonly packed?: boolean }

/** A PDF of pages (595 × 842 points) of placed lines, in Helvetica. */
export function pdf(
  pages: readonly (readonly PlacedLine[])[],
  { info = {}, packed = false }: PdfOptions = {},
): Uint8Array {
  const font = 3
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, at) => `${String(5 + at * 2)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${infoString(value)}`)
      .join(' ')} >>`,
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${String(font)} 0 R >> >> /Contents ${String(6 + at * 2)} 0 R >>`,
      stream(lines.map(toOperators).join('\n'), packed),
    ]),
  ]
  return assemble(objects)
}

/** A PDF of objects as they are written, numbered from 1: the first is the catalogue, the fourth the properties. */
export function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`
  }
  const start = file.length
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(objects.length + 1)
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** A stream object of contents, packed or not. */
export function stream(contents: string, packed: boolean): string {
  const data = packed ? deflateSync(Buffer.from(contents, 'latin1')).toString('latin1') : contents
  return `<< /Length ${String(data.length)} ${packed ? '/Filter /FlateDecode ' : ''}>>\nstream\n${data}\nendstream`
}

function toOperators({ x, y, size = 11, text }: PlacedLine): string {
  const bytes = toWinAnsi(text).replace(/[\\()]/gu, '\\$&')
  return `BT /F1 ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm (${bytes}) Tj ET`
}

const WIN_ANSI: Readonly<Record<string, string>> = {
  '“': '\x93',
  '”': '\x94',
  '’': '\x92',
  '–': '\x96',
  '—': '\x97',
  '•': '\x95',
}

function toWinAnsi(text: string): string {
  return text.replace(/[“”’–—•]/gu, mark => WIN_ANSI[mark] ?? '?')
}

/** Properties are UTF-16 with a byte-order mark, in hexadecimal. */
function infoString(value: string): string {
  if (/^D:/u.test(value)) return `(${value})`
  return `<${Buffer.from(`\uFEFF${value}`, 'utf16le').swap16().toString('hex')}>`
}
