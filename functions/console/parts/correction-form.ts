import type { EntityType } from '../../../shared/model/mention.ts'
import type { StatementRecord } from '../../../shared/records/records.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event']

/** Where a person says that somebody else said it, or nobody did. Its script shows it, and sends what is said to the API. */
export function correctionForm({ words }: Reader, { id, document, correction }: StatementRecord): Html {
  const { correct } = words
  const said = Object.entries(correct.said).map(([name, value]) => html` data-${name}="${value}"`)
  const undo = html`<p class="notice">
    ${correct.corrected} <button name="undo" value="${correction ?? ''}" class="quiet">${correct.undo}</button>
  </p>`
  return html`<section
    class="correct"
    aria-labelledby="correct"
    hidden
    data-id="${id}"
    data-document="${document.id}"
    ${said}
  >
    <h2 id="correct">${correct.title}</h2>
    <form>
      ${correction === undefined ? '' : undo}
      <div class="field">
        <label for="who">${correct.who}</label>
        <input id="who" name="name" type="text" maxlength="200" autocomplete="off" data-complete="pick" />
      </div>
      <div class="field">
        <label for="what">${correct.type}</label>
        <select id="what" name="type">
          ${TYPES.map(type => html`<option value="${type}">${words.types[type]}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="why">${correct.note}</label>
        <input id="why" name="note" type="text" maxlength="500" autocomplete="off" />
      </div>
      <p class="actions">
        <button name="kind" value="speaker">${correct.speaker}</button>
        <button name="kind" value="nobody" class="quiet">${correct.nobody}</button>
        <button name="kind" value="not-a-statement" class="quiet">${correct.notAStatement}</button>
      </p>
      <p class="hint" role="status"></p>
    </form>
  </section>`
}
