/** A trained linear-chain model: feature hash → one weight per label, and weights of label pairs. */
export type Tagger = {
  /**
   * Open-addressing table of `SLOT` numbers a feature: its hash (0 is empty), then its weights, two in each number: one
   * addition adds two of them. Side by side, since a look-up costs what reading memory costs. The number of slots is a
   * power of two.
   */
  readonly table: Int32Array
  /** From label × to label. */
  readonly transitions: Float32Array
  /** Their exponentials. */
  readonly steps: Float64Array
  /** What one unit of a weight is worth. */
  readonly scale: number
}

/** A model as it is shipped: base64 of little-endian feature hashes, and of one byte per label for each of them. */
export type PackedTagger = {
  readonly labels: number
  readonly keys: string
  readonly weights: string
  readonly transitions: readonly number[]
  readonly scale: number
}

/** How many labels a slot of a tagger's table has room for, and how many numbers it is. */
export const SLOT_LABELS = 10
export const SLOT = 1 + SLOT_LABELS / 2

const FULLEST = 0.7

/** Unpacks a shipped model. Throws a RangeError where it has more labels than a slot has room for. */
export function unpackTagger({ labels, keys, weights, transitions, scale }: PackedTagger): Tagger {
  if (labels > SLOT_LABELS)
    throw new RangeError(`Cannot unpack tagger: got ${String(labels)} labels, expected at most ${String(SLOT_LABELS)}`)
  const hashes = new DataView(bytesOf(keys).buffer)
  const rows = new Int8Array(bytesOf(weights).buffer)
  const count = hashes.byteLength / 4
  let size = 2
  while (size * FULLEST < count) size *= 2
  const table = new Int32Array(size * SLOT)
  for (let at = 0; at < count; at++) {
    const hash = hashes.getInt32(at * 4, true)
    let slot = hash & (size - 1)
    while (table[slot * SLOT] !== 0) slot = (slot + 1) & (size - 1)
    table[slot * SLOT] = hash
    for (let label = 0; label < labels; label++) {
      const place = slot * SLOT + 1 + (label >> 1)
      table[place] = (table[place] ?? 0) + (rows[at * labels + label] ?? 0) * (label % 2 === 0 ? 1 : 1 << 16)
    }
  }
  return {
    table,
    transitions: Float32Array.from(transitions),
    steps: Float64Array.from(Float32Array.from(transitions), Math.exp),
    scale,
  }
}

/** The two sums in one number: what the lower and the upper half of it have come to, each within 16 bits. */
export function lowerHalf(pair: number): number {
  return (pair << 16) >> 16
}

export function upperHalf(pair: number): number {
  return (pair - lowerHalf(pair)) >> 16
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
