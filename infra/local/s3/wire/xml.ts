/** What an element may hold: text, elements by name in their order, or nothing, when it is left out. */
export type XmlValue = undefined | string | number | boolean | XmlElements
/** Elements by name; a list repeats its element. */
export type XmlElements = { readonly [name: string]: XmlValue | readonly XmlValue[] }

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/'

/** Writes a document of S3's, in its namespace. */
export function toXml(root: string, content: XmlElements): string {
  return `${DECLARATION}<${root} xmlns="${NAMESPACE}">${elements(content)}</${root}>`
}

/** Writes a document without a namespace, as S3 does for errors and for the answer to a form. */
export function toBareXml(root: string, content: XmlElements): string {
  return `${DECLARATION}<${root}>${elements(content)}</${root}>`
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

function elements(content: XmlElements): string {
  return Object.entries(content)
    .flatMap(([name, value]) => (isList(value) ? value.map(member => element(name, member)) : [element(name, value)]))
    .join('')
}

const isList = (value: XmlValue | readonly XmlValue[]): value is readonly XmlValue[] => Array.isArray(value)

function element(name: string, value: XmlValue): string {
  if (value === undefined) return ''
  // "Grantee xsi:type=…" carries attributes after the name
  const closing = name.split(' ')[0] ?? name
  return `<${name}>${typeof value === 'object' ? elements(value) : escapeXml(String(value))}</${closing}>`
}

/** Escapes text for an element. Control characters become references, as in S3's own answers. */
export function escapeXml(text: string): string {
  return text.replace(ESCAPED, character => NAMED[character] ?? `&#x${character.charCodeAt(0).toString(16)};`)
}

const ESCAPED = /[<>&"\u0000-\u001f]/g
const NAMED: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }
