import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeFailureLines } from './console-output/failure-lines.ts'
import { makeProgress, type Progress, type Step } from './console-output/progress.ts'
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
/** Milliseconds that the seeds may take; a function that fails again and again must not keep the stack from serving. */
const PATIENCE = 120_000

/** `npm start`: runs the stack on this machine, ingests the sample documents, says who said what, and goes on serving. */
async function main(): Promise<void> {
  const started = Date.now()
  const progress = makeProgress(process.stdout)
  const stopping = stopOnSignals(progress.say)
  const local = await start(progress, stopping)
  await showSeeds(local, progress).catch(error => {
    if (!stopping.isAsked()) progress.say(`✗ The seeds could not be shown: ${messageOf(error)}`)
  })
  const { ports, leftToAws } = local
  const milliseconds = Date.now() - started
  if (!stopping.isAsked()) progress.say(welcome({ ports, dataDir: shortest(local.dataDir), leftToAws, milliseconds }))
  await stopping.done
  progress.say('Stopped')
}

async function start(progress: Progress, stopping: Stopping): Promise<Local> {
  const { ports, dataDir, dynamodbUrl } = readLocalSettings(process.env)
  const { directory } = await during(progress, 'Synthesizing the stack', async step => {
    const synthesis = await synthesizedStack({ root: ROOT, env: process.env })
    step.end(synthesis.isNew ? 'Stack synthesized' : 'Stack unchanged')
    return synthesis
  })
  return during(progress, 'Starting engines and functions', async step => {
    const failed = makeFailureLines({ logOf: name => join(dataDir, 'logs', `${name}.log`), say: progress.say })
    const local = await startLocal({ templateDir: directory, dataDir, ports, dynamodbUrl, failed })
    stopping.use(local.close)
    step.end('Engines and functions started')
    return local
  })
}

async function showSeeds(local: Local, progress: Progress): Promise<void> {
  const files = listSeeds(join(ROOT, 'seeds'))
  const seeds = await during(progress, 'Ingesting seeds', async step => {
    const uploaded = (done: number): void => step.note(`${done} of ${files.length} uploaded`)
    const ingested = await ingestSeeds(files, makeApiClient(local.urls.api), uploaded)
    step.note('reading them')
    await Promise.race([local.whenQuiet(), wait(PATIENCE, undefined, { ref: false })])
    const fresh = ingested.filter(({ isNew }) => isNew).length
    step.end(fresh === 0 ? `${ingested.length} seeds already there` : `${fresh} of ${ingested.length} seeds ingested`)
    return ingested
  })
  for (const seed of seeds) progress.say(await describe(seed, local.urls.api))
}

/** Does the work of a step; one that fails leaves no line behind. */
async function during<Result>(
  progress: Progress,
  what: string,
  work: (step: Step) => Promise<Result>,
): Promise<Result> {
  const step = progress.begin(what)
  try {
    return await work(step)
  } catch (error) {
    step.drop()
    throw error
  }
}

async function describe(seed: IngestedSeed, apiUrl: string): Promise<string> {
  const view = await readDocument(seed, makeApiClient(apiUrl))
  if (view === undefined) return `\n■ ${seed.key}\n\n  Nothing is known of it.`
  return `\n${drawDocument(seed.key, view, Math.min(MAX_WIDTH, process.stdout.columns ?? MAX_WIDTH))}`
}

/** A path as people would write it from here. */
function shortest(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere === '' ? '.' : fromHere.startsWith('..') ? path : fromHere
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
