import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeClock, type Clock } from '../../../../infra/local/clock.ts'
import type { Queue, QueueSettings } from '../../../../infra/local/queues/queue.ts'
import { openQueues, type Queues } from '../../../../infra/local/queues/queues.ts'

const settings = (name: string, more: Partial<QueueSettings> = {}): QueueSettings => ({
  name,
  arn: `arn:${name}`,
  visibilitySeconds: 60,
  delaySeconds: 0,
  retentionSeconds: 3600,
  maximumBytes: 1000,
  ...more,
})

const redrive = { deadLetterArn: 'arn:letters', maxReceiveCount: 2 }
const stack = [settings('work', { redrive }), settings('letters')]

function open(file = ':memory:'): { clock: Clock; queues: Queues; work: Queue; letters: Queue } {
  const clock = makeClock(() => 0)
  const queues = openQueues(file, stack, clock)
  const [work, letters] = queues.all
  if (work === undefined || letters === undefined) throw new Error('no queues')
  return { clock, queues, work, letters }
}

const bodies = (messages: readonly { readonly body: string }[]): string[] => messages.map(message => message.body)

describe('receive()', () => {
  test('hides what it gives, until the visibility timeout is over', () => {
    const { clock, work } = open()
    work.send('a')
    expect(bodies(work.receive(10))).toEqual(['a'])
    expect(work.receive(10)).toEqual([])
    clock.skipTo(60_000)
    expect(work.receive(10).map(message => message.receiveCount)).toEqual([2])
  })

  test('gives no more than asked for, oldest first', () => {
    const { work } = open()
    for (const body of ['a', 'b', 'c']) work.send(body)
    expect(bodies(work.receive(2))).toEqual(['a', 'b'])
    expect(bodies(work.receive(2))).toEqual(['c'])
  })

  test('gives a delayed message only when its time has come', () => {
    const { clock, work } = open()
    work.send('later', { delaySeconds: 5 })
    expect(work.receive(1)).toEqual([])
    expect(work.counts()).toEqual({ visible: 0, inFlight: 0, delayed: 1 })
    clock.skipTo(5_000)
    expect(bodies(work.receive(1))).toEqual(['later'])
  })

  test('moves a message to the dead letters, once it was received too often', () => {
    const { clock, work, letters } = open()
    work.send('poison')
    for (const time of [0, 60_000, 120_000]) {
      clock.skipTo(time)
      work.receive(1)
    }
    expect(work.messages()).toEqual([])
    expect(letters.messages()).toMatchObject([{ body: 'poison', movedFrom: 'arn:work', receiveCount: 2 }])
  })

  test('goes on to the next message, past one that goes to the dead letters', () => {
    const { clock, work } = open()
    work.send('poison')
    for (const time of [0, 60_000]) {
      clock.skipTo(time)
      work.receive(1)
    }
    work.send('sound')
    clock.skipTo(120_000)
    expect(bodies(work.receive(1))).toEqual(['sound'])
  })

  test('forgets what is older than the retention period', () => {
    const { clock, work } = open()
    work.send('old')
    clock.skipTo(3_600_001)
    expect(work.receive(1)).toEqual([])
    expect(work.messages()).toEqual([])
  })
})

describe('delete()', () => {
  test('removes a received message for good', () => {
    const { clock, work } = open()
    work.send('a')
    for (const message of work.receive(1)) work.delete(message.receipt)
    clock.skipTo(60_000)
    expect(work.receive(1)).toEqual([])
  })

  test('does nothing with the receipt of an earlier receive', () => {
    const { clock, work } = open()
    work.send('a')
    const [first] = work.receive(1)
    clock.skipTo(60_000)
    work.receive(1)
    expect(work.delete(first?.receipt ?? '')).toBe(false)
    expect(work.messages()).toHaveLength(1)
  })
})

describe('send()', () => {
  test('rings the bell of whoever waits', () => {
    const { work } = open()
    const rings: number[] = []
    work.onAvailable(() => rings.push(work.counts().visible))
    work.send('a')
    expect(rings).toEqual([1])
  })

  test('refuses a message that is too long', () => {
    expect(() => open().work.send('x'.repeat(1001))).toThrow(/at most 1000 bytes, got 1001/)
  })
})

test('changeVisibility() shows a message at once, with 0 seconds', () => {
  const { work } = open()
  work.send('a')
  const [message] = work.receive(1)
  expect(work.changeVisibility(message?.receipt ?? '', 0)).toBe(true)
  expect(work.receive(1)).toHaveLength(1)
})

test('moveBack() returns dead letters to where they came from, as new messages', () => {
  const { clock, work, letters } = open()
  work.send('poison')
  for (const time of [0, 60_000, 120_000]) {
    clock.skipTo(time)
    work.receive(1)
  }
  expect(letters.moveBack()).toBe(1)
  expect(letters.messages()).toEqual([])
  expect(work.receive(1)).toMatchObject([{ body: 'poison', receiveCount: 1 }])
})

test('openQueues() finds the messages of an earlier run, those in flight included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fjala-queues-'))
  const file = join(folder, 'queues.sqlite')
  const before = open(file)
  before.work.send('in flight')
  before.work.receive(1)
  before.work.send('waiting')
  before.queues.close()
  const after = open(file)
  expect(bodies(after.work.receive(10))).toEqual(['in flight', 'waiting'])
  after.queues.close()
  rmSync(folder, { recursive: true })
})

test('openQueues() refuses a dead-letter queue that does not exist', () => {
  expect(() => openQueues(':memory:', [settings('work', { redrive })], makeClock())).toThrow(
    /dead-letter queue arn:letters/,
  )
})
