import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePost } from '../../../functions/deliver/post.ts'

const server = createServer((request, response) => {
  if (request.url === '/moved') response.writeHead(302, { location: '/taken' })
  else response.writeHead(Number(request.url?.slice(1)) || 200)
  response.end('x'.repeat(100_000))
  requests.push(request)
})
const requests: IncomingMessage[] = []
let endpoint: string
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  endpoint = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterAll(() => void server.close())

const post = (to: string, isPrivateAllowed = true) =>
  makePost({ isPrivateAllowed })({ endpoint: to, headers: { 'webhook-id': 'a' }, body: '{"ë":1}' })

describe('makePost()', () => {
  test('takes any status from 200 to 299 for a yes, and sends the headers', async () => {
    expect(await post(`${endpoint}/204`)).toEqual({ taken: true })
    expect(requests.at(-1)?.headers).toMatchObject({
      'webhook-id': 'a',
      'content-type': 'application/json',
      'content-length': '8',
    })
  })

  test.each([['404'], ['500'], ['moved', '302']])('says why it was not taken: %s', async (path, status = path) => {
    expect(await post(`${endpoint}/${path}`)).toEqual({
      taken: false,
      error: `expected a status from 200 to 299, got ${status}`,
    })
  })

  test('never rejects where nobody answers', async () => {
    expect(await post('http://127.0.0.1:9')).toMatchObject({ taken: false })
  })

  test.each([
    ['http://redaksia.example.org/', 'expected an https address, got http:'],
    ['https://127.0.0.1/', '127.0.0.1 is not an address on the public internet'],
    ['https://[::1]/', '::1 is not an address on the public internet'],
    ['https://2130706433/', '127.0.0.1 is not an address on the public internet'],
    ['https://169.254.169.254/latest/meta-data', '169.254.169.254 is not an address on the public internet'],
    ['https://localhost/', 'localhost is not an address on the public internet'],
  ])('does not post to %s in the cloud', async (to, error) => {
    expect(await post(to, false)).toEqual({ taken: false, error })
  })
})
