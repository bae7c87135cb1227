import { createHash } from 'node:crypto'
import type { Extraction, Metadata } from '../../../shared/model/document.ts'
import type { Entity } from '../../../shared/model/entity.ts'
import type { Mention } from '../../../shared/model/mention.ts'
import type { Span } from '../../../shared/model/span.ts'
import type { Statement } from '../../../shared/model/statement.ts'
import { ENGINE_VERSION } from '../../../shared/pipeline.ts'
import type { TextArtifact } from '../../../shared/records/artifact.ts'
import { documentIdOf, padSequencer } from '../../../shared/records/document-id.ts'
import { makeRandom, type Random } from '../../simulation/random.ts'
import type { DrawnEntity, Stock } from './draw-words.ts'

/** A document as `parse` and `extract` would have told of it. */
export type DrawnDocument = { readonly artifact: TextArtifact; readonly extraction: Extraction }

/** The document with the most statements, and how many. */
export const LONG_DOCUMENT = 0
const LONG_STATEMENTS = 200
/** How many documents hold the rare word, in a table of any size. */
const WITH_RARE_WORD = 12
/** A word that nothing else has a form of. */
export const RARE_WORD = 'xhixhëllonjë'
/** Statements that many documents repeat. */
const WIRE = 400
const YEARS = 10
const MILLISECONDS_A_DAY = 86_400_000

/** The object key of a document. */
export function keyOf(number: number): string {
  return `lajme/${String(number).padStart(7, '0')}.txt`
}

type Drawing = { text: string; readonly mentions: Map<DrawnEntity, Mention[]>; readonly statements: Statement[] }

/** Draws a document by its number: the same number, of as many documents, is the same document. */
export function drawDocument(number: number, documents: number, stock: Stock): DrawnDocument {
  const random = makeRandom(number + 1)
  const isRare = number % Math.ceil(documents / WITH_RARE_WORD) === 3
  const cast = [...new Set(Array.from({ length: 3 + random.below(5) }, () => stock.drawEntity(random)))]
  const speakers = cast.filter(({ type }) => type === 'person' || type === 'organization')
  const title = sentence(words(random, stock, 5 + random.below(4)))
  const drawing: Drawing = { text: `${title}\n\n`, mentions: new Map(), statements: [] }
  const statements = number === LONG_DOCUMENT ? LONG_STATEMENTS : speakers.length === 0 ? 0 : random.below(7)
  for (let at = 0; at < statements; at += 1) {
    const said = random.chance(0.02) ? wire(stock, random.below(WIRE)) : words(random, stock, 6 + random.below(7))
    const about = random.chance(0.4) ? random.pick(cast) : undefined
    say(drawing, random, {
      speaker: speakers.length === 0 ? undefined : random.pick(speakers),
      said: isRare && at === 0 ? [...said, RARE_WORD] : said,
      about,
    })
  }
  for (const entity of cast) mentionOnly(drawing, entity, words(random, stock, 5))
  const published = new Date(Date.UTC(2016, 0, 1) + random.below(YEARS * 365) * MILLISECONDS_A_DAY)
  return toDrawn(number, drawing, {
    ...{
      title,
      author: null,
      publisher: random.pick(stock.publishers),
      published: published.toISOString().slice(0, 10),
    },
    language: random.chance(0.9) ? 'sq' : 'en',
  })
}

function words(random: Random, stock: Stock, count: number): readonly string[] {
  return Array.from({ length: count }, () => stock.drawWord(random))
}

function wire(stock: Stock, number: number): readonly string[] {
  return words(makeRandom(1_000_000_000 + number), stock, 10)
}

function sentence(all: readonly string[]): string {
  const joined = all.join(' ')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

function write(drawing: Drawing, words: string): Span {
  const start = drawing.text.length
  drawing.text += words
  return { start, end: drawing.text.length }
}

function mention(drawing: Drawing, entity: DrawnEntity, words: string): Span {
  const span = write(drawing, words)
  const found = drawing.mentions.get(entity) ?? []
  found.push({ ...span, type: entity.type, form: 'name', rule: 'tagger', confidence: 0.93 })
  drawing.mentions.set(entity, found)
  return span
}

type Said = {
  readonly speaker: DrawnEntity | undefined
  readonly said: readonly string[]
  readonly about: DrawnEntity | undefined
}

/** Writes a sentence in which somebody says something: quoted, or reported. */
function say(drawing: Drawing, random: Random, { speaker, said, about }: Said): void {
  const isDirect = random.chance(0.5)
  const [first, rest] = [said.slice(0, 4).join(' '), said.slice(4).join(' ')]
  let start = drawing.text.length + 1
  const by = { name: undefined as Span | undefined, cue: { start: 0, end: 0 } }
  if (!isDirect) {
    if (speaker !== undefined) by.name = mention(drawing, speaker, speaker.name)
    write(drawing, ' ')
    by.cue = write(drawing, 'tha')
    write(drawing, ' se ')
    start = drawing.text.length
  } else write(drawing, '“')
  write(drawing, `${first} `)
  if (about !== undefined) mention(drawing, about, about.form)
  write(drawing, ` ${rest}`)
  const content = { start, end: drawing.text.length }
  if (isDirect) {
    write(drawing, '”, ')
    by.cue = write(drawing, 'tha')
    write(drawing, ' ')
    if (speaker !== undefined) by.name = mention(drawing, speaker, speaker.name)
  }
  write(drawing, '.\n\n')
  drawing.statements.push({
    id: `s${String(drawing.statements.length + 1)}`,
    kind: isDirect ? 'direct' : 'indirect',
    speaker: speaker === undefined ? null : { entityId: speaker.name, name: speaker.name, mention: by.name ?? null },
    addressee: null,
    cue: by.cue,
    content: [content],
    about: about === undefined ? [] : [about.name],
    date: null,
    dateInferred: false,
    rule: isDirect ? 'cue-after-quotation' : 'verb-before-clause',
    confidence: random.chance(0.9) ? 0.95 : 0.4,
  })
}

function mentionOnly(drawing: Drawing, entity: DrawnEntity, others: readonly string[]): void {
  mention(drawing, entity, entity.name)
  write(drawing, ` ${others.join(' ')}.\n\n`)
}

function toDrawn(number: number, { text, mentions, statements }: Drawing, metadata: Metadata): DrawnDocument {
  const checksum = createHash('sha256').update(text).digest('hex')
  const key = keyOf(number)
  const object = {
    ...{ documentId: documentIdOf(key), key, sequencer: padSequencer('1'), versionId: null, contentHash: checksum },
    bytes: Buffer.byteLength(text),
    modified: `${metadata.published ?? ''}T10:00:00.000Z`,
  }
  const parsed = { text, metadata, format: 'text', mediaType: 'text/plain', charset: 'utf-8', diagnostics: [] }
  const entities = [...mentions].map(([{ type, name }, found]): Entity => {
    return { id: name, type, name, aliases: [], mentions: found, rule: 'tagger', confidence: 0.93 }
  })
  return {
    artifact: { object, parsed, checksum },
    extraction: {
      ...{ language: metadata.language, languagePack: true, engine: ENGINE_VERSION, entities, statements },
      ...{ events: [], diagnostics: [] },
    },
  }
}
