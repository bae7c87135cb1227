import { LABEL_COUNT, mayFollow, OUTSIDE } from '../shared/mentions/labels.ts'
import { makeRandom, shuffle } from './random.ts'

const N = LABEL_COUNT

/** Tokens that stand together, each with its features and its right label; `weight` is how much the example counts. */
export type Example = {
  readonly features: readonly Int32Array[]
  readonly labels: readonly number[]
  readonly weight: number
}

/** A trained model before it is packed: feature hash → row of `weights`. */
export type Model = {
  readonly index: ReadonlyMap<number, number>
  readonly weights: Float32Array
  readonly transitions: Float32Array
}

/** How a model is trained. `dropout`: the part of a token's features that each look at it leaves out. */
export type TrainingOptions = {
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly seed: number
  /** How often a feature must occur to be learned. */
  readonly fewest: number
}

/**
 * Trains a linear-chain conditional random field by AdaGrad, with feature dropout, and averages the weights of the
 * epochs' second half. Deterministic for a seed.
 * @see Lafferty, McCallum and Pereira 2001; Duchi, Hazan and Singer 2011; Wang and Manning 2013 (dropout)
 */
export function trainCrf(examples: readonly Example[], options: TrainingOptions): Model {
  const index = indexFeatures(examples, options.fewest)
  const state = makeState(index.size)
  const average = { weights: new Float64Array(index.size * N), transitions: new Float64Array(N * N) }
  const rows = examples.map(({ features }) => features.map(own => rowsOf(own, index)))
  const order = examples.map((_, at) => at)
  const random = makeRandom(options.seed)
  const averagedFrom = Math.floor(options.epochs / 2)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const at of order) {
      const [example, own] = [examples[at], rows[at]]
      if (example === undefined || own === undefined) continue
      step(state, { example, rows: own.map(all => dropSome(all, options.dropout, random)), rate: options.rate })
    }
    if (epoch < averagedFrom) continue
    add(average.weights, state.weights, 1 / (options.epochs - averagedFrom))
    add(average.transitions, state.transitions, 1 / (options.epochs - averagedFrom))
  }
  return { index, weights: Float32Array.from(average.weights), transitions: Float32Array.from(average.transitions) }
}

function indexFeatures(examples: readonly Example[], fewest: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { features } of examples) {
    for (const own of features) for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  const index = new Map<number, number>()
  for (const [feature, count] of counts) if (count >= fewest) index.set(feature, index.size)
  return index
}

function rowsOf(features: Int32Array, index: ReadonlyMap<number, number>): Int32Array {
  const rows: number[] = []
  for (const feature of features) {
    const row = index.get(feature)
    if (row !== undefined) rows.push(row * N)
  }
  return Int32Array.from(rows)
}

function dropSome(rows: Int32Array, dropout: number, random: () => number): Int32Array {
  return dropout === 0 ? rows : rows.filter(() => random() >= dropout)
}

function add(sum: Float64Array, values: Float32Array, part: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (values[i] ?? 0) * part
}

type State = {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly transitions: Float32Array
  readonly transitionSquares: Float32Array
}

function makeState(features: number): State {
  return {
    weights: new Float32Array(features * N),
    squares: new Float32Array(features * N),
    transitions: new Float32Array(N * N),
    transitionSquares: new Float32Array(N * N),
  }
}

type Step = { readonly example: Example; readonly rows: readonly Int32Array[]; readonly rate: number }

function step(state: State, { example: { labels, weight }, rows, rate }: Step): void {
  const scores = new Float64Array(labels.length * N)
  rows.forEach((own, at) => {
    for (const row of own) {
      for (let l = 0; l < N; l++) scores[at * N + l] = (scores[at * N + l] ?? 0) + (state.weights[row + l] ?? 0)
    }
  })
  const { unary, pair } = expectations(scores, labels.length, state.transitions)
  const move = (values: Float32Array, squares: Float32Array, at: number, gradient: number): void => {
    const square = (squares[at] ?? 0) + gradient * gradient
    squares[at] = square
    values[at] = (values[at] ?? 0) + (rate * gradient) / (Math.sqrt(square) + 1e-6)
  }
  rows.forEach((own, at) => {
    for (let l = 0; l < N; l++) {
      const gradient = weight * ((l === labels[at] ? 1 : 0) - (unary[at * N + l] ?? 0))
      if (Math.abs(gradient) < 1e-6) continue
      for (const row of own) move(state.weights, state.squares, row + l, gradient)
    }
  })
  let previous = OUTSIDE
  for (const label of labels) {
    pair[previous * N + label] = (pair[previous * N + label] ?? 0) - 1
    previous = label
  }
  pair.forEach((difference, at) => {
    if (Math.abs(difference) > 1e-9) move(state.transitions, state.transitionSquares, at, -weight * difference)
  })
}

const ALLOWED: readonly (readonly number[])[] = Array.from({ length: N }, (_, to) =>
  Array.from({ length: N }, (_own, from) => from).filter(from => mayFollow(from, to)),
)

type Expectations = { readonly unary: Float64Array; readonly pair: Float64Array }

/** How probable each label is at each token, and the expected count of each pair of labels. */
function expectations(scores: Float64Array, length: number, transitions: Float32Array): Expectations {
  const steps = Float64Array.from(transitions, Math.exp)
  const local = scaled(scores, length)
  const forward = new Float64Array(length * N)
  const backward = new Float64Array(length * N)
  const unary = new Float64Array(length * N)
  const pair = new Float64Array(N * N)
  for (let at = 0; at < length; at++) {
    for (let to = 0; to < N; to++) {
      let sum = 0
      for (const from of ALLOWED[to] ?? []) sum += before(forward, at, from) * (steps[from * N + to] ?? 0)
      forward[at * N + to] = sum * (local[at * N + to] ?? 0)
    }
    normalise(forward, at * N, N)
  }
  backward.fill(1, (length - 1) * N)
  for (let at = length - 1; at >= 0; at--) {
    for (let l = 0; l < N; l++) unary[at * N + l] = (forward[at * N + l] ?? 0) * (backward[at * N + l] ?? 0)
    normalise(unary, at * N, N)
    const own = new Float64Array(N * N)
    for (let to = 0; to < N; to++) {
      const after = (local[at * N + to] ?? 0) * (backward[at * N + to] ?? 0)
      for (const from of ALLOWED[to] ?? []) {
        const way = (steps[from * N + to] ?? 0) * after
        own[from * N + to] = way * before(forward, at, from)
        if (at > 0) backward[(at - 1) * N + from] = (backward[(at - 1) * N + from] ?? 0) + way
      }
    }
    normalise(own, 0, N * N)
    add(pair, Float32Array.from(own), 1)
    if (at > 0) normalise(backward, (at - 1) * N, N)
  }
  return { unary, pair }
}

function before(forward: Float64Array, at: number, from: number): number {
  if (at === 0) return from === OUTSIDE ? 1 : 0
  return forward[(at - 1) * N + from] ?? 0
}

function scaled(scores: Float64Array, length: number): Float64Array {
  const local = new Float64Array(length * N)
  for (let at = 0; at < length; at++) {
    let top = -Infinity
    for (let l = 0; l < N; l++) top = Math.max(top, scores[at * N + l] ?? 0)
    for (let l = 0; l < N; l++) local[at * N + l] = Math.exp((scores[at * N + l] ?? 0) - top)
  }
  return local
}

function normalise(values: Float64Array, offset: number, length: number): void {
  let sum = 0
  for (let i = 0; i < length; i++) sum += values[offset + i] ?? 0
  if (sum > 0) for (let i = 0; i < length; i++) values[offset + i] = (values[offset + i] ?? 0) / sum
}
