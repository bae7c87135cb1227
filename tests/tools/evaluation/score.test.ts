import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { score } from '../../../tools/evaluation/score.ts'

const DOCUMENT = { id: 'd1', text: 'Drita foli.', entities: [], statements: [] }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** A program that scores: its report tells what it was given. */
function scorer(source: string): string {
  const file = join(folder, 'scorer.mjs')
  writeFileSync(
    file,
    `import { readdirSync, readFileSync } from 'node:fs'\nconst [gold, predictions] = process.argv.slice(2)\n${source}`,
  )
  return file
}

describe('score()', () => {
  it('gives the scorer the documents and predictions, and reads its report and its errors', () => {
    const file = scorer(`
      const report = { files: readdirSync(gold), lines: readFileSync(predictions, 'utf8').split('\\n') }
      console.log(JSON.stringify(report))
      console.error('d1\\tspeaker\\tnone for Drita\\tmore\\nno disagreement')`)
    const { report, disagreements } = score(file, [DOCUMENT], ['{"id":"d1"}', '{"id":"d2"}'])
    expect(report).toEqual({
      files: ['d1.gold.json', 'predictions.jsonl'],
      lines: ['{"id":"d1"}', '{"id":"d2"}'],
    })
    expect(disagreements).toEqual([{ id: 'd1', kind: 'speaker', text: 'none for Drita more' }])
  })

  it('throws with what the scorer said where it fails', () => {
    const file = scorer(`console.error('no such folder'); process.exit(2)`)
    expect(() => score(file, [DOCUMENT], [])).toThrow(
      'Cannot score: the scorer ended with 2, expected 0: no such folder',
    )
  })
})
