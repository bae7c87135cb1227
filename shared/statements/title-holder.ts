import { isCapitalised } from '../text/characters.ts'
import { keyAt, type Name, nameStarting, type Reading } from './reading.ts'
import { isInName, markAt } from './words.ts'

const BEFORE_NAME = new Set(['z', 'znj', 'dr', 'prof', 'mr'])

/** The person named right after a title, with or without a comma. */
export function holderAfter(reading: Reading, at: number): Name | undefined {
  const from = markAt(reading, at) === ',' ? at + 1 : at
  const skip = BEFORE_NAME.has(keyAt(reading, from)) && markAt(reading, from + 1) === '.' ? from + 2 : from
  const name = nameStarting(reading, skip)
  if (name?.entity.type !== 'person') return undefined
  return from === at || isCommaHolder(reading, at, name) ? name : undefined
}

/** After a comma a name is the holder when it stands in the nominative and the title had something to say. */
function isCommaHolder(reading: Reading, comma: number, name: Name): boolean {
  return isCapitalised(reading.tokens[name.from]?.text ?? '') && !isInName(reading, comma)
}
