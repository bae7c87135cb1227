import { zip, type ZipEntry } from './zip.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A DOCX of a body in WordprocessingML; `core`: the elements of its properties. */
export function docx(
  body: string,
  options: { readonly core?: string; readonly parts?: readonly ZipEntry[] } = {},
): Uint8Array {
  const { core = '', parts = [] } = options
  return zip([
    { name: '[Content_Types].xml', contents: CONTENT_TYPES },
    { name: '_rels/.rels', contents: RELATIONS },
    {
      name: 'word/document.xml',
      contents: `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'docProps/core.xml',
      contents: `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core}</cp:coreProperties>`,
    },
    ...parts,
  ])
}

/** A paragraph of WordprocessingML; `properties`: the elements of its properties. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** An ODT of the elements in its body; `meta`: the elements of its properties. */
export function odt(body: string, options: { readonly meta?: string; readonly manifest?: string } = {}): Uint8Array {
  const { meta = '', manifest = '' } = options
  const names = 'xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:dc="d" xmlns:meta="m" xmlns:draw="dr"'
  return zip([
    { name: 'mimetype', contents: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      contents: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'meta.xml',
      contents: `<?xml version="1.0"?><office:document-meta ${names}><office:meta>${meta}</office:meta></office:document-meta>`,
    },
    {
      name: 'META-INF/manifest.xml',
      contents: `<?xml version="1.0"?><manifest:manifest xmlns:manifest="mf">${manifest}</manifest:manifest>`,
    },
  ])
}
