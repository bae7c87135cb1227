// `node tests/clients/measure-s3.ts`: what the local S3 endpoint does in a second, and how much memory a large object takes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

const SMALL = Buffer.alloc(3000, 'fjalë ')
const PUTS = 2000
const AT_ONCE = 8
const LARGE_BYTES = 200_000_000

const dataDir = mkdtempSync(join(tmpdir(), 'fjala-measure-'))
const server = spawn(
  process.execPath,
  ['--no-warnings', join(import.meta.dirname, '..', 'infra', 'local', 's3', 'serve-folder.ts'), dataDir],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const endpoint = await addressOf()
const client = new S3Client({
  ...{ endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'fjala', secretAccessKey: 'fjala-local' } },
  requestChecksumCalculation: 'WHEN_REQUIRED',
})
try {
  await measure('puts of 3 KB', PUTS, at => put(`small/${at}`))
  await measure('gets of 3 KB', PUTS, async at => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: 'documents', Key: `small/${at}` }))
    await Body?.transformToByteArray()
  })
  await measureLarge()
} finally {
  client.destroy()
  server.kill()
  await once(server, 'close')
  rmSync(dataDir, { recursive: true })
}

async function addressOf(): Promise<string> {
  const address = Promise.withResolvers<string>()
  createInterface(server.stdout).on('line', line => {
    const { url } = JSON.parse(line) as { readonly url?: string }
    if (url !== undefined) address.resolve(url)
  })
  return address.promise
}

async function put(Key: string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: SMALL }))
}

async function measure(what: string, times: number, work: (at: number) => Promise<void>): Promise<void> {
  let at = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (at < times) await work(at++)
    }),
  )
  console.log(`${what}: ${Math.round((times / (performance.now() - started)) * 1000)} a second, ${AT_ONCE} at once`)
}

async function measureLarge(): Promise<void> {
  const before = residentMegabytes('VmRSS')
  const started = performance.now()
  const piece = Buffer.alloc(1_000_000, 'x')
  const Body = Readable.from(Array.from({ length: LARGE_BYTES / piece.length }, () => piece))
  await client.send(new PutObjectCommand({ Bucket: 'documents', Key: 'large', Body, ContentLength: LARGE_BYTES }))
  const seconds = (performance.now() - started) / 1000
  const grown = residentMegabytes('VmHWM') - before
  console.log(`put of 200 MB: ${seconds.toFixed(1)} s, memory of the server grew by ${grown} MB at most`)
}

/** What Linux says of the server's memory. */
function residentMegabytes(name: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1000)
}
