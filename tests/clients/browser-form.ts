import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import { expectSame, type Client, type Site } from './check.ts'
import { speakersIn, textAbout } from './documents.ts'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** What a browser does: it sends a file with a form whose fields the API gave, and is sent on. */
export function browserForm(): Client {
  return {
    name: 'Chromium',
    ...(existsSync(CHROMIUM) ? {} : { missing: `no browser at ${CHROMIUM} (CHROMIUM names another)` }),
    checks: [{ name: 'uploads a file by a form, without scripts', run: uploadByForm }],
  }
}

async function uploadByForm({ api }: Site): Promise<void> {
  const key = 'klientet/nga shfletuesi + ë.txt'
  const response = await fetch(`${api}/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, contentType: 'text/plain', method: 'POST' }),
  })
  const page = await servePage(formOf((await response.json()) as Permission))
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  try {
    const tab = await browser.newPage({ javaScriptEnabled: false })
    await tab.goto(page.url)
    const buffer = Buffer.from(textAbout('Nga shfletuesi'))
    await tab.locator('input[type=file]').setInputFiles({ name: 'shkresa “ë”.txt', mimeType: 'text/plain', buffer })
    const [answer] = await Promise.all([
      tab.waitForResponse(candidate => candidate.request().method() === 'POST'),
      tab.locator('button').click(),
    ])
    expectSame('status', answer.status(), 204)
  } finally {
    await browser.close()
    page.close()
  }
  expectSame('speakers', [...new Set(await speakersIn(api, key))], ['Mirela Dervishi'])
}

type Permission = { readonly url: string; readonly fields: Readonly<Record<string, string>> }

function formOf({ url, fields }: Permission): string {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  )
  return `<!doctype html><meta charset="utf-8"><title>Ngarko</title>
<form action="${escape(url)}" method="post" enctype="multipart/form-data">
${hidden.join('\n')}<input type="file" name="file"><button>Dërgo</button></form>`
}

async function servePage(html: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
