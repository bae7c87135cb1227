import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeProgress } from '../../infra/local/console-output/progress.ts'
import { documentIdOf } from '../../shared/records/document-id.ts'
import { findLocal } from '../../tools/replay/place.ts'
import { replay } from '../../tools/replay/replay.ts'
import { withEngine } from '../support/engines.ts'
import { ask, makeDataDir, startRunning, synthesizeOnce, type Entity, type PageOf, type Running } from './running.ts'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const NEWER = '9001'
/** Milliseconds for axe on all pages, on a machine that has other work. */
const PATIENCE = 240_000

const LAKE = 'Liqeni u pastrua\n\n“Liqeni i Pogradecit u pastrua plotësisht para verës”, tha ministrja Mira Dervishi.\n'
const TEXTS: Readonly<Record<string, string>> = {
  'lajme/liqeni.txt': LAKE,
  'lajme/liqeni-2.txt': `Edhe ne e shkruajmë\n\n${LAKE}\nKryetari Agron Bici tha se Mira Dervishi e mbajti premtimin.\n`,
  'lajme/bosh.txt': '',
  'lajme/e-gjate.txt': Array.from(
    { length: 200 },
    (_, n) => `“Pika ${n + 1} e rendit u miratua nga të gjithë këshilltarët”, tha kryetari Agron Bici në Pogradec.`,
  ).join('\n\n'),
}

const dataDir = makeDataDir()
let running: Running
let browser: Browser
let context: BrowserContext
/** What the browser's own console said that is wrong. */
const complaints: string[] = []

async function openContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const opened = await browser.newContext({ locale: 'en', baseURL: running.local.urls.api, ...options })
  opened.on('weberror', error => complaints.push(error.error().message))
  opened.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return opened
}

async function idOf(name: string): Promise<string> {
  const { body } = await ask<PageOf<Entity>>(running, `/entities?name=${encodeURIComponent(name)}`)
  return body.items[0]?.id ?? ''
}

/** Every page, by what it shows. */
async function addresses(): Promise<Readonly<Record<string, string>>> {
  const lake = documentIdOf('lajme/liqeni.txt')
  return {
    start: '/console',
    'a document': `/console/documents/${lake}`,
    'a document of two hundred statements': `/console/documents/${documentIdOf('lajme/e-gjate.txt')}`,
    'a rejected document': `/console/documents/${documentIdOf('lajme/bosh.txt')}`,
    'an entity': `/console/entities/${await idOf('Mira Dervishi')}`,
    'an entity of two hundred statements': `/console/entities/${await idOf('Agron Bici')}`,
    'a statement': `/console/statements/${lake}-s1`,
    search: '/console/search?q=liqeni&language=sq',
    'a search that finds nothing': '/console/search?speaker=Askushi',
    health: '/console/health',
    'what is not there': '/console/nothing',
  }
}

describe.skipIf(!existsSync(CHROMIUM))('the console in a browser', () => {
  beforeAll(async () => {
    running = await startRunning(dataDir.path)
    for (const [key, text] of Object.entries(TEXTS)) await running.put(key, text)
    await running.local.whenQuiet()
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
    context = await openContext()
  })

  afterAll(async () => {
    await browser.close()
    await running.close()
    dataDir.remove()
  })

  test('a file is dropped, is indexed, its highlight leads to the speaker, the speaker to the timeline', async () => {
    const page = await context.newPage()
    await page.goto('/console')
    await drop(
      page,
      'ujësjellësi i ri.txt',
      'Rrjeti i ri\n\n“Rrjeti i ujit në Pukë u ndërrua i tëri”, tha drejtoresha Teuta Krasniqi.\n',
    )
    const upload = page.locator('.uploads li').first()
    await upload.locator('.state', { hasText: 'indexed' }).waitFor()
    await upload.locator('a').click()
    const said = page.locator('.said', { hasText: 'Rrjeti i ujit' })
    await said.hover()
    const card = page.locator('.card')
    await card.waitFor({ state: 'visible' })
    expect(await card.innerText()).toMatch(/Teuta Krasniqi\s+tha/)
    expect(await page.locator('.cue.lit').innerText()).toBe('tha')
    expect(await page.locator('.entity.lit').innerText()).toBe('Teuta Krasniqi')
    await card.getByRole('link', { name: 'Teuta Krasniqi' }).click()
    expect(await page.locator('h1').innerText()).toBe('Teuta Krasniqi')
    expect(await page.locator('.timeline').innerText()).toContain('Rrjeti i ujit në Pukë u ndërrua i tëri')
    await page.close()
  })

  test('a file that cannot be read says why where it was dropped', async () => {
    const page = await context.newPage()
    await page.goto('/console')
    await drop(page, 'bosh.txt', ' \n')
    const state = page.locator('.uploads .bad .state')
    await state.waitFor()
    expect(await state.innerText()).toMatch(/^rejected: ./)
    await page.close()
  })

  test('a highlight that is tapped shows who said it', async () => {
    const phone = await openContext({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true })
    const page = await phone.newPage()
    await page.goto((await addresses())['a document'] ?? '')
    await page.locator('.said').first().tap()
    expect(await page.locator('.card').innerText()).toContain('Mira Dervishi')
    await phone.close()
  })

  test('words are found with their diacritics missing, and names while they are typed, by keyboard alone', async () => {
    const page = await context.newPage()
    await page.goto('/console')
    await page.locator('#ask').fill('plotesisht veres')
    await page.keyboard.press('Enter')
    await page.locator('mark', { hasText: 'plotësisht' }).first().waitFor()
    await page.goto('/console')
    await page.locator('#ask').pressSequentially('dervis')
    await page.getByRole('option', { name: 'Mira Dervishi' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/console/entities/*')
    expect(await page.locator('h1').innerText()).toBe('Mira Dervishi')
    await page.close()
  })

  test('a name chosen for a filter becomes part of the address, and can be taken away', async () => {
    const page = await context.newPage()
    await page.goto('/console/search')
    await page.getByRole('combobox', { name: 'Speaker' }).pressSequentially('agron')
    await page.getByRole('option', { name: 'Agron Bici' }).click()
    await page.waitForURL(`**/console/search?*speaker=${await idOf('Agron Bici')}*`)
    expect(await page.locator('.chosen').innerText()).toContain('Agron Bici')
    await page.locator('.remove').click()
    expect(new URL(page.url()).searchParams.has('speaker')).toBe(false)
    await page.close()
  })

  test('the graph is panned by dragging, and followed from name to name', async () => {
    const page = await context.newPage()
    await page.goto((await addresses())['an entity'] ?? '')
    const room = page.locator('.graph.live > g')
    const before = await room.getAttribute('transform')
    await page.locator('.graph').scrollIntoViewIfNeeded()
    const box = (await page.locator('.graph').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.move(box.x + 20, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + 90, box.y + 60, { steps: 4 })
    await page.mouse.up()
    expect(await room.getAttribute('transform')).not.toBe(before)
    const names = page.locator('.graph .node')
    const count = await names.count()
    await page.locator('.graph .node', { hasText: 'Agron Bici' }).locator('a').click()
    await page.locator('.graph .chosen').waitFor()
    expect(await names.count()).toBeGreaterThanOrEqual(count)
    await page.close()
  })

  test('everything is read without scripts, in the language and light that the reader chooses', async () => {
    const plain = await openContext({ javaScriptEnabled: false })
    const page = await plain.newPage()
    await page.goto('/console')
    await page.getByRole('button', { name: 'Shqip' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('sq')
    await page.getByRole('button', { name: 'E errët' }).click()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.locator('#ask').fill('liqeni')
    await page.getByRole('button', { name: 'Kërko' }).click()
    await page.locator('.statement blockquote a').first().click()
    await page.getByRole('link', { name: 'Shihe në dokument' }).click()
    expect(await page.locator('.said:target, .said').first().innerText()).toContain('Liqeni i Pogradecit')
    await page.locator('.note').first().click()
    expect(await page.locator('.notes li:target .who').innerText()).toContain('Mira Dervishi')
    await plain.close()
  })

  test('the original is downloaded as it was dropped', async () => {
    const page = await context.newPage()
    await page.goto((await addresses())['a document'] ?? '')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the original' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('liqeni.txt')
    await page.close()
  })

  test('dead letters are tried again by a button', async () => {
    running.local.queues.byName('ParseDeadLetters')?.send('no event at all')
    running.local.queues.byName('ExtractDeadLetters')?.send('no event at all')
    const page = await context.newPage()
    await page.goto('/console/health')
    for (const stage of ['parse', 'extract']) {
      await page.getByRole('button', { name: new RegExp(`Try again.*${stage}`) }).click()
      await page.getByRole('status').waitFor()
    }
    expect(await page.locator('tr', { hasText: 'parse' }).innerText()).toContain('last try moved 1 of 1')
    await page.close()
  })

  describe.each(['light', 'dark'] as const)('axe finds nothing against WCAG 2.2 AA, %s', colorScheme => {
    test.each([1280, 390])(
      'at a width of %i',
      async width => {
        const looking = await openContext({ colorScheme, viewport: { width, height: 900 } })
        const page = await looking.newPage()
        const found: string[] = []
        for (const [what, address] of Object.entries(await addresses())) {
          await page.goto(address)
          found.push(...(await violations(page)).map(violation => `${what}: ${violation}`))
        }
        expect(found).toEqual([])
        await looking.close()
      },
      PATIENCE,
    )
  })

  test('nothing moves while a page loads, and no page with all that it loads is larger than 100 KB', async () => {
    const page = await context.newPage()
    for (const [what, address] of Object.entries(await addresses())) {
      const loaded: Promise<number>[] = []
      const count = (request: { sizes: () => Promise<{ responseBodySize: number }> }): void => {
        loaded.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
      }
      page.on('requestfinished', count)
      await page.goto(address, { waitUntil: 'networkidle' })
      page.off('requestfinished', count)
      const bytes = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0)
      expect(bytes, what).toBeLessThanOrEqual(100_000)
      expect(await page.evaluate<number>(LAYOUT_SHIFT), what).toBeLessThan(0.01)
    }
    await page.close()
  })

  test('a speaker is corrected, and the correction outlives a replay by a newer engine', async () => {
    const address = `/console/statements/${documentIdOf('lajme/liqeni.txt')}-s1`
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('combobox', { name: 'Who said it' }).pressSequentially('agron')
    await page.getByRole('option', { name: 'Agron Bici' }).click()
    await page.getByRole('button', { name: 'They said it' }).click()
    await page.locator('figcaption', { hasText: 'Agron Bici' }).waitFor()
    await page.close()
    await context.close()
    await checkRights()
    await running.close()

    const newer = await withEngine(await synthesizeOnce(), { version: NEWER })
    running = await startRunning(dataDir.path, newer.templateDir)
    await replayAll()
    const again = await openContext()
    const shown = await again.newPage()
    await shown.goto(address)
    expect(await shown.locator('figcaption').innerText()).toContain('Agron Bici')
    await shown.goto(`/console/documents/${documentIdOf('lajme/liqeni.txt')}`)
    expect(await shown.locator('.facts').innerText()).toContain(NEWER)
    await again.close()
    newer.remove()
  })

  test('no page had anything to complain of', () => {
    expect(complaints.filter(complaint => !/status of 404/.test(complaint))).toEqual([])
  })
})

/** Drops a file on the page as the hand does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'text/plain' })); return data })()`,
  )
  await page.locator('.zone').dispatchEvent('drop', { dataTransfer: data })
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target + ' ' + failureSummary)))`,
  )
}

const LAYOUT_SHIFT = `new Promise(resolve => new PerformanceObserver(list => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => resolve(0), 200))`

/** Grants that no page needs by itself, and why they stand. */
const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [/ s3:ListBucket /, 'without it S3 answers 403, not 404, for a text that has gone'],
  [/ sqs:(?:ReceiveMessage|DeleteMessage|SendMessage) /, 'SQS moves dead letters with the rights of who asks it to'],
]

/** Nothing was refused, and every grant of the console's function is needed. */
async function checkRights(): Promise<void> {
  const ceiling = {
    method: 'POST',
    body: new URLSearchParams({ usd: '5' }),
    headers: { 'sec-fetch-site': 'same-origin' },
  }
  await fetch(`${running.local.urls.api}/console/health/ceiling`, { ...ceiling, redirect: 'manual' })
  await fetch(`${running.local.urls.api}/console/search?publisher=Bregu`)
  await fetch(`${running.local.urls.api}/console/health/ceiling`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ usd: '50' }),
    redirect: 'manual',
  })
  expect(running.local.access.denials).toEqual([])
  const unused = running.local.access
    .unused()
    .filter(({ principal }) => principal === 'Console')
    .map(({ action, resource }) => ` ${action} ${resource}`)
    .filter(grant => !EXPLAINED.some(([pattern]) => pattern.test(grant)))
  expect(unused).toEqual([])
}

async function replayAll(): Promise<void> {
  const { s3, dynamodb } = running.local.urls
  const place = await findLocal({ AWS_ENDPOINT_URL_S3: s3, AWS_ENDPOINT_URL_DYNAMODB: dynamodb })
  const progress = makeProgress({ write: () => undefined })
  await replay(place, { engine: NEWER, progress, patience: 60_000 })
  place.close()
  await running.local.whenQuiet()
}
