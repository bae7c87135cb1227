import { describe, expect, it } from 'vitest'
import type { Statement } from '../../../shared/model/statement.ts'
import type { GoldDocument, GoldStatement } from '../../../tools/evaluation/gold.ts'
import { judge, toBins } from '../../../tools/evaluation/reliability.ts'

const TEXT = 'Drita tha se ura hapet sot. Ilir shtoi se rruga mbyllet nesër.'

function spanOf(words: string): { readonly start: number; readonly end: number } {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

function gold(words: string, optional = false): GoldStatement {
  return { kind: 'indirect', speaker: null, speakerMention: null, cue: null, content: [spanOf(words)], optional }
}

function found(words: string, confidence = 0.9): Statement {
  return {
    ...{ id: 's1', kind: 'indirect', speaker: null, addressee: null, cue: null, about: [], date: null },
    ...{ dateInferred: false, rule: 'drawn', confidence, content: [spanOf(words)] },
  }
}

function document(...statements: readonly GoldStatement[]): GoldDocument {
  return { id: 'd', text: TEXT, entities: [], statements }
}

describe('judge()', () => {
  it.each<readonly [string, readonly GoldStatement[], string, readonly boolean[]]>([
    ['right where half of the words are shared', [gold('ura hapet sot')], 'ura hapet', [true]],
    ['wrong where fewer are', [gold('ura hapet sot')], 'tha se ura', [false]],
    ['wrong where the gold has nothing', [], 'ura hapet', [false]],
    ['left out where annotators would differ', [gold('ura hapet sot', true)], 'ura hapet', []],
  ])('finds a statement %s', (_, statements, words, expected) => {
    expect(judge(document(...statements), [found(words)]).map(({ right }) => right)).toEqual(expected)
  })

  it('gives one gold statement to one finding, the one that shares most', () => {
    const judged = judge(document(gold('ura hapet sot')), [found('ura hapet', 0.6), found('ura hapet sot', 0.8)])
    expect(judged).toEqual([
      { confidence: 0.6, rule: 'drawn', right: false },
      { confidence: 0.8, rule: 'drawn', right: true },
    ])
  })
})

describe('toBins()', () => {
  it('says for each range how sure findings were and how often right', () => {
    const bins = toBins([
      { confidence: 0.82, rule: 'a', right: true },
      { confidence: 0.88, rule: 'a', right: false },
      { confidence: 1, rule: 'b', right: true },
    ])
    expect(bins).toEqual([
      { from: 0.8, to: 0.9, findings: 2, stated: 0.85, right: 0.5 },
      { from: 0.95, to: 1, findings: 1, stated: 1, right: 1 },
    ])
  })

  it('has no bin without findings', () => {
    expect(toBins([])).toEqual([])
  })
})
