import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { belowFloors, figuresOf, raiseFloors, readFloors } from '../../../tools/evaluation/floors.ts'
import type { Report } from '../../../tools/evaluation/score.ts'

const FIGURES = { precision: 0.9, recall: 0.8, f1: 0.85, tp: 8, predicted: 9, gold: 10 }
const REPORT: Report = {
  documents: 3,
  mentions: { ...FIGURES, byType: { person: 0.9 } },
  entities: { ...FIGURES, canonical: 0.97 },
  statements: FIGURES,
  attributed: { ...FIGURES, f1: 0.7 },
  onMatched: { speaker: 0.9, kind: 0.99, cue: 0.95, boundary: 0.98 },
}

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'floors-'))
  file = join(folder, 'floors.json')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('figuresOf()', () => {
  it('takes from a report what has floors', () => {
    expect(figuresOf(REPORT)).toMatchObject({
      'attributed.f1': 0.7,
      'entities.canonical': 0.97,
      'statements.cue': 0.95,
    })
  })
})

describe('belowFloors()', () => {
  const floors = { digest: 'd', figures: { 'a.f1': 0.8, 'b.f1': 0.5 } }

  it.each<readonly [string, Record<string, number>, readonly string[]]>([
    ['nothing where every figure is at its floor', { 'a.f1': 0.8, 'b.f1': 0.5 }, []],
    ['the figure that fell', { 'a.f1': 0.79, 'b.f1': 0.5 }, ['a.f1 is 0.790, expected at least 0.800']],
    ['a figure that is gone', { 'a.f1': 0.9 }, ['b.f1 is 0.000, expected at least 0.500']],
  ])('tells %s', (_, figures, expected) => {
    expect(belowFloors(figures, floors)).toEqual(expected)
  })
})

describe('raiseFloors()', () => {
  it('writes floors a hundredth under the figures', () => {
    raiseFloors(file, 'sq', { digest: 'd', figures: { 'a.f1': 0.9234 } })
    expect(readFloors(file, 'sq')).toEqual({ digest: 'd', figures: { 'a.f1': 0.913 } })
  })

  it('lowers none while the documents stay the same, and leaves other languages alone', () => {
    writeFileSync(file, JSON.stringify({ en: { digest: 'e', figures: { 'a.f1': 0.1 } } }))
    raiseFloors(file, 'sq', { digest: 'd', figures: { 'a.f1': 0.9 } })
    raiseFloors(file, 'sq', { digest: 'd', figures: { 'a.f1': 0.5 } })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      en: { digest: 'e', figures: { 'a.f1': 0.1 } },
      sq: { digest: 'd', figures: { 'a.f1': 0.89 } },
    })
  })

  it('begins anew with other documents', () => {
    raiseFloors(file, 'sq', { digest: 'd', figures: { 'a.f1': 0.9 } })
    raiseFloors(file, 'sq', { digest: 'other', figures: { 'a.f1': 0.5 } })
    expect(readFloors(file, 'sq')).toEqual({ digest: 'other', figures: { 'a.f1': 0.49 } })
  })
})

describe('readFloors()', () => {
  it('finds none where there is no file, or none of the language', () => {
    expect(readFloors(file, 'sq')).toBeUndefined()
    writeFileSync(file, '{}')
    expect(readFloors(file, 'sq')).toBeUndefined()
  })
})
