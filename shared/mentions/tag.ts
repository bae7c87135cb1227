import { lowerHalf, SLOT, type Tagger, upperHalf } from '../languages/tagger.ts'
import type { Features } from './features.ts'
import { isInside, LABEL_COUNT, OUTSIDE } from './labels.ts'

const N = LABEL_COUNT
const IMPOSSIBLE = -1e9

/** The numbers that tagging a stretch of tokens takes: `LABEL_COUNT` for each token. Only `scores` goes in. */
export type Lattice = {
  readonly scores: Float64Array
  /** The score of the best path to each label, and the label it comes from. */
  readonly best: Float64Array
  readonly back: Uint8Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly local: Float64Array
  /** For each token the label that was found. */
  readonly labels: Uint8Array
}

/** Makes room for a number of tokens. */
export function makeLattice(tokens: number): Lattice {
  const numbers = (): Float64Array => new Float64Array(tokens * N)
  return {
    scores: numbers(),
    best: numbers(),
    back: new Uint8Array(tokens * N),
    forward: numbers(),
    backward: numbers(),
    local: numbers(),
    labels: new Uint8Array(tokens),
  }
}

/** Sums of weights as a tagger's table holds them: two labels in each number. */
export type Sums = Int32Array

/** Adds what features weigh to sums, from an offset on. */
export function addWeights(
  { table }: Tagger,
  { count, hashes }: Pick<Features, 'count' | 'hashes'>,
  sums: Sums,
  offset: number,
): void {
  const top = table.length / SLOT - 1
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  for (let i = 0; i < count; i++) {
    const feature = hashes[i] ?? 0
    let place = (feature & top) * SLOT
    let key = table[place] ?? 0
    while (key !== feature && key !== 0) {
      place = place + SLOT === table.length ? 0 : place + SLOT
      key = table[place] ?? 0
    }
    if (key === 0) continue
    a = (a + (table[place + 1] ?? 0)) | 0
    b = (b + (table[place + 2] ?? 0)) | 0
    c = (c + (table[place + 3] ?? 0)) | 0
    d = (d + (table[place + 4] ?? 0)) | 0
    e = (e + (table[place + 5] ?? 0)) | 0
  }
  sums[offset] = (sums[offset] ?? 0) + a
  sums[offset + 1] = (sums[offset + 1] ?? 0) + b
  sums[offset + 2] = (sums[offset + 2] ?? 0) + c
  sums[offset + 3] = (sums[offset + 3] ?? 0) + d
  sums[offset + 4] = (sums[offset + 4] ?? 0) + e
}

/** Scores of labels from their sums, into `scores` from an offset on. */
export function unpackSums(sums: Sums, scale: number, scores: Float64Array, offset: number): void {
  for (let label = 0; label < N; label++) {
    const pair = sums[label >> 1] ?? 0
    scores[offset + label] = (label % 2 === 0 ? lowerHalf(pair) : upperHalf(pair)) * scale
  }
}

/** Finds the best path through the scores of a stretch, from outside to anywhere. Out: whether it passes a name. */
export function findLabels(
  { scores, best, back, labels }: Lattice,
  length: number,
  transitions: Float32Array,
): boolean {
  for (let to = 0; to < N; to++) {
    best[to] = (isInside(to) ? IMPOSSIBLE : (transitions[to] ?? 0)) + (scores[to] ?? 0)
    back[to] = OUTSIDE
  }
  for (let at = N; at < length * N; at += N) {
    for (let to = 0; to < N; to++) {
      let top = IMPOSSIBLE
      let from = OUTSIDE
      // a further word follows a word of its type, anything else may follow anything
      const first = isInside(to) ? to - 1 : 0
      const last = isInside(to) ? to : N - 1
      for (let previous = first; previous <= last; previous++) {
        const score = (best[at - N + previous] ?? 0) + (transitions[previous * N + to] ?? 0)
        if (score > top) {
          top = score
          from = previous
        }
      }
      best[at + to] = top + (scores[at + to] ?? 0)
      back[at + to] = from
    }
  }
  return trace({ best, back, labels }, length)
}

function trace({ best, back, labels }: Pick<Lattice, 'best' | 'back' | 'labels'>, length: number): boolean {
  const end = (length - 1) * N
  let label = OUTSIDE
  for (let to = 1; to < N; to++) if ((best[end + to] ?? 0) > (best[end + label] ?? 0)) label = to
  let passesName = false
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label
    if (label !== OUTSIDE) passesName = true
    label = back[at * N + label] ?? OUTSIDE
  }
  return passesName
}

/**
 * How probable each label is at each token of a stretch: forward and backward sums, scaled at every token. Out: the
 * lattice's `forward`. In: `steps`, the exponentials of the transitions.
 */
export function labelProbabilities(
  { scores, forward, backward, local }: Lattice,
  length: number,
  steps: Float64Array,
): Float64Array {
  weighLocally(scores, local, length)
  for (let to = 0; to < N; to++) forward[to] = isInside(to) ? 0 : (steps[to] ?? 0) * (local[to] ?? 0)
  normalise(forward, 0)
  for (let at = N; at < length * N; at += N) {
    for (let to = 0; to < N; to++) {
      const first = isInside(to) ? to - 1 : 0
      const last = isInside(to) ? to : N - 1
      let sum = 0
      for (let from = first; from <= last; from++) sum += (forward[at - N + from] ?? 0) * (steps[from * N + to] ?? 0)
      forward[at + to] = sum * (local[at + to] ?? 0)
    }
    normalise(forward, at)
  }
  backward.fill(1, (length - 1) * N, length * N)
  for (let at = (length - 2) * N; at >= 0; at -= N) {
    backward.fill(0, at, at + N)
    for (let to = 0; to < N; to++) {
      const first = isInside(to) ? to - 1 : 0
      const last = isInside(to) ? to : N - 1
      const after = (local[at + N + to] ?? 0) * (backward[at + N + to] ?? 0)
      for (let from = first; from <= last; from++)
        backward[at + from] = (backward[at + from] ?? 0) + (steps[from * N + to] ?? 0) * after
    }
    normalise(backward, at)
  }
  for (let i = 0; i < length * N; i++) forward[i] = (forward[i] ?? 0) * (backward[i] ?? 0)
  for (let at = 0; at < length * N; at += N) normalise(forward, at)
  return forward
}

function weighLocally(scores: Float64Array, local: Float64Array, length: number): void {
  for (let at = 0; at < length * N; at += N) {
    let top = -Infinity
    for (let l = at; l < at + N; l++) top = Math.max(top, scores[l] ?? 0)
    for (let l = at; l < at + N; l++) local[l] = Math.exp((scores[l] ?? 0) - top)
  }
}

function normalise(values: Float64Array, offset: number): void {
  let sum = 0
  for (let l = offset; l < offset + N; l++) sum += values[l] ?? 0
  if (sum > 0) for (let l = offset; l < offset + N; l++) values[l] = (values[l] ?? 0) / sum
}
