import { toIsoDate } from './dates.ts'
import type { StatedMetadata } from './format.ts'
import type { HtmlDocument } from './html-dom.ts'

type Json = Readonly<Record<string, unknown>>

const ARTICLE = /^(?:\w*Article|\w*Posting|Report|Review\w*)$/u
const MAX_NODES = 10_000

/**
 * What schema.org JSON-LD says of the article of a page: the first article, posting or report found, at any depth, `@graph`
 * included; references by `@id` are followed. Broken JSON says nothing.
 */
export function readJsonLd(document: HtmlDocument): StatedMetadata {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(script =>
    flatten(parse(script.textContent ?? '')),
  )
  const article = nodes.find(node => typesOf(node).some(type => ARTICLE.test(type)))
  if (article === undefined) return {}
  const name = (value: unknown) => nameOf(value, nodes)
  return {
    title: textOf(article['headline']) ?? textOf(article['name']),
    author: name(article['author']) ?? name(article['creator']),
    publisher: name(article['publisher']) ?? name(article['sourceOrganization']),
    published:
      ['datePublished', 'dateCreated', 'dateModified'].map(key => toIsoDate(textOf(article[key]))).find(isDate) ?? null,
  }
}

function isDate(date: string | null): date is string {
  return date !== null
}

/** Sites wrap JSON in comments and put raw line breaks into strings. */
function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)\s*(?:;\s*)?$/u, '')
  for (const candidate of [json, json.replace(/[\u0000-\u001f]+/gu, ' ')]) {
    try {
      return JSON.parse(candidate)
    } catch {
      continue
    }
  }
  return undefined
}

/** Every object in the value, outer ones first. */
function flatten(value: unknown): readonly Json[] {
  const found: Json[] = []
  const queue = [value]
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const next = queue[at]
    if (Array.isArray(next)) queue.push(...(next as unknown[]).slice(0, MAX_NODES))
    else if (isObject(next)) {
      found.push(next)
      queue.push(...Object.values(next).filter(inner => typeof inner === 'object'))
    }
  }
  return found
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typesOf(node: Json): readonly string[] {
  const type = node['@type']
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter(name => typeof name === 'string')
}

/** The name or names of a person or organization: given outright, as an object, as a list, or by reference. */
function nameOf(value: unknown, nodes: readonly Json[]): string | null {
  if (Array.isArray(value)) {
    const names = (value as unknown[]).map(inner => nameOf(inner, nodes)).filter(name => name !== null)
    return names.length === 0 ? null : [...new Set(names)].join(', ')
  }
  if (!isObject(value)) return /^https?:/iu.test(textOf(value) ?? '') ? null : textOf(value)
  const id = value['@id']
  const referred = nodes.find(node => node !== value && node['@id'] === id && node['name'] !== undefined)
  return textOf(value['name']) ?? (id === undefined || referred === undefined ? null : textOf(referred['name']))
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf((value as unknown[])[0])
  if (typeof value !== 'string') return null
  const text = decodeEntities(value).toWellFormed().replace(/\s+/gu, ' ').trim()
  return text === '' ? null : text
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
    euml: 'ë',
    ccedil: 'ç',
    Euml: 'Ë',
    Ccedil: 'Ç',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsquo: '‘',
    rsquo: '’',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  }),
)

/** JSON-LD holds plain text, but many sites escape it as HTML all the same. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/giu,
    (entity, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? entity
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
    },
  )
}
