import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** `npm start`, running. */
export type RunningStack = {
  readonly s3: string
  readonly api: string
  readonly dynamodb: string
  /** Ends it as Ctrl-C does. Throws where it ends with an error. */
  readonly stop: () => Promise<void>
}

const ROOT = join(import.meta.dirname, '..', '..')

/** Starts the stack as a user does, on free ports and over the folder given; resolves when it says that it runs. */
export async function startStack(dataDir: string): Promise<RunningStack> {
  const ports = { FJALA_S3_PORT: '0', FJALA_API_PORT: '0', FJALA_DYNAMODB_PORT: '0' }
  const child = spawn('npm', ['start'], {
    ...{ cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], detached: true },
    env: { ...process.env, ...ports, FJALA_DATA_DIR: dataDir },
  })
  const printed = await untilItRuns(child)
  const urlOf = (label: string): string => {
    const url = new RegExp(`^ *${label} +(http://\\S+)`, 'm').exec(printed)?.[1]
    if (url === undefined) throw new Error(`npm start: expected to be told where ${label} is, got ${printed}`)
    return url
  }
  return { s3: urlOf('S3'), api: urlOf('API'), dynamodb: urlOf('DynamoDB'), stop: () => stop(child) }
}

async function untilItRuns(child: ChildProcess): Promise<string> {
  let printed = ''
  const running = Promise.withResolvers<void>()
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    if (/^ *DynamoDB +http/m.test(printed)) running.resolve()
  })
  child.on('exit', code => running.reject(new Error(`npm start ended with ${code}: ${printed}`)))
  await running.promise
  return printed
}

/** Ctrl-C goes to the whole group of processes. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return
  const exited = once(child, 'exit')
  process.kill(-child.pid, 'SIGINT')
  await exited
}
