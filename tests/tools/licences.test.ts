import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { licencesPage, PERMITTED, shippedPackages, type Lockfile } from '../../tools/licences/shipped.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8')
const shipped = shippedPackages(JSON.parse(read('package-lock.json')) as Lockfile)

describe('shippedPackages()', () => {
  const lockfile: Lockfile = {
    packages: {
      '': { version: '1.0.0', license: 'MIT' },
      'node_modules/b': { version: '2.0.0', license: 'ISC' },
      'node_modules/@scope/a/node_modules/b': { version: '1.0.0', license: 'MIT' },
      'node_modules/test-only': { version: '1.0.0', license: 'GPL-3.0', dev: true },
      'node_modules/silent': { version: '1.0.0' },
    },
  }

  test('lists each version once, without what is for development only', () => {
    expect(shippedPackages(lockfile)).toEqual([
      { name: 'b', version: '1.0.0', licence: 'MIT' },
      { name: 'b', version: '2.0.0', licence: 'ISC' },
      { name: 'silent', version: '1.0.0', licence: 'unknown' },
    ])
  })
})

test('every shipped package has a licence that is permitted', () => {
  expect(shipped.length).toBeGreaterThan(20)
  expect(shipped.filter(({ licence }) => !PERMITTED.has(licence))).toEqual([])
})

test('every runtime dependency is listed', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { readonly dependencies: Record<string, string> }
  const names = new Set(shipped.map(({ name }) => name))
  expect(Object.keys(dependencies).filter(name => !names.has(name))).toEqual([])
})

test('docs/licences.md is what the lockfile says', () => {
  expect(read('docs', 'licences.md')).toBe(licencesPage(shipped))
})
