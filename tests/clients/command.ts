import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

/** What a command printed, and how it ended. */
export type Ended = { readonly status: number; readonly stdout: string; readonly stderr: string }

/** How to run a command: where, with which environment besides this one's, with what on standard input. */
export type Running = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

/** Runs a command to its end. */
export async function run(
  file: string,
  args: readonly string[],
  { cwd, env = {}, input = '' }: Running = {},
): Promise<Ended> {
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' })
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [status] = (await once(child, 'close')) as [number | null]
  return { status: status ?? -1, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
}

/** Runs a command, and gives what it printed. Throws with what it said where it failed. */
export async function must(file: string, args: readonly string[], running: Running = {}): Promise<string> {
  const { status, stdout, stderr } = await run(file, args, running)
  if (status === 0) return stdout
  throw new Error(`${file} ${args.join(' ')}\nended with ${status}: ${stderr || stdout}`)
}

/** All programs of a name on the path, each once by what it says of its version. */
export function programs(name: string): readonly { readonly file: string; readonly version: string }[] {
  const folders = (process.env['PATH'] ?? '').split(':')
  const found = new Map<string, string>()
  for (const folder of folders) {
    const { status, stdout, stderr } = spawnSync(`${folder}/${name}`, ['--version'], { encoding: 'utf8' })
    const version = `${stdout ?? ''}${stderr ?? ''}`.split(/[\n ]/).slice(0, 3).join(' ').trim()
    if (status === 0 && !found.has(version)) found.set(version, `${folder}/${name}`)
  }
  return [...found].map(([version, file]) => ({ file, version }))
}
