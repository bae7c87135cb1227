import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../infra/local/json.ts'
import { drawDocument } from '../../../../infra/local/seeds/who-said-what.ts'

const document = { key: 'a.txt', status: 'indexed', title: 'Ura', publisher: 'Bregu', published: '2025-06', language: 'sq', format: 'text' }

test('drawDocument() shows who said what, and of whom a document speaks', () => {
  const statements: JsonObject[] = [
    { kind: 'direct', speaker: { name: 'Drita Hoxha' }, cue: { text: 'tha' }, content: [{ text: 'Po' }, { text: 'jo' }] },
    { kind: 'indirect', speaker: { name: null, mention: { text: 'zyrtarët' } }, cue: null, content: [{ text: 'ura hapet' }] },
    { kind: 'direct', speaker: null, cue: null, content: [{ text: 'Kush e di' }] },
  ]
  const entities = [{ name: 'Drita Hoxha', type: 'person', aliases: ['Hoxha'], counts: { mentions: 3 } }]
  expect(drawDocument('a.txt', { document, statements, entities }, 100)).toBe(
    `■ a.txt  Ura
  Bregu · 2025-06 · sq · text

  Speaker      Kind      Cue  Said
  ───────────  ────────  ───  ─────────
  Drita Hoxha  direct    tha  Po … jo
  zyrtarët     indirect  –    ura hapet
  –            direct    –    Kush e di

  Entity       Type    Mentions  Also
  ───────────  ──────  ────────  ─────
  Drita Hoxha  person  3         Hoxha`,
  )
})

test.each([
  ['a rejected document with its reason', { status: 'rejected', reason: { code: 'object.empty', message: 'The file is empty' } }, '  rejected: The file is empty (object.empty)'],
  ['a deleted one', { status: 'deleted' }, '  deleted'],
])('drawDocument() shows %s', (_what, document, line) => {
  expect(drawDocument('a.txt', { document, statements: [], entities: [] }, 100).split('\n').at(-1)).toBe(line)
})
