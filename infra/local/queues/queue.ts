import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { MessageRow, MessageTable } from './message-table.ts'

/** What the template says of a queue. */
export type QueueSettings = {
  readonly name: string
  readonly arn: string
  readonly visibilitySeconds: number
  readonly delaySeconds: number
  readonly retentionSeconds: number
  readonly maximumBytes: number
  readonly redrive?: { readonly deadLetterArn: string; readonly maxReceiveCount: number }
}

/** A message in the hands of whoever received it. */
export type Message = MessageRow & { readonly receipt: string }

/** How many messages can be received now, are with a receiver, or are not yet to be seen. */
export type QueueCounts = ReturnType<MessageTable['count']>

/** How to send: later than now, or with attributes. */
export type SendOptions = { readonly delaySeconds?: number; readonly attributes?: string }

/** A standard queue: at least once, in no promised order, a message hidden while somebody works on it. */
export type Queue = {
  readonly settings: QueueSettings
  /** Stores a message, and returns its id. Throws `RangeError` when it is too long. */
  readonly send: (body: string, options?: SendOptions) => string
  /** Takes up to `limit` messages, and hides them; what was received too often goes to the dead letters instead. */
  readonly receive: (limit: number, visibilitySeconds?: number) => readonly Message[]
  readonly delete: (receipt: string) => boolean
  readonly changeVisibility: (receipt: string, seconds: number) => boolean
  readonly counts: () => QueueCounts
  /** Whether there is something to receive now. */
  readonly isReady: () => boolean
  readonly messages: () => readonly MessageRow[]
  readonly purge: () => void
  /** Puts every message that came here as a dead letter back where it came from, and counts them. */
  readonly moveBack: (limit?: number) => number
  /** When the next hidden message shows; `undefined` when none is hidden. */
  readonly nextVisibleAt: () => number | undefined
  /** Calls the listener whenever there may be something to receive. */
  readonly onAvailable: (listener: () => void) => void
  readonly stop: () => void
}

/** What queues share: where messages are kept, the time, and each other. */
export type QueueContext = {
  readonly table: MessageTable
  readonly clock: Clock
  readonly find: (arn: string) => Queue | undefined
}

/** Makes a queue over the message table. */
export function makeQueue(settings: QueueSettings, context: QueueContext): Queue {
  const { table, clock } = context
  const bell = makeBell(() => table.nextVisible(settings.name, clock.now()), clock)
  const change = (receipt: string, apply: (row: MessageRow) => void): boolean => {
    const row = table.byReceipt(settings.name, receipt)
    if (row !== undefined) apply(row)
    return row !== undefined
  }
  return {
    settings,
    send: (body, options = {}) => {
      const row = newRow(body, { settings, options, now: clock.now() })
      table.insert(row)
      bell.ring()
      return row.id
    },
    receive: (limit, visibilitySeconds = settings.visibilitySeconds) => {
      const received = table.inOneCommit(() => take({ settings, context, limit, visibilitySeconds }))
      bell.set()
      return received
    },
    delete: receipt => change(receipt, row => table.remove(row.position)),
    changeVisibility: (receipt, seconds) => {
      const known = change(receipt, row => table.reveal(row.position, clock.now() + seconds * 1000))
      bell.ring()
      return known
    },
    counts: () => table.count(settings.name, clock.now()),
    isReady: () => table.visible(settings.name, clock.now(), 1).length > 0,
    messages: () => table.all(settings.name),
    purge: () => table.purge(settings.name),
    moveBack: (limit = Infinity) => moveBack(settings, context, limit),
    nextVisibleAt: () => table.nextVisible(settings.name, clock.now()),
    onAvailable: bell.onRing,
    stop: bell.stop,
  }
}

type NewMessage = { readonly settings: QueueSettings; readonly options: SendOptions; readonly now: number }

function newRow(body: string, { settings, options, now }: NewMessage): Omit<MessageRow, 'position'> {
  const bytes = Buffer.byteLength(body)
  if (bytes > settings.maximumBytes)
    throw new RangeError(
      `Cannot send to ${settings.name}: expected at most ${settings.maximumBytes} bytes, got ${bytes}`,
    )
  return {
    id: randomUUID(),
    queue: settings.name,
    body,
    attributes: options.attributes ?? '{}',
    sentAt: now,
    visibleAt: now + (options.delaySeconds ?? settings.delaySeconds) * 1000,
    receiveCount: 0,
    firstReceivedAt: null,
    receipt: null,
    movedFrom: null,
  }
}

type Taking = {
  readonly settings: QueueSettings
  readonly context: QueueContext
  readonly limit: number
  readonly visibilitySeconds: number
}

function take({ settings, context, limit, visibilitySeconds }: Taking): readonly Message[] {
  const { table, clock } = context
  const now = clock.now()
  table.expire(settings.name, now - settings.retentionSeconds * 1000)
  const received: Message[] = []
  for (;;) {
    const rows = table.visible(settings.name, now, limit - received.length)
    if (rows.length === 0) return received
    for (const row of rows) {
      if (isSpent(row, settings)) bury(row, settings, context)
      else received.push(markReceived(row, { table, now, visibleAt: now + visibilitySeconds * 1000 }))
    }
    // shown again at once (visibility 0): one look is enough, or it would never end
    if (received.length === limit || visibilitySeconds <= 0) return received
  }
}

const isSpent = (row: MessageRow, settings: QueueSettings): boolean =>
  settings.redrive !== undefined && row.receiveCount >= settings.redrive.maxReceiveCount

function bury(row: MessageRow, settings: QueueSettings, { table, clock, find }: QueueContext): void {
  const deadLetters = find(settings.redrive?.deadLetterArn ?? '')
  if (deadLetters === undefined)
    throw new Error(`Cannot redrive from ${settings.name}: no queue ${settings.redrive?.deadLetterArn}`)
  table.move(row.position, { queue: deadLetters.settings.name, from: settings.arn, visibleAt: clock.now() })
}

type Marking = { readonly table: MessageTable; readonly now: number; readonly visibleAt: number }

function markReceived(row: MessageRow, { table, now, visibleAt }: Marking): Message {
  const receipt = randomUUID()
  table.received(row.position, { receipt, visibleAt, now })
  return { ...row, receipt, visibleAt, receiveCount: row.receiveCount + 1, firstReceivedAt: row.firstReceivedAt ?? now }
}

function moveBack(settings: QueueSettings, { table, find }: QueueContext, limit: number): number {
  let moved = 0
  for (const row of table.all(settings.name)) {
    const home = row.movedFrom === null ? undefined : find(row.movedFrom)
    if (home === undefined || moved >= limit) continue
    table.remove(row.position)
    home.send(row.body, { attributes: row.attributes })
    moved += 1
  }
  return moved
}

type Bell = {
  readonly ring: () => void
  readonly set: () => void
  readonly onRing: (listener: () => void) => void
  readonly stop: () => void
}

/** Rings when told to, and by itself when the next hidden message shows. */
function makeBell(nextVisibleAt: () => number | undefined, clock: Clock): Bell {
  const listeners: (() => void)[] = []
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const set = (): void => {
    clearTimeout(timer)
    const next = stopped || listeners.length === 0 ? undefined : nextVisibleAt()
    if (next === undefined) return
    timer = setTimeout(ring, Math.min(next - clock.now() + 1, 2 ** 31 - 1))
    timer.unref()
  }
  const ring = (): void => {
    if (stopped) return
    for (const listener of listeners) listener()
    set()
  }
  clock.onSkip(ring)
  return {
    ring,
    set,
    onRing: listener => {
      listeners.push(listener)
      set()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
