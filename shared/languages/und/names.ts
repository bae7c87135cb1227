import { foldedKey, makeGazetteer } from '../gazetteer.ts'
import type { NameData } from '../name-data.ts'
import { INTERNATIONAL_ORGANIZATIONS, INTERNATIONAL_PEOPLE, INTERNATIONAL_PLACES } from './international.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(word => word !== ''))

/** Names where the language is unknown: what much of the world writes alike. */
export const NAMES: NameData = {
  gazetteer: makeGazetteer(
    [
      { type: 'person', lines: INTERNATIONAL_PEOPLE, sure: true },
      { type: 'organization', lines: INTERNATIONAL_ORGANIZATIONS, sure: true },
      { type: 'place', lines: INTERNATIONAL_PLACES, sure: true },
    ],
    { keyOf: foldedKey, keysOf: folded => [folded] },
  ),
  firstNames: words(''),
  surnames: words(''),
  titles: words('dr prof mr mrs ms'),
  heads: new Map(),
  linkers: words('de del della di da van von der den al el la of the'),
  commonWords: words(''),
  sportWords: words(''),
  stems: folded => [folded],
  baseForm: name => name,
}
