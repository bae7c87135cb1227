import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import {
  DeleteObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type ListObjectsV2CommandInput,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../../../infra/local/s3/store/database.ts'
import { listObjects, listVersions } from '../../../../infra/local/s3/store/listing.ts'
import { makeObjectIndex } from '../../../../infra/local/s3/store/object-index.ts'
import { startTestS3, type TestS3 } from '../../../support/s3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startTestS3()
  for (const Key of KEYS) await s3.client.send(new PutObjectCommand({ Bucket: 'texts', Key, Body: Key }))
})
afterAll(() => s3.close())

/** In the order of their bytes: an emoji comes after what UTF-16 would put behind it. */
const KEYS = ['A', 'a b', 'a+b', 'a/1', 'a/2', 'a/b/3', 'z', 'ë', 'ﬀ', '📰']

async function listAll(more: Partial<ListObjectsV2CommandInput>): Promise<string[][]> {
  const pages: string[][] = []
  let ContinuationToken: string | undefined
  do {
    const page = await s3.client.send(new ListObjectsV2Command({ Bucket: 'texts', ...more, ContinuationToken }))
    const found = [
      ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      ...(page.Contents ?? []).map(({ Key }) => Key),
    ]
    expect(page.KeyCount).toBe(found.length)
    pages.push(found.map(String))
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken !== undefined)
  return pages
}

describe('ListObjectsV2', () => {
  test('gives keys in the order of their bytes', async () => {
    expect(await listAll({})).toEqual([KEYS])
  })

  test('gives pages that follow one another', async () => {
    expect(await listAll({ MaxKeys: 4 })).toEqual([KEYS.slice(0, 4), KEYS.slice(4, 8), KEYS.slice(8)])
  })

  test.each([
    [{ Prefix: 'a' }, ['a b', 'a+b', 'a/1', 'a/2', 'a/b/3']],
    [{ Prefix: 'a', Delimiter: '/' }, ['a/', 'a b', 'a+b']],
    [{ Prefix: 'a/', Delimiter: '/' }, ['a/b/', 'a/1', 'a/2']],
    [{ Delimiter: 'b' }, ['a b', 'a+b', 'a/b', 'A', 'a/1', 'a/2', 'z', 'ë', 'ﬀ', '📰']],
    [{ StartAfter: 'a/2' }, ['a/b/3', 'z', 'ë', 'ﬀ', '📰']],
    [{ StartAfter: 'a/2', Prefix: 'z' }, ['z']],
    [{ Prefix: 'zz' }, []],
    [{ Prefix: 'ë', EncodingType: 'url' as const }, ['%C3%AB']],
  ])('gives what is asked for: %j', async (asked, expected) => {
    expect(await listAll(asked)).toEqual([expected])
  })

  test('gives nothing for no keys at all', async () => {
    const page = await s3.client.send(new ListObjectsV2Command({ Bucket: 'texts', MaxKeys: 0 }))
    expect(page).toMatchObject({ KeyCount: 0, IsTruncated: false })
  })

  test('refuses a token that it never gave', async () => {
    const wrong = new ListObjectsV2Command({ Bucket: 'texts', ContinuationToken: '!' })
    await expect(s3.client.send(wrong)).rejects.toMatchObject({ name: 'InvalidArgument' })
  })
})

test('ListObjects gives a marker where there is a delimiter', async () => {
  const list = (Marker?: string) =>
    s3.client.send(new ListObjectsCommand({ Bucket: 'texts', Prefix: 'a', Delimiter: '/', MaxKeys: 1, Marker }))
  const seen = []
  let marker: string | undefined
  do {
    const page = await list(marker)
    seen.push(page.CommonPrefixes?.[0]?.Prefix ?? page.Contents?.[0]?.Key)
    marker = page.NextMarker
  } while (marker !== undefined)
  expect(seen).toEqual(['a b', 'a+b', 'a/'])
})

test('ListObjectVersions gives versions and markers, page by page, of one key the newest first', async () => {
  const Bucket = 'documents'
  const ids = []
  for (const Key of ['k', 'k', 'l/1', 'm'])
    ids.push((await s3.client.send(new PutObjectCommand({ Bucket, Key, Body: Key }))).VersionId)
  ids.push((await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }))).VersionId)
  const [k1, k2, , m, marker] = ids
  const seen = []
  let after = {}
  for (let pages = 0; pages < 10; pages += 1) {
    const list = new ListObjectVersionsCommand({ Bucket, MaxKeys: 1, Delimiter: '/', ...after })
    const page = await s3.client.send(list)
    const [version, deleted] = [page.Versions?.[0], page.DeleteMarkers?.[0]]
    seen.push(version?.VersionId ?? deleted?.VersionId ?? page.CommonPrefixes?.[0]?.Prefix)
    if (page.IsTruncated !== true) break
    after = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
  }
  expect(seen).toEqual([marker, k2, k1, 'l/', m])
})

describe('listObjects() and listVersions()', () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', '/', 'ë', '📰'), minLength: 1, maxLength: 5 })

  test('give, page after page, what a simple sort would', () => {
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 30 }),
        fc.constantFrom('', 'a', 'a/', 'ë'),
        fc.constantFrom('', '/', 'ab'),
        fc.integer({ min: 1, max: 4 }),
        (keys, prefix, delimiter, limit) => {
          withKeys(keys, database => {
            const asked = { bucket: 'b', prefix, delimiter, limit }
            expect(pagesOf(after => listObjects(database, { ...asked, after: after.key }))).toEqual(
              modelOf([...new Set(keys)], prefix, delimiter),
            )
            const versions = pagesOf(({ key: after, versionId: afterVersion }) =>
              listVersions(database, { ...asked, after, afterVersion }),
            )
            expect(versions).toEqual(modelOf(keys, prefix, delimiter))
          })
        },
      ),
      { numRuns: 150 },
    )
  })
})

type Marker = { readonly key: string; readonly versionId: string }

function pagesOf(list: (after: Marker) => ReturnType<typeof listObjects>): string[] {
  const found: string[] = []
  let after: Marker | undefined = { key: '', versionId: '' }
  while (after !== undefined) {
    const page: ReturnType<typeof listObjects> = list(after)
    found.push(...[...page.versions.map(({ key }) => key), ...page.prefixes].toSorted(byBytes))
    after = page.next
  }
  return found
}

function modelOf(keys: readonly string[], prefix: string, delimiter: string): string[] {
  const rolled = keys
    .filter(key => key.startsWith(prefix))
    .map(key => {
      const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
      return at < 0 ? { name: key, isPrefix: false } : { name: key.slice(0, at + delimiter.length), isPrefix: true }
    })
  const prefixes = new Set(rolled.filter(({ isPrefix }) => isPrefix).map(({ name }) => name))
  return [...prefixes, ...rolled.filter(({ isPrefix }) => !isPrefix).map(({ name }) => name)].toSorted(byBytes)
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

function withKeys(keys: readonly string[], work: (database: Database) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'fjala-listing-'))
  const database = openDatabase(join(folder, 'index.sqlite'))
  const index = makeObjectIndex(database)
  database.inOneCommit(() => {
    for (const [at, key] of keys.entries()) {
      const empty = { body: null, size: 0, etag: '', headers: {}, tags: {}, checksum: undefined, parts: [] }
      index.add({ ...empty, bucket: 'b', key }, { position: at + 1, now: at, keepsVersions: true, marker: false })
    }
  })
  try {
    work(database)
  } finally {
    void database.close()
    rmSync(folder, { recursive: true })
  }
}
