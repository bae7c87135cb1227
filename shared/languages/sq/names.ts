import type { EntityType } from '../../model/mention.ts'
import { makeGazetteer } from '../gazetteer.ts'
import type { NameData } from '../name-data.ts'
import { unpackTagger } from '../tagger.ts'
import { CITIES } from '../und/data/cities.ts'
import { INTERNATIONAL_GIVEN_NAMES as FOREIGN_GIVEN_NAMES } from '../und/data/given-names.ts'
import { INTERNATIONAL_SURNAMES } from '../und/data/surnames.ts'
import { NOT_NAMES, TAILS } from '../und/names.ts'
import { adjectiveLike, isGenitive } from './noun-phrases.ts'
import { makeBaseForm } from './base-form.ts'
import { COMMON_WORDS } from './data/common-words.ts'
import { EVENTS } from './data/events.ts'
import { GIVEN_NAMES } from './data/given-names.ts'
import { ORGANIZATIONS } from './data/organizations.ts'
import { PEOPLE } from './data/people.ts'
import { PLACES } from './data/places.ts'
import { SETTLEMENTS } from './data/settlements.ts'
import { SURNAMES } from './data/surnames.ts'
import { TAGGER } from './data/tagger.ts'
import {
  CONTEST_VERBS,
  EVENT_HEADS,
  HEADS,
  INTERNATIONAL_GIVEN_NAMES,
  OFFICE_HEADS,
  PAPER_HEADS,
  SPORT_WORDS,
  TITLES,
  WORDS_AS_GIVEN_NAMES,
} from './name-words.ts'
import { keyOf, keysOf, stemsOf } from './inflection.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.split('|'))
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(word => word !== ''))
const lines = (text: string): string => text.replaceAll('|', '\n')

const GAZETTEER = makeGazetteer(
  [
    { type: 'person', lines: PEOPLE, sure: true },
    { type: 'organization', lines: ORGANIZATIONS, sure: true },
    { type: 'place', lines: PLACES, sure: true },
    { type: 'event', lines: EVENTS, sure: true },
    { type: 'place', lines: lines(SETTLEMENTS), sure: false },
    { type: 'place', lines: lines(CITIES), sure: false },
  ],
  { keyOf, keysOf },
)

const FIRST_NAMES: ReadonlySet<string> = new Set([...list(GIVEN_NAMES), ...words(INTERNATIONAL_GIVEN_NAMES)])
const COMMON_WORD_LIST = list(COMMON_WORDS)
const FOREIGN_FIRST_NAMES = list(FOREIGN_GIVEN_NAMES)
const FOREIGN_SURNAMES = list(INTERNATIONAL_SURNAMES)
const SURNAME_LIST = list(SURNAMES)

const HEAD_TYPES: ReadonlyMap<string, EntityType> = new Map(
  Object.entries(HEADS).flatMap(([type, text]) => [...words(text)].map(word => [word, type as EntityType] as const)),
)

/** Names in Albanian. */
export const NAMES: NameData = {
  wordsAsGivenNames: words(WORDS_AS_GIVEN_NAMES),
  gazetteer: GAZETTEER,
  firstNames: FIRST_NAMES,
  surnames: SURNAME_LIST,
  foreignFirstNames: FOREIGN_FIRST_NAMES,
  foreignSurnames: FOREIGN_SURNAMES,
  titles: words(TITLES),
  heads: HEAD_TYPES,
  eventHeads: words(EVENT_HEADS),
  officeHeads: words(OFFICE_HEADS),
  paperHeads: words(PAPER_HEADS),
  tails: TAILS,
  linkers: words('e i te se per ne dhe me nga t'),
  commonWords: COMMON_WORD_LIST,
  notNames: NOT_NAMES,
  sportWords: words(SPORT_WORDS),
  contestVerbs: words(CONTEST_VERBS),
  placePrepositions: words('ne nga prej drejt'),
  joiners: words('dhe'),
  isGenitive: word => isGenitive(word) && !/[iu]n$/u.test(word),
  isAdjective: adjectiveLike,
  stems: stemsOf,
  baseForm: makeBaseForm({
    isSurname: folded => SURNAME_LIST.has(folded),
    isCommon: folded => COMMON_WORD_LIST.has(folded),
    isForeignName: folded => FIRST_NAMES.has(folded) || FOREIGN_SURNAMES.has(folded) || FOREIGN_FIRST_NAMES.has(folded),
    isPlace: folded => GAZETTEER.root.next?.get(folded)?.complete.some(({ thing }) => thing.type === 'place') ?? false,
    isHead: folded => stemsOf(folded).some(stem => HEAD_TYPES.has(stem)),
  }),
  tagger: unpackTagger(TAGGER),
}
