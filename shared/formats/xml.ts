import { Rejection } from '../errors.ts'
import { decodeText } from './charset.ts'
import { tooComplex } from './limits.ts'

/** What a reader of XML wants to be told of. Names are as they stand, prefix included. */
export type XmlListener = {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const MAX_DEPTH = 2_000
const ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_.:-]+)/iu
const NAME = /[^\s/>]+/uy
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));|&/giu
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Tells a listener of the elements and text of an XML document, in order. Declares no entities, fetches nothing; linear.
 * Throws `format.malformed` for what is not well-formed or declares entities, `format.truncated` for what ends too early,
 * `format.too-complex` for elements nested too deeply.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 300))
  const xml = decodeText(bytes, [ENCODING.exec(head)?.[1] ?? 'utf-8']).text
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const end = tag < 0 ? xml.length : tag
    if (end > at && open.length > 0) listener.text(decodeEntities(xml.slice(at, end)))
    if (tag < 0) break
    at = readTag(xml, tag, open, listener)
  }
  if (open.length > 0) throw truncated()
}

/** Reads what begins with `<`; gives where it ends. */
function readTag(xml: string, at: number, open: string[], listener: XmlListener): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4)
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2)
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at + 9)
    listener.text(xml.slice(at + 9, end - 3))
    return end
  }
  if (xml.startsWith('<!', at)) return skipDeclaration(xml, at)
  const end = tagEnd(xml, at + 1)
  if (xml[at + 1] === '/') {
    const name = xml.slice(at + 2, end - 1).trimEnd()
    if (open.pop() !== name) throw malformed(`an element is not closed in its turn`)
    listener.close(name)
    return end
  }
  NAME.lastIndex = at + 1
  const name = NAME.exec(xml)?.[0]
  if (name === undefined) throw malformed('an element has no name')
  const isEmpty = xml[end - 2] === '/'
  const attributes = xml.slice(at + 1 + name.length, isEmpty ? end - 2 : end - 1)
  listener.open(name, wanted => attributeOf(attributes, wanted))
  if (isEmpty) listener.close(name)
  else if (open.push(name) > MAX_DEPTH) throw tooComplex('elements are nested too deeply', MAX_DEPTH)
  return end
}

/** A document type without declarations is harmless; with them it could define entities, which no document here does. */
function skipDeclaration(xml: string, at: number): number {
  const end = after(xml, '>', at)
  if (xml.slice(at, end).includes('[')) throw malformed('it declares entities, which no document of its kind does')
  return end
}

/** Where a tag ends, `>` in attribute values apart. */
function tagEnd(xml: string, from: number): number {
  let at = from
  for (;;) {
    const end = xml.indexOf('>', at)
    if (end < 0) throw truncated()
    const quote = firstQuote(xml, at, end)
    if (quote < 0) return end + 1
    at = after(xml, xml.charAt(quote), quote + 1)
  }
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const unit = xml.charCodeAt(at)
    if (unit === 34 || unit === 39) return at
  }
  return -1
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw truncated()
  return at + mark.length
}

function attributeOf(attributes: string, wanted: string): string | undefined {
  for (let at = attributes.indexOf(wanted); at >= 0; at = attributes.indexOf(wanted, at + 1)) {
    if (at > 0 && !/\s/u.test(attributes.charAt(at - 1))) continue
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(attributes.slice(at + wanted.length))
    if (value !== null) return decodeEntities(value[1] ?? value[2] ?? '')
  }
  return undefined
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
    if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff))
      throw malformed('it uses a character that does not exist')
    return String.fromCodePoint(code)
  })
}

function malformed(why: string): Rejection {
  return new Rejection('format.malformed', `The file is damaged: ${why}`)
}

function truncated(): Rejection {
  return new Rejection('format.truncated', 'The file is cut off: its end is missing')
}

/** A listener that is told nothing of some elements and all that is in them. */
export function leavingOut(
  isLeftOut: (name: string, attribute: (name: string) => string | undefined) => boolean,
  listener: XmlListener,
): XmlListener {
  let depth = 0
  return {
    open: (name, attribute) => {
      if (depth > 0 || isLeftOut(name, attribute)) depth += 1
      else listener.open(name, attribute)
    },
    close: name => {
      if (depth > 0) depth -= 1
      else listener.close(name)
    },
    text: text => {
      if (depth === 0) listener.text(text)
    },
  }
}
