import { PipelineError } from '../../shared/errors.ts'
import type { Announcement } from '../announce.ts'

/** Reads a queue message that holds one of our events as EventBridge delivers it. Throws `event.malformed` for anything else. */
export function readAnnouncement(body: string): Announcement {
  const event = toFields(parse(body))
  const detail = toFields(event['detail'])
  const text = (name: string) => (typeof detail[name] === 'string' ? detail[name] : undefined)
  const subscriptionId = text('subscriptionId')
  const [deliveryId, run, from] = [text('deliveryId'), text('run'), text('from')]
  if (event['detail-type'] === 'Delivery Due' && subscriptionId !== undefined && deliveryId !== undefined)
    return { type: 'Delivery Due', subscriptionId, deliveryId }
  if (
    event['detail-type'] === 'Replay Asked' &&
    subscriptionId !== undefined &&
    run !== undefined &&
    from !== undefined
  )
    return { type: 'Replay Asked', subscriptionId, run, from, after: text('after') ?? null }
  throw new PipelineError('event.malformed', 'Cannot read a message: expected an event about a subscription')
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch (cause) {
    throw new PipelineError('event.malformed', 'Cannot read a message: expected JSON', { cause })
  }
}

function toFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
