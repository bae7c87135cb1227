import { describe, expect, it } from 'vitest'
import { disagreementsByClass, reliabilityTable, scoreboard } from '../../../tools/evaluation/print.ts'

const FIGURES = { precision: 0.9, recall: 0.8, f1: 0.847, tp: 8, predicted: 9, gold: 10 }

describe('scoreboard()', () => {
  it('prints a row for each thing, with counts', () => {
    const printed = scoreboard({
      documents: 3,
      mentions: { ...FIGURES, byType: { person: 0.912 } },
      entities: { ...FIGURES, canonical: 0.97 },
      statements: FIGURES,
      attributed: FIGURES,
      onMatched: { speaker: 0.9, kind: 0.99, cue: 0.95, boundary: 0.98 },
    })
    expect(printed.split('\n')).toEqual([
      'documents   3',
      'mentions    P 0.900  R 0.800  F1 0.847   (8 of 10 gold, 9 predicted)',
      '            person 0.912',
      'entities    P 0.900  R 0.800  F1 0.847   (8 of 10 gold, 9 predicted)  canonical name 0.970',
      'statements  P 0.900  R 0.800  F1 0.847   (8 of 10 gold, 9 predicted)',
      'attributed  P 0.900  R 0.800  F1 0.847   (8 of 10 gold, 9 predicted)',
      'on matched  speaker 0.900  kind 0.990  cue 0.950  boundary 0.980',
    ])
  })
})

describe('reliabilityTable()', () => {
  it('has a head and a row for each range', () => {
    const [head, row] = reliabilityTable([{ from: 0.8, to: 0.9, findings: 12, stated: 0.85, right: 0.75 }]).split('\n')
    expect(head).toMatch(/^confidence +findings +stated +right$/u)
    expect(row).toMatch(/^0\.80–0\.90 +12 +0\.850 +0\.750$/u)
  })
})

describe('disagreementsByClass()', () => {
  it('groups them, the largest class first', () => {
    const printed = disagreementsByClass([
      { id: 'd1', kind: 'speaker', text: 'none for Leka' },
      { id: 'd1', kind: 'mention missed', text: 'Leka' },
      { id: 'd2', kind: 'mention missed', text: 'Prela' },
    ])
    expect(printed.split('\n')).toEqual([
      'mention missed: 2',
      '  d1  Leka',
      '  d2  Prela',
      'speaker: 1',
      '  d1  none for Leka',
    ])
  })

  it('prints nothing for none', () => {
    expect(disagreementsByClass([])).toBe('')
  })
})
