import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../infra/config.ts'
import { FjalaStack } from '../../infra/fjala-stack.ts'
import { documentIdOf } from '../../shared/records/document-id.ts'
import { makeBrowser, type Browser } from '../support/browser.ts'
import { startIssuer, type TestIssuer } from '../support/openid.ts'
import { ask, makeDataDir, startRunning, type Running } from './running.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const dataDir = makeDataDir()
const outdir = mkdtempSync(join(tmpdir(), 'fjala-sign-in-'))
const LAKE = documentIdOf('lajme/liqeni.txt')
let openid: TestIssuer
let running: Running

/** The stack as it is deployed for an issuer; a deployment's own settings would not take one on the loopback, without TLS. */
function synthesizeFor({ address, audience, clientId }: TestIssuer): string {
  process.env['PATH'] = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter)
  const callers = { kind: 'jwt', issuer: address, audience: [audience], clientId } as const
  const app = new App({ outdir })
  new FjalaStack(app, 'Fjala', { settings: { ...readSettings({ FJALA_PRIVATE_ENDPOINTS: 'on' }), callers } })
  return app.synth().directory
}

beforeAll(async () => {
  openid = await startIssuer()
  running = await startRunning(dataDir.path, synthesizeFor(openid))
  await running.put(
    'lajme/liqeni.txt',
    '“Liqeni u pastrua plotësisht për verën”, tha ministrja Mira Dervishi në Pogradec.\n',
  )
  await running.local.whenQuiet()
}, 300_000)

afterAll(async () => {
  await running.close()
  await openid.close()
  dataDir.remove()
  rmSync(outdir, { recursive: true, force: true })
})

async function signIn(browser: Browser, path: string): Promise<string> {
  const begun = await browser.get((await browser.get(path)).location ?? '')
  const back = await browser.get((await browser.get(begun.location ?? '')).location ?? '')
  return back.location ?? ''
}

describe('a deployed console', () => {
  test('shows a document to whoever signs in, and to nobody else', async () => {
    const browser = makeBrowser(running.local.urls.api)
    const path = `/console/documents/${LAKE}`
    const before = await browser.get(path)
    expect([before.status, before.text]).toEqual([302, ''])
    expect(await signIn(browser, path)).toBe(path)
    const page = await browser.get(path)
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Mira Dervishi')])
    await browser.post('/console/sign-out', {}, 'same-origin')
    expect((await browser.get(path)).status).toBe(302)
  })

  test('answers its own scripts by the session, and corrects in the name of its reader', async () => {
    const browser = makeBrowser(running.local.urls.api)
    expect((await browser.get('/console/api/entities?name=Mira')).status).toBe(403)
    await signIn(browser, '/console')
    const found = await browser.get('/console/api/entities?name=Mira')
    expect([found.status, found.text]).toEqual([200, expect.stringContaining('Mira Dervishi')])
    const headers = {
      cookie: `__Host-fjala-session=${browser.cookie('__Host-fjala-session') ?? ''}`,
      'content-type': 'application/json',
    }
    const correct = (site: string) =>
      fetch(`${running.local.urls.api}/console/api/statements/${LAKE}-s1/corrections`, {
        method: 'POST',
        headers: { ...headers, 'sec-fetch-site': site },
        body: JSON.stringify({ kind: 'speaker', speaker: null }),
      })
    expect((await correct('cross-site')).status).toBe(403)
    expect((await correct('same-origin')).status).toBe(202)
    await running.local.whenQuiet()
    const { body } = await ask<{ readonly items: readonly { readonly by: string | null }[] }>(running, '/corrections')
    expect(body.items).toMatchObject([{ by: 'person-1' }])
  })

  test('does not let a forged or expired session pass', async () => {
    for (const twist of [
      { signer: 'stranger' },
      { signer: 'nobody' },
      { claims: { aud: 'other' } },
      { claims: { exp: 1 } },
    ] as const) {
      const headers = { cookie: `__Host-fjala-session=${await openid.accessToken(twist)}` }
      for (const [path, status] of [
        [`/console/documents/${LAKE}`, 302],
        [`/console/api/documents/${LAKE}`, 403],
      ] as const) {
        const answer = await fetch(running.local.urls.api + path, { headers, redirect: 'manual' })
        expect([path, answer.status]).toEqual([path, status])
      }
    }
  })

  test('made no call that its functions’ policies do not grant', () => {
    expect(running.local.access.denials).toEqual([])
    expect(running.local.failures).toEqual([])
  })
})
