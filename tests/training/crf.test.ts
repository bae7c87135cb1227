import { describe, expect, it } from 'vitest'
import { type Tagger, unpackTagger } from '../../shared/languages/tagger.ts'
import { firstLabel, LABEL_COUNT, mayFollow, OUTSIDE } from '../../shared/mentions/labels.ts'
import {
  addWeights,
  findLabels,
  labelProbabilities,
  makeLattice,
  type Sums,
  unpackSums,
} from '../../shared/mentions/tag.ts'
import { type Example, trainCrf } from '../../training/crf.ts'
import { packTagger } from '../../training/pack-tagger.ts'
import { makeRandom } from '../../training/random.ts'

const [CAPITAL, SMALL, MR] = [11, 22, 33]
const PERSON = firstLabel('person')
const PLACE = firstLabel('place')
const OPTIONS = { epochs: 20, rate: 0.1, dropout: 0, seed: 7, fewest: 1 }

/** A capital after `MR` is a person, any other a place; a further capital goes on with what the first began. */
const EXAMPLES: readonly Example[] = [
  { features: [[MR], [CAPITAL], [SMALL]], labels: [OUTSIDE, PERSON, OUTSIDE] },
  { features: [[SMALL], [CAPITAL]], labels: [OUTSIDE, PLACE] },
  { features: [[MR], [CAPITAL], [CAPITAL]], labels: [OUTSIDE, PERSON, PERSON + 1] },
  { features: [[SMALL], [CAPITAL], [CAPITAL]], labels: [OUTSIDE, PLACE, PLACE + 1] },
].map(({ features, labels }) => ({ features: features.map(own => Int32Array.from(own)), labels, weight: 1 }))

function withContext({ features, ...rest }: Example): Example {
  return {
    ...rest,
    features: features.map((own, at) =>
      Int32Array.from([...own, ...[...(features[at - 1] ?? [])].map(feature => feature + 100)]),
    ),
  }
}

const LEARNED = EXAMPLES.map(withContext)

/** The labels of tokens that stand together, by their features. */
function labelsOf(features: readonly Int32Array[], tagger: Tagger): readonly number[] {
  const lattice = makeLattice(features.length)
  features.forEach((hashes, at) => {
    lattice.scores.set(scoresOf(hashes, tagger), at * LABEL_COUNT)
  })
  findLabels(lattice, features.length, tagger.transitions)
  return [...lattice.labels]
}

function scoresOf(hashes: Int32Array, tagger: Tagger): Float64Array {
  const sums: Sums = new Int32Array(5)
  const scores = new Float64Array(LABEL_COUNT)
  addWeights(tagger, { count: hashes.length, hashes }, sums, 0)
  unpackSums(sums, tagger.scale, scores, 0)
  return scores
}

/** No pair of labels is likelier than another. */
const EVEN = new Float64Array(LABEL_COUNT * LABEL_COUNT).fill(1)

function probabilitiesOf(scores: Float64Array): Float64Array {
  const tokens = scores.length / LABEL_COUNT
  const lattice = makeLattice(tokens)
  lattice.scores.set(scores)
  return labelProbabilities(lattice, tokens, EVEN)
}

describe('trainCrf()', () => {
  it('learns what the features and the label before say', () => {
    const model = trainCrf(LEARNED, OPTIONS)
    const tagger = unpackTagger(packTagger(model))
    for (const { features, labels } of LEARNED) {
      expect(labelsOf(features, tagger)).toEqual(labels)
    }
  })

  it('is deterministic for a seed, and the seed decides', () => {
    const options = { ...OPTIONS, dropout: 0.5 }
    expect(trainCrf(LEARNED, options)).toEqual(trainCrf(LEARNED, options))
    expect(trainCrf(LEARNED, options)).not.toEqual(trainCrf(LEARNED, { ...options, seed: 8 }))
  })

  it('leaves out features that are too rare', () => {
    expect(trainCrf(LEARNED, { ...OPTIONS, fewest: 100 }).index.size).toBe(0)
  })
})

describe('addWeights()', () => {
  it('adds up what each feature weighs for each label, negative weights too, and leaves out unknown features', () => {
    const weights = Int8Array.from(
      [
        [1, -2, 3, -4, 5, -6, 7, -8, 9],
        [-127, 127, -127, 127, -127, 127, -127, 127, -127],
      ].flat(),
    )
    const tagger = unpackTagger({
      labels: LABEL_COUNT,
      keys: Buffer.from(Int32Array.of(5, -7).buffer).toString('base64'),
      weights: Buffer.from(weights.buffer).toString('base64'),
      transitions: Array.from({ length: 81 }, () => 0),
      scale: 0.5,
    })
    expect([...scoresOf(Int32Array.of(5, 13, -7, -7), tagger)]).toEqual([
      -126.5, 126, -125.5, 125, -124.5, 124, -123.5, 123, -122.5,
    ])
  })
})

describe('findLabels()', () => {
  it('finds what trying every path finds', () => {
    const random = makeRandom(11)
    for (let round = 0; round < 20; round++) {
      const lattice = makeLattice(3)
      const draw = (): number => (random() - 0.5) * 4
      lattice.scores.set(Float64Array.from({ length: 27 }, draw))
      const transitions = Float32Array.from({ length: 81 }, draw)
      expect([findLabels(lattice, 3, transitions), ...lattice.labels]).toEqual(bestPath(lattice.scores, transitions))
    }
  })
})

/** Whether the best of all paths of three labels passes a name, and its labels. */
function bestPath(scores: Float64Array, transitions: Float32Array): readonly (boolean | number)[] {
  const every = Array.from({ length: LABEL_COUNT }, (_, label) => label)
  let best: { readonly path: readonly number[]; readonly score: number } = { path: [], score: -Infinity }
  for (const path of every.flatMap(a => every.flatMap(b => every.map(c => [a, b, c])))) {
    const pairs = path.map((to, at) => [path[at - 1] ?? OUTSIDE, to] as const)
    if (!pairs.every(([from, to]) => mayFollow(from, to))) continue
    const score = pairs.reduce(
      (sum, [from, to], at) => sum + (scores[at * LABEL_COUNT + to] ?? 0) + (transitions[from * LABEL_COUNT + to] ?? 0),
      0,
    )
    if (score > best.score) best = { path, score }
  }
  return [best.path.some(label => label !== OUTSIDE), ...best.path]
}

describe('labelProbabilities()', () => {
  it('sums to one at each token, however large the scores', () => {
    const random = makeRandom(3)
    const scores = Float64Array.from({ length: 5 * 9 }, () => (random() - 0.5) * 2000)
    const probabilities = probabilitiesOf(scores)
    for (let at = 0; at < 5; at++) {
      const sum = probabilities.slice(at * 9, at * 9 + 9).reduce((total, value) => total + value, 0)
      expect(sum).toBeCloseTo(1)
    }
  })

  it('never begins inside a name', () => {
    const probabilities = probabilitiesOf(new Float64Array(9))
    expect([2, 4, 6, 8].map(label => probabilities[label])).toEqual([0, 0, 0, 0])
  })
})

describe('makeRandom()', () => {
  it('repeats itself for a seed, within 0 and 1', () => {
    const draw = (seed: number): readonly number[] => {
      const random = makeRandom(seed)
      return Array.from({ length: 50 }, () => random())
    }
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    expect(draw(1).every(value => value >= 0 && value < 1)).toBe(true)
  })
})
