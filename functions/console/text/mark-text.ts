import type { Span } from '../../../shared/model/span.ts'
import type { EntityRecord, StatementRecord } from '../../../shared/records/records.ts'
import { entityAddress } from '../address.ts'
import { html, type Content, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { nestMarks, type Mark } from './nest-marks.ts'
import { paragraphsOf } from './cut-text.ts'

/** What is marked in a text. */
export type Found = { readonly statements: readonly StatementRecord[]; readonly entities: readonly EntityRecord[] }

const LAYERS = { statement: 0, cue: 1, mention: 2 } as const

/** A part of a text as a reader likes it: paragraphs, in which names lead to their entities and statements to their notes. */
export function markText(
  reader: Reader,
  text: string,
  { part, found }: { readonly part: Span; readonly found: Found },
): Content {
  const marks = [
    ...found.statements.flatMap(statement => statementMarks(reader, statement)),
    ...mentionMarks(found.entities),
  ].filter(({ start, end }) => start < part.end && end > part.start)
  return paragraphsOf(text, part).map(paragraph => html`<p>${nestMarks(text, paragraph, marks)}</p> `)
}

function statementMarks(reader: Reader, statement: StatementRecord): readonly Mark[] {
  const { content, cue, kind, number } = statement
  const name = String(number + 1)
  const label = reader.words.document.statementNumber(name)
  const spans = content.map(({ start, end }, at): Mark => ({
    ...{ start, end, layer: LAYERS.statement },
    wrap: (inside, { isFirst, isLast }) =>
      html`<span class="said ${kind}" data-statement="${name}" ${isFirst && at === 0 ? html` id="t${name}"` : ''}
        >${inside}${isLast && at === content.length - 1 ? html`<a class="note" href="#s${name}" aria-label="${label}">${name}</a>` : ''}</span
      >`,
  }))
  if (cue === null) return spans
  const wrapCue = (inside: Content): Html => html`<span class="cue" data-statement="${name}">${inside}</span>`
  return [...spans, { start: cue.start, end: cue.end, layer: LAYERS.cue, wrap: wrapCue }]
}

/** Names inside names are left out: a link cannot stand in a link. */
function mentionMarks(entities: readonly EntityRecord[]): readonly Mark[] {
  const all = entities.flatMap(({ entityId, type, name, mentions }) =>
    mentions.map(({ start, end, form }) => ({ start, end, entityId, type, name, form })),
  )
  const ordered = all.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return ordered.flatMap(({ start, end, entityId, type, name, form }): readonly Mark[] => {
    if (start < reached || start >= end) return []
    reached = end
    const wrap: Mark['wrap'] = (inside, { isFirst }) =>
      html`<a
        class="entity ${type} ${form}"
        href="${entityAddress(entityId)}"
        ${form === 'name' ? '' : html` title="${name}"`}${isFirst ? html` id="m${start}"` : ''}
        >${inside}</a
      >`
    return [{ start, end, layer: LAYERS.mention, wrap }]
  })
}
