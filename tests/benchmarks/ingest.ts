import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { startLocal, USER, type Local } from '../../infra/local/start-local.ts'
import { synthesizedStack } from '../../infra/local/synthesis.ts'

/**
 * The whole pipeline on this machine: articles of 3 KB from upload to records and counts, through the real endpoints,
 * queues and bundled functions, into the embedded engines on disk. First a burst (articles a second, nothing lost), then
 * one after the other (milliseconds from the start of the upload until the API answers `indexed`).
 * `npm run bench -- ingest [ARTICLES] [SINGLE]`
 */
const ROOT = join(import.meta.dirname, '..', '..')
const BURST = Number(process.argv[3] ?? 1000)
const SINGLES = Number(process.argv[4] ?? 100)
const CONCURRENT_UPLOADS = 16
const ARTICLE = 3000

const paragraphs = readFileSync(join(ROOT, 'seeds', 'sq', 'takimi-ne-ashgabat.txt'), 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')

/** An article that no other equals: the seed's paragraphs from another start on, with a number. */
function article(number: number): string {
  let text = `Lajmi ${number}\n\n`
  for (let at = number % paragraphs.length; text.length < ARTICLE; at = (at + 1) % paragraphs.length)
    text += `${paragraphs[at] ?? ''}\n\n`
  return text
}

async function upload(client: S3Client, key: string, number: number): Promise<void> {
  await client.send(
    new PutObjectCommand({ Bucket: 'documents', Key: key, Body: article(number), ContentType: 'text/plain' }),
  )
}

/** Milliseconds of processor time that this process (all its threads) and the DynamoDB engine have used. */
function processorTime(): { readonly own: number; readonly engine: number } {
  const { user, system } = process.cpuUsage()
  const pidFile = join(dataDir, 'dynoxide.pid')
  const stat = existsSync(pidFile) ? `/proc/${readFileSync(pidFile, 'utf8')}/stat` : ''
  const fields = existsSync(stat) ? readFileSync(stat, 'utf8').split(' ') : []
  // in hundredths of a second
  return { own: (user + system) / 1000, engine: 10 * (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) }
}

async function burst(local: Local, client: S3Client): Promise<void> {
  const before = processorTime()
  const started = performance.now()
  let next = 0
  const uploader = async (): Promise<void> => {
    for (let number = next++; number < BURST; number = next++) await upload(client, `burst/${number}.txt`, number)
  }
  await Promise.all(Array.from({ length: CONCURRENT_UPLOADS }, uploader))
  const uploaded = performance.now() - started
  await local.whenQuiet()
  const seconds = (performance.now() - started) / 1000
  const after = processorTime()
  const lost = BURST - (await countDocuments(local, 'burst/'))
  console.log(
    `burst: ${BURST} articles of ${ARTICLE} characters in ${seconds.toFixed(1)} s (uploads done after ${(uploaded / 1000).toFixed(1)} s): ` +
      `${(BURST / seconds).toFixed(0)} articles/s, ${lost} lost, ${local.failures.length} failed invocations, ${local.access.denials.length} denials`,
  )
  const perArticle = (milliseconds: number): string => `${(milliseconds / BURST).toFixed(1)} ms`
  console.log(
    `processor time an article: ${perArticle(after.own - before.own)} here (clients, endpoints, functions), ` +
      `${perArticle(after.engine - before.engine)} in the DynamoDB engine`,
  )
}

type Listed = {
  readonly items: readonly { readonly key: string; readonly status: string }[]
  readonly next: string | null
}

async function countDocuments(local: Local, prefix: string): Promise<number> {
  let count = 0
  for (let next: string | null = ''; next !== null;) {
    const cursor = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
    const page = (await (await fetch(`${local.urls.api}/documents?status=indexed&limit=200${cursor}`)).json()) as Listed
    count += page.items.filter(({ key }) => key.startsWith(prefix)).length
    next = page.next
  }
  return count
}

/** Milliseconds from the start of an upload until the API says that the document is indexed. */
async function single(local: Local, client: S3Client, number: number): Promise<number> {
  const key = `single/${number}.txt`
  const { documentId } = (await (
    await fetch(`${local.urls.api}/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key, bytes: 1 }),
    })
  ).json()) as { documentId: string }
  const started = performance.now()
  await upload(client, key, BURST + number)
  for (;;) {
    const answer = await fetch(`${local.urls.api}/documents/${documentId}?include=none`)
    if (answer.ok) {
      await answer.arrayBuffer()
      return performance.now() - started
    }
    await answer.arrayBuffer()
    await new Promise(resolve => setTimeout(resolve, 2))
  }
}

function percentile(values: readonly number[], part: number): string {
  const sorted = values.toSorted((left, right) => left - right)
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(0)} ms`
}

const dataDir = mkdtempSync(join(tmpdir(), 'fjala-ingest-'))
const { directory } = await synthesizedStack({ root: ROOT, env: process.env })
const local = await startLocal({ templateDir: directory, dataDir, failed: failure => console.error(failure) })
const client = new S3Client({
  endpoint: local.urls.s3,
  region: 'eu-central-1',
  credentials: { accessKeyId: USER.accessKeyId, secretAccessKey: USER.secretAccessKey },
})
console.log(`${availableParallelism()} cores, Node ${process.version}`)
for (let number = 0; number < 50; number += 1) await upload(client, `warm/${number}.txt`, BURST + SINGLES + number)
await local.whenQuiet()
await burst(local, client)
const times: number[] = []
for (let number = 0; number < SINGLES; number += 1) {
  times.push(await single(local, client, number))
  await local.whenQuiet()
}
console.log(
  `upload to queryable: p50 ${percentile(times, 0.5)}, p90 ${percentile(times, 0.9)}, p99 ${percentile(times, 0.99)}, of ${SINGLES}`,
)
client.destroy()
await local.close()
rmSync(dataDir, { recursive: true })
