import { entityIdOf, documentIdOf, statementIdOf } from '../../../shared/records/document-id.ts'
import { SUBSCRIPTION } from './add-corrections.ts'
import { drawDocument, keyOf, LONG_DOCUMENT, RARE_WORD, type DrawnDocument } from './draw-document.ts'
import type { Stock } from './draw-words.ts'
import { statusOf } from './make-records.ts'

/** Something that is asked, by addresses that are taken in turn; `late`: of the page after many others. */
export type Question = { readonly name: string; readonly paths: readonly string[]; readonly late?: boolean }

/** What questions ask about: the same numbers and ranks in a table of any size. */
export type Subjects = {
  readonly drawn: readonly DrawnDocument[]
  readonly statements: readonly string[]
  readonly correction: string
}

const ASKED = 40

/** Indexed documents, evenly over the table, in which something is said; the first is the one with most statements. */
export function drawAsked(documents: number, stock: Stock): readonly DrawnDocument[] {
  const found = new Map<number, DrawnDocument>()
  for (let at = 0; at < ASKED; at += 1) {
    let number = Math.floor((at * documents) / ASKED)
    let drawn = drawDocument(number, documents, stock)
    while (statusOf(number) !== 'indexed' || drawn.extraction.statements.length === 0)
      drawn = drawDocument(++number, documents, stock)
    found.set(number, drawn)
  }
  return [...found.values()]
}

/** The first statement of each document. */
export function statementsIn(drawn: readonly DrawnDocument[]): readonly string[] {
  return drawn.map(({ artifact }) => statementIdOf(artifact.object.documentId, 0))
}

const LONG = documentIdOf(keyOf(LONG_DOCUMENT))

/** The commonest person, twenty that are named often, and of each document who or what is named most seldom elsewhere. */
function idsOf({ entities }: Stock, drawn: readonly DrawnDocument[]) {
  const nth = (rank: number): string => {
    const { type = 'person', name = '' } = entities[rank] ?? {}
    return entityIdOf(type, name)
  }
  const ranks = new Map(entities.map(({ name }, rank) => [name, rank]))
  const rankOf = ({ name }: { readonly name: string }): number => ranks.get(name) ?? 0
  const seldom = drawn.flatMap(({ extraction }) => {
    const [last] = extraction.entities.toSorted((one, another) => rankOf(another) - rankOf(one))
    return last === undefined ? [] : [entityIdOf(last.type, last.name)]
  })
  const people = entities.flatMap(({ type, name }) => (type === 'person' ? [entityIdOf(type, name)] : []))
  return { top: people.slice(0, 1), often: people.slice(40, 60), seldom, other: nth(5) }
}

const each = (ids: readonly string[], toPath: (id: string) => string): readonly string[] => ids.map(toPath)

/** Every GET of the API: first and late pages, each filter and order, searches of several kinds. */
export function apiQuestions({ drawn, statements, correction }: Subjects, stock: Stock): readonly Question[] {
  const documents = drawn.slice(1).map(({ artifact }) => artifact.object.documentId)
  const { top, often, seldom, other } = idsOf(stock, drawn)
  const [entity = ''] = top
  const words = (...ranks: readonly number[]): string =>
    encodeURIComponent(ranks.map(rank => stock.words[rank] ?? '').join(' '))
  const one = (name: string, path: string): Question => ({ name, paths: [path] })
  const both = (name: string, path: string): readonly Question[] => [
    one(name, path),
    { name: `${name}, late page`, paths: [path], late: true },
  ]
  const names = stock.entities.slice(0, 40).map(({ name, form }) => [name, form] as const)
  return [
    ...['/', '/health', '/openapi.json', '/problems/not-found'].map(path => one(path, path)),
    ...both('/documents', '/documents'),
    ...['status=rejected', 'status=failed', 'language=en', 'publisher=Fletorja', 'publisher=Fletorja&language=en']
      .concat('from=2018-03&to=2018-03', 'limit=200', 'format=csv')
      .map(query => one(`/documents?${query}`, `/documents?${query}`)),
    { name: '/documents/{id}', paths: each(documents, id => `/documents/${id}`) },
    { name: '/documents/{id}?include=none', paths: each(documents, id => `/documents/${id}?include=none`) },
    { name: '/documents/{id}?format=jsonld', paths: each(documents, id => `/documents/${id}?format=jsonld`) },
    { name: '/documents/{id}/text', paths: each(documents, id => `/documents/${id}/text`) },
    { name: '/documents/{id}/entities', paths: each(documents, id => `/documents/${id}/entities`) },
    { name: '/documents/{id}/statements', paths: each(documents, id => `/documents/${id}/statements`) },
    one('/documents/{id}, 200 statements', `/documents/${LONG}`),
    ...both('/documents/{id}/statements, 200 of them', `/documents/${LONG}/statements`),
    ...both('/entities', '/entities'),
    ...both('/entities?order=statements', '/entities?order=statements'),
    ...['documents', 'mentions', 'about'].map(order => one(`/entities?order=${order}`, `/entities?order=${order}`)),
    ...both('/entities?type=person', '/entities?type=person'),
    ...both('/entities?name=a', '/entities?name=a'),
    {
      name: '/entities?name=, whole',
      paths: each(
        names.map(([name]) => name),
        name => `/entities?name=${encodeURIComponent(name)}`,
      ),
    },
    {
      name: '/entities?name=, inflected',
      paths: each(
        names.map(([, form]) => form),
        form => `/entities?name=${encodeURIComponent(form)}`,
      ),
    },
    one('/entities?name=, nobody', '/entities?name=Zzyrtaqit'),
    { name: '/entities/{id}, most named', paths: each(top, id => `/entities/${id}`) },
    { name: '/entities/{id}', paths: each(often, id => `/entities/${id}`) },
    ...both('/entities/{id}/statements, most', `/entities/${entity}/statements`),
    ...['kind=direct', 'minConfidence=0', 'language=en', 'publisher=Fletorja', 'from=2018-03&to=2018-03'].map(query =>
      one(`/entities/{id}/statements?${query}`, `/entities/${entity}/statements?${query}`),
    ),
    { name: '/entities/{id}/statements', paths: each(often, id => `/entities/${id}/statements`) },
    ...both('/entities/{id}/mentions, most', `/entities/${entity}/mentions`),
    one('/entities/{id}/mentions?from=&to=', `/entities/${entity}/mentions?from=2018-03&to=2018-03`),
    { name: '/entities/{id}/mentions', paths: each(often, id => `/entities/${id}/mentions`) },
    { name: '/entities/{id}/neighbours, most', paths: each(top, id => `/entities/${id}/neighbours`) },
    { name: '/entities/{id}/neighbours', paths: each(often, id => `/entities/${id}/neighbours`) },
    {
      name: '/entities/{id}/neighbours?documents=100',
      paths: each(top, id => `/entities/${id}/neighbours?documents=100`),
    },
    ...both('/statements', '/statements'),
    ...[
      'kind=direct',
      'minConfidence=0',
      'language=en',
      'publisher=Fletorja',
      'from=2018-03&to=2018-03',
      'format=jsonld',
    ].map(query => one(`/statements?${query}`, `/statements?${query}`)),
    ...both('/statements?speaker=, most', `/statements?speaker=${entity}`),
    ...both('/statements?about=, most', `/statements?about=${entity}`),
    one('/statements?speaker=&about=', `/statements?speaker=${entity}&about=${other}`),
    { name: '/statements?about=, seldom', paths: each(seldom, id => `/statements?about=${id}`) },
    { name: '/statements/{id}', paths: each(statements.slice(1), id => `/statements/${id}`) },
    ...both('/search?q= a common word', `/search?q=${words(0)}`),
    one('/search?q= a word of middling frequency', `/search?q=${words(600)}`),
    one('/search?q= a rare word', `/search?q=${encodeURIComponent(RARE_WORD)}`),
    one('/search?q= three common words', `/search?q=${words(0, 1, 2)}`),
    one('/search?q= three words, middling', `/search?q=${words(60, 90, 120)}`),
    one('/search?q= two common words and a rare one', `/search?q=${words(0, 1)}%20${encodeURIComponent(RARE_WORD)}`),
    one('/search?sort=best&q= a common word', `/search?sort=best&q=${words(0)}`),
    one('/search?sort=best&q= three common words', `/search?sort=best&q=${words(0, 1, 2)}`),
    one('/search?q=&speaker=', `/search?q=${words(0)}&speaker=${entity}`),
    one('/search?q=&about=', `/search?q=${words(0)}&about=${entity}`),
    ...['kind=direct', 'language=en', 'publisher=Fletorja', 'from=2018-03&to=2018-03', 'minConfidence=0'].map(query =>
      one(`/search?q=&${query}`, `/search?q=${words(0)}&${query}`),
    ),
    one('/search?q= nothing has it', '/search?q=zzyrtaqesha'),
    one('/search?q= a word too short to be listed', '/search?q=ura'),
    ...both('/corrections', '/corrections?limit=20'),
    one('/corrections/{id}', `/corrections/${correction}`),
    one('/subscriptions', '/subscriptions'),
    one('/subscriptions/{id}', `/subscriptions/${SUBSCRIPTION}`),
    ...both('/subscriptions/{id}/deliveries', `/subscriptions/${SUBSCRIPTION}/deliveries`),
    ...both('/followthemoney?limit=50', '/followthemoney?limit=50'),
    one('/followthemoney', '/followthemoney'),
  ]
}

/** Every page of the console. `late` ones go on from a place that the API has given. */
export function consoleQuestions({ drawn, statements }: Subjects, stock: Stock): readonly Question[] {
  const documents = drawn.slice(1).map(({ artifact }) => artifact.object.documentId)
  const { top, often, seldom } = idsOf(stock, drawn)
  const [entity = ''] = top
  const page = (name: string, paths: readonly string[]): Question => ({
    name: `/console${name}`,
    paths: paths.map(path => `/console${path}`),
  })
  const search = (name: string, query: string): Question => page(`/search ${name}`, [`/search?${query}`])
  const [common = '', second = '', third = ''] = stock.words.map(encodeURIComponent)
  return [
    page('', ['']),
    page(
      '/documents/{id}',
      each(documents, id => `/documents/${id}`),
    ),
    page('/documents/{id}, 200 statements', [`/documents/${LONG}`]),
    page('/entities/{id}, most named', [`/entities/${entity}`]),
    page('/entities/{id}, in a month', [`/entities/${entity}?from=2018-03&to=2018-03`]),
    page(
      '/entities/{id}',
      each(often, id => `/entities/${id}`),
    ),
    page(
      '/entities/{id}, seldom named',
      each(seldom, id => `/entities/${id}`),
    ),
    page(
      '/statements/{id}',
      each(statements.slice(1), id => `/statements/${id}`),
    ),
    search('all', ''),
    search('a common word', `q=${common}`),
    search('a rare word', `q=${encodeURIComponent(RARE_WORD)}`),
    search('three common words', `q=${common}%20${second}%20${third}`),
    search('three common words, best', `q=${common}%20${second}%20${third}&sort=best`),
    search(
      'a speaker, by name',
      `speaker=${encodeURIComponent(stock.entities.find(({ type }) => type === 'person')?.name ?? '')}`,
    ),
    search('about somebody', `about=${entity}`),
    search('all facets', `q=${common}&speaker=${entity}&kind=direct&language=sq&from=2017&to=2022`),
    page('/health', ['/health']),
  ]
}
