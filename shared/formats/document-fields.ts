import type { StatedMetadata } from './format.ts'

/** Authors that programs write where nobody gave a name. */
const NOBODY =
  /^(?:user|admin(?:istrator)?|owner|author|unknown|windows user|microsoft(?: office user)?|hp|dell|lenovo|acer|asus|pc|python-docx|un-named|anonymous|root|\W*)$/iu
const NOTHING_SAID =
  /^(?:untitled|document\s*\d*|dokument\s*\d*|doc\d*|word document|powerpoint presentation|slide \d+|pa titull|title|\W*)$/iu
const PROGRAM = /^(?:microsoft word|microsoft powerpoint|word|print|libreoffice)\s*-\s*/iu
const EXTENSION = /\.(?:docx?|odt|rtf|pdf|txt|indd|qxp|pages|html?)$/iu

/** A title as a document's properties hold it, without what programs add; null where it says nothing. */
export function toTitle(value: string | null | undefined): string | null {
  const title = (value ?? '').replace(PROGRAM, '').replace(/\s+/gu, ' ').trim()
  return NOTHING_SAID.test(title) || EXTENSION.test(title) ? null : title
}

/** An author as a document's properties hold it; null where a program filled it in. */
export function toAuthor(value: string | null | undefined): string | null {
  const author = (value ?? '').replace(/\s+/gu, ' ').trim()
  return NOBODY.test(author) ? null : author
}

/** Fields collected by element name from a properties file: the first of the names that has a value. */
export function firstOf(fields: ReadonlyMap<string, string>, names: readonly string[]): StatedMetadata['title'] {
  return names.map(name => fields.get(name)?.trim()).find(value => value !== undefined && value !== '') ?? null
}
