import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

/** A running DynamoDB engine. */
export type Engine = {
  readonly url: string
  /** Forgets a table's stream records that are older than a day and have all been read, up to this sequence number. */
  readonly trimStream: (tableName: string, readUpTo: string) => void
  readonly close: () => Promise<void>
}

/** Where the engine keeps its data, and the address of one that runs already, which is taken instead. */
export type EngineOptions = { readonly dataDir: string; readonly externalUrl?: string | undefined }

/**
 * Starts dynoxide on a free port, its data in one SQLite file; or takes the engine that the user names.
 * Throws, saying what to do, where there is neither.
 */
export async function startEngine({ dataDir, externalUrl }: EngineOptions): Promise<Engine> {
  if (externalUrl !== undefined) return externalEngine(externalUrl)
  const binary = findBinary()
  if (binary === undefined) throw new Error(NO_ENGINE)
  mkdirSync(dataDir, { recursive: true })
  const pidFile = join(dataDir, 'dynoxide.pid')
  endOrphan(pidFile)
  const port = await freePort()
  const file = join(dataDir, 'dynamodb.sqlite')
  const child = spawn(binary, ['serve', '--port', String(port), '--db-path', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  writeFileSync(pidFile, String(child.pid))
  const url = `http://127.0.0.1:${port}`
  await untilItAnswers(url, child)
  indexStreamRecords(file)
  const killed = (): void => void child.kill('SIGKILL')
  process.once('exit', killed)
  return {
    url,
    trimStream: (tableName, readUpTo) => trimStream(file, tableName, readUpTo),
    close: async () => {
      process.off('exit', killed)
      await end(child)
      rmSync(pidFile, { force: true })
    },
  }
}

function externalEngine(url: string): Engine {
  return { url: url.replace(/\/$/, ''), trimStream: () => undefined, close: async () => undefined }
}

const NO_ENGINE = `Cannot start DynamoDB: no engine for ${process.platform}-${process.arch} is installed (npm package @dynoxide/${process.platform}-${process.arch}).
Run any DynamoDB-compatible engine, DynamoDB Local for one, and name it: AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:8001 npm start`

function findBinary(): string | undefined {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  try {
    const folder = createRequire(import.meta.url)
      .resolve(`${name}/package.json`)
      .replace(/package\.json$/, '')
    return ['dynoxide', 'dynoxide.exe'].map(file => join(folder, file)).find(file => existsSync(file))
  } catch {
    return undefined
  }
}

/** A run that was killed could not end its engine, which would go on holding the data. */
function endOrphan(pidFile: string): void {
  if (!existsSync(pidFile)) return
  const pid = readFileSync(pidFile, 'utf8')
  const commandLine = `/proc/${pid}/cmdline`
  if (!existsSync(commandLine) || !readFileSync(commandLine, 'utf8').includes('dynoxide')) return
  process.kill(Number(pid), 'SIGKILL')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)))
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    if (child.exitCode !== null) break
    const answered = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answered) return
    await wait(10)
  }
  throw new Error(`Cannot start DynamoDB: the engine did not answer at ${url}. ${complaint}`.trim())
}

/**
 * Without an index, dynoxide 1.2.1 looks through all stream records at each write, to number the next:
 * after 10,000 writes it is five times slower. The index makes it constant.
 */
function indexStreamRecords(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 })
  database.exec(
    'CREATE INDEX IF NOT EXISTS fjala_sequence ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
  )
  database.close()
}

/** The newest record always stays: dynoxide numbers the next after it, and would begin anew without one. */
function trimStream(file: string, tableName: string, readUpTo: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 })
  database
    .prepare(
      'DELETE FROM _stream_records WHERE table_name = ? AND created_at < ? AND CAST(sequence_number AS INTEGER) < ?',
    )
    .run(tableName, Math.floor(Date.now() / 1000) - STREAM_RETENTION_SECONDS, BigInt(readUpTo))
  database.close()
}

const STREAM_RETENTION_SECONDS = 24 * 3600

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), 1000)
  await exited
  clearTimeout(impatience)
}
