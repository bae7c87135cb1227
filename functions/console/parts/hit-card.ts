import { fragmentsOf, titleFragments, type Fragment } from '../../../shared/records/fragments.ts'
import { documentReference } from '../../../shared/records/quote.ts'
import type { DocumentReference } from '../../../shared/records/records.ts'
import type { SearchQuery } from '../../../shared/records/search-query.ts'
import type { SearchHit } from '../../../shared/store/read-search.ts'
import { documentAddress } from '../address.ts'
import { html, type Content, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { showDate } from '../show.ts'
import { nestMarks, type Mark } from '../text/nest-marks.ts'
import { languageAttribute } from './language-attribute.ts'
import { statementCard } from './statement-card.ts'

/** What a search found, with the words that were searched for marked. */
export function hitCard(reader: Reader, { statement, head }: SearchHit, query: SearchQuery): Html {
  if (statement === undefined) return titleCard(reader, documentReference(head), query)
  const excerpts = fragmentsOf(statement, query).filter(({ field }) => field === 'content')
  const whole = statement.content.reduce((sum, { text }) => sum + text.length, 0)
  const shown = excerpts.reduce((sum, { text }) => sum + text.length, 0)
  if (excerpts.length === 0) return statementCard(reader, statement)
  return statementCard(reader, statement, { words: joined(excerpts, shown < whole) })
}

function joined(excerpts: readonly Fragment[], isPart: boolean): Content {
  return excerpts.map((excerpt, at) => [at === 0 ? '' : ' … ', marked(excerpt)]).concat(isPart ? [['…']] : [])
}

/** An excerpt with the words found in it marked. */
function marked({ text, start, matches }: Fragment): Content {
  const marks = matches.map((match): Mark => ({
    ...{ start: match.start - start, end: match.end - start, layer: 0 },
    wrap: inside => html`<mark>${inside}</mark>`,
  }))
  return nestMarks(text, { start: 0, end: text.length }, marks)
}

/** A document whose title was found. */
function titleCard(
  reader: Reader,
  { id, title, publisher, published, language }: DocumentReference,
  query: SearchQuery,
): Html {
  const excerpts = titleFragments(title ?? '', query, language)
  return html`<article class="statement title-hit">
<h3${languageAttribute(language)}><a href="${documentAddress(id)}">${excerpts.length === 0 ? (title ?? reader.words.untitled) : excerpts.map(marked)}</a></h3>
<p class="meta"><span class="kind">${reader.words.start.document}</span> ${publisher === null ? '' : html`<span class="outlet"><bdi>${publisher}</bdi></span> `}${showDate(reader, published)}</p>
</article>`
}
