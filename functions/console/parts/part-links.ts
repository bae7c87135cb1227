import { addressOf, documentAddress } from '../address.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { showNumber } from '../show.ts'

/** Which part of a document is shown, from 0, of how many. */
export type PartPlace = { readonly id: string; readonly number: number; readonly of: number }

/** The links between the parts of a long text; none where it is in one. The second time on a page they are no landmark of their own. */
export function partLinks(reader: Reader, { id, number, of }: PartPlace, { isRepeated = false } = {}): Html | '' {
  if (of === 1) return ''
  const { words } = reader
  const to = (part: number): string => addressOf(documentAddress(id), { part: part === 0 ? '' : String(part + 1) })
  const links = html`${number === 0 ? '' : html`<a rel="prev" href="${to(number - 1)}">${words.document.previous}</a>`}
    <span>${words.document.part(showNumber(reader, number + 1), showNumber(reader, of))}</span>
    ${number === of - 1 ? '' : html`<a rel="next" href="${to(number + 1)}">${words.document.next}</a>`}`
  if (isRepeated) return html`<div class="pager">${links}</div>`
  return html`<nav class="pager" aria-label="${words.document.parts}">${links}</nav>`
}
