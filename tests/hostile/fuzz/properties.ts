import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc, { type IAsyncProperty, type IProperty } from 'fast-check'
import { GOLDEN_SOURCES } from '../../support/formats/golden-sources.ts'
import { holdsOfBytes, holdsOfText } from './holds.ts'
import { MARKUP, NEWS } from './pieces.ts'

/** Something that must be true of whatever is drawn. `share`: how many of a hundred cases are of it. */
export type Fuzzed = {
  readonly name: string
  readonly share: number
  readonly property: IAsyncProperty<unknown> | IProperty<unknown>
}

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds')
const NAMES = ['a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx', 'a.odt', 'a.rtf', 'a.eml', 'a']

const language = fc.constantFrom('sq', 'sq', 'en', 'und', 'sr')
const name = fc.constantFrom(...NAMES)
const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const news = fc
  .array(fc.constantFrom(...NEWS), { maxLength: 40 })
  .chain(pieces => fc.constantFrom(' ', '').map(separator => pieces.join(separator)))
const characters = fc.string({ unit: 'binary', maxLength: 120 })
const soup = fc.array(fc.constantFrom(...MARKUP), { minLength: 1, maxLength: 30 }).map(parts => parts.join(''))
const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 })

/** Files that are whole, by their names: those of `seeds`, and those that the golden tests make. */
export const WHOLE: ReadonlyMap<string, Uint8Array> = new Map<string, Uint8Array>([
  ...['sq', 'en'].flatMap(folder =>
    readdirSync(join(SEEDS, folder)).map(
      file => [file, new Uint8Array(readFileSync(join(SEEDS, folder, file)))] as const,
    ),
  ),
  ...Object.entries(GOLDEN_SOURCES).map(([path, make]) => [path.replace('/source', ''), make()] as const),
])
const isPdf = (file: string): boolean => file.endsWith('.pdf')
const FILES = [...WHOLE.keys()]

const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  filling: fc.nat(255),
  isCut: fc.nat(9).map(n => n === 0),
})

/** A file with some of its bytes overwritten, or cut off. */
export function spoil(
  whole: Uint8Array,
  { at, length, filling, isCut }: typeof damage extends fc.Arbitrary<infer Damage> ? Damage : never,
): Uint8Array {
  const start = Math.floor(at * (whole.length - 1))
  return isCut ? whole.slice(0, Math.max(1, start)) : whole.slice().fill(filling, start, start + length)
}

const damaged = (files: readonly string[]) =>
  fc.asyncProperty(
    fc.constantFrom(...files),
    fc.array(damage, { minLength: 1, maxLength: 3 }),
    async (file, damages) => {
      await holdsOfBytes(damages.reduce(spoil, WHOLE.get(file) ?? new Uint8Array(1)), file)
    },
  )

const sentences = ['takimi-ne-ashgabat.txt', 'harbour-strike.txt'].flatMap(file =>
  new TextDecoder().decode(WHOLE.get(file)).split(/(?<=[.!?”])\s+/u),
)

/** Sentences of seeds in any order, with pieces put into the midst of them. */
const brokenNews = fc
  .array(fc.tuple(fc.constantFrom(...sentences), fc.nat(120), fc.constantFrom(...NEWS)), { minLength: 1, maxLength: 4 })
  .map(parts => parts.map(([one, at, piece]) => one.slice(0, at) + piece + one.slice(at)).join(' '))

const ofText = (text: fc.Arbitrary<string>) => fc.property(text, language, (drawn, lang) => holdsOfText(drawn, lang))

/** All of them; their shares make a hundred. */
export const FUZZED: readonly Fuzzed[] = [
  { name: 'the engine, pieces of news', share: 30, property: ofText(news) },
  { name: 'the engine, characters', share: 20, property: ofText(characters) },
  { name: 'the engine, broken sentences', share: 10, property: ofText(brokenNews) },
  { name: 'parsers, bytes', share: 12, property: fc.asyncProperty(bytes, name, holdsOfBytesOnly) },
  {
    name: 'parsers, soup of markup',
    share: 18,
    property: fc.asyncProperty(soup, name, (text, file) => holdsOfBytesOnly(toBytes(text), file)),
  },
  { name: 'parsers and engine, soup', share: 4, property: fc.asyncProperty(soup, name, holdsOfAll) },
  { name: 'parsers, damaged files', share: 5, property: damaged(FILES.filter(file => !isPdf(file))) },
  { name: 'parsers, damaged PDFs', share: 1, property: damaged(FILES.filter(isPdf)) },
]

async function holdsOfBytesOnly(drawn: Uint8Array, file: string): Promise<void> {
  await holdsOfBytes(drawn, file)
}

async function holdsOfAll(text: string, file: string): Promise<void> {
  const outcome = await holdsOfBytes(toBytes(text), file)
  if (typeof outcome !== 'string') holdsOfText(outcome.text, outcome.metadata.language, outcome.metadata.published)
}
