import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { startLocal, USER, type Local } from '../../infra/local/start-local.ts'
import { synthesizedStack } from '../../infra/local/synthesis.ts'

/**
 * A burst of small objects at the whole pipeline on this machine: as many statuses as objects, no message lost, nothing in
 * the dead letters. Of ten objects one cannot be read and one is uploaded twice.
 * `npm run bench -- burst [OBJECTS]`
 */
const ROOT = join(import.meta.dirname, '..', '..')
const OBJECTS = Number(process.argv[3] ?? 10_000)
const CONCURRENT_UPLOADS = 16
const BETWEEN_LINES = 30_000

const keyOf = (number: number): string => `burst/${String(number).padStart(6, '0')}.txt`
const bodyOf = (number: number): string =>
  number % 10 === 3 ? '' : `Kryetari Agron Luli tha se ura numër ${String(number)} hapet nesër.\n`

async function upload(client: S3Client): Promise<void> {
  let next = 0
  const uploader = async (): Promise<void> => {
    for (let number = next++; number < OBJECTS; number = next++) {
      const command = {
        Bucket: 'documents',
        Key: keyOf(number),
        Body: Buffer.from(bodyOf(number)),
        ContentType: 'text/plain',
      }
      for (let copies = number % 10 === 7 ? 2 : 1; copies > 0; copies -= 1)
        await client.send(new PutObjectCommand(command))
    }
  }
  await Promise.all(Array.from({ length: CONCURRENT_UPLOADS }, uploader))
}

type Page = {
  readonly items: readonly { readonly key: string; readonly status: string }[]
  readonly next: string | null
}

/** The status of every document that the API lists, by key. */
async function statuses(local: Local): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const status of ['indexed', 'rejected', 'failed', 'deleted']) {
    for (let next: string | null = ''; next !== null;) {
      const cursor = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
      const answer = await fetch(`${local.urls.api}/documents?status=${status}&limit=200${cursor}`)
      const page = (await answer.json()) as Page
      for (const document of page.items) found.set(document.key, document.status)
      next = page.next
    }
  }
  return found
}

function tellWaiting(local: Local): string {
  return local.queues.all.map(({ settings, messages }) => `${settings.name} ${String(messages().length)}`).join(', ')
}

const dataDir = mkdtempSync(join(tmpdir(), 'fjala-burst-'))
const { directory } = await synthesizedStack({ root: ROOT, env: process.env })
const local = await startLocal({ templateDir: directory, dataDir, failed: failure => console.error(failure) })
const client = new S3Client({
  endpoint: local.urls.s3,
  region: 'eu-central-1',
  credentials: { accessKeyId: USER.accessKeyId, secretAccessKey: USER.secretAccessKey },
})
const started = performance.now()
const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`
const ticking = setInterval(() => console.log(`${seconds()}: ${tellWaiting(local)}`), BETWEEN_LINES)
await upload(client)
console.log(`${seconds()}: ${String(OBJECTS)} objects uploaded`)
await local.whenQuiet()
clearInterval(ticking)
const found = await statuses(local)
const missing = Array.from({ length: OBJECTS }, (_, number) => keyOf(number)).filter(key => !found.has(key))
const wrong = Array.from({ length: OBJECTS }, (_, number) => number).filter(
  number => found.get(keyOf(number)) !== (bodyOf(number) === '' ? 'rejected' : 'indexed'),
)
const counts = Map.groupBy(found.values(), status => status)
console.log(
  `burst: ${String(OBJECTS)} objects in ${seconds()}: ${[...counts].map(([status, all]) => `${String(all.length)} ${status}`).join(', ')}; ` +
    `${String(missing.length)} without a status, ${String(wrong.length)} with another than expected`,
)
const { user, system } = process.cpuUsage()
console.log(
  `left in queues: ${tellWaiting(local)}; ${String(local.failures.length)} failed invocations, ${String(local.access.denials.length)} denials; ` +
    `processor time an object: ${((user + system) / 1000 / OBJECTS).toFixed(1)} ms, the DynamoDB engine's apart`,
)
process.exitCode = missing.length + wrong.length + local.failures.length > 0 ? 1 : 0
client.destroy()
await local.close()
rmSync(dataDir, { recursive: true })
