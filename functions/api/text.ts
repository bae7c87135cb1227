import type { DocumentHead } from '../../shared/records/records.ts'
import type { Texts } from '../../shared/store/texts.ts'
import type { TextPage } from './schemas/document.ts'

/** A document's text, which all offsets point into; null where it has none, undefined where a newer version has just displaced it. */
export async function readText(texts: Pick<Texts, 'read'>, { text }: DocumentHead): Promise<string | null | undefined> {
  if (text === null) return null
  return (await texts.read(text.key))?.parsed.text
}

/** A stretch of a text from an offset on, of about `limit` code units: no character is cut in two. */
export function toTextPage(text: string, start: number, { limit, checksum }: TextOptions): TextPage {
  const from = Math.min(start, text.length)
  const end = afterCharacter(text, Math.min(from + limit, text.length))
  return {
    content: text.slice(from, end),
    start: from,
    end,
    length: text.length,
    next: end < text.length ? end : null,
    checksum,
  }
}

type TextOptions = { readonly limit: number; readonly checksum: string }

function afterCharacter(text: string, at: number): number {
  const splits = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
  return splits ? at + 1 : at
}
