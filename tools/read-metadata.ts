import { dateHeader } from '../shared/formats/date-header.ts'
import { findHeadline } from '../shared/formats/headline.ts'
import { identifyLanguage } from '../shared/language-identification/identify-language.ts'
import type { Metadata } from '../shared/model/document.ts'

/** What a text says of itself, as the plain-text format reads it: a date header, a headline, its language. */
export function readMetadata(text: string): Metadata {
  const header = dateHeader(text)
  return {
    title: findHeadline(text, header?.end ?? 0),
    author: null,
    publisher: null,
    published: header?.date ?? null,
    language: identifyLanguage(text).language,
  }
}
