import { DEFAULT_CONFIDENCE } from '../../../shared/confidence.ts'
import type { EntityProfile } from '../../../shared/records/records.ts'
import { toSearchQuery } from '../../../shared/records/search-query.ts'
import type { Page, Position } from '../../../shared/store/page.ts'
import type { Reads } from '../../../shared/store/reads.ts'
import { searchAddress } from '../address.ts'
import { answer, type MakePage } from '../context.ts'
import { fromCursor } from '../cursor.ts'
import { html, type Html } from '../html.ts'
import { entityLink } from '../parts/entity-link.ts'
import { hitCard } from '../parts/hit-card.ts'
import { pager } from '../parts/pager.ts'
import { statementCard } from '../parts/statement-card.ts'
import type { Reader } from '../reader.ts'
import { toAsked, type Asked } from '../search/asked.ts'
import { facets, searchForm } from '../search/facets.ts'
import { findNamed, type Named } from '../search/find-named.ts'

const RESULTS = 20
const NAMES = 6

/** A thing that was found, as a list item. */
type Results = { readonly cards: readonly Html[]; readonly next: Position | null }

/** Who was asked for, and who is called as what was searched for. */
type People = {
  readonly speaker: Named | undefined
  readonly about: Named | undefined
  readonly named: readonly EntityProfile[]
}

/** `GET /console/search`: statements by words, speaker, whom they are about, kind, language, publisher and time. */
export const searchPage: MakePage = dependencies => async asking => {
  const reader = asking.get('reader')
  const { reads } = dependencies
  const { asked, hasBadDate } = toAsked(name => asking.req.query(name))
  const after = fromCursor(asking.req.query('after'))
  const [speaker, about, named] = await Promise.all([
    findNamed(reads, asked.speaker),
    findNamed(reads, asked.about),
    after === null ? findNames(reads, asked.q) : [],
  ])
  const people = { speaker, about, named }
  const results = await findResults(reader, reads, { asked, people, after })
  return answer(asking, dependencies, {
    title: [asked.q, speaker?.taken?.name, about?.taken?.name, reader.words.search.title].filter(Boolean).join(' · '),
    place: 'search',
    scripts: ['complete.js'],
    content: html`<div class="wide search">
      <h1>${reader.words.search.title}</h1>
      ${searchForm(reader, asked)}
      <div class="columns search-columns">
        <div class="main">
          ${hasBadDate ? html`<p class="notice" role="status">${reader.words.search.badDate}</p>` : ''}
          ${whoIsMeant(reader, asked, 'speaker', speaker)} ${whoIsMeant(reader, asked, 'about', about)}
          ${namesSection(reader, named)} ${resultSection(reader, { asked, results, isFirst: after === null })}
        </div>
        <div class="side">${facets(reader, { asked, speaker, about })}</div>
      </div>
    </div>`,
  })
}

async function findNames(reads: Reads, q: string | undefined): Promise<readonly EntityProfile[]> {
  if (q === undefined) return []
  return (await reads.entities({ name: q, order: 'name' }, { limit: NAMES, after: null })).items
}

type Question = { readonly asked: Asked; readonly people: People; readonly after: Position | null }

/** Nothing is found of somebody whom nobody knows. */
async function findResults(reader: Reader, reads: Reads, { asked, people, after }: Question): Promise<Results> {
  const { speaker, about } = people
  if ([speaker, about].some(named => named !== undefined && named.taken === undefined)) return { cards: [], next: null }
  const { kind, language, publisher, from, to } = asked
  const filter = {
    ...{ speaker: speaker?.taken?.id, about: about?.taken?.id, kind, language, publisher, from, to },
    minConfidence: DEFAULT_CONFIDENCE,
  }
  const page = { limit: RESULTS, after }
  const query = toSearchQuery(asked.q ?? '')
  if (query.length === 0) return toCards(await reads.statements(filter, page), found => statementCard(reader, found))
  const found = await reads.search({ ...filter, query }, asked.sort ?? 'newest', page)
  return toCards(found, ({ hit }) => hitCard(reader, hit, query))
}

function toCards<T>({ items, next }: Page<T>, toCard: (found: T) => Html): Results {
  return { cards: items.map(toCard), next }
}

/** Who was taken for a name, and the others of that name; or that nobody is called so. */
function whoIsMeant({ words }: Reader, asked: Asked, name: 'speaker' | 'about', named: Named | undefined): Html | '' {
  if (named === undefined) return ''
  const { taken, others } = named
  if (taken === undefined)
    return html`<p class="notice" role="status">${words.search.unknownName(asked[name] ?? '')}</p>`
  if (others.length === 0) return ''
  const links = others.map(
    ({ id, name: other }) => html`<a href="${searchAddress({ ...asked, [name]: id })}"><bdi>${other}</bdi></a> `,
  )
  return html`<p class="notice">${words.search.meant(taken.name)} ${links}</p>`
}

function namesSection({ words }: Reader, named: readonly EntityProfile[]): Html | '' {
  if (named.length === 0) return ''
  return html`<section class="names" aria-labelledby="names">
    <h2 id="names">${words.search.named}</h2>
    <ul>
      ${named.map(
        ({ id, type, name }) =>
          html`<li>${entityLink({ id, type, name })} <span class="kind">${words.types[type]}</span></li> `,
      )}
    </ul>
  </section>`
}

type Shown = { readonly asked: Asked; readonly results: Results; readonly isFirst: boolean }

function resultSection(reader: Reader, { asked, results, isFirst }: Shown): Html {
  const { search } = reader.words
  const { cards, next } = results
  const empty = next === null ? html`${search.none} ${search.noneHint}` : search.goesOn
  return html`<section aria-labelledby="results">
    <h2 id="results">${search.results}</h2>
    ${
      cards.length === 0
        ? html`<p class="empty">${empty}</p>`
        : html`<ol class="cards">
            ${cards.map(card => html`<li>${card}</li> `)}
          </ol>`
    }
    ${pager(reader, { path: '/console/search', query: asked, parameter: 'after', label: search.results }, { next, isFirst })}
  </section>`
}
