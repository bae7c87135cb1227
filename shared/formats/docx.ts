import { Rejection } from '../errors.ts'
import { makeBlockWriter, type BlockWriter } from './blocks.ts'
import { toIsoDate } from './dates.ts'
import { firstOf, toAuthor, toTitle } from './document-fields.ts'
import type { Format, StatedMetadata } from './format.ts'
import { withTimeLimit } from './time-limit.ts'
import { leavingOut, readXml } from './xml.ts'
import { readXmlFields } from './xml-fields.ts'
import { openZip, type Archive } from './zip.ts'

const MAIN = 'word/document.xml'
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml']
const CORE = 'docProps/core.xml'

/** Elements whose text is not the document's: deleted, moved away, field codes, what an older Word would show instead. */
const LEFT_OUT = new Set('w:del w:moveFrom w:instrText w:delText w:rPrChange w:pPrChange mc:Fallback w:rt'.split(' '))

/** Word's DOCX: its body, then its foot- and endnotes. Headers, footers and comments are no text. */
export const DOCX: Format = {
  name: 'docx',
  label: 'a Word document',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['docx', 'docm', 'dotx'],
  read({ bytes }) {
    return withTimeLimit(() => {
      const archive = openZip(bytes)
      const writer = makeBlockWriter()
      const main = archive.read(mainPart(archive))
      if (main === undefined)
        throw new Rejection('format.malformed', 'The Word document is damaged: its text is missing')
      const { title } = readBody(main, writer)
      for (const name of NOTES) {
        const notes = archive.read(name)
        if (notes !== undefined) readBody(notes, writer)
      }
      return { text: writer.finish(), charset: null, stated: readFields(archive, title), diagnostics: [] }
    })
  },
}

/** The part that the package's relations call its main document. */
function mainPart(archive: Archive): string {
  let target = MAIN
  const relations = archive.read('_rels/.rels')
  if (relations === undefined || archive.names.includes(MAIN)) return MAIN
  readXml(relations, {
    open: (_name, attribute) => {
      if (attribute('Type')?.endsWith('/officeDocument') === true) target = attribute('Target') ?? target
    },
    close: () => undefined,
    text: () => undefined,
  })
  return target.replace(/^\//u, '')
}

function readFields(archive: Archive, heading: string | null): StatedMetadata {
  const fields = readXmlFields(archive.read(CORE))
  return {
    title: toTitle(firstOf(fields, ['dc:title'])) ?? heading,
    author: toAuthor(firstOf(fields, ['dc:creator', 'cp:lastModifiedBy'])),
    publisher: firstOf(fields, ['dc:publisher']),
    published: toIsoDate(firstOf(fields, ['dcterms:issued', 'dcterms:created', 'dcterms:modified'])),
    language: firstOf(fields, ['dc:language']),
  }
}

type Attribute = (name: string) => string | undefined

/** What is known of the paragraph and run that are being read. */
type Body = {
  readonly writer: BlockWriter
  begun: boolean
  inRun: boolean
  inText: boolean
  isHidden: boolean
  isList: boolean
  followsList: boolean
  isTitle: boolean
  line: string
  title: string | null
}

/** Writes a part's text; gives the first paragraph that is styled as a title. */
function readBody(part: Uint8Array, writer: BlockWriter): { readonly title: string | null } {
  const body: Body = {
    writer,
    ...{
      begun: false,
      inRun: false,
      inText: false,
      isHidden: false,
      isList: false,
      followsList: false,
      isTitle: false,
    },
    ...{ line: '', title: null },
  }
  writer.breakBlock()
  readXml(
    part,
    leavingOut(isLeftOut, {
      open: (name, attribute) => OPENING.get(name)?.(body, attribute),
      close: name => CLOSING.get(name)?.(body),
      text: text => {
        if (body.inText && !body.isHidden) addText(body, text)
      },
    }),
  )
  writer.breakBlock()
  return { title: body.title }
}

function isLeftOut(name: string, attribute: Attribute): boolean {
  const isNote = name === 'w:footnote' || name === 'w:endnote'
  return LEFT_OUT.has(name) || (isNote && (attribute('w:type') ?? 'normal') !== 'normal')
}

const OPENING: ReadonlyMap<string, (body: Body, attribute: Attribute) => void> = new Map(
  Object.entries<(body: Body, attribute: Attribute) => void>({
    'w:p': body => {
      Object.assign(body, { begun: false, isList: false, isTitle: false, line: '' })
    },
    'w:pStyle': (body, attribute) => {
      const style = attribute('w:val') ?? ''
      body.isList ||= /^List/iu.test(style)
      body.isTitle = /^(?:title|titull?i?|heading1)$/iu.test(style)
    },
    'w:numPr': body => {
      body.isList = true
    },
    'w:r': body => {
      Object.assign(body, { inRun: true, isHidden: false })
    },
    'w:vanish': (body, attribute) => {
      if (body.inRun) body.isHidden = !['0', 'false', 'off'].includes(attribute('w:val') ?? '')
    },
    'w:t': body => {
      body.inText = true
    },
    'w:tab': body => {
      if (body.inRun && body.begun) body.writer.write(' ')
    },
    'w:br': body => {
      if (body.inRun && body.begun) body.writer.breakLine()
    },
    'w:cr': body => {
      if (body.begun) body.writer.breakLine()
    },
    'w:noBreakHyphen': body => {
      addText(body, '-')
    },
    'w:tbl': ({ writer }) => {
      writer.breakBlock()
    },
    'w:tr': ({ writer }) => {
      writer.openRow()
    },
    'w:tc': ({ writer }) => {
      writer.openCell()
    },
    'w:txbxContent': ({ writer }) => {
      writer.openAside()
    },
  }),
)

const CLOSING: ReadonlyMap<string, (body: Body) => void> = new Map(
  Object.entries<(body: Body) => void>({
    'w:t': body => {
      body.inText = false
    },
    'w:r': body => {
      Object.assign(body, { inRun: false, isHidden: false })
    },
    'w:p': body => {
      if (body.begun) body.writer.breakLine()
      if (body.isTitle && body.line.trim() !== '') body.title ??= body.line
      Object.assign(body, { followsList: body.begun && body.isList, begun: false, isTitle: false })
    },
    'w:tc': ({ writer }) => {
      writer.closeCell()
    },
    'w:tr': ({ writer }) => {
      writer.closeRow()
    },
    'w:tbl': ({ writer }) => {
      writer.breakBlock()
    },
    'w:txbxContent': ({ writer }) => {
      writer.closeAside()
    },
  }),
)

/** Paragraphs are blocks; the entries of a list are lines of one. */
function addText(body: Body, text: string): void {
  if (!body.begun && body.isList && body.followsList) body.writer.breakLine()
  else if (!body.begun) body.writer.breakBlock()
  body.begun = true
  if (body.isTitle) body.line += text
  body.writer.write(text)
}
