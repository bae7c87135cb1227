import { S3Error } from '../s3-error.ts'

/** An element as it was read: its name without prefix, its text, its elements in order. */
export type XmlNode = { readonly name: string; readonly text: string; readonly children: readonly XmlNode[] }

/**
 * Reads a small document: elements, text, CDATA, the five named and the numeric references.
 * Throws `MalformedXML` for anything that isn't well-formed, and for document types: nothing is ever expanded.
 */
export function readXml(source: string): XmlNode {
  const open: Building[] = [{ name: '', text: '', children: [] }]
  for (const [token] of matchAll(source)) {
    const top = open.at(-1)
    if (top === undefined) throw new S3Error('MalformedXML')
    if (token.startsWith('<![CDATA[')) top.text += token.slice(9, -3)
    else if (token.startsWith('<?') || token.startsWith('<!--')) continue
    else if (token.startsWith('</')) close(open, nameIn(token.slice(2)))
    else if (token.startsWith('<')) start(open, token)
    else top.text += unescapeXml(token)
  }
  const root = open[0]?.children[0]
  if (open.length !== 1 || root === undefined || open[0]?.children.length !== 1) throw new S3Error('MalformedXML')
  return root
}

type Building = { name: string; text: string; children: XmlNode[] }

const TOKEN = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/?[^<>!?]+>|[^<]+/gy

function* matchAll(source: string): Generator<RegExpExecArray> {
  const token = new RegExp(TOKEN)
  while (token.lastIndex < source.length) {
    const match = token.exec(source)
    if (match === null) throw new S3Error('MalformedXML')
    yield match
  }
}

const MOST_NESTED = 20

function start(open: Building[], token: string): void {
  const node: Building = { name: nameIn(token.slice(1)), text: '', children: [] }
  open.at(-1)?.children.push(node)
  if (token.endsWith('/>')) return
  if (open.push(node) > MOST_NESTED) throw new S3Error('MalformedXML')
}

function close(open: Building[], name: string): void {
  if (open.length < 2 || open.pop()?.name !== name) throw new S3Error('MalformedXML')
}

function nameIn(tag: string): string {
  const name = /^(?:[\p{L}\w.-]+:)?([\p{L}\w.-]+)(?=[\s/>])/u.exec(tag)?.[1]
  if (name === undefined) throw new S3Error('MalformedXML')
  return name
}

function unescapeXml(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/&([^;&]*;?)/g, (_all, reference: string) => characterOf(reference))
}

function characterOf(reference: string): string {
  const named = NAMED[reference]
  if (named !== undefined) return named
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(reference) ?? []
  const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16)
  if (!(code <= 0x10ffff)) throw new S3Error('MalformedXML')
  return String.fromCodePoint(code)
}

const NAMED: Readonly<Record<string, string>> = { 'lt;': '<', 'gt;': '>', 'amp;': '&', 'quot;': '"', 'apos;': "'" }

/** The elements of that name. */
export const childrenOf = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.filter(child => child.name === name)

/** The text of the first element of that name. */
export const textIn = (node: XmlNode, name: string): string | undefined => childrenOf(node, name)[0]?.text
