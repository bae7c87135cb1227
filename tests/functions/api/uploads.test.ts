import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Upload } from '../../../functions/api/schemas/upload.ts'
import { documentIdOf } from '../../../shared/records/document-id.ts'
import { startApiWorld, type ApiWorld } from './api-world.ts'

const FILE = Buffer.from('“Ura hapet në shtator”, tha Arta Lleshi.\n')
const KEY = 'lajme/ura e re + 🌉 ë.txt'

let api: ApiWorld
beforeAll(async () => (api = await startApiWorld()))
afterAll(() => api.close())

async function permitted(asked: object): Promise<Upload> {
  const headers = { 'content-type': 'application/json' }
  const { status, body } = await api.ask('/documents', { method: 'POST', headers, body: JSON.stringify(asked) })
  expect(status, JSON.stringify(body)).toBe(201)
  return body as Upload
}

async function stored(key: string): Promise<{ readonly bytes: Buffer; readonly contentType: string | undefined }> {
  const { Body, ContentType } = await api.world.s3.send(new GetObjectCommand({ Bucket: api.world.documents, Key: key }))
  return { bytes: Buffer.from((await Body?.transformToByteArray()) ?? []), contentType: ContentType }
}

function formOf({ fields }: Upload, bytes: Buffer, changed: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), 'ura.txt')
  return form
}

describe('POST /documents for a PUT', () => {
  const asked = { key: KEY, contentType: 'text/plain', bytes: FILE.length }

  it('permits exactly that file, and says where the document will be', async () => {
    const upload = await permitted(asked)
    expect(upload).toMatchObject({ documentId: documentIdOf(KEY), key: KEY, method: 'PUT', fields: {} })
    expect(upload.expiresAt).toBe('2025-07-01T12:15:00.000Z')
    const answer = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: FILE })
    expect(answer.status).toBe(200)
    expect(await stored(KEY)).toEqual({ bytes: FILE, contentType: 'text/plain' })
  })

  it.each([
    ['of another media type', { 'content-type': 'text/html' }, FILE],
    ['of another size', { 'content-type': 'text/plain' }, Buffer.concat([FILE, FILE])],
  ])('permits no file %s', async (_what, headers, body) => {
    const { url } = await permitted({ ...asked, key: 'lajme/tjetër.txt' })
    const answer = await fetch(url, { method: 'PUT', headers, body })
    expect(answer.status).toBe(403)
  })

  it('permits nothing larger than can be read', async () => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ ...asked, bytes: 1_000_001 })
    expect(await api.ask('/documents', { method: 'POST', headers, body })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'bytes', message: 'expected at most 1000000, got 1000001' }] },
    })
  })
})

describe('POST /documents for a form', () => {
  const asked = { key: 'lajme/formular.txt', contentType: 'text/plain', method: 'POST' }

  it('permits that file, as a browser sends it', async () => {
    const upload = await permitted(asked)
    expect(upload).toMatchObject({ method: 'POST', headers: {}, fields: { key: asked.key } })
    const answer = await fetch(upload.url, { method: 'POST', body: formOf(upload, FILE) })
    expect(answer.status).toBe(204)
    expect(await stored(asked.key)).toEqual({ bytes: FILE, contentType: 'text/plain' })
  })

  it.each([
    ['under another key', FILE, { key: 'lajme/tjetër.txt' }, 403],
    ['of another media type', FILE, { 'Content-Type': 'text/html' }, 403],
    ['that is too large', Buffer.alloc(1_000_001), {}, 400],
    ['that is empty', Buffer.alloc(0), {}, 400],
  ])('permits no file %s', async (_what, bytes, changed, status) => {
    const upload = await permitted(asked)
    const answer = await fetch(upload.url, { method: 'POST', body: formOf(upload, bytes, changed) })
    expect(answer.status).toBe(status)
  })
})
