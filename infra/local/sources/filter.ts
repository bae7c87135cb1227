import { checkPattern, matchesPattern } from '../events/pattern.ts'
import { listOf, objectOf, parseObject, textOf, type Json, type JsonObject } from '../json.ts'

/** Makes the test of an event source's filter criteria: one pattern that matches is enough; none at all lets everything in. */
export function makeFilter(criteria: Json | undefined): (record: JsonObject) => boolean {
  const patterns = listOf(objectOf(criteria)['Filters']).map(filter =>
    parseObject(textOf(objectOf(filter)['Pattern'], '{}')),
  )
  patterns.forEach(checkPattern)
  if (patterns.length === 0) return () => true
  return record => patterns.some(pattern => matchesPattern(pattern, record))
}

/** A queue's record as filters see it: the body as an object where it is JSON. */
export function withParsedBody(record: JsonObject): JsonObject {
  try {
    return { ...record, body: JSON.parse(textOf(record['body'])) as Json }
  } catch {
    return record
  }
}
