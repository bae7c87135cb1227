import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { makeBlockWriter, type BlockWriter } from './blocks.ts'
import { decodeText } from './charset.ts'
import type { Format } from './format.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHtmlBody } from './html.ts'
import { MAX_MARKDOWN_LENGTH, tooComplex } from './limits.ts'
import { withTimeLimit } from './time-limit.ts'

/** Markdown (CommonMark with GitHub's tables), without its marks. YAML front matter is metadata, not text. */
export const MARKDOWN: Format = {
  name: 'markdown',
  label: 'a Markdown text',
  mediaType: 'text/markdown',
  extensions: ['md', 'markdown', 'mdown'],
  read({ bytes, declaredCharset }) {
    const { text: markup, charset, diagnostics } = decodeText(bytes, [declaredCharset])
    requireModestMarkdown(markup)
    const root = withTimeLimit(() => parse(markup))
    const { stated, diagnostics: doubts } = readFrontMatter(root.children?.find(({ type }) => type === 'yaml')?.value)
    const writer = makeBlockWriter()
    const heading = writeNodes(root, writer)
    return {
      text: writer.finish(),
      charset,
      stated: { ...stated, title: stated.title ?? heading },
      diagnostics: [...diagnostics, ...doubts],
    }
  },
}

/** The part of an mdast node that is read here. */
type Node = {
  readonly type: string
  readonly value?: string
  readonly depth?: number
  readonly children?: readonly Node[]
}

const MAX_QUOTES = 100
const MAX_INDENT = 400
const DEEP_ENTRY = new RegExp(`^[ \\t]{${String(MAX_INDENT)},}(?:[-*+]|\\d+[.)])[ \\t]`, 'mu')
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'table',
  'code',
  'html',
  'thematicBreak',
  'footnoteDefinition',
])
const GRAMMAR = {
  extensions: [gfm(), frontmatter(['yaml'])],
  mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
}
const LINES = new Set(['paragraph', 'heading', 'tableCell'])
const LEFT_OUT = new Set(['yaml', 'image', 'imageReference', 'definition', 'footnoteReference'])

function requireModestMarkdown(markup: string): void {
  if (markup.length > MAX_MARKDOWN_LENGTH) throw tooComplex('too much Markdown', MAX_MARKDOWN_LENGTH)
  for (const [quotes] of markup.matchAll(/^(?:[ \t]{0,3}>[ \t]?)+/gmu)) {
    if (quotes.length > MAX_QUOTES * 2) throw tooComplex('quotations are nested too deeply', MAX_QUOTES)
  }
  if (DEEP_ENTRY.test(markup)) throw tooComplex('lists are nested too deeply, in columns', MAX_INDENT)
}

function parse(markup: string): Node {
  return fromMarkdown(markup, GRAMMAR)
}

type Step = {
  readonly node: Node
  readonly leaving: boolean
  readonly inItem: boolean
  /** Whether it stands within a line: of HTML there, only line breaks count. */
  readonly isInline: boolean
}

/** Writes a tree's text; gives its first heading of the first level. */
function writeNodes(root: Node, writer: BlockWriter): string | null {
  const steps: Step[] = [{ node: root, leaving: false, inItem: false, isInline: false }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (LEFT_OUT.has(step.node.type)) continue
    breakAround(writer, step)
    if (step.leaving) continue
    writeValue(writer, step)
    steps.push({ ...step, leaving: true })
    const inItem = step.inItem || step.node.type === 'listItem'
    const isInline = step.isInline || LINES.has(step.node.type)
    for (const node of [...(step.node.children ?? [])].reverse()) steps.push({ node, leaving: false, inItem, isInline })
  }
  const heading = root.children?.find(({ type, depth }) => type === 'heading' && depth === 1)
  return heading === undefined ? null : textOf(heading)
}

function breakAround(writer: BlockWriter, { node, leaving, inItem, isInline }: Step): void {
  if (isInline && node.type === 'html') return
  if (node.type === 'tableRow') (leaving ? writer.closeRow : writer.openRow)()
  else if (node.type === 'tableCell') (leaving ? writer.closeCell : writer.openCell)()
  else if (node.type === 'listItem' || node.type === 'break' || (inItem && BLOCKS.has(node.type))) writer.breakLine()
  else if (BLOCKS.has(node.type)) writer.breakBlock()
}

function writeValue(writer: BlockWriter, { node: { type, value }, isInline }: Step): void {
  if (value === undefined) return
  if (type === 'code') writeLines(writer, value)
  else if (type !== 'html') writer.write(value)
  else if (isInline) {
    if (/^<br\s*\/?>$/iu.test(value)) writer.breakLine()
  } else if (value.startsWith('<') && value.endsWith('>') && value.includes('</'))
    writeLines(writer, readHtmlBody(value))
}

function writeLines(writer: BlockWriter, text: string): void {
  for (const line of text.split('\n')) {
    writer.writeVerbatim(line)
    writer.breakLine()
  }
}

function textOf(node: Node): string {
  return node.type === 'html' ? '' : (node.value ?? (node.children ?? []).map(textOf).join(''))
}
