import type { EntityType } from '../../model/mention.ts'
import { foldedKey, makeGazetteer } from '../gazetteer.ts'
import type { NameData } from '../name-data.ts'
import { wordSet } from '../speech-tables.ts'
import { CITIES } from '../und/data/cities.ts'
import { INTERNATIONAL_ORGANIZATIONS, INTERNATIONAL_PEOPLE, INTERNATIONAL_PLACES } from '../und/international.ts'
import { NAMES as UND_NAMES, TAILS as INTERNATIONAL_TAILS } from '../und/names.ts'
import { COMMON_WORDS } from './data/common-words.ts'
import { COUNTRIES } from './data/countries.ts'
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts'
import { ORGANIZATIONS, PLACES } from './known-things.ts'
import { ADJECTIVES, BREAKERS, CALENDAR, HEADS, PAPER_TAILS, TAILS, TITLES } from './name-words.ts'
import { PERSON_VERBS } from './speech-verbs.ts'

const POSSESSIVE = /(?:['’]s?)$/u

function typed(lists: Readonly<Partial<Record<EntityType, string>>>): ReadonlyMap<string, EntityType> {
  return new Map(
    Object.entries(lists).flatMap(([type, list]) =>
      [...wordSet(list)].map((word): [string, EntityType] => [word, type as EntityType]),
    ),
  )
}

/** `Putin's` → `Putin`, `The Hague Post` → `Hague Post`. */
function baseForm(name: string): string {
  return name.replace(POSSESSIVE, '').replace(/^(?:The|the) (?=\p{Lu})/u, '')
}

/** Names in English. */
export const NAMES: NameData = {
  ...UND_NAMES,
  gazetteer: makeGazetteer(
    [
      { type: 'person', lines: INTERNATIONAL_PEOPLE, sure: true },
      { type: 'organization', lines: INTERNATIONAL_ORGANIZATIONS, sure: true },
      { type: 'organization', lines: ORGANIZATIONS, sure: true },
      { type: 'place', lines: INTERNATIONAL_PLACES, sure: true },
      { type: 'place', lines: PLACES, sure: true },
      { type: 'place', lines: COUNTRIES, sure: true },
      { type: 'place', lines: CITIES.replaceAll('|', '\n'), sure: false },
    ],
    { keyOf: foldedKey, keysOf: folded => [folded] },
  ),
  firstNames: new Set([...UND_NAMES.firstNames, ...FEMALE_NAMES, ...MALE_NAMES]),
  titles: wordSet(TITLES),
  heads: typed(HEADS),
  tails: new Map([...INTERNATIONAL_TAILS, ...typed(TAILS)]),
  paperHeads: wordSet(PAPER_TAILS),
  linkers: wordSet('of the for and'),
  commonWords: new Set([...COMMON_WORDS.split('|'), ...wordSet(BREAKERS)]),
  stems: folded => (POSSESSIVE.test(folded) ? [folded, folded.replace(POSSESSIVE, '')] : [folded]),
  baseForm,
  runs: {
    breakers: new Set([...wordSet(BREAKERS), ...wordSet(CALENDAR)]),
    calendar: wordSet(CALENDAR),
    adjectives: wordSet(ADJECTIVES),
    joints: wordSet('of for'),
    furtherJoints: wordSet('and'),
    particles: wordSet('de del della di da van von der den bin al el la le du dos ten ter'),
    placePrepositions: wordSet('in at from near to across throughout into outside inside around toward towards via'),
    personVerbs: PERSON_VERBS,
    articles: wordSet('the a an'),
    abbreviations: wordSet(
      'mr mrs ms dr prof gov sen rep rev gen col lt sgt capt hon st jr sr u s a b c d e f g h i j k l m n o p q r t v w x y z',
    ),
    possessive: POSSESSIVE,
    surelyNamed: typed({ organization: 'ministry university inc corp ltd plc gmbh nations' }),
  },
}
