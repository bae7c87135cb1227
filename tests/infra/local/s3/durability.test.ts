import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { expect, test, vi } from 'vitest'
import { startTestS3, USER } from '../../../support/s3.ts'

const filesIn = (dataDir: string): string[] =>
  readdirSync(join(dataDir, 'bodies'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name)

/** How long a slow machine may take. */
const PATIENCE = { timeout: 20_000 }

test('an upload that breaks off leaves nothing', async () => {
  const s3 = await startTestS3()
  const signing = s3.makeClient({ requestChecksumCalculation: 'WHEN_REQUIRED' })
  const url = await getSignedUrl(signing, new PutObjectCommand({ Bucket: 'documents', Key: 'half' }))
  const upload = request(url, { method: 'PUT', headers: { 'content-length': 10_000_000 } })
  upload.on('error', () => undefined)
  upload.write(Buffer.alloc(1_000_000))
  await vi.waitFor(() => expect(filesIn(s3.dataDir)).toHaveLength(1), PATIENCE)
  upload.destroy()
  await vi.waitFor(() => expect(filesIn(s3.dataDir)).toEqual([]), PATIENCE)
  const { KeyCount } = await s3.client.send(new ListObjectsV2Command({ Bucket: 'documents' }))
  expect([KeyCount, s3.events]).toEqual([0, []])
  await s3.close()
})

test('a body whose file nobody names is removed at the next start', async () => {
  const s3 = await startTestS3()
  await s3.client.send(new PutObjectCommand({ Bucket: 'documents', Key: 'a', Body: 'x' }))
  writeFileSync(join(s3.dataDir, 'bodies', 'incoming', 'left-behind'), 'x')
  const drawer = join(s3.dataDir, 'bodies', 'ab')
  mkdirSync(drawer, { recursive: true })
  writeFileSync(join(drawer, 'ab-left-behind'), 'x')
  await s3.restart()
  expect(filesIn(s3.dataDir)).toHaveLength(1)
  await s3.close()
})

test('what was answered is there after kill -9, and every event has been given', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fjala-s3-'))
  const answered = new Set<string>()
  const events = new Set<string>()
  for (let round = 0; round < 3; round += 1) {
    const server = await serve(dataDir, events)
    const client = new S3Client({ endpoint: server.url, region: 'eu-central-1', credentials: USER, maxAttempts: 1 })
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let at = 0; ; at += 1) {
        const Key = `${round}/${writer}/${at}`
        await client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: Key.repeat(1000) }))
        answered.add(Key)
      }
    })
    const settled = Promise.allSettled(writers)
    const written = answered.size
    await vi.waitFor(() => expect(answered.size).toBeGreaterThan(written + 10), PATIENCE)
    server.child.kill('SIGKILL')
    await settled
    await server.ended
    client.destroy()
  }
  const server = await serve(dataDir, events)
  const client = new S3Client({ endpoint: server.url, region: 'eu-central-1', credentials: USER })
  for (const Key of answered) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: 'documents', Key }))
    expect(await Body?.transformToString()).toBe(Key.repeat(1000))
  }
  await vi.waitFor(() => expect([...answered].filter(key => !events.has(key))).toEqual([]), PATIENCE)
  const files = filesIn(dataDir).length
  server.child.kill('SIGKILL')
  await server.ended
  client.destroy()
  expect(files).toBe(events.size)
  rmSync(dataDir, { recursive: true })
}, 120_000)

type Serving = { readonly url: string; readonly child: ChildProcess; readonly ended: Promise<unknown> }

/** Serves a folder in a process of its own, and notes the keys of the events that it prints. */
async function serve(dataDir: string, events: Set<string>): Promise<Serving> {
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'serve-folder.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const started = Promise.withResolvers<string>()
  let rest = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const { url, key } = JSON.parse(line) as { readonly url?: string; readonly key?: string }
      if (url !== undefined) started.resolve(url)
      if (key !== undefined) events.add(key)
    }
  })
  return { url: await started.promise, child, ended }
}
