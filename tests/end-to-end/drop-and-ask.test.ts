import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentIdOf } from '../../shared/records/document-id.ts'
import {
  ask,
  documentAt,
  makeDataDir,
  sayings,
  startRunning,
  type Document,
  type DocumentDetail,
  type Entity,
  type PageOf,
  type Running,
  type Statement,
} from './running.ts'

const dataDir = makeDataDir()
let running: Running

beforeAll(async () => {
  running = await startRunning(dataDir.path)
})

afterAll(async () => {
  await running.close()
  dataDir.remove()
})

const quiet = (): Promise<void> => running.local.whenQuiet()

async function entityNamed(name: string): Promise<Entity | undefined> {
  const { body } = await ask<PageOf<Entity>>(running, `/entities?name=${encodeURIComponent(name)}`)
  return body.items[0]
}

describe('a document dropped into the bucket', () => {
  const key = 'lajme/takimi në Ashgabat.txt'

  beforeAll(async () => {
    await running.putSeed('sq/takimi-ne-ashgabat.txt', key)
    await quiet()
  })

  test('is indexed, with its metadata', async () => {
    expect(await documentAt(running, key)).toMatchObject({
      ...{ key, status: 'indexed', reason: null, title: 'Putin dhe Pezeshkian takohen në Turkmenistan' },
      ...{ published: '2025-06', language: 'sq', languagePack: true, format: 'text' },
    })
  })

  test('tells who said what: “ai” and “presidenti iranian” are Masoud Pezeshkian, his office a source of its own', async () => {
    const said = sayings(await documentAt(running, key))
    expect(said).toContain('Masoud Pezeshkian: Në botë jemi më pranë me njëri-tjetrin sesa me të tjerët')
    expect(said).toContain('Masoud Pezeshkian: puna e përbashkët të ecë më shpejt')
    expect(said).toContain('Vladimir Putin: Ngjarjet e botës i shohim gati njësoj. Për këtë do të flasim edhe sot')
    expect(said.find(saying => saying.includes('të sinqerta dhe strategjike'))).toMatch(/^presidenca iraniane: /)
  })

  test('shows where: every span is its words in the stored text', async () => {
    const { text, statements, entities } = await documentAt(running, key)
    const content = text?.content ?? ''
    const quotes = [
      ...(statements?.items ?? []).flatMap(({ cue, speaker, content }) => [cue, speaker?.mention ?? null, ...content]),
      ...(entities?.items ?? []).flatMap(({ mentions }) => mentions),
    ].filter(quote => quote !== null)
    expect(quotes.length).toBeGreaterThan(30)
    for (const quote of quotes) expect(content.slice(quote.start, quote.end)).toBe(quote.text)
  })

  test.each(['pezeshk', 'Pezeshkianit', 'masoud'])('is found by a speaker’s name: %s', async name => {
    expect(await entityNamed(name)).toMatchObject({
      name: 'Masoud Pezeshkian',
      type: 'person',
      counts: { documents: 1 },
    })
  })

  test('is among what its speakers said', async () => {
    const speaker = await entityNamed('Putin')
    const { body } = await ask<PageOf<Statement>>(
      running,
      `/entities/${speaker?.id ?? ''}/statements?from=2025-06&to=2025-06`,
    )
    expect(body.items.length).toBeGreaterThan(3)
    expect(new Set(body.items.map(statement => statement.speaker?.name))).toEqual(new Set(['Vladimir Putin']))
    expect(new Set(body.items.map(({ document }) => document.id))).toEqual(new Set([documentIdOf(key)]))
  })

  test('can be uploaded by whoever the API permits', async () => {
    const bytes = Buffer.from('Zyra e Shtypit njoftoi se ura hapet nesër.')
    const response = await fetch(`${running.local.urls.api}/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: 'ura.txt', contentType: 'text/plain', bytes: bytes.length }),
    })
    const permission = (await response.json()) as { documentId: string; url: string; headers: Record<string, string> }
    await fetch(permission.url, { method: 'PUT', headers: permission.headers, body: bytes })
    await quiet()
    const { body } = await ask<DocumentDetail>(running, `/documents/${permission.documentId}`)
    expect(body).toMatchObject({ key: 'ura.txt', status: 'indexed' })
  })
})

describe('a document that changes', () => {
  const key = 'ndryshon.txt'
  const first = 'Ministrja Teuta Krasta tha se shkolla hapet të hënën.'
  const second = 'Kryetari Agron Luli deklaroi se shkolla mbetet e mbyllur.'

  test('is replaced when its object is overwritten: nothing of the old one is left', async () => {
    await running.put(key, first)
    await quiet()
    expect(sayings(await documentAt(running, key))).toEqual(['Teuta Krasta: shkolla hapet të hënën'])
    await running.put(key, second)
    await quiet()
    expect(sayings(await documentAt(running, key))).toEqual(['Agron Luli: shkolla mbetet e mbyllur'])
    expect(await entityNamed('Krasta')).toBeUndefined()
    expect(await entityNamed('Luli')).toMatchObject({ counts: { documents: 1, statements: 1 } })
  })

  test('is gone when its object is deleted, and back when it is there again', async () => {
    await running.remove(key)
    await quiet()
    expect((await ask(running, `/documents/${documentIdOf(key)}`)).status).toBe(410)
    expect(await entityNamed('Luli')).toBeUndefined()
    await running.put(key, first)
    await quiet()
    expect(sayings(await documentAt(running, key))).toEqual(['Teuta Krasta: shkolla hapet të hënën'])
  })

  test('is removed by the API too', async () => {
    const id = documentIdOf(key)
    const response = await fetch(`${running.local.urls.api}/documents/${id}`, { method: 'DELETE' })
    expect(response.status).toBe(202)
    await quiet()
    expect((await ask(running, `/documents/${id}`)).status).toBe(410)
    const { body } = await ask<PageOf<Document>>(running, '/documents?status=deleted')
    expect(body.items.map(document => document.key)).toEqual([key])
  })
})

describe('a document that cannot be read', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'bosh.txt', new Uint8Array(), 'object.empty'],
    ['a picture', 'foto.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'format.unsupported'],
    ['half a PDF', 'gjysma.pdf', '%PDF-1.7\n1 0 obj\n<<', 'format.truncated'],
  ])('says why: %s', async (_what, key, body, code) => {
    await running.put(key, body)
    await quiet()
    const document = await documentAt(running, key)
    expect([document.status, document.reason?.code]).toEqual(['rejected', code])
    expect(document.reason?.message).toMatch(/^[A-Z].{10,}$/)
  })

  test('is listed with its reason', async () => {
    const { body } = await ask<PageOf<Document>>(running, '/documents?status=rejected')
    expect(body.items.map(document => document.key).sort()).toEqual(['bosh.txt', 'foto.png', 'gjysma.pdf'])
  })
})

test('nothing was asked of AWS that the functions are not granted, and no function failed', () => {
  expect(running.local.access.denials).toEqual([])
  expect(running.local.failures).toEqual([])
})

describe('lists', () => {
  test.each([
    ['documents in a language', '/documents?language=sq'],
    ['documents of a publisher', '/documents?publisher=bregu'],
    ['entities by how much they speak', '/entities?order=statements&type=person'],
  ])('of %s', async (_what, path) => {
    await running.putSeed('sq/porti-i-durresit.html')
    await quiet()
    const { status, body } = await ask<PageOf<unknown>>(running, path)
    expect(status).toBe(200)
    expect(body.items.length).toBeGreaterThan(0)
  })

  test('of what is said about an entity', async () => {
    const entity = await entityNamed('Irani')
    const { body } = await ask<PageOf<Statement>>(running, `/statements?about=${entity?.id ?? ''}`)
    expect(body.items.length).toBeGreaterThan(0)
  })
})

test('an older version is read again when the newest is deleted for good', async () => {
  const key = 'versione.txt'
  await running.put(key, 'Ministrja Teuta Krasta tha se shkolla hapet të hënën.')
  const newest = await running.put(key, 'Kryetari Agron Luli deklaroi se shkolla mbetet e mbyllur.')
  await quiet()
  await running.removeVersion(key, newest)
  await quiet()
  expect(sayings(await documentAt(running, key))).toEqual(['Teuta Krasta: shkolla hapet të hënën'])
})

/** Whose grants are needed here; the others' are looked at where their work is tested (`grants.test.ts`, `console.test.ts`). */
const PIPELINE = ['Parse', 'Extract', 'Tally']

/** Grants that nothing here needs, and why they stand. */
const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [/ s3:ListBucket /, 'without it S3 answers 403, not 404, for an object that has gone'],
  [
    / sqs:(ChangeMessageVisibility|GetQueueUrl|GetQueueAttributes) /,
    'CDK’s own grant to whoever reads or writes a queue',
  ],
  [/^Parse events:PutEvents /, 'it says when the monthly ceiling is reached (`ceiling.test.ts`)'],
  [/ dynamodb:ListStreams /, 'CDK’s own grant to whoever reads a stream'],
]

test('every grant of the pipeline’s policies is needed, but for those explained', () => {
  const unused = running.local.access
    .unused()
    .filter(({ principal }) => PIPELINE.includes(principal))
    .map(({ principal, action, resource }) => `${principal} ${action} ${resource}`)
    .filter(grant => !EXPLAINED.some(([pattern]) => pattern.test(grant)))
  expect(unused).toEqual([])
})
