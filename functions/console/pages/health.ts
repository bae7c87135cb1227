import type { DocumentHead, Reason } from '../../../shared/records/records.ts'
import type { DocumentStatus } from '../../../shared/records/keys.ts'
import type { Reads } from '../../../shared/store/reads.ts'
import { answer, type MakePage } from '../context.ts'
import { html, type Html } from '../html.ts'
import { documentTable, reasonWords } from '../parts/document-table.ts'
import { costSection, pauseNotice } from '../parts/cost-section.ts'
import { queueTable } from '../parts/queue-table.ts'
import { ConsoleProblem } from '../problem.ts'
import type { Reader } from '../reader.ts'
import { isFromOwnPage } from '../security.ts'
import { showCount, showNumber } from '../show.ts'

/** How many of the newest documents of a status are looked at: the table keeps no counts by reason or engine. */
const LOOKED_AT = 200
const LISTED = 8

/** `GET /console/health`: what waits, what failed, what was rejected and why, which engines wrote what is shown, and what it cost. */
export const healthPage: MakePage = dependencies => async asking => {
  const reader = asking.get('reader')
  const { reads, queues, spending } = dependencies
  const [states, spent, rejected, failed, indexed] = await Promise.all([
    queues.states(),
    spending.current(),
    newest(reads, 'rejected'),
    newest(reads, 'failed'),
    newest(reads, 'indexed'),
  ])
  return answer(asking, dependencies, {
    title: reader.words.health.title,
    place: 'health',
    content: html`<div class="wide health">
      <h1>${reader.words.health.title}</h1>
      ${asking.req.query('redriven') === undefined ? '' : html`<p class="notice" role="status">${reader.words.health.redriven}</p>`}
      ${pauseNotice(reader, spent.pause)} ${queueTable(reader, states)}
      <div class="columns even">${rejectedSection(reader, rejected)} ${failedSection(reader, failed)}</div>
      ${engineSection(reader, indexed)} ${costSection(reader, spent, asking.req.query('ceiling'))}
    </div>`,
  })
}

/** `POST /console/health/redrive`: puts the dead letters of a stage back into its queue. */
export const redrive: MakePage =
  ({ queues }) =>
  async asking => {
    if (!isFromOwnPage(asking.req.raw)) throw new ConsoleProblem('refused')
    const { stage } = await asking.req.parseBody()
    if (typeof stage !== 'string' || !(await queues.redrive(stage))) throw new ConsoleProblem('notFound')
    return asking.redirect('/console/health?redriven', 303)
  }

async function newest(reads: Reads, status: DocumentStatus): Promise<readonly DocumentHead[]> {
  return (await reads.documents({ status }, { limit: LOOKED_AT, after: null })).items
}

function rejectedSection(reader: Reader, heads: readonly DocumentHead[]): Html {
  const { health } = reader.words
  const byReason = Map.groupBy(heads, ({ reason }) => reason?.code ?? '')
  const counted = [...byReason.values()].map(alike => ({ reason: alike[0]?.reason ?? null, count: alike.length }))
  return html`<section aria-labelledby="rejected">
    <h2 id="rejected">${health.rejected}</h2>
    ${
      heads.length === 0
        ? html`<p class="empty">${health.noneRejected}</p>`
        : html`<table>
              <thead>
                <tr>
                  <th scope="col">${health.reason}</th>
                  <th scope="col">${reader.words.start.found}</th>
                </tr>
              </thead>
              <tbody>
                ${counted
                  .toSorted((a, b) => b.count - a.count)
                  .map(
                    ({ reason, count }) =>
                      html`<tr>
                        <th scope="row">${reasonOf(reader, reason)}</th>
                        <td>${showNumber(reader, count)}</td>
                      </tr> `,
                  )}
              </tbody>
            </table>
            ${sample(reader, heads)} ${documentTable(reader, heads.slice(0, LISTED))}`
    }
  </section>`
}

function reasonOf(reader: Reader, reason: Reason | null): string {
  return reason === null ? reader.words.statement.unknown : reasonWords(reader, reason)
}

/** Says that not all were counted, where that is so. */
function sample(reader: Reader, heads: readonly DocumentHead[]): Html | '' {
  return heads.length < LOOKED_AT
    ? ''
    : html`<p class="hint">${showCount(reader, reader.words.health.sample, heads.length)}</p>`
}

function failedSection(reader: Reader, heads: readonly DocumentHead[]): Html {
  const { health } = reader.words
  return html`<section aria-labelledby="failed">
    <h2 id="failed">${health.failed}</h2>
    ${heads.length === 0 ? html`<p class="empty">${health.noneFailed}</p>` : documentTable(reader, heads.slice(0, LISTED))}
    ${sample(reader, heads)}
  </section>`
}

function engineSection(reader: Reader, heads: readonly DocumentHead[]): Html {
  const { health, counts, start } = reader.words
  const byEngine = [...Map.groupBy(heads, ({ engine }) => engine)].toSorted(([, a], [, b]) => b.length - a.length)
  return html`<section aria-labelledby="engines">
    <h2 id="engines">${health.engines}</h2>
    ${
      heads.length === 0
        ? html`<p class="empty">${start.nothing}</p>`
        : html`<table>
              <thead>
                <tr>
                  <th scope="col">${health.engine}</th>
                  <th scope="col">${start.lately}</th>
                </tr>
              </thead>
              <tbody>
                ${byEngine.map(
                  ([engine, alike]) =>
                    html`<tr>
                      <th scope="row"><code>${engine ?? health.noEngine}</code></th>
                      <td>${showCount(reader, counts.documents, alike.length)}</td>
                    </tr> `,
                )}
              </tbody>
            </table>
            ${sample(reader, heads)}`
    }
  </section>`
}
