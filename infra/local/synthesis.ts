import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { withFileLock } from './file-lock.ts'
import { LOCAL_VARIABLES } from './settings.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Where the stack's sources are, and with which settings it is made. */
export type SynthesisOptions = { readonly root: string; readonly env: Env }

/** A synthesized stack: its cloud assembly, and whether it was made just now. */
export type Synthesis = { readonly directory: string; readonly isNew: boolean }

/**
 * Gives the stack's cloud assembly for local mode, synthesizing it only when its sources or settings have changed.
 * Throws with what the synthesis said when it fails.
 */
export async function synthesizedStack({ root, env }: SynthesisOptions): Promise<Synthesis> {
  // what it costs in the cloud is no reason here, and who subscribes is on the same machine
  const options = { root, env: { FJALA_SEARCH: 'on', FJALA_PRIVATE_ENDPOINTS: 'on', ...env } }
  const parent = join(options.root, 'cdk.out', 'local')
  const directory = join(parent, digestOf(options))
  const isThere = (): boolean => existsSync(join(directory, 'manifest.json'))
  if (isThere()) return { directory, isNew: false }
  mkdirSync(parent, { recursive: true })
  return withFileLock(join(parent, 'lock'), async () => {
    // another process may have made it while this one waited
    if (isThere()) return { directory, isNew: false }
    const draft = `${directory}.draft`
    rmSync(draft, { recursive: true, force: true })
    await synthesize(options, draft)
    renameSync(draft, directory)
    removeOld(parent)
    return { directory, isNew: true }
  })
}

/** Synthesizes the stack into a folder: no network, no credentials, no Docker. Throws with what the CDK said when it fails. */
export async function synthesize({ root, env }: SynthesisOptions, directory: string): Promise<void> {
  const child = spawn(process.execPath, [join('infra', 'app.ts')], {
    cwd: root,
    env: { ...env, PATH: pathIn(root, env), CDK_OUTDIR: directory, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  await once(child, 'close')
  if (child.exitCode !== 0) throw new SynthesisFailed(Buffer.concat(said).toString().trim())
}

/** The CDK looks for esbuild on the path. */
function pathIn(root: string, env: Env): string {
  return [join(root, 'node_modules', '.bin'), env['PATH'] ?? ''].join(delimiter)
}

/** The stack's program ended with an error; the message holds all that it said. */
export class SynthesisFailed extends Error {
  constructor(said: string) {
    super(`Cannot synthesize the stack:\n${said}`)
    this.name = 'SynthesisFailed'
  }
}

/** What the stack is made of: its definition, and all that goes into the functions' bundles. */
const SOURCES = ['infra', 'functions', 'shared', 'package-lock.json', 'cdk.json', 'tsconfig.json']
const NOT_SOURCES = join('infra', 'local')

function digestOf({ root, env }: SynthesisOptions): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of SOURCES.flatMap(source => filesIn(root, source))) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  }
  for (const name of Object.keys(env).sort()) {
    if (name.startsWith('FJALA_') && !LOCAL_VARIABLES.has(name)) hash.update(`\0${name}=${env[name] ?? ''}`)
  }
  return hash.digest('hex').slice(0, 20)
}

function filesIn(root: string, path: string): readonly string[] {
  if (path === NOT_SOURCES || !existsSync(join(root, path))) return []
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap(name => filesIn(root, join(path, name)))
}

/** One that still runs may start another thread of a function: the latest few stay. */
const KEPT = 4

function removeOld(parent: string): void {
  const assemblies = readdirSync(parent)
    .filter(name => /^[0-9a-f]{20}$/.test(name))
    .map(name => ({ path: join(parent, name), time: statSync(join(parent, name)).mtimeMs }))
    .sort((left, right) => right.time - left.time)
  for (const { path } of assemblies.slice(KEPT)) rmSync(path, { recursive: true, force: true })
}
