import type { Answer, AnswerDescription, Request } from './endpoint.ts'
import { preferred } from './negotiate.ts'
import { toCsv, type Columns } from './csv.ts'
import { toGraph, toLinkedDocument, type Linked } from './linked.ts'

/** The media types of the formats in which things can be had, by their names in the parameter `format`. */
export const FORMATS = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  jsonld: 'application/ld+json',
  text: 'text/plain',
} as const

/** The name of a format. */
export type Format = keyof typeof FORMATS

/** How things of one kind are shown: as JSON, as the columns of a table and, where schema.org has words for them, linked. */
export type View<T, V> = {
  readonly show: (thing: T) => V
  readonly columns: Columns<V>
  readonly linked?: (shown: V) => Linked
}

/** The format that a request wants: by its parameter, else by its header `accept`, else JSON. */
export function chooseFormat(
  format: Format | undefined,
  accept: string | undefined,
  offered: readonly Format[],
): Format {
  if (format !== undefined) return format
  const mediaType = preferred(
    accept,
    offered.map(name => FORMATS[name]),
  )
  return offered.find(name => FORMATS[name] === mediaType) ?? 'json'
}

/** The formats in which a list of such things can be had. */
export function formatsOf<T, V>({ linked }: View<T, V>): readonly Format[] {
  return linked === undefined ? ['json', 'jsonl', 'csv'] : ['json', 'jsonl', 'csv', 'jsonld']
}

/** Things in another format than JSON, one after the other; where the list goes on is told by the header `link`. */
export function write<T, V>(shown: readonly V[], format: Format, view: View<T, V>): string {
  if (format === 'csv') return toCsv(shown, view.columns)
  if (format === 'jsonl') return shown.map(thing => `${JSON.stringify(thing)}\n`).join('')
  return JSON.stringify(toGraph(view.linked === undefined ? [] : shown.map(view.linked)))
}

/** Answers one thing, as JSON or linked, whichever the request wants. */
export function answerOne<V>(
  { query, raw }: Request<unknown, { readonly format?: Format | undefined }, unknown>,
  shown: V,
  linked: (shown: V) => Linked,
): Answer {
  const format = chooseFormat(query.format, raw.headers['accept'], ['json', 'jsonld'])
  return { status: 200, headers: typeOf(format), body: format === 'json' ? shown : toLinkedDocument(linked(shown)) }
}

/** How the OpenAPI document shows one thing linked. */
export function linkedAlternative(linked: Linked): AnswerDescription['alternatives'] {
  return { [FORMATS.jsonld]: { example: toLinkedDocument(linked) } }
}

/** The headers of an answer in a format. */
export function typeOf(format: Format): Readonly<Record<string, string>> {
  return { 'content-type': `${FORMATS[format]}; charset=utf-8` }
}

/** How the OpenAPI document shows a list's other formats, from an example of one thing. */
export function alternativesOf<T, V>(view: View<T, V>, example: V): AnswerDescription['alternatives'] {
  const others = formatsOf(view).filter(format => format !== 'json')
  return Object.fromEntries(
    others.map(format => {
      const written = write([example], format, view)
      return [FORMATS[format], { example: format === 'jsonld' ? (JSON.parse(written) as unknown) : written }]
    }),
  )
}
