import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { SQSClient } from '@aws-sdk/client-sqs'
import { makeApp } from '../../../functions/console/app.ts'
import { makeSpending } from '../../../functions/spending.ts'
import { readAssets, type Assets } from '../../../functions/console/assets.ts'
import { bundleBrowserFiles } from '../../../infra/browser-files.ts'
import { makeOriginals } from '../../../shared/store/originals.ts'
import { makeQueueWatch } from '../../../shared/store/queue-watch.ts'
import { makeReads } from '../../../shared/store/reads.ts'
import { makeUsage } from '../../../shared/store/usage.ts'
import { makeTexts } from '../../../shared/store/texts.ts'
import { startDynamoDb } from '../../support/dynamodb.ts'
import { startTestS3 } from '../../support/s3.ts'
import { NOW, process, put, remove, type World } from '../../support/world.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** The console over a world in which some documents were dropped. */
export type ConsoleWorld = {
  readonly world: World
  /** Asks for a page as a browser does that speaks English. */
  readonly open: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** The markup of a page, in which white space is one space, and none where it shows nothing. */
  readonly page: (path: string, headers?: Readonly<Record<string, string>>) => Promise<string>
  readonly send: (
    path: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>>,
  ) => Promise<Response>
  /** What was told of pages that failed. */
  readonly faults: readonly unknown[]
  /** What was told of the ceiling. */
  readonly told: readonly string[]
  readonly close: () => Promise<void>
}

/** Bundles style sheet and scripts as the stack does. */
export function bundleAssets(): { readonly assets: Assets; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'fjala-assets-'))
  const PATH = [join(ROOT, 'node_modules', '.bin'), globalThis.process.env['PATH'] ?? ''].join(delimiter)
  execFileSync('sh', ['-c', bundleBrowserFiles(folder)], { env: { ...globalThis.process.env, PATH }, stdio: 'pipe' })
  return { assets: readAssets(folder), remove: () => rmSync(folder, { recursive: true }) }
}

/** Starts the engines, drops the texts under their keys and deletes those of `deleted`. No queue can be reached. */
export async function startConsoleWorld(
  texts: Readonly<Record<string, string>>,
  deleted: readonly string[] = [],
): Promise<ConsoleWorld> {
  const [dynamodb, s3] = await Promise.all([startDynamoDb(), startTestS3()])
  const table = await dynamodb.makeTable()
  const world: World = { s3: s3.client, documents: s3.documents, texts: s3.texts, table }
  const notices = []
  for (const [key, text] of Object.entries(texts)) notices.push(await put(world, key, text, '01'))
  for (const key of deleted) notices.push(await remove(world, key, '02'))
  await process(world, notices)
  const bundled = bundleAssets()
  const faults: unknown[] = []
  const told: string[] = []
  const app = makeApp({
    reads: makeReads({ client: table.client, table: table.table }),
    texts: makeTexts({ client: s3.client, bucket: s3.texts }),
    originals: makeOriginals({ client: s3.client, bucket: s3.documents, expiresSeconds: 60 }),
    queues: makeQueueWatch({
      client: unreachableQueues(),
      stages: [{ name: 'parse', url: NOWHERE, deadLettersUrl: NOWHERE }],
      others: [],
    }),
    spending: makeSpending({
      usage: makeUsage({ client: table.client, table: table.table }),
      deployed: null,
      now: () => NOW,
    }),
    tellCeiling: async type => void told.push(type),
    assets: bundled.assets,
    reportFault: thrown => faults.push(thrown),
  })
  const open: ConsoleWorld['open'] = async (path, headers = {}) =>
    app.request(`http://localhost:3000${path}`, { headers: { 'accept-language': 'en', ...headers } })
  return {
    world,
    open,
    page: async (path, headers) => tidy(await (await open(path, headers)).text()),
    send: async (path, form, headers) =>
      app.request(`http://localhost:3000${path}`, { method: 'POST', body: new URLSearchParams(form), headers }),
    faults,
    told,
    close: async () => {
      bundled.remove()
      await Promise.all([dynamodb.close(), s3.close()])
    },
  }
}

/** Without the white space between and at the end of tags, that templates are written with. */
function tidy(markup: string): string {
  return markup
    .replace(/\s+/g, ' ')
    .replace(/ (\/?>)/g, '$1')
    .replaceAll('> <', '><')
    .trim()
}

const NOWHERE = 'http://127.0.0.1:9/000000000000/nowhere'

function unreachableQueues(): SQSClient {
  const credentials = { accessKeyId: 'fjala', secretAccessKey: 'fjala-local' }
  return new SQSClient({ region: 'eu-central-1', endpoint: 'http://127.0.0.1:9', credentials, maxAttempts: 1 })
}
