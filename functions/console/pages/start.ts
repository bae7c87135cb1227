import { LEAST_RANKED } from '../../../shared/records/keys.ts'
import type { DocumentHead, EntityProfile } from '../../../shared/records/records.ts'
import type { Reads } from '../../../shared/store/reads.ts'
import { searchAddress } from '../address.ts'
import { answer, type MakePage } from '../context.ts'
import { fromCursor } from '../cursor.ts'
import { html, type Html } from '../html.ts'
import { pauseNotice } from '../parts/cost-section.ts'
import { documentTable } from '../parts/document-table.ts'
import { dropZone } from '../parts/drop-zone.ts'
import { pager } from '../parts/pager.ts'
import { ranking } from '../parts/ranking.ts'
import type { Reader } from '../reader.ts'

const DOCUMENTS = 15
const NAMES = 10
const MOST_LOOKED_AT = 200

/** `GET /console`: what came in lately, who speaks most, who is spoken of most, where to ask and where to drop files. */
export const startPage: MakePage = dependencies => async asking => {
  const reader = asking.get('reader')
  const after = fromCursor(asking.req.query('documents'))
  const { reads } = dependencies
  const [pause, documents, speakers, spokenOf] = await Promise.all([
    dependencies.spending.pause(),
    reads.documents({}, { limit: DOCUMENTS, after }),
    readRanking(reads, 'statements'),
    readRanking(reads, 'about'),
  ])
  const lately = latelySection(reader, documents.items, {
    next: documents.next,
    isFirst: after === null,
  })
  return answer(asking, dependencies, {
    title: reader.words.nav.start,
    place: 'start',
    scripts: ['complete.js', 'drop.js'],
    content: html`<div class="wide start">
      ${pauseNotice(reader, pause)} ${askForm(reader)}
      <div class="columns">
        <div class="main">${dropZone(reader)} ${lately}</div>
        <div class="side">
          ${ranking(reader, { title: reader.words.start.speakers, profiles: speakers, rank: 'statements' })}
          ${ranking(reader, { title: reader.words.start.spokenOf, profiles: spokenOf, rank: 'about' })}
        </div>
      </div>
    </div>`,
  })
}

/**
 * The people with the greatest counts. Those with small ones are listed by name (`LEAST_RANKED`): where they are needed to
 * fill the list, as while the table holds little, the first two hundred names are looked through.
 */
async function readRanking(reads: Reads, order: 'statements' | 'about'): Promise<readonly EntityProfile[]> {
  const ranked = await reads.entities({ type: 'person', order }, { limit: NAMES, after: null })
  const least = ranked.items.at(-1)?.counts[order] ?? 0
  const isFull = ranked.next === null || (ranked.items.length === NAMES && least >= LEAST_RANKED)
  const more = isFull ? ranked : await reads.entities({ type: 'person', order }, { limit: MOST_LOOKED_AT, after: null })
  return more.items.filter(({ counts }) => counts[order] > 0).slice(0, NAMES)
}

function askForm({ words }: Reader): Html {
  return html`<section class="ask">
    <h1>${words.start.ask}</h1>
    <form action="${searchAddress()}" role="search">
      <label class="unseen" for="ask">${words.start.askLabel}</label>
      <input
        id="ask"
        name="q"
        type="search"
        placeholder="${words.start.askLabel}"
        autocomplete="off"
        maxlength="200"
        data-complete="entity"
      />
      <button>${words.start.askButton}</button>
    </form>
  </section>`
}

type Place = Parameters<typeof pager>[2]

function latelySection(reader: Reader, documents: readonly DocumentHead[], place: Place): Html {
  const { words } = reader
  const paged = { path: '/console', query: {}, parameter: 'documents', label: words.start.lately }
  return html`<section aria-labelledby="lately">
    <h2 id="lately">${words.start.lately}</h2>
    ${documents.length === 0 ? html`<p class="empty">${words.start.nothing}</p>` : documentTable(reader, documents)}
    ${pager(reader, paged, place)}
  </section>`
}
