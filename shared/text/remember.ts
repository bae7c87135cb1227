/**
 * Makes a function that finds each answer once: most words of a text are words of the last one. Bounded: of the answers
 * found since, those that were not asked for again are forgotten each time that `most` new ones have come in, so that
 * at most twice as many are kept.
 */
export function remember<Value>(most: number, find: (key: string) => Value): (key: string) => Value {
  let recent = new Map<string, Value>()
  let former = new Map<string, Value>()
  return asked => {
    const known = recent.get(asked)
    if (known !== undefined) return known
    const key = detached(asked)
    const value = former.get(key) ?? find(key)
    if (recent.size >= most) {
      former = recent
      recent = new Map<string, Value>()
    }
    recent.set(key, value)
    return value
  }
}

/** A copy: a slice of a document, kept as it is, would keep the whole document in memory. */
function detached(slice: string): string {
  return ` ${slice}`.slice(1)
}
