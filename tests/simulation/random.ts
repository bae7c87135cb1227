/** Numbers drawn from a seed: the same seed gives the same numbers. */
export type Random = {
  /** From 0, below 1. */
  readonly next: () => number
  /** A whole number from 0, below the limit. */
  readonly below: (limit: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
}

/** Makes numbers from a seed. @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md (mulberry32) */
export function makeRandom(seed: number): Random {
  let state = (seed * 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: probability => next() < probability,
    pick: list => {
      const one = list[below(list.length)]
      if (one === undefined) throw new RangeError('Cannot pick: expected a list with something in it')
      return one
    },
  }
}
