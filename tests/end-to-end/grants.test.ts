import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentIdOf } from '../../shared/records/document-id.ts'
import { ask, makeDataDir, startRunning, type Entity, type PageOf, type Running } from './running.ts'

const dataDir = makeDataDir()
let answer = 503
const endpoint = createServer((_request, response) => response.writeHead(answer).end())
let running: Running
beforeAll(async () => {
  await once(endpoint.listen(0, '127.0.0.1'), 'listening')
  running = await startRunning(dataDir.path)
})
afterAll(async () => {
  await running.close()
  endpoint.close()
  dataDir.remove()
})

/** Whose grants are needed here; the others' are looked at where their work is tested. */
const PRINCIPALS = ['Api', 'Follow', 'Deliver']

/** Grants that nothing here needs, and why they stand. */
const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [/ s3:ListBucket /, 'without it S3 answers 403, not 404, for an object that has gone'],
  [/ sqs:(GetQueueUrl|GetQueueAttributes) /, 'CDK’s own grant to whoever reads or writes a queue'],
  [/^Deliver dynamodb:UpdateItem /, 'what it used is added to the month’s usage after ten invocations'],
  [/ dynamodb:ListStreams /, 'CDK’s own grant to whoever reads a stream'],
]

async function send(
  method: 'POST' | 'DELETE',
  path: string,
  body?: object,
  headers = {},
): Promise<{ readonly id: string }> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  const all = { 'content-type': 'application/json', ...headers }
  const response = await fetch(running.local.urls.api + path, { method, headers: all, ...json })
  const found = (await response.json()) as { readonly id: string }
  await running.local.whenQuiet()
  return found
}

async function idOf(name: string): Promise<string> {
  const { body } = await ask<PageOf<Entity>>(running, `/entities?name=${encodeURIComponent(name)}`)
  return body.items[0]?.id ?? ''
}

test('every grant of those who answer, follow and deliver is needed, but for those explained', async () => {
  const { port } = endpoint.address() as AddressInfo
  const subscribed = await send('POST', '/subscriptions', {
    endpoint: `http://127.0.0.1:${String(port)}/`,
    filter: { words: 'ura' },
  })
  await running.put('a.txt', 'Ministrja Mira Dervishi tha se ura e re mbi Drin hapet të hënën.\n')
  await running.put('b.txt', 'Kryetari Agron Bici tha se ura e vjetër mbi Drin u mbyll dje.\n')
  await running.local.whenQuiet()
  answer = 200
  await send('POST', `/subscriptions/${subscribed.id}/replay`, { from: '2000-01-01' })
  await send('DELETE', `/subscriptions/${subscribed.id}`)
  const about = await send('POST', '/subscriptions', {
    endpoint: `http://127.0.0.1:${String(port)}/`,
    filter: { about: await idOf('Drin') },
  })
  await send('POST', `/subscriptions/${about.id}/replay`, { from: '2000-01-01' })

  const merged = await send('POST', `/entities/${await idOf('Agron Bici')}/merge`, {
    into: await idOf('Mira Dervishi'),
  })
  await send('DELETE', `/corrections/${merged.id}`)
  const path = `/statements/${documentIdOf('a.txt')}-s1/corrections`
  const once = { 'idempotency-key': 'një' }
  await send('POST', path, { kind: 'poem' }, once)
  await send('POST', path, { kind: 'not-a-statement' }, once)
  for (const list of [
    'documents',
    'documents?language=sq',
    'documents?publisher=X',
    'statements',
    'entities',
    'search?q=ura',
  ])
    expect((await ask(running, `/${list}`)).status).toBe(200)
  const document = documentIdOf('a.txt')
  for (const one of [`documents/${document}`, `documents/${document}/text`, `statements/${document}-s1`])
    expect((await ask(running, `/${one}`)).status).toBe(200)
  const { url, headers } = (await send('POST', '/documents', {
    ...{ key: 'c.txt', bytes: 4, contentType: 'text/plain' },
  })) as unknown as { readonly url: string; readonly headers: Record<string, string> }
  expect((await fetch(url, { method: 'PUT', headers, body: 'Dje.' })).status).toBe(200)
  await running.local.whenQuiet()
  await send('DELETE', `/documents/${documentIdOf('c.txt')}`)

  expect(running.local.access.denials).toEqual([])
  const unused = running.local.access
    .unused()
    .filter(({ principal }) => PRINCIPALS.includes(principal))
    .map(({ principal, action, resource }) => `${principal} ${action} ${resource}`)
    .filter(grant => !EXPLAINED.some(([pattern]) => pattern.test(grant)))
  expect(unused).toEqual([])
})
