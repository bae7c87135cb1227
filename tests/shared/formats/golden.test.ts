import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from '../../../shared/formats/index.ts'
import { GOLDEN_SOURCES } from '../../support/formats/golden-sources.ts'

const ROOT = new URL('../../golden/', import.meta.url)
const SLUGS = readdirSync(ROOT, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))

const sourceOf = (slug: string) => readdirSync(new URL(`${slug}/`, ROOT)).find(name => name.startsWith('source.')) ?? ''
const bytesOf = (path: string) => readFileSync(new URL(path, ROOT))

test('parseDocument() has golden documents of every format', () => {
  const extensions = new Set(SLUGS.map(slug => sourceOf(slug).slice('source.'.length)))
  expect([...extensions].sort()).toEqual(['docx', 'eml', 'html', 'md', 'odt', 'pdf', 'rtf', 'txt'])
})

test.each(SLUGS)('parseDocument() reads the golden document %s', async slug => {
  const source = sourceOf(slug)
  const parsed = await parseDocument(bytesOf(`${slug}/${source}`), { name: source, mediaType: null })
  expect(parsed).toEqual(JSON.parse(bytesOf(`${slug}/expected.json`).toString()))
})

test.each(SLUGS)('parseDocument() decides by content: %s without name or media type', async slug => {
  const source = sourceOf(slug)
  const parsed = await parseDocument(bytesOf(`${slug}/${source}`), {
    name: 'a1b2',
    mediaType: 'application/octet-stream',
  })
  expect(parsed.format).toBe((JSON.parse(bytesOf(`${slug}/expected.json`).toString()) as { format: string }).format)
})

test.each(Object.keys(GOLDEN_SOURCES))('golden-sources makes %s as it is committed', path => {
  const made = GOLDEN_SOURCES[path]?.() ?? new Uint8Array()
  expect(Buffer.from(made).equals(bytesOf(path))).toBe(true)
})
