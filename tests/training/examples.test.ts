import { describe, expect, it } from 'vitest'
import { languagePack } from '../../shared/languages/index.ts'
import { featureDocument } from '../../shared/mentions/featured-sentences.ts'
import { firstLabel, OUTSIDE } from '../../shared/mentions/labels.ts'
import { toExamples } from '../../training/examples.ts'
import { drawn, sentencesOf } from '../support/drawn-names.ts'

function labelsOf(text: string): readonly (readonly number[])[] {
  const { text: bare, mentions } = drawn(text)
  return toExamples(featureDocument(sentencesOf(bare), languagePack('sq').names), mentions, 1).map(
    ({ labels }) => labels,
  )
}

describe('toExamples()', () => {
  it('labels the first word of a name, and its further words', () => {
    const place = firstLabel('place')
    const person = firstLabel('person')
    expect(labelsOf('[p Arta Gashi] në [v Pejë]')).toEqual([[person, person + 1, OUTSIDE, place]])
  })

  it('labels capitals that name nothing as outside', () => {
    expect(labelsOf('Dje ra shi')).toEqual([[OUTSIDE]])
  })

  it('makes no example of words that cannot be names', () => {
    expect(labelsOf('dje ra shi')).toEqual([])
  })
})
