import { fold } from '../../text/fold.ts'
import type { NameData } from '../name-data.ts'
import { makeBaseForm } from './base-form.ts'
import { PLACES } from './data/places.ts'
import { SETTLEMENTS } from './data/settlements.ts'
import { SURNAMES } from './data/surnames.ts'
import { stemsOf } from './inflection.ts'
import { HEADS } from './name-words.ts'

const SURNAME_SET = new Set(SURNAMES.split('|'))
const PLACE_SET = new Set([PLACES, SETTLEMENTS].flatMap(list => list.split(/[|\n]/u)).map(fold))
const HEAD_SET = new Set(
  Object.values(HEADS)
    .flatMap(list => list.split(/\s+/u))
    .filter(word => word !== ''),
)

/**
 * What it takes to understand a name that a reader asks for in an inflected form. The gazetteer and the tagger stay out:
 * they are for reading texts, and would cost every start of the API a quarter of a second.
 */
export const ASKED_NAMES: Pick<NameData, 'stems' | 'baseForm'> = {
  stems: stemsOf,
  baseForm: makeBaseForm({
    isSurname: folded => SURNAME_SET.has(folded),
    isPlace: folded => PLACE_SET.has(folded),
    isHead: folded => stemsOf(folded).some(stem => HEAD_SET.has(stem)),
  }),
}
