/** Milliseconds of processor time that work takes in this process. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Four times the input is four times the work where it is linear, sixteen times where it is quadratic. */
const LIMIT = 9
const TRIES = 4

/**
 * By how much work grows where its input grows fourfold, the least of some tries; 0 where even the larger input takes less
 * than `slight` milliseconds, which says nothing. A loaded machine makes single figures worse, hardly all of them.
 */
export function growth(work: (size: number) => unknown, size: number, slight: number): number {
  let least = Infinity
  // what is looked up or compiled once is not this input's
  if (processorTime(() => work(4 * size)) < slight) return 0
  for (let attempt = 0; attempt < TRIES && least > LIMIT; attempt += 1) {
    const large = processorTime(() => work(4 * size))
    if (large < slight) return 0
    least = Math.min(
      least,
      large /
        Math.max(
          0.1,
          processorTime(() => work(size)),
        ),
    )
  }
  return least
}

/** Whether work grows as its input does, and not by a power of it. */
export function isLinear(work: (size: number) => unknown, size: number, slight: number): boolean {
  return growth(work, size, slight) <= LIMIT
}
