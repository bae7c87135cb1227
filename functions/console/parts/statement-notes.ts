import type { StatementRecord } from '../../../shared/records/records.ts'
import { statementAddress } from '../address.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { shorten } from '../show.ts'
import { speakerLink } from './entity-link.ts'
import { languageAttribute } from './language-attribute.ts'
import { wordsOf } from './statement-card.ts'

const LONGEST = 160

/** The statements of a text in order, each linked to its place and to its own page. */
export function statementNotes(
  reader: Reader,
  statements: readonly StatementRecord[],
  { isWhole }: { readonly isWhole: boolean },
): Html {
  const { document } = reader.words
  if (statements.length === 0) {
    return html`<h2>${document.statements}</h2>
      <p class="empty">${isWhole ? document.noStatements : document.noneHere}</p>`
  }
  return html`<h2>${document.statements}</h2>
    <ol class="notes">
      ${statements.map(statement => note(reader, statement))}
    </ol>`
}

function note(reader: Reader, statement: StatementRecord): Html {
  const { id, number, kind, cue, speaker, content, document } = statement
  const name = String(number + 1)
  const { words } = reader
  const spoken = speaker?.mention
  return html`<li
    id="s${name}"
    class="${kind}"
    data-statement="${name}"
    ${spoken ? html` data-speaker="m${spoken.start}"` : ''}
  >
    <a class="number" href="#t${name}" aria-label="${words.document.place(name)}">${name}</a>
    <div>
      <p class="who">
        ${speakerLink(reader, speaker)}${cue === null ? '' : html` <span class="cue-word" ${languageAttribute(document.language)}>${shorten(cue.text, 50)}</span>`}
      </p>
      <p class="words" ${languageAttribute(document.language)}>${shorten(wordsOf(content), LONGEST)}</p>
      <p class="more">
        <span class="kind">${words.kinds[kind]}</span>
        <a href="${statementAddress(id)}" aria-label="${words.document.statementNumber(name)}: ${words.document.open}"
          >${words.document.open}</a
        >
      </p>
    </div>
  </li> `
}
