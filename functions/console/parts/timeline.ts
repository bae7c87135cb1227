import type { StatementRecord } from '../../../shared/records/records.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { dateWords } from '../show.ts'
import { statementCard, type CardOptions } from './statement-card.ts'

/** Statements along a line, under the months of their documents; in: newest document first. */
export function timeline(reader: Reader, statements: readonly StatementRecord[], options: CardOptions = {}): Html {
  const byMonth = Map.groupBy(statements, ({ document }) => document.published?.slice(0, 7) ?? '')
  return html`<ol class="timeline">
    ${[...byMonth].map(
      ([month, said]) =>
        html`<li class="period">
          <h3>${month === '' ? reader.words.undated : dateWords(reader, month)}</h3>
          <ol>
            ${said.map(statement => html`<li>${statementCard(reader, statement, options)}</li> `)}
          </ol>
        </li> `,
    )}
  </ol>`
}
