import { describe, expect, it } from 'vitest'
import { toRequest, toResult } from '../../../functions/console/lambda.ts'
import { apiEvent } from '../api/api-event.ts'

describe('toRequest()', () => {
  it('is at the address that the browser asked for', () => {
    const headers = { host: 'localhost:3000', 'x-forwarded-proto': 'http', accept: 'text/html' }
    const request = toRequest(apiEvent({ path: '/console/search?q=ura+%C3%AB', headers }))
    expect(request.url).toBe('http://localhost:3000/console/search?q=ura+%C3%AB')
    expect(request.headers.get('accept')).toBe('text/html')
  })

  it('has the cookies, which API Gateway keeps apart', () => {
    const request = toRequest({ ...apiEvent({ path: '/console' }), cookies: ['fjala-theme=dark', 'fjala-language=sq'] })
    expect(request.headers.get('cookie')).toBe('fjala-theme=dark; fjala-language=sq')
  })

  it.each([
    ['a text', { body: 'theme=dark', isBase64Encoded: false }],
    ['bytes in base64', { body: Buffer.from('theme=dark').toString('base64'), isBase64Encoded: true }],
  ])('has a body that came as %s', async (_what, body) => {
    const request = toRequest({ ...apiEvent({ method: 'POST', path: '/console/preferences' }), ...body })
    expect(await request.text()).toBe('theme=dark')
  })

  it('takes a path that no address should hold', () => {
    expect(new URL(toRequest(apiEvent({ path: '/console/<b>#ë' })).url).pathname).toBe('/console/%3Cb%3E%23%C3%AB')
  })

  it.each(['..', '.', '%2e%2E', '.%2e/health', '..\\health', 'a/../../health', '.\t./health'])(
    'is for nothing where a path holds %j, which would lead from what API Gateway let pass to another page',
    name => {
      expect(new URL(toRequest(apiEvent({ path: `/console/assets/${name}` })).url).pathname).toBe('/')
    },
  )
})

describe('toResult()', () => {
  it('gives text as text, and cookies one by one', async () => {
    const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' })
    headers.append('set-cookie', 'a=1')
    headers.append('set-cookie', 'b=2, c')
    expect(await toResult(new Response('<p>ë</p>', { status: 201, headers }))).toEqual({
      statusCode: 201,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      cookies: ['a=1', 'b=2, c'],
      body: '<p>ë</p>',
      isBase64Encoded: false,
    })
  })

  it('gives what is compressed in base64', async () => {
    const headers = { 'content-type': 'text/html', 'content-encoding': 'gzip' }
    const result = await toResult(new Response(new Uint8Array([1, 2, 255]), { headers }))
    expect(result).toMatchObject({ body: Buffer.from([1, 2, 255]).toString('base64'), isBase64Encoded: true })
  })

  it('gives no body where there is none', async () => {
    expect(await toResult(new Response(null, { status: 304 }))).toEqual({ statusCode: 304, headers: {} })
  })
})
