import type { Tagger } from '../languages/tagger.ts'
import { LABEL_COUNT, mayFollow, OUTSIDE } from './labels.ts'

const IMPOSSIBLE = -1e9

/** The best label of each token, and how probable it is. */
export type Tagging = { readonly labels: Uint8Array; readonly confidences: Float32Array }

/** Scores of every label at one token: the sum of its features' weights. */
export type Scorer = (features: Int32Array, scores: Float64Array, offset: number) => void

/** Labels a stretch of tokens that all bear features. */
export function tagStretch(features: readonly Int32Array[], score: Scorer, transitions: Float32Array): Tagging {
  const length = features.length
  const scores = new Float64Array(length * LABEL_COUNT)
  features.forEach((own, at) => {
    score(own, scores, at * LABEL_COUNT)
  })
  return { labels: viterbi(scores, length, transitions), confidences: new Float32Array(length) }
}

/** The best path through the label scores, from outside to anywhere. */
export function viterbi(scores: Float64Array, length: number, transitions: Float32Array): Uint8Array {
  const n = LABEL_COUNT
  const best = new Float64Array(length * n)
  const back = new Uint8Array(length * n)
  for (let at = 0; at < length; at++) {
    for (let to = 0; to < n; to++) {
      let top = IMPOSSIBLE
      let from = OUTSIDE
      for (let previous = 0; previous < (at === 0 ? 1 : n); previous++) {
        if (!mayFollow(previous, to)) continue
        const score = (at === 0 ? 0 : (best[(at - 1) * n + previous] ?? 0)) + (transitions[previous * n + to] ?? 0)
        if (score > top) {
          top = score
          from = previous
        }
      }
      best[at * n + to] = top + (scores[at * n + to] ?? 0)
      back[at * n + to] = from
    }
  }
  return trace(best, back, length)
}

function trace(best: Float64Array, back: Uint8Array, length: number): Uint8Array {
  const labels = new Uint8Array(length)
  let label = 0
  for (let to = 1; to < LABEL_COUNT; to++) {
    if ((best[(length - 1) * LABEL_COUNT + to] ?? 0) > (best[(length - 1) * LABEL_COUNT + label] ?? 0)) label = to
  }
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label
    label = back[at * LABEL_COUNT + label] ?? 0
  }
  return labels
}

/** Scores from a trained model's table. */
export function tableScorer(tagger: Tagger): Scorer {
  const { keys, rows, weights, scale } = tagger
  const top = keys.length - 1
  return (features, scores, offset) => {
    for (const feature of features) {
      let slot = feature & top
      while (keys[slot] !== 0 && keys[slot] !== feature) slot = (slot + 1) & top
      if (keys[slot] !== feature) continue
      const row = rows[slot] ?? 0
      for (let label = 0; label < LABEL_COUNT; label++)
        scores[offset + label] = (scores[offset + label] ?? 0) + (weights[row + label] ?? 0) * scale
    }
  }
}
