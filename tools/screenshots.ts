import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { chromium, type Browser } from 'playwright-core'
import { startLocal, USER, type Local } from '../infra/local/start-local.ts'
import { synthesizedStack } from '../infra/local/synthesis.ts'
import { documentIdOf, entityIdOf } from '../shared/records/document-id.ts'
import { articles, minutes, oddities, unreadable, type Sample } from './screenshots/documents.ts'

// usage: npm run screenshots [-- PAGE…]
// Starts the stack over an empty folder, drops documents, and takes pictures of the console's pages into docs/screenshots:
// light and dark, on a desktop and on a phone. With names of pages, those alone.

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'docs', 'screenshots')
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const MOST_BYTES = 150_000
const [ARTICLES, MINUTES] = [42, 25]

const SIZES = {
  desktop: { width: 1120, height: 660 },
  phone: { width: 390, height: 844 },
} as const

/** A page, and in which language it is shown. */
type Shot = { readonly name: string; readonly path: string; readonly language: 'sq' | 'en' }

/** The pages while nothing has been dropped yet. */
const EMPTY: readonly Shot[] = [
  { name: 'empty-start', path: '/console', language: 'en' },
  { name: 'empty-search', path: '/console/search?q=ura', language: 'sq' },
]

const ARTICLE = documentIdOf(articles(1)[0]?.key ?? '')
const ENTITY = `/console/entities/${entityIdOf('person', 'Arta Lleshi')}`

/** The pages once there are articles. */
const USUAL: readonly Shot[] = [
  { name: 'start', path: '/console', language: 'sq' },
  { name: 'document', path: `/console/documents/${ARTICLE}`, language: 'en' },
  { name: 'entity', path: ENTITY, language: 'sq' },
  { name: 'entity-graph', path: `${ENTITY}#with`, language: 'en' },
  { name: 'statement', path: `/console/statements/${ARTICLE}-s2`, language: 'sq' },
  { name: 'search', path: '/console/search?q=ura+dimrit&kind=direct', language: 'en' },
  { name: 'health', path: '/console/health', language: 'sq' },
  { name: 'rejected', path: `/console/documents/${documentIdOf(unreadable()[0]?.key ?? '')}`, language: 'sq' },
  { name: 'not-found', path: '/console/nothing', language: 'en' },
]

/** What is awkward to show. */
const AWKWARD: readonly Shot[] = [
  {
    name: 'many-statements',
    path: `/console/documents/${documentIdOf(minutes(1)[0]?.key ?? '')}?part=2`,
    language: 'en',
  },
  {
    name: 'five-thousand-statements',
    path: `/console/entities/${entityIdOf('person', 'Fatos Hoxhaj')}`,
    language: 'sq',
  },
  { name: 'long-names', path: `/console/documents/${documentIdOf(oddities()[0]?.key ?? '')}`, language: 'en' },
]

async function main(wanted: readonly string[]): Promise<void> {
  const { directory } = await synthesizedStack({ root: ROOT, env: process.env })
  const dataDir = mkdtempSync(join(tmpdir(), 'fjala-screenshots-'))
  const local = await startLocal({ templateDir: directory, dataDir })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const isWanted = ({ name }: Shot): boolean => wanted.length === 0 || wanted.includes(name)
  try {
    mkdirSync(FOLDER, { recursive: true })
    await takeAll(browser, local, EMPTY.filter(isWanted))
    await dropAll(local, [...unreadable(), ...articles(ARTICLES)])
    await takeAll(browser, local, USUAL.filter(isWanted))
    await dropAll(local, [...oddities(), ...minutes(MINUTES)])
    await takeAll(browser, local, AWKWARD.filter(isWanted))
  } finally {
    await browser.close()
    await local.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function dropAll({ urls, whenQuiet }: Local, samples: readonly Sample[]): Promise<void> {
  const { accessKeyId, secretAccessKey } = USER
  const client = new S3Client({
    endpoint: urls.s3,
    region: 'eu-central-1',
    credentials: { accessKeyId, secretAccessKey },
  })
  for (const { key, body } of samples)
    await client.send(new PutObjectCommand({ Bucket: 'documents', Key: key, Body: body }))
  client.destroy()
  await whenQuiet()
}

async function takeAll(browser: Browser, local: Local, wanted: readonly Shot[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [device, viewport] of Object.entries(SIZES)) {
      for (const shot of wanted) {
        const { name, path, language } = shot
        const context = await browser.newContext({
          ...{ colorScheme, viewport, locale: language, baseURL: local.urls.api },
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        await page.goto(path, { waitUntil: 'networkidle' })
        const file = join(FOLDER, `${name}-${colorScheme}-${device}.png`)
        await page.screenshot({ path: file })
        await context.close()
        const bytes = statSync(file).size
        const note = bytes > MOST_BYTES ? `, too large: expected at most ${MOST_BYTES} bytes` : ''
        process.stdout.write(`${file.slice(ROOT.length + 1)} ${Math.round(bytes / 1000)} KB${note}\n`)
        if (bytes > MOST_BYTES) process.exitCode = 1
      }
    }
  }
}

await main(process.argv.slice(2))
