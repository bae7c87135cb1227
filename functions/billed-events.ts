import type { DynamoDBStreamEvent, SQSEvent, SQSRecord } from 'aws-lambda'
import type { Units } from '../shared/model/usage.ts'
import { addUnits } from '../shared/usage/cost.ts'
import type { Billed } from './metering.ts'
import { readNotification, type ObjectNotification } from './notification.ts'

/** A poller receives a batch and deletes it: two requests. */
const POLLED: Units = { queueRequests: 2 }

/**
 * What a batch of notifications is billed by: polling, and for each message that comes the first time, sending it, and the
 * event that EventBridge took. `arrives`: what each further is billed by and counts as.
 */
function billedForBatch({ Records }: SQSEvent, arrives: (notice: ObjectNotification) => Billed): Billed {
  const news = Records.filter(isFirstTime).flatMap(({ body }) => noticeIn(body) ?? [])
  const arrived = news.map(arrives)
  const sent = { queueRequests: Records.filter(isFirstTime).length }
  return {
    units: addUnits(POLLED, sent, ...arrived.map(({ units }) => units)),
    documents: arrived.reduce((sum, { documents }) => sum + documents, 0),
  }
}

/** What `parse` is given: of each object that was created, the upload too, which counts as a document. */
export function billedForObjects(event: SQSEvent): Billed {
  return billedForBatch(event, ({ kind }) =>
    kind === 'created'
      ? { units: { events: 1, objectWrites: 1 }, documents: 1 }
      : { units: { events: 1 }, documents: 0 },
  )
}

/** What `extract` is given: of each text, the event. */
export function billedForTexts(event: SQSEvent): Billed {
  return billedForBatch(event, () => ({ units: { events: 1 }, documents: 0 }))
}

/** What `deliver` is given: its messages were events that a function put, and was billed for. */
export function billedForMessages({ Records }: SQSEvent): Billed {
  return { units: addUnits(POLLED, { queueRequests: Records.filter(isFirstTime).length }), documents: 0 }
}

/** What a function is given by the table's stream: reading it is free for Lambda. */
export function billedForChanges(_event: DynamoDBStreamEvent): Billed {
  return { units: {}, documents: 0 }
}

function isFirstTime({ attributes }: SQSRecord): boolean {
  return attributes.ApproximateReceiveCount === '1'
}

function noticeIn(body: string): ObjectNotification | undefined {
  try {
    return readNotification(body)
  } catch {
    return undefined
  }
}
