import { Rejection } from '../errors.ts'
import { makeBlockWriter, type BlockWriter } from './blocks.ts'
import { toIsoDate } from './dates.ts'
import { firstOf, toAuthor, toTitle } from './document-fields.ts'
import type { Format, StatedMetadata } from './format.ts'
import { withTimeLimit } from './time-limit.ts'
import { leavingOut, readXml } from './xml.ts'
import { readXmlFields } from './xml-fields.ts'
import { openZip, type Archive } from './zip.ts'

/** Elements whose text is not the document's: comments, deletions, tables of contents, forms, what describes a picture. */
const LEFT_OUT = new Set(
  (
    'office:annotation office:forms office:scripts office:styles office:automatic-styles office:master-styles ' +
    'office:font-face-decls text:tracked-changes text:note-citation text:table-of-content text:alphabetical-index ' +
    'text:ruby-text text:sequence-decls text:variable-decls text:hidden-text svg:title svg:desc draw:object math:math'
  ).split(' '),
)

/** OpenDocument text: its body; notes stand after their paragraph. */
export const ODT: Format = {
  name: 'odt',
  label: 'an OpenDocument text',
  mediaType: 'application/vnd.oasis.opendocument.text',
  extensions: ['odt', 'ott'],
  read({ bytes }) {
    return withTimeLimit(() => {
      const archive = openZip(bytes)
      requirePlain(archive)
      const content = archive.read('content.xml')
      if (content === undefined)
        throw new Rejection('format.malformed', 'The OpenDocument text is damaged: its text is missing')
      const { text, title } = readContent(content)
      return { text, charset: null, stated: readFields(archive, title), diagnostics: [] }
    })
  },
}

/** An encrypted document says so in its manifest. */
function requirePlain(archive: Archive): void {
  const manifest = archive.read('META-INF/manifest.xml')
  if (manifest === undefined) return
  readXml(manifest, {
    open: name => {
      if (name === 'manifest:encryption-data')
        throw new Rejection('format.encrypted', 'The file is protected by a password')
    },
    close: () => undefined,
    text: () => undefined,
  })
}

function readFields(archive: Archive, heading: string | null): StatedMetadata {
  const fields = readXmlFields(archive.read('meta.xml'))
  return {
    title: toTitle(firstOf(fields, ['dc:title'])) ?? heading,
    author: toAuthor(firstOf(fields, ['meta:initial-creator', 'dc:creator'])),
    publisher: firstOf(fields, ['dc:publisher']),
    published: toIsoDate(firstOf(fields, ['meta:creation-date', 'dc:date'])),
    language: firstOf(fields, ['dc:language']),
  }
}

type Attribute = (name: string) => string | undefined

/** What is known of the place that is being read. */
type Body = {
  readonly writer: BlockWriter
  paragraphs: number
  lists: number
  isTitle: boolean
  line: string
  title: string | null
}

function readContent(content: Uint8Array): { readonly text: string; readonly title: string | null } {
  const writer = makeBlockWriter()
  const body: Body = { writer, paragraphs: 0, lists: 0, isTitle: false, line: '', title: null }
  readXml(
    content,
    leavingOut(isLeftOut, {
      open: (name, attribute) => OPENING.get(name)?.(body, attribute),
      close: name => CLOSING.get(name)?.(body),
      text: text => {
        if (body.paragraphs === 0) return
        if (body.isTitle) body.line += text
        writer.write(text)
      },
    }),
  )
  return { text: writer.finish(), title: body.title }
}

function isLeftOut(name: string, attribute: Attribute): boolean {
  return LEFT_OUT.has(name) || (name === 'text:section' && attribute('text:display') === 'none')
}

function openParagraph(body: Body, isTitle: boolean): void {
  body.paragraphs += 1
  Object.assign(body, { isTitle, line: '' })
  if (body.lists > 0) body.writer.breakLine()
  else body.writer.breakBlock()
}

function closeParagraph(body: Body): void {
  body.paragraphs -= 1
  if (body.isTitle && body.line.trim() !== '') body.title ??= body.line
  body.isTitle = false
  body.writer.breakLine()
}

const OPENING: ReadonlyMap<string, (body: Body, attribute: Attribute) => void> = new Map(
  Object.entries<(body: Body, attribute: Attribute) => void>({
    'text:h': body => {
      openParagraph(body, true)
    },
    'text:p': (body, attribute) => {
      openParagraph(body, attribute('text:style-name') === 'Title')
    },
    'text:s': ({ writer }) => {
      writer.write(' ')
    },
    'text:tab': ({ writer }) => {
      writer.write(' ')
    },
    'text:line-break': ({ writer }) => {
      writer.breakLine()
    },
    'text:list': body => {
      if (body.lists === 0) body.writer.breakBlock()
      body.lists += 1
    },
    'table:table': ({ writer }) => {
      writer.breakBlock()
    },
    'table:table-row': ({ writer }) => {
      writer.openRow()
    },
    'table:table-cell': ({ writer }) => {
      writer.openCell()
    },
    'text:note-body': ({ writer }) => {
      writer.openAside()
    },
    'draw:text-box': ({ writer }) => {
      writer.openAside()
    },
  }),
)

const CLOSING: ReadonlyMap<string, (body: Body) => void> = new Map(
  Object.entries<(body: Body) => void>({
    'text:h': closeParagraph,
    'text:p': closeParagraph,
    'text:list': body => {
      body.lists -= 1
      if (body.lists === 0) body.writer.breakBlock()
    },
    'table:table-cell': ({ writer }) => {
      writer.closeCell()
    },
    'table:table-row': ({ writer }) => {
      writer.closeRow()
    },
    'table:table': ({ writer }) => {
      writer.breakBlock()
    },
    'text:note-body': ({ writer }) => {
      writer.closeAside()
    },
    'draw:text-box': ({ writer }) => {
      writer.closeAside()
    },
  }),
)
