/** A trained linear-chain model: feature hash → one weight per label, and weights of label pairs. */
export type Tagger = {
  /** Open-addressing table of feature hashes; 0 is empty. Its length is a power of two. */
  readonly keys: Int32Array
  /** Row of weights for each slot of `keys`, one for each label. */
  readonly rows: Int32Array
  readonly weights: Int8Array
  /** From label × to label. */
  readonly transitions: Float32Array
  readonly scale: number
}
