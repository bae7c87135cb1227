import { PRICE_LIST } from '../../../shared/usage/prices.ts'
import type { Pause } from '../../../shared/model/usage.ts'
import type { Spending } from '../../spending.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { dateWords, showAmount, showCount, showMoney } from '../show.ts'

/** What the month has cost so far, of what that comes, and the ceiling that people may set. `answered`: how the last try to set it went. */
export function costSection(reader: Reader, spending: Spending, answered: string | undefined): Html {
  const { cost: words, counts } = reader.words
  const { cost, month } = spending
  const perThousand =
    cost.perThousandDocuments === null ? '' : words.perThousand(showMoney(reader, cost.perThousandDocuments))
  return html`<section aria-labelledby="cost">
    <h2 id="cost">${words.title}</h2>
    ${answered === 'set' ? html`<p class="notice" role="status">${words.set}</p>` : ''}
    ${answered === 'refused' ? html`<p class="notice" role="alert">${words.notSet}</p>` : ''}
    <p>
      ${words.soFar(dateWords(reader, month), showMoney(reader, cost.total))}
      ${showCount(reader, counts.documents, cost.documents)}. ${perThousand}
    </p>
    ${table(reader, spending)}
    <p class="hint">${words.hint(PRICE_LIST.region, dateWords(reader, PRICE_LIST.asOf))}</p>
    ${ceilingForm(reader, spending)}
  </section>`
}

function table(reader: Reader, { cost }: Spending): Html {
  const { cost: words } = reader.words
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="cost">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.unit}</th>
          <th scope="col">${words.amount}</th>
          <th scope="col">${words.cost}</th>
        </tr>
      </thead>
      <tbody>
        ${cost.services.flatMap(({ service, units }) =>
          units.map(
            line =>
              html`<tr>
                <th scope="row">${service}: ${words.units[line.unit]}</th>
                <td>${showAmount(reader, line.amount)}</td>
                <td>${showMoney(reader, line.cost)}</td>
              </tr> `,
          ),
        )}
      </tbody>
    </table>
  </div>`
}

function ceilingForm(reader: Reader, { ceiling }: Spending): Html {
  const { cost: words } = reader.words
  return html`<form class="ceiling" action="/console/health/ceiling" method="post">
    <label for="ceiling">${words.ceiling}</label>
    <input
      id="ceiling"
      name="usd"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      maxlength="12"
      value="${ceiling.usd === null ? '' : String(ceiling.usd)}"
      aria-describedby="ceiling-hint"
    />
    <button>${words.setCeiling}</button>
    <p class="hint" id="ceiling-hint">${words.ceilingHint}</p>
  </form>`
}

const DAYS_KEPT = 14
const DAY = 86_400_000

/** Says that ingestion waits, why, and until when nothing is lost; nothing where it does not. */
export function pauseNotice(reader: Reader, pause: Pause | null): Html | '' {
  if (pause === null) return ''
  const until = new Date(Date.parse(pause.since) + DAYS_KEPT * DAY).toISOString()
  const [spent, ceiling] = [showMoney(reader, pause.spent), showMoney(reader, pause.ceiling)]
  return html`<p class="notice" role="status">
    ${reader.words.cost.paused(spent, ceiling)} ${reader.words.cost.waitsUntil(dateWords(reader, until))}
  </p>`
}
