import { DeleteMessageBatchCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { inGroups, type TableAccess } from '../../shared/store/batches.ts'
import { recount, type Recounted } from './recount.ts'

/** What was done about batches of the stream that `tally` gave up: how many, and what was counted again for them. */
export type Healed = { readonly batches: number; readonly recounted: Recounted | undefined }

/** Seconds that the messages are hidden while it is counted; those of a run that was stopped show again then. */
const HIDDEN = 3600
const AT_ONCE = 10

/**
 * Heals what `tally` gave up. Its dead letters say where records stood in a stream that forgets after a day: there is no
 * queue to put them back to. What they told of is found in the table instead. The messages go when all is counted.
 */
export async function healTally(
  place: { readonly sqs: SQSClient; readonly records: TableAccess },
  deadLetters: string,
  note: (done: Recounted) => void,
): Promise<Healed> {
  const receipts = await takeAll(place.sqs, deadLetters)
  if (receipts.length === 0) return { batches: 0, recounted: undefined }
  const recounted = await recount(place.records, note)
  for (const group of inGroups(receipts, AT_ONCE)) {
    const Entries = group.map((ReceiptHandle, at) => ({ Id: String(at), ReceiptHandle }))
    await place.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: deadLetters, Entries }))
  }
  return { batches: receipts.length, recounted }
}

async function takeAll(client: SQSClient, url: string): Promise<readonly string[]> {
  const receipts: string[] = []
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: AT_ONCE,
        VisibilityTimeout: HIDDEN,
        WaitTimeSeconds: 1,
      }),
    )
    if (Messages.length === 0) return receipts
    receipts.push(...Messages.flatMap(({ ReceiptHandle }) => ReceiptHandle ?? []))
  }
}
