import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePool, type Pool } from '../../../../infra/local/functions/pool.ts'

const SOURCE = `
let calls = 0
export const handler = async (event, context) => {
  calls += 1
  if (event.do === 'throw') throw new TypeError('on purpose')
  if (event.do === 'exit') process.exit(3)
  if (event.do === 'hang') await new Promise(() => setInterval(() => {}, 1000))
  if (event.do === 'spin') for (;;);
  if (event.do === 'fill') { const all = []; for (;;) all.push(new Array(1e5).fill(calls)) }
  if (event.do === 'print') console.log('printed')
  return { calls, greeting: process.env.GREETING, path: process.env.HOME, name: context.functionName, left: context.getRemainingTimeInMillis() > 0 }
}`

let folder: string
let pool: Pool
let printed = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fjala-pool-'))
  const file = join(folder, 'index.mjs')
  writeFileSync(file, SOURCE)
  const log = new PassThrough()
  log.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const settings = {
    name: 'Probe',
    arn: 'arn:probe',
    file,
    exportName: 'handler',
    memoryMegabytes: 32,
    env: { GREETING: 'tungjatjeta' },
    timeoutSeconds: 0.5,
    maximumConcurrency: 1,
  }
  const broken = { ...settings, name: 'Broken', exportName: 'missing' }
  pool = makePool([settings, broken], { maximumThreads: 2, logOf: () => log })
})

afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true })
})

const invoke = async (what: string, name = 'Probe'): Promise<unknown> => {
  const outcome = await pool.invoke(name, JSON.stringify({ do: what }))
  return outcome.ok ? JSON.parse(outcome.payload) : { errorType: outcome.errorType, errorMessage: outcome.errorMessage }
}

test('invoke() runs the handler with its own environment and nothing else', async () => {
  expect(await invoke('answer')).toEqual({ calls: 1, greeting: 'tungjatjeta', name: 'Probe', left: true })
})

test('invoke() keeps the module loaded from one call to the next', async () => {
  expect(await invoke('answer')).toMatchObject({ calls: 2 })
})

test('invoke() reports what the handler throws, and goes on', async () => {
  expect(await invoke('throw')).toEqual({ errorType: 'TypeError', errorMessage: 'on purpose' })
  expect(await invoke('answer')).toMatchObject({ calls: 4 })
})

test.each([
  ['hang', 'Sandbox.Timedout'],
  ['spin', 'Sandbox.Timedout'],
  ['exit', 'Runtime.ExitError'],
  ['fill', 'Runtime.OutOfMemory'],
])('invoke() ends an environment that would %s, and starts afresh', async (what, errorType) => {
  expect(await invoke(what)).toMatchObject({ errorType })
  expect(await invoke('answer')).toMatchObject({ calls: 1 })
})

test('invoke() says that a handler is not there', async () => {
  expect(await invoke('answer', 'Broken')).toMatchObject({
    errorMessage: expect.stringContaining('missing is not exported') as string,
  })
})

test('invoke() logs what the function prints', async () => {
  await invoke('print')
  await expect.poll(() => printed).toContain('printed')
})

test('reserve() lets one wait until the other is done, where one environment is allowed', async () => {
  const order: string[] = []
  const first = await pool.reserve('Probe')
  const second = pool.reserve('Probe').then(slot => {
    order.push('second')
    slot.release()
  })
  order.push('first')
  first.release()
  await second
  expect(order).toEqual(['first', 'second'])
})
