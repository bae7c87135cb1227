import { join, relative } from 'node:path'
import { makeFailureLines } from './console-output/failure-lines.ts'
import { makeProgress, type Progress } from './console-output/progress.ts'
import { welcome } from './console-output/welcome.ts'
import { makeApiClient } from './seeds/api-client.ts'
import { ingestSeeds, type IngestedSeed } from './seeds/ingest-seeds.ts'
import { listSeeds } from './seeds/seed-files.ts'
import { drawDocument, readDocument } from './seeds/who-said-what.ts'
import { readLocalSettings } from './settings.ts'
import { stopOnSignals, type Stopping } from './signals.ts'
import { startLocal, type Local } from './start-local.ts'
import { synthesizedStack } from './synthesis.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const MAX_WIDTH = 140

/** `npm start`: runs the stack on this machine, ingests the sample documents, says who said what, and goes on serving. */
async function main(): Promise<void> {
  const started = Date.now()
  const progress = makeProgress(process.stdout)
  const stopping = stopOnSignals(progress.say)
  const local = await start(progress, stopping)
  await showSeeds(local, progress).catch(error => progress.say(`✗ The seeds are not there: ${messageOf(error)}`))
  const { ports, dataDir, leftToAws } = local
  progress.say(
    welcome({ ports, dataDir: relative(process.cwd(), dataDir) || '.', leftToAws, milliseconds: Date.now() - started }),
  )
  await stopping.done
  progress.say('Stopped')
}

async function start(progress: Progress, stopping: Stopping): Promise<Local> {
  const { ports, dataDir, dynamodbUrl } = readLocalSettings(process.env)
  const synthesis = progress.begin('Synthesizing the stack')
  const { directory, isNew } = await synthesizedStack({ root: ROOT, env: process.env })
  synthesis.end(isNew ? 'Stack synthesized' : 'Stack unchanged')
  const engines = progress.begin('Starting engines and functions')
  const failed = makeFailureLines({ logOf: name => join(dataDir, 'logs', `${name}.log`), say: progress.say })
  const local = await startLocal({ templateDir: directory, dataDir, ports, dynamodbUrl, failed })
  stopping.use(local.close)
  engines.end('Engines and functions started')
  return local
}

async function showSeeds(local: Local, progress: Progress): Promise<void> {
  const api = makeApiClient(local.urls.api)
  const files = listSeeds(join(ROOT, 'seeds'))
  const step = progress.begin('Ingesting seeds')
  const seeds = await ingestSeeds(files, api, done => step.note(`${done} of ${files.length} uploaded`))
  step.note('reading them')
  await local.whenQuiet()
  const fresh = seeds.filter(({ isNew }) => isNew).length
  step.end(fresh === 0 ? `${seeds.length} seeds already there` : `${fresh} of ${seeds.length} seeds ingested`)
  for (const seed of seeds) progress.say(await describe(seed, local.urls.api))
}

async function describe(seed: IngestedSeed, apiUrl: string): Promise<string> {
  const view = await readDocument(seed, makeApiClient(apiUrl))
  if (view === undefined) return `\n■ ${seed.key}\n\n  Nothing is known of it.`
  return `\n${drawDocument(seed.key, view, Math.min(MAX_WIDTH, process.stdout.columns ?? MAX_WIDTH))}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

try {
  await main()
  process.exit(0)
} catch (error) {
  console.error(`\n${messageOf(error)}`)
  process.exit(1)
}
