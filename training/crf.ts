import { LABEL_COUNT, mayFollow } from '../shared/mentions/labels.ts'

const N = LABEL_COUNT

/** Tokens that stand together, each with its features and its right label; `weight` is how much the example counts. */
export type Example = {
  readonly features: readonly Int32Array[]
  readonly labels: readonly number[]
  readonly weight: number
}

/** A trained model before it is packed. */
export type Model = {
  readonly index: ReadonlyMap<number, number>
  readonly weights: Float32Array
  readonly transitions: Float32Array
}

/** How a model is trained. */
export type TrainingOptions = {
  readonly epochs: number
  readonly rate: number
  readonly l2: number
  readonly seed: number
  readonly fewest: number
}

/** Trains a linear-chain conditional random field by AdaGrad. Deterministic for a seed. */
export function trainCrf(examples: readonly Example[], options: TrainingOptions): Model {
  const index = indexFeatures(examples, options.fewest)
  const weights = new Float32Array(index.size * N)
  const squares = new Float32Array(index.size * N)
  const transitions = new Float32Array(N * N)
  const transitionSquares = new Float32Array(N * N)
  const rows = examples.map(({ features }) =>
    features.map(own =>
      Int32Array.from(
        [...own].flatMap(feature => index.get(feature) ?? []),
        row => row * N,
      ),
    ),
  )
  const order = examples.map((_, at) => at)
  const random = makeRandom(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const at of order) {
      const example = examples[at]
      const own = rows[at]
      if (example === undefined || own === undefined) continue
      step({ example, rows: own, weights, squares, transitions, transitionSquares, options })
    }
  }
  return { index, weights, transitions }
}

function indexFeatures(examples: readonly Example[], fewest: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { features } of examples)
    for (const own of features) for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const index = new Map<number, number>()
  for (const [feature, count] of counts) if (count >= fewest) index.set(feature, index.size)
  return index
}

type Step = {
  readonly example: Example
  readonly rows: readonly Int32Array[]
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly transitions: Float32Array
  readonly transitionSquares: Float32Array
  readonly options: TrainingOptions
}

const ALLOWED = Array.from({ length: N }, (_, to) =>
  Array.from({ length: N }, (_, from) => from).filter(from => mayFollow(from, to)),
)

function step({ example, rows, weights, squares, transitions, transitionSquares, options }: Step): void {
  const { labels, weight } = example
  const length = labels.length
  const scores = new Float64Array(length * N)
  rows.forEach((own, at) => {
    for (const row of own) for (let l = 0; l < N; l++) scores[at * N + l]! += weights[row + l]!
  })
  const { unary, pair } = marginals(scores, length, transitions)
  for (let at = 0; at < length; at++) {
    const right = labels[at]!
    for (const row of rows[at]!) {
      for (let l = 0; l < N; l++) {
        const gradient = weight * ((l === right ? 1 : 0) - unary[at * N + l]!) - options.l2 * weights[row + l]!
        if (gradient === 0) continue
        squares[row + l]! += gradient * gradient
        weights[row + l]! += (options.rate * gradient) / (Math.sqrt(squares[row + l]!) + 1e-6)
      }
    }
  }
  let previous = 0
  for (const label of labels) {
    pair[previous * N + label]! -= 1
    previous = label
  }
  for (let i = 0; i < N * N; i++) {
    const gradient = -weight * pair[i]!
    if (gradient === 0) continue
    transitionSquares[i]! += gradient * gradient
    transitions[i]! += (options.rate * gradient) / (Math.sqrt(transitionSquares[i]!) + 1e-6)
  }
}

/** Forward-backward: how probable each label is at each token, and the expected count of each label pair. */
export function marginals(
  scores: Float64Array,
  length: number,
  transitions: Float32Array,
): { readonly unary: Float64Array; readonly pair: Float64Array } {
  const alpha = new Float64Array(length * N)
  const beta = new Float64Array(length * N)
  const pair = new Float64Array(N * N)
  const unary = new Float64Array(length * N)
  const terms: number[] = []
  for (let at = 0; at < length; at++) {
    for (let to = 0; to < N; to++) {
      terms.length = 0
      for (const from of ALLOWED[to]!) {
        if (at === 0 && from !== 0) continue
        terms.push((at === 0 ? 0 : alpha[(at - 1) * N + from]!) + transitions[from * N + to]!)
      }
      alpha[at * N + to] = logSum(terms) + scores[at * N + to]!
    }
  }
  for (let at = length - 2; at >= 0; at--) {
    for (let from = 0; from < N; from++) {
      terms.length = 0
      for (let to = 0; to < N; to++)
        if (mayFollow(from, to))
          terms.push(transitions[from * N + to]! + scores[(at + 1) * N + to]! + beta[(at + 1) * N + to]!)
      beta[at * N + from] = logSum(terms)
    }
  }
  const total = logSum(Array.from({ length: N }, (_, l) => alpha[(length - 1) * N + l]!))
  for (let i = 0; i < length * N; i++) unary[i] = Math.exp(alpha[i]! + beta[i]! - total)
  for (let at = 0; at < length; at++) {
    for (let to = 0; to < N; to++) {
      for (const from of ALLOWED[to]!) {
        if (at === 0 && from !== 0) continue
        const before = at === 0 ? 0 : alpha[(at - 1) * N + from]!
        pair[from * N + to]! += Math.exp(
          before + transitions[from * N + to]! + scores[at * N + to]! + beta[at * N + to]! - total,
        )
      }
    }
  }
  return { unary, pair }
}

function logSum(terms: readonly number[]): number {
  let top = -Infinity
  for (const term of terms) if (term > top) top = term
  if (top === -Infinity) return top
  let sum = 0
  for (const term of terms) sum += Math.exp(term - top)
  return top + Math.log(sum)
}

/** A small seeded generator (mulberry32), 0 ≤ x < 1. */
export function makeRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swap = list[i]!
    list[i] = list[j]!
    list[j] = swap
  }
}
