import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { toResult } from '../../../functions/api/deliver.ts'
import { apiEvent } from './api-event.ts'

const long = { status: 200, body: { text: 'fjalë '.repeat(1000) } }

function deliver(
  answer: Parameters<typeof toResult>[0],
  method: string,
  headers: APIGatewayProxyEventV2['headers'] = {},
) {
  return toResult(answer, apiEvent({ method, path: '/documents', headers }))
}

function decoded(result: ReturnType<typeof toResult>, decompress: (bytes: Buffer) => Buffer): unknown {
  return JSON.parse(decompress(Buffer.from(result.body ?? '', 'base64')).toString('utf8'))
}

describe('toResult() compression', () => {
  it('Brotli where the client takes it', () => {
    const result = deliver(long, 'GET', { 'accept-encoding': 'gzip, deflate, br' })
    expect(result).toMatchObject({ isBase64Encoded: true, headers: { 'content-encoding': 'br' } })
    expect(decoded(result, brotliDecompressSync)).toEqual(long.body)
  })

  it('gzip where the client takes that alone, or gives Brotli no quality', () => {
    const result = deliver(long, 'GET', { 'Accept-Encoding': 'gzip;q=0.5, br;q=0' })
    expect(result.headers).toMatchObject({ 'content-encoding': 'gzip' })
    expect(decoded(result, gunzipSync)).toEqual(long.body)
  })

  it.each([
    ['the client asks for none', long, {}],
    ['the answer is short', { status: 200, body: { a: 1 } }, { 'accept-encoding': 'br' }],
  ])('none where %s', (_why, answer, headers) => {
    const result = deliver(answer, 'GET', headers)
    expect(result.headers).not.toHaveProperty('content-encoding')
    expect(JSON.parse(result.body ?? '')).toEqual(answer.body)
  })
})

describe('toResult() conditions', () => {
  const etag = String(deliver(long, 'GET').headers?.['etag'])

  it('gives the same tag to the same answer, whatever its coding, and another to another', () => {
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/u)
    expect(deliver(long, 'GET', { 'accept-encoding': 'br' }).headers?.['etag']).toBe(etag)
    expect(deliver({ status: 200, body: {} }, 'GET').headers?.['etag']).not.toBe(etag)
  })

  it.each([etag, etag.slice(2), `"other", ${etag}`, '*'])('answers 304 without a body to %s', tag => {
    const result = deliver(long, 'GET', { 'if-none-match': tag })
    expect(result).toMatchObject({ statusCode: 304, headers: { etag } })
    expect(result.body).toBeUndefined()
  })

  it('answers in full when the tag is another, or the method is no reading', () => {
    expect(deliver(long, 'GET', { 'if-none-match': '"other"' }).statusCode).toBe(200)
    expect(deliver({ ...long, status: 202 }, 'DELETE', { 'if-none-match': '*' }).statusCode).toBe(202)
  })

  it('tags no problem', () => {
    expect(deliver({ status: 404, body: {} }, 'GET').headers).not.toHaveProperty('etag')
  })
})

describe('toResult() HEAD', () => {
  it('has the headers of GET and no body', () => {
    const [got, head] = [deliver(long, 'GET'), deliver(long, 'HEAD')]
    expect(head.headers).toEqual(got.headers)
    expect(head.body).toBeUndefined()
  })
})
