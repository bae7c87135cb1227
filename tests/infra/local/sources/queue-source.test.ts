import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { makeClock, type Clock } from '../../../../infra/local/clock.ts'
import type { Outcome } from '../../../../infra/local/functions/environment.ts'
import type { Pool } from '../../../../infra/local/functions/pool.ts'
import type { JsonObject } from '../../../../infra/local/json.ts'
import type { Queue } from '../../../../infra/local/queues/queue.ts'
import { openQueues } from '../../../../infra/local/queues/queues.ts'
import { feedFromQueue, queueMapping } from '../../../../infra/local/sources/queue-source.ts'
import type { Source } from '../../../../infra/local/sources/source.ts'

type Rig = {
  queue: Queue
  letters: Queue
  clock: Clock
  source: Source
  batches: string[][]
  settle: () => Promise<void>
}

/** A queue that feeds a function played by `play`: it gets the bodies, and says which of them fail, or throws. */
function rig(play: (bodies: string[]) => string[], properties: JsonObject = {}): Rig {
  const clock = makeClock(() => 0)
  const settings = { visibilitySeconds: 60, delaySeconds: 0, retentionSeconds: 3600, maximumBytes: 1000 }
  const redrive = { deadLetterArn: 'letters', maxReceiveCount: 2 }
  const [queue, letters] = openQueues(
    ':memory:',
    [
      { ...settings, name: 'work', arn: 'work', redrive },
      { ...settings, name: 'letters', arn: 'letters' },
    ],
    clock,
  ).all
  if (queue === undefined || letters === undefined) throw new Error('no queues')
  const batches: string[][] = []
  const invoke = async (event: string): Promise<Outcome> => {
    const records = (JSON.parse(event) as { Records: { messageId: string; body: string }[] }).Records
    batches.push(records.map(record => record.body))
    try {
      const failed = play(records.map(record => record.body))
      const batchItemFailures = records
        .filter(({ body }) => failed.includes(body))
        .map(({ messageId }) => ({ itemIdentifier: messageId }))
      return { ok: true, payload: JSON.stringify({ batchItemFailures }) }
    } catch {
      return { ok: false, errorType: 'Error', errorMessage: 'thrown' }
    }
  }
  const pool: Pool = {
    reserve: async () => ({ invoke, release: () => undefined }),
    invoke: async (_name, event) => invoke(event),
    warm: async () => [],
    close: async () => undefined,
  }
  const mapping = queueMapping('Probe', { FunctionResponseTypes: ['ReportBatchItemFailures'], ...properties })
  const source = feedFromQueue(mapping, { queue, pool, report: () => undefined, changed: () => undefined })
  const settle = async (): Promise<void> => {
    do await setImmediate()
    while (!source.isQuiet())
  }
  return { queue, letters, clock, source, batches, settle }
}

describe('feedFromQueue()', () => {
  test('takes batches of the size given, and deletes what succeeded', async () => {
    const { queue, batches, settle } = rig(() => [], { BatchSize: 2 })
    for (const body of ['a', 'b', 'c']) queue.send(body)
    await settle()
    expect(batches).toEqual([['a', 'b'], ['c']])
    expect(queue.messages()).toEqual([])
  })

  test('keeps only what the function reports as failed, and offers it again after the visibility timeout', async () => {
    const { queue, clock, batches, settle } = rig(bodies => (bodies.length > 1 ? ['b'] : []))
    for (const body of ['a', 'b', 'c']) queue.send(body)
    await settle()
    expect(queue.messages().map(message => message.body)).toEqual(['b'])
    clock.skipTo(60_000)
    await settle()
    expect(batches).toEqual([['a', 'b', 'c'], ['b']])
    expect(queue.messages()).toEqual([])
  })

  test('keeps the whole batch when the function throws', async () => {
    const { queue, settle } = rig(() => {
      throw new Error('on purpose')
    })
    for (const body of ['a', 'b']) queue.send(body)
    await settle()
    expect(queue.counts()).toEqual({ visible: 0, inFlight: 2, delayed: 0 })
  })

  test('deletes the whole batch, failures or not, where the template does not ask for them', async () => {
    const { queue, settle } = rig(bodies => bodies, { FunctionResponseTypes: [] })
    queue.send('a')
    await settle()
    expect(queue.messages()).toEqual([])
  })

  test('gives up a message that fails at every try: it reaches the dead letters', async () => {
    const { queue, letters, clock, settle } = rig(bodies => bodies)
    queue.send('poison')
    for (const time of [60_000, 120_000]) {
      await settle()
      clock.skipTo(time)
    }
    await settle()
    expect(queue.messages()).toEqual([])
    expect(letters.messages().map(message => message.body)).toEqual(['poison'])
  })

  test('deletes unseen what its filter does not let in', async () => {
    const { queue, batches, settle } = rig(() => [], {
      FilterCriteria: { Filters: [{ Pattern: '{"body":{"kind":["x"]}}' }] },
    })
    queue.send('{"kind":"x"}')
    queue.send('{"kind":"y"}')
    queue.send('no JSON')
    await settle()
    expect(batches).toEqual([['{"kind":"x"}']])
    expect(queue.messages()).toEqual([])
  })

  test('takes nothing more once it is stopped', async () => {
    const { queue, source, batches, settle } = rig(() => [])
    await settle()
    await source.stop()
    queue.send('late')
    await setImmediate()
    expect(batches).toEqual([])
    expect(queue.messages()).toHaveLength(1)
  })
})
