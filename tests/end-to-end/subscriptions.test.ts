import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Delivery, NewSubscription } from '../../functions/api/schemas/subscription.ts'
import { ask, makeDataDir, startRunning, type PageOf, type Running } from './running.ts'

/** Tries of a delivery, and the longest pause between two of them, in milliseconds. */
const TRIES = 8
const LONGEST_PAUSE = 6 * 3600_000

const dataDir = makeDataDir()
const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = []
let answer = 204
const endpoint = createServer((request, response) => {
  const parts: Buffer[] = []
  request
    .on('data', (part: Buffer) => parts.push(part))
    .on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      response.writeHead(answer).end()
    })
})

let running: Running
let subscription: NewSubscription
beforeAll(async () => {
  await once(endpoint.listen(0, '127.0.0.1'), 'listening')
  running = await startRunning(dataDir.path)
  const { port } = endpoint.address() as AddressInfo
  const address = `http://127.0.0.1:${String(port)}/fjala`
  subscription = await send<NewSubscription>(
    '/subscriptions',
    { endpoint: address, filter: { words: 'protesta' } },
    201,
  )
})
afterAll(async () => {
  await running.close()
  endpoint.close()
  dataDir.remove()
})

async function send<Body>(path: string, body: object | undefined, status: number): Promise<Body> {
  const json = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(running.local.urls.api + path, { method: 'POST', ...json })
  expect(response.status).toBe(status)
  return (await response.json()) as Body
}

const told = () =>
  received.map(({ body }) => JSON.parse(body) as { type: string; statement?: { content: { text: string }[] } })
const deliveries = async (status: string) =>
  (await ask<PageOf<Delivery>>(running, `/subscriptions/${subscription.id}/deliveries?status=${status}`)).body.items

test('a subscriber hears once of what it asked for, in any inflection, by signed posts', async () => {
  await running.put('a.txt', 'Ministrja Mira Dervishi tha se protestat e bujqve do të vazhdojnë edhe nesër.\n')
  await running.put('b.txt', 'Kryetari Agron Bici tha se rruga e re hapet të hënën në mëngjes.\n')
  await running.local.whenQuiet()
  expect(told().map(({ type }) => type)).toEqual(['statement'])
  expect(told()[0]?.statement?.content[0]?.text).toContain('protestat')
  const [{ headers, body } = { headers: {}, body: '' }] = received
  const secret = Buffer.from(subscription.secret.replace('whsec_', ''), 'base64')
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', secret).update(signed).digest('base64')}`)

  await running.put('a.txt', 'Sot. Ministrja Mira Dervishi tha se protestat e bujqve do të vazhdojnë edhe nesër.\n')
  await running.local.whenQuiet()
  expect(received).toHaveLength(1)
  expect(await deliveries('delivered')).toMatchObject([{ attempts: 1, error: null }])
})

test('what the endpoint does not take is tried again, later each time, then listed, and told again by a replay', async () => {
  answer = 503
  await running.put('c.txt', 'Kryetari Agron Bici tha se protesta u mbajt në qetësi të plotë.\n')
  await running.local.whenQuiet()
  for (let tries = 1; tries < TRIES; tries += 1) {
    expect(await deliveries('pending')).toMatchObject([{ attempts: tries }])
    running.local.clock.skipTo(running.local.clock.now() + LONGEST_PAUSE)
    await running.local.whenQuiet()
  }
  expect(await deliveries('failed')).toMatchObject([
    { attempts: 8, error: 'expected a status from 200 to 299, got 503' },
  ])

  answer = 200
  received.length = 0
  await send(`/subscriptions/${subscription.id}/replay`, { from: '2000-01-01' }, 202)
  await running.local.whenQuiet()
  expect(
    told()
      .map(({ statement }) => statement?.content[0]?.text ?? '')
      .sort(),
  ).toEqual([expect.stringContaining('protesta u mbajt'), expect.stringContaining('protestat e bujqve')])
})

test('a test is delivered by the same way, and nothing is called that is not granted', async () => {
  received.length = 0
  await send(`/subscriptions/${subscription.id}/test`, undefined, 202)
  await running.local.whenQuiet()
  expect(told()).toMatchObject([{ type: 'test' }])
  expect(running.local.access.denials).toEqual([])
})
