import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listSeeds } from '../../../../infra/local/seeds/seed-files.ts'

test('listSeeds() gives each document its key and media type, and leaves out the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fjala-seeds-'))
  mkdirSync(join(folder, 'sq'))
  for (const file of ['README.md', '.DS_Store', 'sq/b.html', 'sq/a.txt', 'sq/c.xyz']) writeFileSync(join(folder, file), '')
  expect(listSeeds(folder).map(({ key, mediaType }) => [key, mediaType])).toEqual([
    ['seeds/sq/a.txt', 'text/plain'],
    ['seeds/sq/b.html', 'text/html'],
    ['seeds/sq/c.xyz', 'application/octet-stream'],
  ])
  rmSync(folder, { recursive: true })
})
