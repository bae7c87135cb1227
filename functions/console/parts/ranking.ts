import type { Rank } from '../../../shared/records/keys.ts'
import type { EntityProfile } from '../../../shared/records/records.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { showCount, showNumber } from '../show.ts'
import { entityLink } from './entity-link.ts'

/** A ranking: what it is called, who is in it, greatest first, and by what. */
export type Ranking = {
  readonly title: string
  readonly profiles: readonly EntityProfile[]
  readonly rank: Rank
}

const WIDTH = 100

/** Names with bars as long as their counts. */
export function ranking(reader: Reader, { title, profiles, rank }: Ranking): Html {
  const { words } = reader
  const most = Math.max(1, ...profiles.map(({ counts }) => counts[rank]))
  const id = `ranking-${rank}`
  return html`<section class="ranking" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${
      profiles.length === 0
        ? html`<p class="empty">${words.start.nobody}</p>`
        : html`<ol>
            ${profiles.map(({ id, type, name, counts }) => {
              const count = counts[rank]
              return html`<li>
                ${entityLink({ id, type, name })}<svg
                  class="bar"
                  viewBox="0 0 ${WIDTH} 4"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect width="${Math.max(1, Math.round((WIDTH * count) / most))}" height="4" /></svg
                ><span class="count" title="${showCount(reader, words.counts[rank], count)}"
                  >${showNumber(reader, count)}</span
                >
              </li> `
            })}
          </ol>`
    }
  </section>`
}
