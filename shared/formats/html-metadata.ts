import { toIsoDate } from './dates.ts'
import { toAuthor } from './document-fields.ts'
import type { StatedMetadata } from './format.ts'
import { lineOf, type HtmlDocument, type HtmlElement } from './html-dom.ts'
import { readJsonLd } from './json-ld.ts'

const META: Readonly<Record<'title' | 'author' | 'publisher' | 'published', readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'headline'],
  author: [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'twitter:creator',
  ],
  publisher: [
    'og:site_name',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'application-name',
    'article:publisher',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dcterms.date',
    'dc.date.issued',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'og:published_time',
    'article:modified_time',
    'last-modified',
  ],
}

const LONGEST_BYLINE = 80
const URL = /^(?:https?:)?\/\//iu
const TIMES = [
  'time[itemprop~=datePublished]',
  'time[pubdate]',
  'article time[datetime]',
  'header time',
  'time[datetime]',
  'time',
]
const MICRODATA_TIMES = [
  '[itemprop~=datePublished]',
  '.published',
  '.entry-date',
  '.post-date',
  '.article-date',
  '.date',
]
const BETWEEN_PARTS = /(?<!\s)\s*[|•·]\s*|(?<!\s)\s+[-–—]\s+|,\s+/u
const BYLINES = [
  '[itemprop~=author] [itemprop~=name]',
  '[itemprop~=author]',
  '[rel~=author]',
  '.byline .author',
  '.author-name',
  '.byline',
]

/**
 * What a page states of itself: JSON-LD first, then `meta` tags (OpenGraph, article:, Dublin Core), then microdata, `<time>`,
 * the headline and `<title>`.
 */
export function readHtmlMetadata(document: HtmlDocument): StatedMetadata {
  const linked = readJsonLd(document)
  const meta = readMeta(document)
  const publisher = linked.publisher ?? nameOf(first(meta, META.publisher)) ?? siteOf(document)
  return {
    title: linked.title ?? withoutSite(first(meta, META.title), publisher) ?? titleOf(document, publisher),
    author: toAuthor(withoutBy(linked.author ?? nameOf(first(meta, META.author)))) ?? bylineOf(document),
    publisher,
    published: linked.published ?? firstDate(meta) ?? timeOf(document) ?? bylineDateOf(document),
    language: languageOf(document, meta),
  }
}

type Meta = ReadonlyMap<string, string>

function readMeta(document: HtmlDocument): Meta {
  const meta = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const content = element.getAttribute('content')?.replace(/\s+/gu, ' ').trim()
    const key = name?.trim().toLowerCase()
    if (key !== undefined && content !== undefined && content !== '' && !meta.has(key)) meta.set(key, content)
  }
  return meta
}

function first(meta: Meta, names: readonly string[]): string | null {
  return names.map(name => meta.get(name)).find(value => value !== undefined) ?? null
}

function firstDate(meta: Meta): string | null {
  return META.published.map(name => toIsoDate(meta.get(name))).find(date => date !== null) ?? null
}

/** A name, where the field does not hold an address or a handle. */
function nameOf(value: string | null): string | null {
  return value === null || URL.test(value) || value.startsWith('@') ? null : value
}

function timeOf(document: HtmlDocument): string | null {
  for (const selector of [...TIMES, ...MICRODATA_TIMES]) {
    for (const element of document.querySelectorAll(selector)) {
      const date =
        toIsoDate(element.getAttribute('datetime') ?? element.getAttribute('content')) ?? toIsoDate(lineOf(element))
      if (date !== null) return date
    }
  }
  return null
}

function withoutBy(byline: string | null): string | null {
  return byline?.replace(/^(?:nga|by|autor(?:i|ja)?|shkruan)(?:\s*:\s*|\s+)/iu, '') ?? null
}

function bylineOf(document: HtmlDocument): string | null {
  for (const selector of BYLINES) {
    const line = withoutBy(withoutDates(bylineIn(document, selector)))
    if (line !== null && line !== '') return line
  }
  return null
}

function bylineIn(document: HtmlDocument, selector: string): string | null {
  const line = lineOf(document.querySelector(selector))
  return line !== null && line.length <= LONGEST_BYLINE ? line : null
}

/** "Nga Mira Sula, 4 maj 2025" without the date: bylines hold both. */
function withoutDates(byline: string | null): string | null {
  const parts = byline?.split(BETWEEN_PARTS) ?? []
  return parts.some(isDate) ? parts.filter(part => !isDate(part)).join(', ') : byline
}

function isDate(part: string): boolean {
  return toIsoDate(part) !== null
}

/** The date in a byline, where the page has no other. */
function bylineDateOf(document: HtmlDocument): string | null {
  const parts = BYLINES.flatMap(selector => bylineIn(document, selector)?.split(BETWEEN_PARTS) ?? [])
  return parts.map(part => toIsoDate(part)).find(date => date !== null) ?? null
}

/** The only `h1` is the headline; else `<title>` without the site's name. */
function titleOf(document: HtmlDocument, publisher: string | null): string | null {
  const headings = [...document.querySelectorAll('h1')].map(lineOf).filter(line => line !== null)
  const title = lineOf(document.querySelector('title'))
  if (headings.length === 1 || title === null) return headings[0] ?? null
  return headings.find(line => title.startsWith(line)) ?? withoutSite(title, publisher)
}

/** The headline and the site of "Headline - Site" or "Headline | Site". */
function splitTitle(title: string | null): RegExpExecArray | null {
  return /^(.{10,})\s(?:[-–—|•·»]|::)\s([^-–—|•·»:]{2,40})$/su.exec((title ?? '').slice(0, 500))
}

/** What `<title>` adds to the headline of the page. */
function siteOf(document: HtmlDocument): string | null {
  const [, headline = null, site = null] = splitTitle(lineOf(document.querySelector('title'))) ?? []
  const isHeadline = [...document.querySelectorAll('h1')].some(
    heading => comparable(lineOf(heading)) === comparable(headline),
  )
  return isHeadline ? site : null
}

/** "Headline - Site" without the site. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  const parts = splitTitle(title)
  if (title === null || parts === null) return title
  const [, headline = title, site = ''] = parts
  const isSite = publisher !== null && site.toLowerCase().includes(publisher.toLowerCase())
  return isSite || /(?:[|•·»]|::)\s[^|•·»:]*$/u.test(title) || /\.\p{L}{2,6}$/u.test(site) ? headline : title
}

function languageOf(document: HtmlDocument, meta: Meta): string | null {
  const stated =
    document.documentElement?.getAttribute('lang') ??
    first(meta, ['og:locale', 'content-language', 'dc.language', 'language'])
  return stated === null || stated.trim() === '' ? null : stated
}

/** The page's headline as it stands on the page: the `h1` that says what the title says, or the only one. */
export function findHeadlineElement(document: HtmlDocument, title: string | null): HtmlElement | undefined {
  const headings = [...document.querySelectorAll('h1')].filter(heading => lineOf(heading) !== null)
  const same = headings.find(heading => title !== null && comparable(lineOf(heading)) === comparable(title))
  return same ?? (headings.length === 1 && (lineOf(headings[0])?.length ?? 0) > 12 ? headings[0] : undefined)
}

/** Letters and digits alone, so that quotation marks and spaces make no difference. */
function comparable(line: string | null): string {
  return (line ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
