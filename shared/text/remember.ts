/** Values by words, the latest asked for kept and the others forgotten. */
export type Memory<Value> = {
  readonly find: (word: string) => Value | undefined
  readonly keep: (word: string, value: Value) => Value
}

/**
 * Makes a memory for what is the same for a word wherever it stands: most words of a text are words of the last one.
 * Bounded: each time that `most` values have come in, those that were not asked for since the time before are forgotten,
 * so that at most twice as many are kept.
 */
export function makeMemory<Value>(most: number): Memory<Value> {
  let recent = new Map<string, Value>()
  let former = new Map<string, Value>()
  const keep = (word: string, value: Value): Value => {
    if (recent.size >= most) {
      former = recent
      recent = new Map<string, Value>()
    }
    recent.set(detached(word), value)
    return value
  }
  const find = (word: string): Value | undefined => {
    const known = recent.get(word)
    if (known !== undefined || former.size === 0) return known
    const before = former.get(word)
    return before === undefined ? undefined : keep(word, before)
  }
  return { find, keep }
}

/** Makes a function that finds its answer to a word once. */
export function remember<Value>(most: number, answer: (word: string) => Value): (word: string) => Value {
  const { find, keep } = makeMemory<Value>(most)
  return word => find(word) ?? keep(word, answer(word))
}

/** A copy: a slice of a document, kept as it is, would keep the whole document in memory. */
function detached(slice: string): string {
  return ` ${slice}`.slice(1)
}
