import type { StageState } from '../../../shared/store/queue-watch.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { showNumber } from '../show.ts'

/** The queues: what waits, what is in work, what is dead, and the button that tries it again. */
export function queueTable(reader: Reader, states: readonly StageState[]): Html {
  const { health } = reader.words
  return html`<section aria-labelledby="queues">
    <h2 id="queues">${health.queues}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="queues">
      <table>
        <thead>
          <tr>
            <th scope="col">${health.queue}</th>
            <th scope="col">${health.waiting}</th>
            <th scope="col">${health.inWork}</th>
            <th scope="col">${health.deadLetters}</th>
            <th scope="col"><span class="unseen">${health.redrive}</span></th>
          </tr>
        </thead>
        <tbody>
          ${states.map(state => row(reader, state))}
        </tbody>
      </table>
    </div>
  </section>`
}

function row(reader: Reader, { name, queue, deadLetters, lastMove }: StageState): Html {
  const { health } = reader.words
  const dead = deadLetters.waiting + deadLetters.inWork
  const shown = (count: number | undefined) => (count === undefined ? '–' : showNumber(reader, count))
  return html`<tr${dead > 0 ? html` class="bad"` : ''}><th scope="row">${name}</th><td>${shown(queue?.waiting)}</td><td>${shown(queue?.inWork)}</td><td>${dead === 0 ? health.noDeadLetters : shown(dead)}</td><td>${dead > 0 ? (queue === null ? health.notRedrivable : button(reader, name)) : ''}${lastMove === null ? '' : html` <span class="hint">${health.lastMove(showNumber(reader, lastMove.moved), showNumber(reader, lastMove.of))}</span>`}</td></tr>
`
}

function button({ words }: Reader, stage: string): Html {
  return html`<form action="/console/health/redrive" method="post">
    <button name="stage" value="${stage}">${words.health.redrive}<span class="unseen">: ${stage}</span></button>
  </form>`
}
