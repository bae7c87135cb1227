import type { EntityType } from '../../../shared/model/mention.ts'
import type { EntityRecord } from '../../../shared/records/records.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { showCount, showNumber } from '../show.ts'
import type { PartFound } from '../text/read-found.ts'
import { entityLink } from './entity-link.ts'

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event']
const MOST_OF_A_TYPE = 60

/** Who and what a document names, by type, most often first. */
export function documentEntities(reader: Reader, { entities, entitiesLeftOut }: PartFound): Html | '' {
  const { words } = reader
  if (entities.length === 0) return ''
  const byType = Map.groupBy(entities, ({ type }) => type)
  return html`<section class="named" aria-labelledby="named">
    <h2 id="named">${words.document.entities}</h2>
    <dl>${TYPES.map(type => ofType(reader, type, byType.get(type) ?? []))}</dl>
    ${entitiesLeftOut === 0 ? '' : html`<p class="hint">${showCount(reader, words.document.moreEntities, entitiesLeftOut)}</p>`}
  </section>`
}

function ofType(reader: Reader, type: EntityType, entities: readonly EntityRecord[]): Html | '' {
  if (entities.length === 0) return ''
  const often = entities.toSorted((a, b) => b.mentionCount - a.mentionCount).slice(0, MOST_OF_A_TYPE)
  return html`<div>
    <dt>${reader.words.types[type]}</dt>
    <dd>
      ${often.map(({ entityId, name, mentionCount }) => html`<span class="name">${entityLink({ id: entityId, type, name })} <span class="count">${showNumber(reader, mentionCount)}</span></span> `)}
    </dd>
  </div>`
}
