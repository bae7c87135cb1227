import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType } from '../../shared/model/mention.ts'
import type { Span } from '../../shared/model/span.ts'
import { readTexts } from '../../training/documents.ts'

/** A statement as annotators marked it. */
export type GoldStatement = {
  readonly kind: string
  readonly speaker: string | null
  readonly speakerMention: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly optional?: boolean
}

/** An annotated document, in the scorer's shape. */
export type GoldDocument = {
  readonly id: string
  readonly text: string
  readonly entities: readonly {
    readonly id: string
    readonly type: EntityType
    readonly names: readonly string[]
    readonly mentions: readonly Span[]
  }[]
  readonly statements: readonly GoldStatement[]
}

/** Which half of the documents: the one whose errors were looked at, or the one kept out of sight. */
export type Part = 'tuned' | 'held-out' | 'all'

/** The gold documents of a folder; every fourth is kept out of sight. */
export function readGoldDocuments(folder: string, part: Part): readonly GoldDocument[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.gold.json'))
  return files
    .sort()
    .map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldDocument)
    .filter(({ id }) => part === 'all' || isFourth(id) === (part === 'held-out'))
}

function isFourth(id: string): boolean {
  return Number(/(\d{1,6})$/u.exec(id)?.[1] ?? 1) % 4 === 0
}

/** By the digest of its id, so that a document stays in its half whatever is added. */
function isInSecondHalf(id: string): boolean {
  return Number.parseInt(digestOf(id).slice(0, 2), 16) % 2 === 0
}

type Pair = readonly [start: number, end: number]
type StandOff = {
  readonly article: string
  readonly checksum: string
  readonly entities: readonly { type: EntityType; names: readonly string[]; mentions: readonly Pair[] }[]
  readonly statements: readonly {
    kind: string
    speaker: number | null
    speakerMention: Pair | null
    cue: Pair | null
    content: readonly Pair[]
    optional: boolean
  }[]
}

/** The stand-off annotations of a folder with their texts; every second is kept out of sight. Changed texts are left out. */
export function readAnnotatedDocuments(folder: string, data: string, part: Part): readonly GoldDocument[] {
  if (!existsSync(folder) || !existsSync(data)) return []
  const texts = readTexts(data)
  const lines = readdirSync(folder)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter(line => line !== '')
  return lines
    .map(line => JSON.parse(line) as StandOff)
    .flatMap(standOff => {
      const text = texts.get(standOff.article)
      return text === undefined || digestOf(text) !== standOff.checksum ? [] : [withText(standOff, text)]
    })
    .filter(({ id }) => part === 'all' || isInSecondHalf(id) === (part === 'held-out'))
}

function withText({ article, entities, statements }: StandOff, text: string): GoldDocument {
  const span = ([start, end]: Pair): Span => ({ start, end })
  return {
    id: article.replace(/[^\p{L}\p{N}]+/gu, '-'),
    text,
    entities: entities.map(({ mentions, ...entity }, at) => ({
      id: `e${String(at)}`,
      ...entity,
      mentions: mentions.map(span),
    })),
    statements: statements.map(({ speaker, speakerMention, cue, content, ...statement }) => ({
      ...statement,
      speaker: speaker === null ? null : `e${String(speaker)}`,
      speakerMention: speakerMention && span(speakerMention),
      cue: cue && span(cue),
      content: content.map(span),
    })),
  }
}

/** SHA-256 of a text, hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
