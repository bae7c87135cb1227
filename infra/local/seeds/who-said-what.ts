import { drawTable } from '../console-output/table.ts'
import { listOf, objectOf, textOf, type JsonObject } from '../json.ts'
import type { ApiClient } from './api-client.ts'
import type { IngestedSeed } from './ingest-seeds.ts'

/** What the API tells of one document. */
export type DocumentView = {
  readonly document: JsonObject
  readonly statements: readonly JsonObject[]
  readonly entities: readonly JsonObject[]
}

/** Asks the API for a document, its statements and its entities; `undefined` where it knows none. */
export async function readDocument({ documentId }: IngestedSeed, api: ApiClient): Promise<DocumentView | undefined> {
  const path = `/documents/${documentId}`
  const document = await api.get(`${path}?include=none`)
  if (document === undefined) return undefined
  if (document['status'] !== 'indexed') return { document, statements: [], entities: [] }
  const [statements, entities] = await Promise.all([api.list(`${path}/statements`), api.list(`${path}/entities`)])
  return { document, statements, entities }
}

/** Draws who said what in a document, and of whom it speaks, for a terminal of a width. */
export function drawDocument(key: string, { document, statements, entities }: DocumentView, width: number): string {
  const title = textOf(document['title'])
  const facts = ['publisher', 'published', 'language', 'format'].map(name => textOf(document[name]))
  const head = [
    `■ ${key}${title === '' ? '' : `  ${title}`}`,
    `  ${facts.filter(fact => fact !== '').join(' · ')}`,
  ]
  return [...head, ...bodyOf({ document, statements, entities }, width - INDENT.length)].join('\n')
}

const INDENT = '  '

function bodyOf({ document, statements, entities }: DocumentView, width: number): readonly string[] {
  if (document['status'] !== 'indexed') {
    const reason = objectOf(document['reason'])
    const why = reason['code'] === undefined ? '' : `: ${textOf(reason['message'])} (${textOf(reason['code'])})`
    return ['', `${INDENT}${textOf(document['status'])}${why}`]
  }
  return [
    '',
    statements.length === 0 ? '  Nobody is quoted in it.' : indent(drawTable(STATEMENT_COLUMNS, statements.map(statementRow), width)),
    '',
    entities.length === 0 ? '  It names nobody.' : indent(drawTable(ENTITY_COLUMNS, entities.map(entityRow), width)),
  ]
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map(line => `${INDENT}${line}`)
    .join('\n')

const STATEMENT_COLUMNS = [
  { title: 'Speaker', width: 24 },
  { title: 'Kind', width: 8 },
  { title: 'Cue', width: 18 },
  { title: 'Said', width: 200 },
]

function statementRow(statement: JsonObject): readonly string[] {
  const speaker = objectOf(statement['speaker'])
  const content = listOf(statement['content']).map(quote => textOf(objectOf(quote)['text']))
  const name = textOf(speaker['name']) || textOf(objectOf(speaker['mention'])['text']) || '–'
  return [name, textOf(statement['kind']), textOf(objectOf(statement['cue'])['text'], '–'), content.join(' … ')]
}

const ENTITY_COLUMNS = [
  { title: 'Entity', width: 40 },
  { title: 'Type', width: 12 },
  { title: 'Mentions', width: 8 },
  { title: 'Also', width: 200 },
]

function entityRow(entity: JsonObject): readonly string[] {
  const aliases = listOf(entity['aliases']).map(alias => textOf(alias))
  const mentions = textOf(objectOf(entity['counts'])['mentions'])
  return [textOf(entity['name']), textOf(entity['type']), mentions, aliases.join(', ')]
}
