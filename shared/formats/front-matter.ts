import { parse } from 'yaml'
import type { Diagnostic } from '../model/diagnostic.ts'
import { toIsoDate } from './dates.ts'
import type { StatedMetadata } from './format.ts'

const KEYS = {
  title: ['title', 'titulli', 'headline'],
  author: ['author', 'authors', 'autori', 'autor', 'byline', 'by'],
  publisher: ['publisher', 'source', 'site', 'site_name', 'outlet', 'publikuesi', 'burimi'],
  published: ['date', 'published', 'publishedat', 'published_at', 'publish_date', 'pubdate', 'datepublished', 'data'],
  language: ['lang', 'language', 'locale', 'gjuha'],
} as const

/** What YAML front matter states; broken YAML is a doubt, and states nothing. Aliases are expanded a hundred times at most. */
export function readFrontMatter(yaml: string | undefined): {
  readonly stated: StatedMetadata
  readonly diagnostics: readonly Diagnostic[]
} {
  if (yaml === undefined) return { stated: {}, diagnostics: [] }
  try {
    return { stated: toStated(parse(yaml, { maxAliasCount: 100, logLevel: 'error' })), diagnostics: [] }
  } catch {
    const message = 'The front matter is not YAML: nothing was taken from it'
    return { stated: {}, diagnostics: [{ code: 'metadata.malformed', span: null, message }] }
  }
}

function toStated(value: unknown): StatedMetadata {
  if (typeof value !== 'object' || value === null) return {}
  const fields = new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), toText(field)]))
  const first = (keys: readonly string[]) => keys.map(key => fields.get(key)).find(field => field !== undefined) ?? null
  return {
    title: first(KEYS.title),
    author: first(KEYS.author),
    publisher: first(KEYS.publisher),
    published: toIsoDate(first(KEYS.published)),
    language: first(KEYS.language),
  }
}

/** A scalar as text; a list's entries with commas; of an object its name. */
function toText(field: unknown): string | undefined {
  if (typeof field === 'string') return field.trim() === '' ? undefined : field.trim()
  if (typeof field === 'number') return String(field)
  if (Array.isArray(field)) {
    const texts = (field as unknown[]).map(toText).filter(text => text !== undefined)
    return texts.length === 0 ? undefined : texts.join(', ')
  }
  return typeof field === 'object' && field !== null && 'name' in field ? toText(field.name) : undefined
}
