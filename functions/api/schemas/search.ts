import * as z from 'zod'
import { MOST_WORDS } from '../../../shared/records/search-query.ts'
import { wordsIn } from '../../../shared/text/search-words.ts'
import { DocumentReference, Statement } from './statement.ts'
import { pageOf } from './common.ts'

const MAX_CHARACTERS = 200
const CONTROL = /[\p{Cc}\p{Cs}]/u

/** What is searched for. */
export const SearchText = z
  .string()
  .min(1, 'expected words, such as ura')
  .max(MAX_CHARACTERS, `expected at most ${MAX_CHARACTERS} characters`)
  .refine(q => !CONTROL.test(q), 'expected words without control characters')
  .refine(q => wordsIn(q).length > 0, 'expected at least one letter or digit')
  .refine(q => wordsIn(q).length <= MOST_WORDS, `expected at most ${MOST_WORDS} words`)
  .meta({
    description: `The words that must all stand in a statement, in its speaker’s name or in its document’s title, in any form: inflected, in capitals, with or without diacritics. At most ${MOST_WORDS} words.`,
    examples: ['ures shtatorit'],
  })

const offset = z.int().min(0)
const place = z
  .strictObject({ start: offset, end: offset })
  .nullable()
  .meta({ description: 'Where it stands in the document’s text; null where it does not, as a title may not.' })
const start = offset.meta({ description: 'First UTF-16 code unit, counted from the start of the part.' })
const end = offset.meta({ description: 'The code unit after the last.' })

/** A word that was found. */
export const Match = z
  .strictObject({ start, end, text: z.string().meta({ examples: ['ura'] }), place })
  .meta({ id: 'Match', description: 'A word that was found, as it is written.' })

/** An excerpt around words that were found. */
export const Fragment = z
  .strictObject({
    field: z.enum(['content', 'speaker', 'title']).meta({
      description: 'What it is an excerpt of: the statement’s content, its speaker’s name or the document’s title.',
    }),
    part: offset.meta({ description: 'Which stretch of the content, from 0.' }),
    start,
    end,
    text: z.string().meta({ description: 'The excerpt: the part’s words from `start` to `end`.' }),
    place,
    matches: z.array(Match).readonly().meta({ description: 'The words found in it, with offsets into the same part.' }),
  })
  .meta({ id: 'Fragment', description: 'An excerpt around words that were found, with where they stand.' })

/** One thing that a search finds. */
export const SearchHit = z
  .strictObject({
    statement: Statement.nullable().meta({ description: 'Null where the words stand in a title alone.' }),
    document: DocumentReference,
    fragments: z.array(Fragment).readonly(),
    score: z
      .number()
      .nullable()
      .meta({ description: 'How well it answers (BM25), within one window; null where the newest come first.' }),
  })
  .meta({ id: 'SearchHit', description: 'A statement, or a document’s title, that holds all words of a search.' })

/** A page of what a search finds. */
export const SearchPage = pageOf(SearchHit, 'SearchPage')

/** The shape of `Fragment`. */
export type Fragment = z.infer<typeof Fragment>
/** The shape of `SearchHit`. */
export type SearchHit = z.infer<typeof SearchHit>
