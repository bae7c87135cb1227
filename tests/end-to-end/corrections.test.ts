import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Correction } from '../../functions/api/schemas/correction.ts'
import { documentIdOf } from '../../shared/records/document-id.ts'
import {
  ask,
  documentAt,
  makeDataDir,
  sayings,
  startRunning,
  type Entity,
  type PageOf,
  type Running,
} from './running.ts'

const dataDir = makeDataDir()
let running: Running
beforeAll(async () => {
  running = await startRunning(dataDir.path)
  await running.put('liqeni.txt', 'Ministrja Mira Dervishi tha se liqeni i Pogradecit u pastrua plotësisht.\n')
  await running.put('rruga.txt', 'Kryetari Agron Bici tha se rruga e re hapet të hënën në mëngjes.\n')
  await running.local.whenQuiet()
})
afterAll(async () => {
  await running.close()
  dataDir.remove()
})

/** Sends a request and waits until everything that follows from it is done. */
async function send<Body>(method: 'POST' | 'DELETE', path: string, body?: object): Promise<Body> {
  const response = await fetch(running.local.urls.api + path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  expect(response.status).toBe(202)
  const answer = (await response.json()) as Body
  await running.local.whenQuiet()
  return answer
}

async function idOf(name: string): Promise<string> {
  const { body } = await ask<PageOf<Entity>>(running, `/entities?name=${encodeURIComponent(name)}`)
  return body.items[0]?.id ?? ''
}

test('a corrected speaker is shown, is followed when the file is replaced, and is taken back', async () => {
  const said = (name: string) => [`${name}: liqeni i Pogradecit u pastrua plotësisht`]
  expect(sayings(await documentAt(running, 'liqeni.txt'))).toEqual(said('Mira Dervishi'))
  const speaker = { entityId: await idOf('Agron Bici') }
  const path = `/statements/${documentIdOf('liqeni.txt')}-s1/corrections`
  const { id } = await send<Correction>('POST', path, { kind: 'speaker', speaker, note: 'Ishte kryetari.' })
  expect(sayings(await documentAt(running, 'liqeni.txt'))).toEqual(said('Agron Bici'))
  expect((await ask<Correction>(running, `/corrections/${id}`)).body).toMatchObject({ status: 'applied' })

  await running.put('liqeni.txt', 'Dje. Ministrja Mira Dervishi tha se liqeni i Pogradecit u pastrua plotësisht.\n')
  await running.local.whenQuiet()
  expect(sayings(await documentAt(running, 'liqeni.txt'))).toEqual(said('Agron Bici'))

  await send('DELETE', `/corrections/${id}`)
  expect(sayings(await documentAt(running, 'liqeni.txt'))).toEqual(said('Mira Dervishi'))
})

test('merged entities are one everywhere until the merge is taken back, and nothing is done that is not granted', async () => {
  const [agron, mira] = [await idOf('Agron Bici'), await idOf('Mira Dervishi')]
  const { id } = await send<Correction>('POST', `/entities/${agron}/merge`, { into: mira })
  expect((await ask<Entity>(running, `/entities/${mira}`)).body.counts).toMatchObject({ documents: 2, statements: 2 })
  expect((await ask(running, `/entities/${agron}`)).status).toBe(404)
  await send('DELETE', `/corrections/${id}`)
  expect((await ask<Entity>(running, `/entities/${agron}`)).body.counts).toMatchObject({ documents: 1, statements: 1 })
  expect((await ask<Entity>(running, `/entities/${mira}`)).body.counts).toMatchObject({ documents: 1, statements: 1 })
  expect(running.local.access.denials).toEqual([])
})

test('an entity that is two is split where it is said to be, and nowhere else', async () => {
  await running.put('libri.txt', 'Mira Dervishi tha se libri i saj i ri u shtyp dje në Tiranë.\n')
  await running.local.whenQuiet()
  const mira = await idOf('Mira Dervishi')
  const is = { type: 'person', name: 'Mira Dervishi (shkrimtare)' }
  const { items } = await send<{ items: readonly Correction[] }>('POST', `/entities/${mira}/split`, {
    documents: [documentIdOf('libri.txt')],
    is,
  })
  expect(items).toHaveLength(1)
  expect(sayings(await documentAt(running, 'libri.txt'))[0]).toMatch(/^Mira Dervishi \(shkrimtare\): /)
  expect(sayings(await documentAt(running, 'liqeni.txt'))[0]).toMatch(/^Mira Dervishi: /)
})
