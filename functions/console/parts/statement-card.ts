import type { Quote, StatementRecord } from '../../../shared/records/records.ts'
import { documentAddress, statementAddress } from '../address.ts'
import { html, type Content, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { shorten, showDate } from '../show.ts'
import { entityLink, speakerLink } from './entity-link.ts'
import { languageAttribute } from './language-attribute.ts'

const LONGEST = 320
const MOST_NAMES = 6

/** How a statement is shown in a list: without its speaker where the list is all of one; with excerpts for its words where some are marked. */
export type CardOptions = { readonly speaker?: boolean; readonly words?: Content }

/** A statement in a list: its words, who said them, when, where they stand, what they are about. */
export function statementCard(reader: Reader, statement: StatementRecord, options: CardOptions = {}): Html {
  const { id, kind, document, date, content, about } = statement
  const { speaker = true, words = shorten(wordsOf(content), LONGEST) } = options
  return html`<article class="statement ${kind}">
<blockquote${languageAttribute(document.language)}><p><a href="${statementAddress(id)}">${words}</a></p></blockquote>
<p class="credit">${speaker ? html`${speakerLink(reader, statement.speaker)} ` : ''}${cueOf(statement)}<span class="kind">${reader.words.kinds[kind]}</span> ${date === null || date === document.published ? '' : showDate(reader, date)}</p>
<p class="from">${documentLink(reader, document)}</p>
${about.length === 0 ? '' : html`<p class="about"><span>${reader.words.statement.aboutWhat}</span> ${about.slice(0, MOST_NAMES).map((entity, at) => [at === 0 ? '' : ', ', entityLink(entity)])}</p>`}
</article>`
}

function cueOf({ cue, document }: StatementRecord): Html | '' {
  return cue === null
    ? ''
    : html`<span class="cue-word" ${languageAttribute(document.language)}>${shorten(cue.text, 60)}</span> `
}

/** What a speaker is called, without a link. */
export function speakerName({ words }: Reader, speaker: StatementRecord['speaker']): string {
  return shorten(speaker?.name ?? speaker?.mention?.text ?? words.someone, 120)
}

/** The words of a content, its stretches one after the other. */
export function wordsOf(content: readonly Quote[]): string {
  return content.map(({ text, cut }) => (cut === true ? `${text}…` : text)).join(' […] ')
}

/** The document in which something stands, with its outlet and date. */
export function documentLink(reader: Reader, { id, title, publisher, published }: StatementRecord['document']): Html {
  const { words } = reader
  return html`<a href="${documentAddress(id)}"
      ><bdi>${title === null || title.trim() === '' ? words.untitled : shorten(title, 140)}</bdi></a
    >${publisher === null ? '' : html`<span class="outlet"><bdi>${shorten(publisher, 60)}</bdi></span>`}${published === null ? '' : html`<span class="on">${showDate(reader, published)}</span>`}`
}
