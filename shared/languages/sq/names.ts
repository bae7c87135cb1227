import type { EntityType } from '../../model/mention.ts'
import { makeGazetteer } from '../gazetteer.ts'
import type { NameData } from '../name-data.ts'
import { baseForm } from './base-form.ts'
import { COMMON_WORDS } from './data/common-words.ts'
import { EVENTS } from './data/events.ts'
import { GIVEN_NAMES } from './data/given-names.ts'
import { ORGANIZATIONS } from './data/organizations.ts'
import { PEOPLE } from './data/people.ts'
import { PLACES } from './data/places.ts'
import { SETTLEMENTS } from './data/settlements.ts'
import { SURNAMES } from './data/surnames.ts'
import { HEADS, INTERNATIONAL_GIVEN_NAMES, TITLES } from './name-words.ts'
import { keyOf, keysOf, stemsOf } from './inflection.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.split('|'))
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(word => word !== ''))
const lines = (text: string): string => text.replaceAll('|', '\n')

/** Names in Albanian. */
export const NAMES: NameData = {
  gazetteer: makeGazetteer(
    [
      { type: 'person', lines: PEOPLE, sure: true },
      { type: 'organization', lines: ORGANIZATIONS, sure: true },
      { type: 'place', lines: PLACES, sure: true },
      { type: 'event', lines: EVENTS, sure: true },
      { type: 'place', lines: lines(SETTLEMENTS), sure: false },
    ],
    { keyOf, keysOf },
  ),
  firstNames: new Set([...list(GIVEN_NAMES), ...words(INTERNATIONAL_GIVEN_NAMES)]),
  surnames: list(SURNAMES),
  titles: words(TITLES),
  heads: new Map<string, EntityType>(
    Object.entries(HEADS).flatMap(([type, text]) => [...words(text)].map(word => [word, type as EntityType] as const)),
  ),
  linkers: words('e i te se per ne dhe me nga t'),
  commonWords: list(COMMON_WORDS),
  stems: stemsOf,
  baseForm,
}
