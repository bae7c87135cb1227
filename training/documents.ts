import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType } from '../shared/model/mention.ts'
import type { Labelled } from './examples.ts'

/** A text whose names were marked by a reader. */
export type AnnotatedDocument = { readonly id: string; readonly text: string; readonly names: readonly Labelled[] }

type Span = { readonly start: number; readonly end: number }
type GoldFile = {
  readonly id: string
  readonly text: string
  readonly entities: readonly { readonly type: EntityType; readonly mentions: readonly Span[] }[]
}

/** The gold documents of a folder, in order of their files. */
export function readGold(folder: string): readonly AnnotatedDocument[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.gold.json'))
  return files.sort().map(file => {
    const { id, text, entities } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldFile
    return {
      id,
      text,
      names: entities.flatMap(({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type }))),
    }
  })
}

/** Texts of the data folder that stand-off annotations point into, by id. */
export function readTexts(data: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { id, title, body } of readLines<{ id: string; title: string; body: string }>(
    join(data, 'alb-news', 'articles.jsonl'),
  )) {
    texts.set(id, `${title}\n${body}`)
  }
  for (const { id, sentences } of readLines<{ id: string; sentences: readonly { sq: string }[] }>(
    join(data, 'ntrex', 'documents.jsonl'),
  )) {
    texts.set(id, sentences.map(({ sq }) => sq).join('\n'))
  }
  return texts
}

type StandOff = {
  readonly article: string
  readonly checksum: string
  readonly entities: readonly { readonly type: EntityType; readonly mentions: readonly (readonly [number, number])[] }[]
}

/**
 * The stand-off annotations of a folder, with their texts. An annotation whose text is missing or has changed is left
 * out; `report` hears of it.
 */
export function readAnnotations(
  folder: string,
  texts: ReadonlyMap<string, string>,
  report: (message: string) => void,
): readonly AnnotatedDocument[] {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter(file => file.endsWith('.jsonl'))
        .sort()
    : []
  return files.flatMap(file =>
    readLines<StandOff>(join(folder, file)).flatMap(({ article, checksum, entities }) => {
      const text = texts.get(article)
      const found = text === undefined ? 'none' : createHash('sha256').update(text).digest('hex')
      if (text === undefined || found !== checksum) {
        report(`Cannot use the annotation of ${article}: its text has checksum ${found}, expected ${checksum}`)
        return []
      }
      return [{ id: article, text, names: entities.flatMap(toNames) }]
    }),
  )
}

function toNames({ type, mentions }: StandOff['entities'][number]): readonly Labelled[] {
  return mentions.map(([start, end]) => ({ start, end, type }))
}

function readLines<T>(file: string): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)
}

const HELD_OUT_PARTS = 4

/** Whether an annotated text belongs to the quarter that is only measured on: decided by its id alone. */
export function isHeldOut(id: string): boolean {
  let sum = 0
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) >>> 0
  return sum % HELD_OUT_PARTS === 1
}
