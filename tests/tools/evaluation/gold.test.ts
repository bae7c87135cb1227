import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOf, readAnnotatedDocuments, readGoldDocuments } from '../../../tools/evaluation/gold.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gold-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('readGoldDocuments()', () => {
  beforeEach(() => {
    for (const number of ['001', '002', '003', '004', '008']) {
      const document = { id: `sq-dev-${number}`, text: '', entities: [], statements: [] }
      writeFileSync(join(folder, `sq-dev-${number}.gold.json`), JSON.stringify(document))
      writeFileSync(join(folder, `sq-dev-${number}.txt`), '')
    }
  })

  it.each([
    ['tuned', ['sq-dev-001', 'sq-dev-002', 'sq-dev-003']],
    ['held-out', ['sq-dev-004', 'sq-dev-008']],
    ['all', ['sq-dev-001', 'sq-dev-002', 'sq-dev-003', 'sq-dev-004', 'sq-dev-008']],
  ] as const)('reads the part %s; every fourth is kept out of sight', (part, ids) => {
    expect(readGoldDocuments(folder, part).map(({ id }) => id)).toEqual(ids)
  })
})

describe('readAnnotatedDocuments()', () => {
  const TITLE = 'Ura hapet'
  const BODY = 'Drita tha se ura hapet.'
  const TEXT = `${TITLE}\n${BODY}`

  function write(checksum: string): void {
    mkdirSync(join(folder, 'alb-news'), { recursive: true })
    mkdirSync(join(folder, 'ntrex'), { recursive: true })
    writeFileSync(
      join(folder, 'alb-news', 'articles.jsonl'),
      JSON.stringify({ id: 'true/1', title: TITLE, body: BODY }),
    )
    writeFileSync(join(folder, 'ntrex', 'documents.jsonl'), '')
    const at = TEXT.indexOf('Drita')
    const annotation = {
      ...{ article: 'true/1', checksum },
      entities: [{ type: 'person', names: ['Drita'], mentions: [[at, at + 5]] }],
      statements: [
        {
          ...{ kind: 'indirect', speaker: 0, speakerMention: [at, at + 5], cue: [at + 6, at + 9], optional: false },
          content: [[at + 13, at + 22]],
        },
      ],
    }
    mkdirSync(join(folder, 'annotations'), { recursive: true })
    writeFileSync(join(folder, 'annotations', 'a.jsonl'), `${JSON.stringify(annotation)}\n`)
  }

  it('joins stand-off annotations with their texts', () => {
    write(digestOf(TEXT))
    const [document] = readAnnotatedDocuments(join(folder, 'annotations'), folder, 'all')
    const [statement] = document?.statements ?? []
    expect(document).toMatchObject({ id: 'true-1', text: TEXT, entities: [{ id: 'e0', names: ['Drita'] }] })
    expect(statement).toMatchObject({ speaker: 'e0', kind: 'indirect' })
    expect(statement?.content.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['ura hapet'])
  })

  it('leaves out an annotation whose text has changed', () => {
    write(digestOf(`${TEXT}!`))
    expect(readAnnotatedDocuments(join(folder, 'annotations'), folder, 'all')).toEqual([])
  })

  it('puts each text into one half', () => {
    write(digestOf(TEXT))
    const halves = (['tuned', 'held-out'] as const).flatMap(part =>
      readAnnotatedDocuments(join(folder, 'annotations'), folder, part),
    )
    expect(halves.map(({ id }) => id)).toEqual(['true-1'])
  })

  it('reads nothing where there is nothing', () => {
    expect(readAnnotatedDocuments(join(folder, 'none'), folder, 'all')).toEqual([])
  })
})
