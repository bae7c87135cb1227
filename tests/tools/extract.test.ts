import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const TOOL = join(import.meta.dirname, '../../tools/extract.ts')
const folder = mkdtempSync(join(tmpdir(), 'fjala-extract-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function run(files: readonly string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [TOOL, ...files], { input, encoding: 'utf8' })
  const lines = stdout.split('\n').filter(line => line !== '')
  return {
    status,
    errors: stderr,
    answers: lines.map(line => JSON.parse(line) as { id: string; statements: unknown[] }),
  }
}

const SPEECH = '“Ura hapet nesër”, tha ministrja Arta Lleshi.\n'

describe('npm run extract', () => {
  test('prints a line for each file, in the order given', () => {
    const files = [file('dy.txt', SPEECH), file('një.txt', SPEECH)]
    const { status, answers } = run(files)
    expect(status).toBe(0)
    expect(answers.map(({ id }) => id)).toEqual(files)
    expect(answers.map(({ statements }) => statements.length)).toEqual([1, 1])
  })

  test('names what cannot be read in a sentence, and reads the rest', () => {
    const missing = join(folder, 'nuk-ka.txt')
    const empty = file('bosh.txt', '')
    const good = file('mirë.txt', SPEECH)
    const { status, errors, answers } = run([missing, folder, empty, good])
    expect(status).toBe(1)
    expect(answers.map(({ id }) => id)).toEqual([good])
    expect(errors.trimEnd().split('\n')).toEqual([
      `Cannot extract from ${missing}: There is no such file`,
      `Cannot extract from ${folder}: It is a folder: name the files in it`,
      `Cannot extract from ${empty}: The file is empty (object.empty)`,
    ])
  })

  test('reads lines from standard input, and names one that is no line of the contract', () => {
    const input = `{"id":"a"}\n\n${JSON.stringify({ id: 'b', text: SPEECH })}\n`
    const { status, errors, answers } = run([], input)
    expect(status).toBe(1)
    expect(answers.map(({ id }) => id)).toEqual(['b'])
    expect(errors).toBe('Cannot extract from line 1: expected { "id", "text" } with a text\n')
  })
})
