import { foldedKey, makeGazetteer } from '../gazetteer.ts'
import type { NameData } from '../name-data.ts'
import { CITIES } from './data/cities.ts'
import { INTERNATIONAL_GIVEN_NAMES } from './data/given-names.ts'
import { INTERNATIONAL_SURNAMES } from './data/surnames.ts'
import { INTERNATIONAL_ORGANIZATIONS, INTERNATIONAL_PEOPLE, INTERNATIONAL_PLACES } from './international.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(word => word !== ''))

/** Capitals that name nothing of their own, in much of the world. */
export const NOT_NAMES: ReadonlySet<string> = words(
  'tv ok adn dna rna dns gps pdf sms mms vip dvd cd pcr hiv aids covid covid-19 sars iq ct mri uv wifi wi-fi usb led www http id cv suv atm pin ddt gmo dj mc pr pg iso html faq',
)

/** Names where the language is unknown: what much of the world writes alike. */
export const NAMES: NameData = {
  gazetteer: makeGazetteer(
    [
      { type: 'person', lines: INTERNATIONAL_PEOPLE, sure: true },
      { type: 'organization', lines: INTERNATIONAL_ORGANIZATIONS, sure: true },
      { type: 'place', lines: INTERNATIONAL_PLACES, sure: true },
      { type: 'place', lines: CITIES.replaceAll('|', '\n'), sure: false },
    ],
    { keyOf: foldedKey, keysOf: folded => [folded] },
  ),
  firstNames: new Set(INTERNATIONAL_GIVEN_NAMES.split('|')),
  surnames: new Set(INTERNATIONAL_SURNAMES.split('|')),
  foreignFirstNames: new Set(),
  foreignSurnames: new Set(),
  titles: words('dr prof mr mrs ms'),
  heads: new Map(),
  linkers: words('de del della di da van von der den al el la of the'),
  commonWords: words(''),
  notNames: NOT_NAMES,
  sportWords: words(''),
  stems: folded => [folded],
  baseForm: name => name,
}
