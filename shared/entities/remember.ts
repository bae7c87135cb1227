/**
 * Makes a function that finds each answer once: most names of a text are names of the last one. Bounded: when `most`
 * answers are known, all are forgotten.
 */
export function remember<Value extends object>(most: number, find: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before
    const own = detached(key)
    const value = find(own)
    if (known.size >= most) known.clear()
    known.set(own, value)
    return value
  }
}

/** A copy: a slice of a document, kept as it is, would keep the whole document in memory. */
function detached(slice: string): string {
  return ` ${slice}`.slice(1)
}
