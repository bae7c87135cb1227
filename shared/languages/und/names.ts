import { foldedKey, makeGazetteer } from '../gazetteer.ts'
import type { EntityType } from '../../model/mention.ts'
import type { NameData } from '../name-data.ts'
import { CITIES } from './data/cities.ts'
import { INTERNATIONAL_GIVEN_NAMES } from './data/given-names.ts'
import { INTERNATIONAL_SURNAMES } from './data/surnames.ts'
import { INTERNATIONAL_ORGANIZATIONS, INTERNATIONAL_PEOPLE, INTERNATIONAL_PLACES } from './international.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(word => word !== ''))

/** Last words of long names in English and other languages that the world's press keeps untranslated, folded. */
export const TAILS: ReadonlyMap<string, EntityType> = new Map(
  (
    [
      [
        'organization',
        `post times news tribune daily mail agency press media tv radio online magazine journal herald gazette channel today
        express guardian observer monitor review zeitung allgemeine spiegel group company corporation corp inc ltd llc gmbh ag
        bank university institute college school fc united foundation association airlines airways records studios pictures
        entertainment club union watch international league party council committee pharma motors energy oil technologies
        systems software labs health hospital museum orchestra society federation center centre fund trust insurance hotels`,
      ],
      [
        'place',
        'street square park tower hotel airport island islands beach river lake mountain arena stadium bay county valley hill hills house palace avenue road boulevard city town heights stadion',
      ],
      ['event', 'festival cup open awards games prix championship championships summit premiership bowl'],
    ] as const
  ).flatMap(([type, list]) => [...words(list)].map(word => [word, type] as const)),
)

/** Capitals that name nothing of their own, in much of the world. */
export const NOT_NAMES: ReadonlySet<string> = words(
  'tv ok adn dna rna dns gps pdf sms mms vip dvd cd pcr hiv aids covid covid-19 sars iq ct mri uv wifi wi-fi usb led www http id cv suv atm pin ddt gmo dj mc pr pg iso html faq brexit',
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
  eventHeads: words(''),
  officeHeads: words(''),
  paperHeads: words(''),
  tails: TAILS,
  linkers: words('de del della di da van von der den al el la of the'),
  commonWords: words(''),
  notNames: NOT_NAMES,
  sportWords: words(''),
  stems: folded => [folded],
  baseForm: name => name,
}
