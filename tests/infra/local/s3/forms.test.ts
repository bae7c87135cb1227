import { createHash } from 'node:crypto'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { READER, startTestS3, type TestS3 } from '../../../support/s3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startTestS3()
})
afterAll(() => s3.close())

type Sending = Partial<PresignedPostOptions> & { readonly extra?: Record<string, string>; readonly file?: File | null }

/** Makes a form as the API does, and sends it as a browser does. */
async function send({
  extra = {},
  file = new File(['fjalë'], 'shkresa ë.txt', { type: 'text/plain' }),
  ...more
}: Sending) {
  const { url, fields } = await createPresignedPost(s3.client, { Bucket: 'documents', Key: 'form', ...more })
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...extra })) form.append(name, value)
  if (file !== null) form.append('file', file)
  const response = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  const text = await response.text()
  return { status: response.status, code: /<Code>(.*)<\/Code>/.exec(text)?.[1], text, headers: response.headers }
}

const read = async (Key: string) => {
  const { Body, ...rest } = await s3.client.send(new GetObjectCommand({ Bucket: 'documents', Key }))
  return { ...rest, text: await Body?.transformToString() }
}

describe('a presigned form', () => {
  test('stores its file, with the name, type and metadata of the form', async () => {
    const Fields = { 'Content-Type': 'text/markdown', 'x-amz-meta-by': 'shtypi', acl: 'private' }
    const { status, headers } = await send({
      Key: 'dosja/${filename}',
      Fields,
      Conditions: [['starts-with', '$key', 'dosja/']],
    })
    expect([status, headers.get('etag')]).toEqual([204, `"${createHash('md5').update('fjalë').digest('hex')}"`])
    expect(await read('dosja/shkresa ë.txt')).toMatchObject({
      text: 'fjalë',
      ContentType: 'text/markdown',
      Metadata: { by: 'shtypi' },
    })
    expect(s3.events.at(-1)).toMatchObject({
      detail: { reason: 'POST Object', object: { key: 'dosja/shkresa ë.txt' } },
    })
  })

  test('takes the type that the browser gives where the form has none', async () => {
    await send({ Key: 'typed' })
    expect((await read('typed')).ContentType).toBe('text/plain')
  })

  test('answers as it is told to: 200, 201 with a document, or elsewhere', async () => {
    const to = (name: string, value: string) => send({ Fields: { [name]: value } })
    expect((await to('success_action_status', '200')).status).toBe(200)
    const created = await to('success_action_status', '201')
    expect([created.status, created.text]).toEqual([201, expect.stringContaining('<Key>form</Key>')])
    const redirected = await to('success_action_redirect', 'http://127.0.0.1/done?a=b')
    expect([redirected.status, redirected.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^http:\/\/127\.0\.0\.1\/done\?a=b&bucket=documents&key=form&etag=%22[0-9a-f]{32}%22$/),
    ])
  })

  test.each<[string, Sending, number, string]>([
    ['a field that no condition names', { extra: { 'x-amz-meta-more': 'x' } }, 403, 'AccessDenied'],
    [
      'another value than was signed',
      { Fields: { 'Content-Type': 'text/plain' }, extra: { 'Content-Type': 'text/html' } },
      403,
      'AccessDenied',
    ],
    ['another key than was signed', { extra: { key: 'other' } }, 403, 'AccessDenied'],
    ['a key that does not begin right', { Key: 'x/${filename}', extra: { key: 'y/z' } }, 403, 'AccessDenied'],
    ['too many bytes', { Conditions: [['content-length-range', 1, 5]] }, 400, 'EntityTooLarge'],
    ['too few bytes', { Conditions: [['content-length-range', 7, 9]] }, 400, 'EntityTooSmall'],
    ['a time that is over', { Expires: -1 }, 403, 'AccessDenied'],
    ['a signature that is none', { extra: { 'X-Amz-Signature': '0'.repeat(64) } }, 403, 'SignatureDoesNotMatch'],
    [
      'a policy that was changed',
      { extra: { Policy: Buffer.from('{}').toString('base64') } },
      403,
      'SignatureDoesNotMatch',
    ],
    ['no file', { file: null }, 400, 'InvalidArgument'],
  ])('is refused with %s', async (_what, sending, status, code) => {
    const before = s3.events.length
    expect(await send(sending)).toMatchObject({ status, code })
    expect(s3.events.length).toBe(before)
  })

  test('streams a file of many pieces, whatever bytes it has', async () => {
    const bytes = Buffer.alloc(1_000_003, '\r\n--\r\n-')
    expect((await send({ Key: 'large', file: new File([bytes], 'large') })).status).toBe(204)
    expect((await read('large')).text).toBe(bytes.toString())
  })

  test('is refused in words, though the browser is still sending', async () => {
    const file = new File([Buffer.alloc(30_000_000)], 'large')
    const sending = { Conditions: [['content-length-range', 1, 1000]], file } satisfies Sending
    expect(await send(sending)).toMatchObject({ status: 400, code: 'EntityTooLarge' })
    expect(await send({ ...sending, Expires: -1 })).toMatchObject({ status: 403, code: 'AccessDenied' })
  })

  test('can do no more than who signed it', async () => {
    const client = s3.makeClient({ credentials: READER })
    const { url, fields } = await createPresignedPost(client, { Bucket: 'documents', Key: 'form' })
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new File(['x'], 'x'))
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(403)
  })
})

test('a form without a policy is refused', async () => {
  const form = new FormData()
  form.append('key', 'anonymous')
  form.append('file', new File(['x'], 'x'))
  expect((await fetch(`${s3.url}/documents`, { method: 'POST', body: form })).status).toBe(403)
})
