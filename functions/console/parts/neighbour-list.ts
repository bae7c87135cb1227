import type { Neighbour } from '../graph/neighbours.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { showCount } from '../show.ts'
import { entityLink } from './entity-link.ts'

/** Who is named together with an entity, nearest first; its attributes are what the graph's script draws. */
export function neighbourList(reader: Reader, neighbours: readonly Neighbour[]): Html {
  return html`<ol class="neighbours">
    ${neighbours.map(
      neighbour =>
        html`<li
          data-id="${neighbour.id}"
          data-type="${neighbour.type}"
          data-documents="${neighbour.documents}"
          data-with="${neighbour.with.map(({ id, documents }) => `${id}:${documents}`).join(' ')}"
        >
          ${entityLink(neighbour)}
          <span class="count">${showCount(reader, reader.words.entity.together, neighbour.documents)}</span>
        </li> `,
    )}
  </ol>`
}
