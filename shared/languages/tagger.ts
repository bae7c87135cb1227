/** A trained linear-chain model: feature hash → one weight per label, and weights of label pairs. */
export type Tagger = {
  /**
   * Open-addressing table: at even places the hash of a feature (0 is empty), behind it its offset into `weights`. Half
   * its length is a power of two. Side by side, since a look-up costs what reading memory costs.
   */
  readonly table: Int32Array
  readonly weights: Int8Array
  /** From label × to label. */
  readonly transitions: Float32Array
  /** What one unit of `weights` is worth. */
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

const FULLEST = 0.7

/** Unpacks a shipped model. */
export function unpackTagger({ labels, keys, weights, transitions, scale }: PackedTagger): Tagger {
  const hashes = new DataView(bytesOf(keys).buffer)
  const count = hashes.byteLength / 4
  let size = 2
  while (size * FULLEST < count) size *= 2
  const table = new Int32Array(size * 2)
  for (let at = 0; at < count; at++) {
    const hash = hashes.getInt32(at * 4, true)
    let slot = hash & (size - 1)
    while (table[slot * 2] !== 0) slot = (slot + 1) & (size - 1)
    table[slot * 2] = hash
    table[slot * 2 + 1] = at * labels
  }
  return {
    table,
    weights: new Int8Array(bytesOf(weights).buffer),
    transitions: Float32Array.from(transitions),
    scale,
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
