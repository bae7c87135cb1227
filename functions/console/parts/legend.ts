import type { EntityType } from '../../../shared/model/mention.ts'
import type { StatementKind } from '../../../shared/model/statement.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'

const KINDS: readonly StatementKind[] = ['direct', 'indirect', 'mixed']
const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event']

/** What the marks in a text mean. */
export function legend({ words }: Reader): Html {
  return html`<details class="legend">
    <summary>${words.document.legend}</summary>
    <ul>
      ${KINDS.map(kind => html`<li><span class="said ${kind}">${words.kinds[kind]}</span> ${words.kindMeanings[kind]}</li>`)}
      <li><span class="cue">${words.statement.cue}</span> ${words.document.cue}</li>
      ${TYPES.map(type => html`<li><span class="entity ${type}">${words.types[type]}</span></li>`)}
    </ul>
  </details>`
}
