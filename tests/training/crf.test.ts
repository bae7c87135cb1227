import { describe, expect, it } from 'vitest'
import { unpackTagger } from '../../shared/languages/tagger.ts'
import { firstLabel, OUTSIDE } from '../../shared/mentions/labels.ts'
import { labelProbabilities, tableScorer, tagStretch } from '../../shared/mentions/tag.ts'
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

describe('trainCrf()', () => {
  it('learns what the features and the label before say', () => {
    const model = trainCrf(LEARNED, OPTIONS)
    const tagger = unpackTagger(packTagger(model))
    for (const { features, labels } of LEARNED) {
      expect([...tagStretch(features, tableScorer(tagger), tagger.transitions).labels]).toEqual(labels)
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

describe('labelProbabilities()', () => {
  it('sums to one at each token, however large the scores', () => {
    const random = makeRandom(3)
    const scores = Float64Array.from({ length: 5 * 9 }, () => (random() - 0.5) * 2000)
    const probabilities = labelProbabilities(scores, 5, new Float32Array(81))
    for (let at = 0; at < 5; at++) {
      const sum = probabilities.slice(at * 9, at * 9 + 9).reduce((total, value) => total + value, 0)
      expect(sum).toBeCloseTo(1)
    }
  })

  it('never begins inside a name', () => {
    const scores = new Float64Array(9).fill(0)
    const probabilities = labelProbabilities(scores, 1, new Float32Array(81))
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
