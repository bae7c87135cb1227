import type { EntityType } from '../../model/mention.ts'
import { makeGazetteer } from '../gazetteer.ts'
import type { NameData } from '../name-data.ts'
import { baseForm } from './base-form.ts'
import { keyOf, keysOf, stemsOf } from './inflection.ts'
import { ORGANIZATIONS } from './data/organizations.ts'
import { PEOPLE } from './data/people.ts'
import { PLACES } from './data/places.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(word => word !== ''))

/** Names in Albanian. */
export const NAMES: NameData = {
  gazetteer: makeGazetteer(
    [
      { type: 'person', lines: PEOPLE, sure: true },
      { type: 'organization', lines: ORGANIZATIONS, sure: true },
      { type: 'place', lines: PLACES, sure: true },
    ],
    { keyOf, keysOf },
  ),
  firstNames: words(''),
  surnames: words(''),
  titles: words('presidenti presidentja kryeministri kryeministrja ministri ministrja deputeti z zoti zonja dr prof'),
  heads: new Map<string, EntityType>([
    ['ministri', 'organization'],
    ['qeveri', 'organization'],
    ['kuvend', 'organization'],
    ['gjykat', 'organization'],
    ['prokurori', 'organization'],
    ['parti', 'organization'],
    ['universitet', 'organization'],
    ['komun', 'organization'],
  ]),
  linkers: words('e i te se per'),
  commonWords: words('ai ajo ne me per nga sipas duke nje kjo ky por edhe kur si sa pas para gjate ndersa nderkohe'),
  stems: stemsOf,
  baseForm,
}
