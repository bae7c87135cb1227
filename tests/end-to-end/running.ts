import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { startLocal, USER, type Local } from '../../infra/local/start-local.ts'
import { synthesizedStack } from '../../infra/local/synthesis.ts'
import { documentIdOf } from '../../shared/records/document-id.ts'
import type { Document, DocumentDetail } from '../../functions/api/schemas/document.ts'
import type { Entity } from '../../functions/api/schemas/entity.ts'
import type { Statement } from '../../functions/api/schemas/statement.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** The stack itself, synthesized and running on free ports, and an S3 client of the user's. */
export type Running = {
  readonly local: Local
  /** Puts an object, and gives its version. */
  readonly put: (key: string, body: string | Uint8Array) => Promise<string>
  readonly remove: (key: string) => Promise<void>
  readonly removeVersion: (key: string, version: string) => Promise<void>
  /** Puts a sample document under a key. */
  readonly putSeed: (seed: string, key?: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** A page of a list. */
export type PageOf<Thing> = { readonly items: readonly Thing[]; readonly next: string | null }
export type { Document, DocumentDetail, Entity, Statement }

/** A folder for one run's data, and how to remove it. */
export function makeDataDir(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'fjala-end-to-end-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

let synthesized: Promise<string> | undefined

/** Synthesizes the stack where nobody has yet; gives its cloud assembly, which stays the same for a whole file of tests. */
export function synthesizeOnce(): Promise<string> {
  synthesized ??= synthesizedStack({ root: ROOT, env: process.env }).then(({ directory }) => directory)
  return synthesized
}

/** Starts the real stack over a folder, or one that differs from it as a test wants. */
export async function startRunning(dataDir: string, templateDir?: string): Promise<Running> {
  const local = await startLocal({ templateDir: templateDir ?? (await synthesizeOnce()), dataDir })
  const client = new S3Client({
    endpoint: local.urls.s3,
    region: 'eu-central-1',
    credentials: { accessKeyId: USER.accessKeyId, secretAccessKey: USER.secretAccessKey },
  })
  const put: Running['put'] = async (Key, Body) => {
    const { VersionId = '' } = await client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body }))
    return VersionId
  }
  return {
    local,
    put,
    putSeed: (seed, key = seed) => put(key, readFileSync(join(ROOT, 'seeds', seed))),
    remove: async Key => {
      await client.send(new DeleteObjectCommand({ Bucket: 'documents', Key }))
    },
    removeVersion: async (Key, VersionId) => {
      await client.send(new DeleteObjectCommand({ Bucket: 'documents', Key, VersionId }))
    },
    close: async () => {
      client.destroy()
      await local.close()
    },
  }
}

/** Asks the API; gives status and body. */
export async function ask<Body>(
  { local }: Running,
  path: string,
): Promise<{ readonly status: number; readonly body: Body }> {
  const response = await fetch(local.urls.api + path)
  return { status: response.status, body: (await response.json()) as Body }
}

/** A document by its key, with text, entities and statements. */
export async function documentAt(running: Running, key: string): Promise<DocumentDetail> {
  return (await ask<DocumentDetail>(running, `/documents/${documentIdOf(key)}`)).body
}

/** `speaker: words`, of each statement of a document. */
export function sayings({ statements }: DocumentDetail): readonly string[] {
  return (statements?.items ?? []).map(({ speaker, content }) => {
    const who = speaker?.name ?? speaker?.mention?.text ?? 'nobody'
    return `${who}: ${content.map(({ text }) => text).join(' … ')}`
  })
}
