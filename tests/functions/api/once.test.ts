import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Correction } from '../../../functions/api/schemas/correction.ts'
import { PLENTY, startApiWorld, type ApiWorld, type Asking } from './api-world.ts'

let api: ApiWorld
beforeAll(async () => (api = await startApiWorld()))
afterAll(() => api.close())

const PATH = `/statements/${PLENTY}-s1/corrections`

function correction(key: string, note: string): Asking {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ kind: 'not-a-statement', note }),
  }
}

describe('a write with an idempotency-key', () => {
  it('is done once, and answered the second time as the first', async () => {
    const first = await api.ask(PATH, correction('a', 'Një herë.'))
    const second = await api.ask(PATH, correction('a', 'Një herë.'))
    expect(first.status).toBe(202)
    expect({ status: second.status, body: second.body }).toEqual({ status: 202, body: first.body })
    expect([first, second].map(({ headers }) => headers['idempotency-replayed'])).toEqual([undefined, 'true'])
    expect(second.headers['location']).toBe(first.headers['location'])
  })

  it('is refused with another content under the same key', async () => {
    await api.ask(PATH, correction('b', 'Njëra.'))
    const other = await api.ask(PATH, correction('b', 'Tjetra.'))
    expect(other).toMatchObject({ status: 409, body: { type: '/problems/conflict' } })
    const { items } = await api.get<{ items: readonly Correction[] }>('/corrections')
    expect(items.map(({ note }) => note)).toContain('Njëra.')
  })

  it('may be tried again after a problem', async () => {
    const wrong = { ...correction('c', ''), body: '{"kind":"poem"}' }
    expect((await api.ask(PATH, wrong)).status).toBe(400)
    expect((await api.ask(PATH, correction('c', 'Tani mirë.'))).status).toBe(202)
  })

  it.each([
    ['', 400],
    ['ë', 400],
    ['a b', 400],
    ['k'.repeat(256), 400],
    ['k'.repeat(255), 202],
  ])('has a key of printable characters: %j', async (key, status) => {
    expect((await api.ask(PATH, correction(key, 'x'))).status).toBe(status)
  })

  it('is one only at a time: two at once are one answer and one problem, or the same answer twice', async () => {
    const [one, two] = await Promise.all([api.ask(PATH, correction('d', 'Dy.')), api.ask(PATH, correction('d', 'Dy.'))])
    const statuses = [one.status, two.status].sort()
    expect([JSON.stringify([202, 202]), JSON.stringify([202, 409])]).toContain(JSON.stringify(statuses))
  })
})
