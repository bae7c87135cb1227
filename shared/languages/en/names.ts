import type { NameData } from '../name-data.ts'
import { NAMES as UND_NAMES } from '../und/names.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(word => word !== ''))

/** Names in English. */
export const NAMES: NameData = {
  ...UND_NAMES,
  titles: words('mr mrs ms dr prof president minister senator judge king queen prince princess general'),
  linkers: words('of the for and'),
  commonWords: words('the a an it he she they we i you this that these those in on at but and or if when after before'),
}
