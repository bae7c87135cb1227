import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rejection } from '../../../shared/errors.ts'
import { parseDocument } from '../../../shared/formats/index.ts'
import { GOLDEN_SOURCES } from '../../support/formats/golden-sources.ts'

/** More runs by hand: `FUZZ_RUNS=100000 npx vitest run tests/shared/formats/fuzz.test.ts`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150)
const SEED = Number(process.env['FUZZ_SEED'] ?? 1)
const OPTIONS = { numRuns: RUNS, seed: SEED }
const TIMEOUT = 120_000 + RUNS * 400

const NAMES = ['a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx', 'a.odt', 'a.rtf', 'a.eml', 'a']

/** Whatever the bytes are, they are read to a well-formed text or rejected; the same bytes always in the same way. */
async function holds(bytes: Uint8Array, name: string): Promise<void> {
  const first = await outcome(bytes, name)
  expect(first).toEqual(await outcome(bytes, name))
}

async function outcome(bytes: Uint8Array, name: string) {
  try {
    const parsed = await parseDocument(bytes, { name, mediaType: null })
    expect(parsed.text.isWellFormed()).toBe(true)
    return parsed
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Rejection)
    return (thrown as Rejection).message
  }
}

const bytes = fc.uint8Array({ minLength: 1, maxLength: 400 })
const name = fc.constantFrom(...NAMES)

test('parseDocument() reads or rejects any bytes', { timeout: TIMEOUT }, async () => {
  await fc.assert(fc.asyncProperty(bytes, name, holds), OPTIONS)
})

const MARKUP = [
  '<div>',
  '</div>',
  '<p>',
  '<table><tr><td>',
  '</table>',
  '<!--',
  '-->',
  '<script>',
  '<![CDATA[',
  '&euml;',
  '&#xD800;',
  '<',
  '>',
  '"',
  "'",
  '{\\rtf1',
  '{',
  '}',
  '\\par ',
  "\\'eb",
  '\\u235?',
  '\\bin9 ',
  '---\n',
  '# ',
  '> ',
  '- ',
  '|',
  '[x](y)',
  '**',
  'From: a@b\n',
  'Subject: x\n',
  'Content-Type: multipart/mixed; boundary=b\n',
  '--b\n',
  '\n\n',
  '\r\n',
  '=?utf-8?Q?=EB?=',
  ' fjala e re ',
  'Është',
  '“',
  '\0',
  '\ud83d\ude0a',
  '\u202e',
]
const soup = fc
  .array(fc.constantFrom(...MARKUP), { minLength: 1, maxLength: 60 })
  .map(parts => new TextEncoder().encode(parts.join('')))

test('parseDocument() reads or rejects any soup of markup', { timeout: TIMEOUT }, async () => {
  await fc.assert(fc.asyncProperty(soup, name, holds), OPTIONS)
})

type Damage = { readonly at: number; readonly length: number; readonly filling: number; readonly isCut: boolean }
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  filling: fc.nat(255),
  isCut: fc.boolean(),
})

function spoil(whole: Uint8Array, { at, length, filling, isCut }: Damage): Uint8Array {
  const start = Math.floor(at * (whole.length - 1))
  return isCut ? whole.slice(0, Math.max(1, start)) : whole.slice().fill(filling, start, start + length)
}

test.each(Object.keys(GOLDEN_SOURCES))(
  'parseDocument() reads or rejects %s, damaged',
  { timeout: TIMEOUT },
  async path => {
    const whole = GOLDEN_SOURCES[path]?.() ?? new Uint8Array(1)
    await fc.assert(
      fc.asyncProperty(damage, spoiled => holds(spoil(whole, spoiled), path)),
      { ...OPTIONS, numRuns: Math.ceil(RUNS / 5) },
    )
  },
)
