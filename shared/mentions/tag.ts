import type { Tagger } from '../languages/tagger.ts'
import { LABEL_COUNT, mayFollow, OUTSIDE } from './labels.ts'

const N = LABEL_COUNT
const IMPOSSIBLE = -1e9

/** From which labels each label may be reached. */
const REACHED_FROM: readonly (readonly number[])[] = Array.from({ length: N }, (_, to) =>
  Array.from({ length: N }, (_own, from) => from).filter(from => mayFollow(from, to)),
)
const LEADS_TO: readonly (readonly number[])[] = Array.from({ length: N }, (_, from) =>
  Array.from({ length: N }, (_own, to) => to).filter(to => mayFollow(from, to)),
)

/** The best label of each token, and how probable it is. */
export type Tagging = { readonly labels: Uint8Array; readonly confidences: Float32Array }

/** Adds the weights of a token's features to the scores of its labels, from an offset on. */
export type Scorer = (features: Int32Array, scores: Float64Array, offset: number) => void

/** Labels a stretch of tokens that all bear features. */
export function tagStretch(features: readonly Int32Array[], score: Scorer, transitions: Float32Array): Tagging {
  const length = features.length
  const scores = new Float64Array(length * N)
  for (let at = 0; at < length; at++) {
    const own = features[at]
    if (own !== undefined) score(own, scores, at * N)
  }
  const labels = viterbi(scores, length, transitions)
  const confidences = new Float32Array(length)
  if (labels.every(label => label === OUTSIDE)) return { labels, confidences: confidences.fill(1) }
  const probabilities = labelProbabilities(scores, length, transitions)
  for (let at = 0; at < length; at++) confidences[at] = probabilities[at * N + (labels[at] ?? 0)] ?? 0
  return { labels, confidences }
}

/** The best path through the label scores, from outside to anywhere. */
export function viterbi(scores: Float64Array, length: number, transitions: Float32Array): Uint8Array {
  const best = new Float64Array(length * N)
  const back = new Uint8Array(length * N)
  for (let at = 0; at < length; at++) {
    for (let to = 0; to < N; to++) {
      let top = IMPOSSIBLE
      let from = OUTSIDE
      for (const previous of REACHED_FROM[to] ?? []) {
        if (at === 0 && previous !== OUTSIDE) continue
        const score = (at === 0 ? 0 : (best[(at - 1) * N + previous] ?? 0)) + (transitions[previous * N + to] ?? 0)
        if (score > top) {
          top = score
          from = previous
        }
      }
      best[at * N + to] = top + (scores[at * N + to] ?? 0)
      back[at * N + to] = from
    }
  }
  return trace(best, back, length)
}

function trace(best: Float64Array, back: Uint8Array, length: number): Uint8Array {
  const labels = new Uint8Array(length)
  let label = 0
  for (let to = 1; to < N; to++) {
    if ((best[(length - 1) * N + to] ?? 0) > (best[(length - 1) * N + label] ?? 0)) label = to
  }
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label
    label = back[at * N + label] ?? 0
  }
  return labels
}

/** How probable each label is at each token: forward and backward sums, scaled at every token. */
export function labelProbabilities(scores: Float64Array, length: number, transitions: Float32Array): Float64Array {
  const steps = stepsOf(transitions)
  const forward = new Float64Array(length * N)
  const backward = new Float64Array(length * N)
  const local = localWeights(scores, length)
  for (let at = 0; at < length; at++) {
    for (let to = 0; to < N; to++) {
      let sum = 0
      if (at === 0) sum = mayFollow(OUTSIDE, to) ? (steps[to] ?? 0) : 0
      else
        for (const from of REACHED_FROM[to] ?? [])
          sum += (forward[(at - 1) * N + from] ?? 0) * (steps[from * N + to] ?? 0)
      forward[at * N + to] = sum * (local[at * N + to] ?? 0)
    }
    normalise(forward, at * N)
  }
  backward.fill(1, (length - 1) * N)
  for (let at = length - 2; at >= 0; at--) {
    const next = (at + 1) * N
    for (let from = 0; from < N; from++) {
      let sum = 0
      for (const to of LEADS_TO[from] ?? [])
        sum += (steps[from * N + to] ?? 0) * (local[next + to] ?? 0) * (backward[next + to] ?? 0)
      backward[at * N + from] = sum
    }
    normalise(backward, at * N)
  }
  for (let i = 0; i < forward.length; i++) forward[i] = (forward[i] ?? 0) * (backward[i] ?? 0)
  for (let at = 0; at < length; at++) normalise(forward, at * N)
  return forward
}

const STEPS = new WeakMap<Float32Array, Float64Array>()

function stepsOf(transitions: Float32Array): Float64Array {
  const known = STEPS.get(transitions)
  if (known !== undefined) return known
  const steps = Float64Array.from(transitions, Math.exp)
  STEPS.set(transitions, steps)
  return steps
}

function localWeights(scores: Float64Array, length: number): Float64Array {
  const local = new Float64Array(length * N)
  for (let at = 0; at < length; at++) {
    let top = -Infinity
    for (let l = 0; l < N; l++) top = Math.max(top, scores[at * N + l] ?? 0)
    for (let l = 0; l < N; l++) local[at * N + l] = Math.exp((scores[at * N + l] ?? 0) - top)
  }
  return local
}

function normalise(values: Float64Array, offset: number): void {
  let sum = 0
  for (let l = 0; l < N; l++) sum += values[offset + l] ?? 0
  if (sum > 0) for (let l = 0; l < N; l++) values[offset + l] = (values[offset + l] ?? 0) / sum
}

/** Scores from a trained model's table. */
export function tableScorer({ table, weights, scale }: Tagger): Scorer {
  const top = table.length / 2 - 1
  return (features, scores, offset) => {
    for (const feature of features) {
      let slot = feature & top
      while (table[slot * 2] !== 0 && table[slot * 2] !== feature) slot = (slot + 1) & top
      if (table[slot * 2] !== feature) continue
      const row = table[slot * 2 + 1] ?? 0
      for (let l = 0; l < N; l++) scores[offset + l] = (scores[offset + l] ?? 0) + (weights[row + l] ?? 0) * scale
    }
  }
}
