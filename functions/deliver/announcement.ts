import { PipelineError } from '../../shared/errors.ts'
import type { Announcement } from '../announce.ts'
import { readFields, toFields, toText } from '../message.ts'

/** Reads a queue message that holds one of our events as EventBridge delivers it. Throws `event.malformed` for anything else. */
export function readAnnouncement(body: string): Announcement {
  const event = readFields(body)
  const detail = toFields(event['detail'])
  const text = (name: string) => toText(detail[name])
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
