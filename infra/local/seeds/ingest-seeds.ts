import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { textOf } from '../json.ts'
import type { ApiClient } from './api-client.ts'
import type { SeedFile } from './seed-files.ts'

/** A sample document that is in the bucket, or once was: `new` where it has been uploaded just now. */
export type IngestedSeed = { readonly key: string; readonly documentId: string; readonly isNew: boolean }

/**
 * Uploads the sample documents that the pipeline does not know, or knows with other bytes: each by a permission of the
 * API, as any client would. One that the user has deleted stays so.
 */
export async function ingestSeeds(
  seeds: readonly SeedFile[],
  api: ApiClient,
  uploaded: (done: number) => void,
): Promise<readonly IngestedSeed[]> {
  const ingested: IngestedSeed[] = []
  for (const seed of seeds) {
    ingested.push(await ingest(seed, api))
    uploaded(ingested.length)
  }
  return ingested
}

async function ingest({ file, key, mediaType }: SeedFile, api: ApiClient): Promise<IngestedSeed> {
  const bytes = readFileSync(file)
  const permission = await api.post('/documents', { key, contentType: mediaType, bytes: bytes.length })
  const documentId = textOf(permission['documentId'])
  const known = await api.get(`/documents/${documentId}?include=none`)
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (known?.['contentHash'] === hash || known?.['status'] === 'deleted') return { key, documentId, isNew: false }
  const response = await fetch(textOf(permission['url']), {
    method: 'PUT',
    headers: permission['headers'] as Record<string, string>,
    body: bytes,
  })
  if (!response.ok) throw new Error(`Cannot upload ${key}: ${response.status} ${await response.text()}`)
  return { key, documentId, isNew: true }
}
