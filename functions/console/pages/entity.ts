import { DEFAULT_CONFIDENCE } from '../../../shared/confidence.ts'
import type { EntityProfile, StatementRecord } from '../../../shared/records/records.ts'
import type { Page, Period, Position } from '../../../shared/store/page.ts'
import { addressOf, entityAddress, searchAddress } from '../address.ts'
import { answer, type MakePage } from '../context.ts'
import { fromCursor } from '../cursor.ts'
import type { Dependencies } from '../dependencies.ts'
import { drawGraph } from '../graph/draw-graph.ts'
import { readNeighbourhood, type Neighbourhood } from '../graph/neighbours.ts'
import { html, type Html } from '../html.ts'
import { neighbourList } from '../parts/neighbour-list.ts'
import { monthChart } from '../parts/month-chart.ts'
import { pager } from '../parts/pager.ts'
import { statementCard } from '../parts/statement-card.ts'
import { timeline } from '../parts/timeline.ts'
import { toPeriod } from '../period.ts'
import { ConsoleProblem } from '../problem.ts'
import type { Reader } from '../reader.ts'
import { dateWords, showCount } from '../show.ts'

const SAID = 20
const ABOUT = 6
const FORMS = 12

/** Everything that the page of an entity shows. */
type Shown = {
  readonly profile: EntityProfile
  readonly period: Period
  readonly after: Position | null
  readonly said: Page<StatementRecord>
  readonly about: Page<StatementRecord>
  readonly near: Neighbourhood
}

/** `GET /console/entities/{id}`: who it is, what they said, what is said about them, with whom they appear. */
export const entityPage: MakePage = dependencies => async asking => {
  const reader = asking.get('reader')
  const { req } = asking
  const period = toPeriod(req.query('from'), req.query('to'))
  const shown = await readShown(dependencies, {
    id: req.param('id') ?? '',
    period,
    after: fromCursor(req.query('said')),
  })
  return answer(asking, dependencies, {
    title: shown.profile.name,
    scripts: ['graph.js'],
    content: html`<div class="wide entity-page">
      ${heading(reader, shown.profile)}
      <div class="columns">
        <div class="main">${saidSection(reader, shown)}</div>
        <div class="side">${monthChart(reader, shown.profile)} ${aboutSection(reader, shown)}</div>
      </div>
      ${withSection(reader, shown)}
    </div>`,
  })
}

type Asked = { readonly id: string; readonly period: Period; readonly after: Position | null }

async function readShown({ reads }: Pick<Dependencies, 'reads'>, { id, period, after }: Asked): Promise<Shown> {
  const minConfidence = DEFAULT_CONFIDENCE
  const [profile, said, about, near] = await Promise.all([
    reads.entity(id),
    reads.statements({ speaker: id, minConfidence, ...period }, { limit: SAID, after }),
    reads.statements({ about: id, minConfidence, ...period }, { limit: ABOUT, after: null }),
    readNeighbourhood(reads, id, period),
  ])
  if (profile === undefined) throw new ConsoleProblem('notFound')
  return { profile, period, after, said, about, near }
}

function heading(reader: Reader, { type, name, aliases, counts, firstSeen, lastSeen }: EntityProfile): Html {
  const { words } = reader
  const { entity } = words
  const seen =
    firstSeen === null || lastSeen === null
      ? ''
      : entity.seen(dateWords(reader, firstSeen), dateWords(reader, lastSeen))
  return html`<header class="headline">
    <p class="kicker">${words.types[type]}</p>
    <h1><bdi>${name}</bdi></h1>
    ${aliases.length === 0 ? '' : html`<p class="forms"><span>${entity.alsoCalled}</span> ${aliases.slice(0, FORMS).map(alias => html`<bdi>${alias}</bdi> `)}</p>`}
    <p class="dateline">
      <span>${showCount(reader, words.counts.statements, counts.statements)}</span>
      <span>${showCount(reader, words.counts.about, counts.about)}</span>
      <span>${showCount(reader, words.counts.documents, counts.documents)}</span> <span>${seen}</span>
    </p>
  </header>`
}

function saidSection(reader: Reader, { profile: { id }, period, after, said }: Shown): Html {
  const { entity } = reader.words
  const paged = { path: entityAddress(id), query: period, parameter: 'said', label: entity.said }
  return html`<section aria-labelledby="said">
    <h2 id="said">${entity.said}</h2>
    ${periodNote(reader, id, period)}
    ${said.items.length === 0 ? html`<p class="empty">${entity.saidNothing}</p>` : timeline(reader, said.items, { speaker: false })}
    ${pager(reader, paged, { next: said.next, isFirst: after === null })}
  </section>`
}

function periodNote(reader: Reader, id: string, { from, to }: Period): Html | '' {
  if (from === undefined && to === undefined) return ''
  const { entity } = reader.words
  const shown = [...new Set([from, to])]
    .flatMap(date => (date === undefined ? [] : dateWords(reader, date)))
    .join(' – ')
  return html`<p class="hint">
    ${entity.period(shown)}. <a href="${addressOf(entityAddress(id))}">${entity.wholePeriod}</a>
  </p>`
}

function aboutSection(reader: Reader, { profile: { id }, period, about }: Shown): Html {
  const { entity } = reader.words
  return html`<section aria-labelledby="about">
    <h2 id="about">${entity.about}</h2>
    ${
      about.items.length === 0
        ? html`<p class="empty">${entity.aboutNothing}</p>`
        : html`<ul class="cards">
              ${about.items.map(statement => html`<li>${statementCard(reader, statement)}</li> `)}
            </ul>
            <p class="more"><a href="${searchAddress({ about: id, ...period })}">${entity.allAbout}</a></p>`
    }
  </section>`
}

function withSection(reader: Reader, { profile, near }: Shown): Html {
  const { words } = reader
  const { neighbours, documents } = near
  if (neighbours.length === 0) {
    return html`<section aria-labelledby="with">
      <h2 id="with">${words.entity.with}</h2>
      <p class="empty">${words.entity.withNobody}</p>
    </section>`
  }
  const caption = words.entity.graphOf(profile.name, showCount(reader, words.counts.documents, documents))
  return html`<section class="with" aria-labelledby="with">
    <h2 id="with">${words.entity.with}</h2>
    <div class="columns">
      <figure class="main" data-graph="${profile.id}">
        <div class="scroll" tabindex="0" role="group" aria-label="${caption}">
          ${drawGraph(profile.name, neighbours)}
        </div>
        <figcaption><bdi>${caption}</bdi>. <span class="scripted" hidden>${words.entity.graphHelp}</span></figcaption>
      </figure>
      <div class="side">${neighbourList(reader, neighbours)}</div>
    </div>
  </section>`
}
