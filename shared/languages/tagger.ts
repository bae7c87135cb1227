/** A trained linear-chain model: feature hash → one weight per label, and weights of label pairs. */
export type Tagger = {
  /** Open-addressing table of feature hashes; 0 is empty. Its length is a power of two. */
  readonly keys: Int32Array
  /** Offset into `weights` for each slot of `keys`. */
  readonly rows: Int32Array
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

/** Unpacks a shipped model. */
export function unpackTagger({ labels, keys, weights, transitions, scale }: PackedTagger): Tagger {
  const hashes = new DataView(bytesOf(keys).buffer)
  const count = hashes.byteLength / 4
  let size = 2
  while (size < count * 2) size *= 2
  const table = { keys: new Int32Array(size), rows: new Int32Array(size) }
  for (let at = 0; at < count; at++) {
    const hash = hashes.getInt32(at * 4, true)
    let slot = hash & (size - 1)
    while (table.keys[slot] !== 0) slot = (slot + 1) & (size - 1)
    table.keys[slot] = hash
    table.rows[slot] = at * labels
  }
  return {
    ...table,
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
