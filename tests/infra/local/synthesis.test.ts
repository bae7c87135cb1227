import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { synthesizedStack } from '../../../infra/local/synthesis.ts'

let root: string

/** A project whose stack's program counts how often it ran. */
const PROGRAM = `
import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync(process.env.CDK_OUTDIR, { recursive: true })
writeFileSync(process.env.CDK_OUTDIR + '/manifest.json', '{}')
writeFileSync('ran-' + process.pid, '')
`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fjala-synthesis-'))
  for (const folder of ['infra/local', 'functions/parse', 'shared']) mkdirSync(join(root, folder), { recursive: true })
  write('package.json', '{ "type": "module" }')
  write('infra/app.ts', PROGRAM)
  write('shared/a.ts', 'export const a = 1')
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (file: string, text: string): void => writeFileSync(join(root, file), text)
const runs = (): number => readdirSync(root).filter(name => name.startsWith('ran-')).length

test('synthesizedStack() runs the stack’s program once, as long as nothing changes', async () => {
  const first = await synthesizedStack({ root, env: process.env })
  const second = await synthesizedStack({ root, env: process.env })
  expect(existsSync(join(first.directory, 'manifest.json'))).toBe(true)
  expect([first.isNew, second]).toEqual([true, { directory: first.directory, isNew: false }])
  expect(runs()).toBe(1)
})

test.each<[string, () => void, number]>([
  ['again when a source changes', () => write('shared/a.ts', 'export const a = 2'), 2],
  ['again when a source is added', () => write('functions/parse/b.ts', ''), 2],
  ['not when local mode changes, which is no part of the stack', () => write('infra/local/main.ts', ''), 1],
])('synthesizedStack() runs it %s', async (_what, change, expected) => {
  await synthesizedStack({ root, env: process.env })
  change()
  await synthesizedStack({ root, env: process.env })
  expect(runs()).toBe(expected)
})

test('synthesizedStack() runs it for other settings, but not for other ports', async () => {
  await synthesizedStack({ root, env: process.env })
  await synthesizedStack({ root, env: { ...process.env, FJALA_API_PORT: '1', FJALA_DATA_DIR: 'x' } })
  expect(runs()).toBe(1)
  await synthesizedStack({ root, env: { ...process.env, FJALA_ENVIRONMENT: 'trial' } })
  expect(runs()).toBe(2)
})

test('synthesizedStack() runs it once for two who ask at the same time', async () => {
  const both = await Promise.all([0, 1].map(() => synthesizedStack({ root, env: process.env })))
  expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true])
  expect(runs()).toBe(1)
})

test('synthesizedStack() says what the program said when it fails, and leaves nothing that could be taken for a stack', async () => {
  write('infra/app.ts', 'throw new Error("no such construct")')
  await expect(synthesizedStack({ root, env: process.env })).rejects.toThrow(/Cannot synthesize.*no such construct/s)
  await expect(synthesizedStack({ root, env: process.env })).rejects.toThrow('no such construct')
})
