import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDataDir, synthesizeOnce } from './running.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const dataDir = makeDataDir()
const started: Started[] = []

type Started = {
  readonly child: ChildProcess
  readonly printed: () => string
  /** Resolves when the text has been printed; rejects when the process ends without. */
  readonly says: (text: string) => Promise<void>
  /** Sends a signal; gives how the process ended. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals>
}

/** What `npm start` runs, on free ports, over the folder of this file's tests. */
function start(): Started {
  const ports = { FJALA_S3_PORT: '0', FJALA_API_PORT: '0', FJALA_DYNAMODB_PORT: '0' }
  const child = spawn(process.execPath, [join('infra', 'local', 'main.ts')], {
    ...{ cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...process.env, ...ports, FJALA_DATA_DIR: dataDir.path },
  })
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const run: Started = {
    child,
    printed: () => printed,
    says: async text => {
      await expect
        .poll(() => printed.includes(text) || child.exitCode !== null, { timeout: 120_000, interval: 20 })
        .toBe(true)
      expect(printed).toContain(text)
    },
    end: async signal => {
      child.kill(signal)
      const [code, killedBy] = await ended
      return code ?? killedBy ?? -1
    },
  }
  started.push(run)
  return run
}

const enginePid = (): number => Number(readFileSync(join(dataDir.path, 'dynoxide.pid'), 'utf8'))

function isAlive(pid: number): boolean {
  const status = `/proc/${pid}/cmdline`
  return existsSync(status) && readFileSync(status, 'utf8').includes('dynoxide')
}

beforeAll(async () => void (await synthesizeOnce()))

afterAll(async () => {
  for (const { child, end } of started) if (child.exitCode === null && child.signalCode === null) await end('SIGKILL')
  if (existsSync(join(dataDir.path, 'dynoxide.pid')) && isAlive(enginePid())) process.kill(enginePid(), 'SIGKILL')
  dataDir.remove()
})

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  test('shows who said what in the seeds, tells where it serves, and ends with Ctrl-C', async () => {
    const run = start()
    await run.says('Ctrl-C stops it')
    expect(run.printed()).toMatch(/seeds ingested/)
    expect(run.printed()).toMatch(/Masoud Pezeshkian +direct +tha +Në botë jemi më pranë/)
    expect(run.printed()).toMatch(/Organizata e Bashkëpunimit të Shangait +organization +\d+ +SCO/)
    expect(run.printed()).not.toMatch(/warning|deprecat|✗/i)
    const pid = enginePid()
    expect(await run.end('SIGINT')).toBe(0)
    expect(run.printed()).toMatch(/Stopped\n$/)
    expect(isAlive(pid)).toBe(false)
  })

  test('starts again without reading anything anew; a second one over the same folder is refused', async () => {
    const run = start()
    await run.says('Ctrl-C stops it')
    expect(run.printed()).toContain('Stack unchanged')
    expect(run.printed()).toMatch(/\d+ seeds already there/)
    const second = start()
    await second.says(`another Fjala works with it (process ${run.child.pid})`)
    await expect.poll(() => second.child.exitCode).toBe(1)
    expect(await run.end('SIGTERM')).toBe(0)
  })

  test('comes back after it was killed, and ends the engine that was left behind', async () => {
    const run = start()
    await run.says('Ctrl-C stops it')
    const orphan = enginePid()
    expect(await run.end('SIGKILL')).toBe('SIGKILL')
    expect(isAlive(orphan)).toBe(true)
    const next = start()
    await next.says('Ctrl-C stops it')
    expect(isAlive(orphan)).toBe(false)
    expect(next.printed()).toMatch(/\d+ seeds already there/)
    expect(await next.end('SIGINT')).toBe(0)
  })
})
