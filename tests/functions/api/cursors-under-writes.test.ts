import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf, entityIdOf } from '../../../shared/records/document-id.ts'
import { startDynamoDb, type TestDynamoDb } from '../../support/dynamodb.ts'
import { startTestS3 } from '../../support/s3.ts'
import { process, put, remove, type World } from '../../support/world.ts'
import { makeAsk, startBusyTable, type Ask } from './api-world.ts'

/** A write between two pages: a document arrives or is replaced (`day`, its date), or goes. */
type Write = { readonly document: number; readonly day: number | null }
/** A walk: the size of its pages, and what is written after each of them. */
type Walk = { readonly limit: number; readonly writes: readonly (readonly Write[])[] }
type Named = { readonly id: string; readonly document?: { readonly id: string } }

const FIRST = 9
const DOCUMENTS = 14
const SPEAKER = entityIdOf('person', 'Arta Lleshi')

let dynamodb: TestDynamoDb
let busy: Awaited<ReturnType<typeof startBusyTable>>
beforeAll(async () => {
  ;[dynamodb, busy] = await Promise.all([startDynamoDb(), startBusyTable()])
})
afterAll(async () => {
  busy.close()
  await dynamodb.close()
})

const write: fc.Arbitrary<Write> = fc.record({
  document: fc.nat({ max: DOCUMENTS - 1 }),
  day: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant(null)),
})
const walk: fc.Arbitrary<Walk> = fc.record({
  limit: fc.integer({ min: 1, max: 4 }),
  writes: fc.array(fc.array(write, { maxLength: 2 }), { minLength: 2, maxLength: 6 }),
})

function keyOf(document: number): string {
  return `lajme/${String(document)}.txt`
}

function textOf(document: number, day: number): string {
  const date = `2025-06-${String(day).padStart(2, '0')}`
  return `Lajmi ${String(document)}|Gazeta|${date}|sq\n\n“Ura numër ${String(document)} hapet në shtator”, tha Arta Lleshi.\n`
}

function makeWriter(world: World) {
  let sequence = 0
  return async (writes: readonly Write[]) => {
    const notices = []
    for (const { document, day } of writes) {
      sequence += 1
      const sequencer = sequence.toString(16).padStart(4, '0')
      if (day === null) notices.push(await remove(world, keyOf(document), sequencer))
      else notices.push(await put(world, keyOf(document), textOf(document, day), sequencer))
    }
    expect(await process(world, notices)).toBe(0)
  }
}

const LISTS = [
  '/documents?from=2025',
  '/documents?status=indexed',
  '/documents?language=sq',
  '/documents?publisher=Gazeta',
  '/statements?language=sq',
  `/statements?speaker=${SPEAKER}`,
  `/entities/${SPEAKER}/mentions?from=2025`,
] as const

type Progress = { readonly shown: readonly string[]; readonly next: string | null }

/** Reads the next page of a walk that has not come to its end. */
async function goOn({ shown, next }: Progress, ask: Ask): Promise<Progress> {
  if (next === null) return { shown, next }
  const { status, headers, body } = await ask(next)
  expect(status).toBe(200)
  const ids = (body as { items: Named[] }).items.map(({ id, document }) => document?.id ?? id)
  return { shown: [...shown, ...ids], next: /^<(.*)>; rel="next"$/u.exec(headers['link'] ?? '')?.[1] ?? null }
}

/** Walks every list while documents come, change and go; gives what each showed, and the documents nothing happened to meanwhile. */
async function walkThrough({ limit, writes }: Walk) {
  const s3 = await startTestS3()
  const world = { s3: s3.client, documents: s3.documents, texts: s3.texts, table: await dynamodb.makeTable() }
  const [ask, change] = [makeAsk(world, busy.endpoint), makeWriter(world)]
  await change(Array.from({ length: FIRST }, (_, document) => ({ document, day: 1 + ((document * 5) % 28) })))
  let walks: readonly Progress[] = LISTS.map(url => ({ shown: [], next: `${url}&limit=${String(limit)}` }))
  for (let page = 0; walks.some(({ next }) => next !== null) && page < 60; page += 1) {
    walks = await Promise.all(walks.map(walk => goOn(walk, ask)))
    const written = writes[page]
    if (written !== undefined) await change(written)
  }
  await s3.close()
  for (const { next } of walks) expect(next).toBeNull()
  const touched = new Set(writes.flat().map(({ document }) => document))
  const untouched = Array.from({ length: FIRST }, (_, document) => document).filter(document => !touched.has(document))
  return { shown: walks.map(({ shown }) => shown), untouched: untouched.map(document => documentIdOf(keyOf(document))) }
}

describe('a walk through a list', () => {
  it(
    'shows whatever was there throughout exactly once, whatever is written meanwhile',
    { timeout: 240_000 },
    async () => {
      const property = fc.asyncProperty(walk, async drawn => {
        const { shown, untouched } = await walkThrough(drawn)
        for (const [at, ids] of shown.entries()) {
          const once = untouched.map(id => [id, ids.filter(other => other === id).length])
          expect(once, LISTS[at]).toEqual(untouched.map(id => [id, 1]))
        }
      })
      await fc.assert(property, { numRuns: 8, seed: 20250614 })
    },
  )
})
