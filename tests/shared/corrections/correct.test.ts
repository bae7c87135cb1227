import { describe, expect, test } from 'vitest'
import { correct } from '../../../shared/corrections/correct.ts'
import type { Corrections, KnownCorrection, NamedEntity } from '../../../shared/model/correction.ts'
import type { Extraction } from '../../../shared/model/document.ts'
import type { Statement } from '../../../shared/model/statement.ts'
import { entityIdOf } from '../../../shared/records/document-id.ts'

const TEXT = 'Mira Dervishi tha se liqeni u pastrua. Sipas saj, uji pihet. Agron Bici tha se liqeni u pastrua.'
const MIRA = { type: 'person', name: 'Mira Dervishi' } as const
const AGRON = { type: 'person', name: 'Agron Bici' } as const
const idOf = ({ type, name }: NamedEntity) => entityIdOf(type, name)

function spanOf(words: string, from = 0) {
  const start = TEXT.indexOf(words, from)
  return { start, end: start + words.length }
}

function said(id: string, speaker: string, span: { readonly start: number; readonly end: number }): Statement {
  return {
    id,
    kind: 'indirect',
    speaker: { entityId: speaker, name: null, mention: null },
    addressee: null,
    cue: null,
    content: [span],
    about: ['e1'],
    date: null,
    dateInferred: false,
    rule: 'verb-before-clause',
    confidence: 0.7,
  }
}

const FOUND: Extraction = {
  language: 'sq',
  languagePack: true,
  engine: '0001',
  entities: [MIRA, AGRON].map((named, at) => ({
    id: `e${String(at + 1)}`,
    ...named,
    aliases: [],
    mentions: [{ ...spanOf(named.name), type: 'person', form: 'name', rule: 'tagger', confidence: 1 }],
    rule: 'tagger',
    confidence: 1,
  })),
  statements: [
    said('s1', 'e1', spanOf('liqeni u pastrua')),
    said('s2', 'e1', spanOf('uji pihet')),
    said('s3', 'e2', spanOf('liqeni u pastrua', 40)),
  ],
  events: [],
  diagnostics: [],
}

function corrected(ofDocument: readonly KnownCorrection[], merges: Corrections['merges'] = new Map()): Extraction {
  return correct(FOUND, TEXT, { ofDocument, merges })
}

describe('correct()', () => {
  test('changes nothing where nobody has corrected anything', () => {
    expect(corrected([])).toEqual(FOUND)
  })

  test('credits a statement to another entity of the document, and is sure of it', () => {
    const { statements, entities } = corrected([
      { id: 'x', kind: 'speaker', statement: { words: 'Uji pihet', start: 50 }, speaker: AGRON },
    ])
    expect(statements[1]).toMatchObject({
      speaker: { entityId: 'e2', name: 'Agron Bici', mention: null },
      confidence: 1,
      correction: 'x',
    })
    expect([statements[0], statements[2]]).toEqual([FOUND.statements[0], FOUND.statements[2]])
    expect(entities).toEqual(FOUND.entities)
  })

  test('adds an entity that the text does not name, without mentions', () => {
    const speaker = { type: 'organization', name: 'Ujësjellësi i Pogradecit' } as const
    const { statements, entities } = corrected([
      { id: 'x', kind: 'speaker', statement: { words: 'uji pihet', start: 50 }, speaker },
    ])
    expect(entities.at(-1)).toMatchObject({ id: 'e3', ...speaker, mentions: [], rule: 'correction' })
    expect(statements[1]?.speaker).toMatchObject({ entityId: 'e3' })
  })

  test('of two statements of the same words corrects the nearer one', () => {
    const { statements } = corrected([
      { id: 'x', kind: 'speaker', statement: { words: 'liqeni u pastrua', start: 80 }, speaker: null },
    ])
    expect(statements.map(({ speaker }) => speaker === null)).toEqual([false, false, true])
  })

  test('finds a statement again whose end an engine has moved, but not one that shares a word only', () => {
    const once = (words: string) =>
      corrected([{ id: 'x', kind: 'not-a-statement', statement: { words, start: 50 } }]).statements.map(
        ({ correction }) => correction ?? '-',
      )
    expect(once('uji pihet sot')).toEqual(['-', 'x', '-'])
    expect(once('uji i liqenit nuk do të pihet më')).toEqual(['-', '-', '-'])
    expect(once('')).toEqual(['-', '-', '-'])
  })

  test('keeps what is no statement in its place, without speaker and subjects, below every threshold', () => {
    const { statements } = corrected([
      { id: 'x', kind: 'not-a-statement', statement: { words: 'uji pihet', start: 50 } },
    ])
    expect(statements).toHaveLength(3)
    expect(statements[1]).toMatchObject({ speaker: null, about: [], confidence: 0, correction: 'x' })
  })

  test('renames an entity in this document, and keeps what the text calls it as an alias', () => {
    const is = { type: 'person', name: 'Mira Dervishi (këngëtare)' } as const
    const { entities } = corrected([{ id: 'x', kind: 'entity', entityId: idOf(MIRA), is }])
    expect(entities[0]).toMatchObject({ ...is, aliases: ['Mira Dervishi'] })
    expect(entities[1]).toEqual(FOUND.entities[1])
  })

  test('follows merges, one after the other, and keeps the ids that ended', () => {
    const minister = { type: 'person', name: 'Mira Dervishi-Bici' } as const
    const { entities } = corrected(
      [],
      new Map<string, NamedEntity>([
        [idOf(AGRON), MIRA],
        [idOf(MIRA), minister],
      ]),
    )
    expect(entities[0]).toMatchObject({ ...minister, formerly: [idOf(MIRA)] })
    expect(entities[1]).toMatchObject({ ...minister, formerly: [idOf(AGRON), idOf(MIRA)] })
  })

  test('ends where merges go round in a ring', () => {
    const { entities } = corrected(
      [],
      new Map<string, NamedEntity>([
        [idOf(AGRON), MIRA],
        [idOf(MIRA), AGRON],
      ]),
    )
    expect(entities).toHaveLength(2)
  })

  test('credits a statement to what the named entity was merged into', () => {
    const { statements, entities } = corrected(
      [
        {
          id: 'x',
          kind: 'speaker',
          statement: { words: 'uji pihet', start: 50 },
          speaker: { type: 'person', name: 'M. D.' },
        },
      ],
      new Map([[entityIdOf('person', 'M. D.'), AGRON]]),
    )
    expect(statements[1]?.speaker).toMatchObject({ entityId: 'e2', name: 'Agron Bici' })
    expect(entities).toHaveLength(2)
  })
})
