import { DeleteMessageBatchCommand, ReceiveMessageCommand, type Message, type SQSClient } from '@aws-sdk/client-sqs'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'

/** What is polled: a queue, how many messages at most, and who works on them. */
export type Polling = {
  readonly sqs: SQSClient
  readonly url: string
  readonly most: number
  readonly work: (event: SQSEvent) => Promise<SQSBatchResponse>
}

/** Receives messages, has them worked on, and deletes those that did not fail, as Lambda does for a function. */
export async function poll({ sqs, url: QueueUrl, most, work }: Polling): Promise<void> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: most,
      MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    }),
  )
  if (Messages.length === 0) return
  const { batchItemFailures } = await work({ Records: Messages.map(toRecord) })
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
  const done = Messages.filter(({ MessageId = '' }) => !failed.has(MessageId))
  if (done.length === 0) return
  const Entries = done.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle }))
  await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }))
}

function toRecord({
  MessageId = '',
  ReceiptHandle = '',
  Body = '',
  Attributes = {},
}: Message): SQSEvent['Records'][number] {
  return {
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: {
      ApproximateReceiveCount: Attributes.ApproximateReceiveCount ?? '1',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:queue',
    awsRegion: 'eu-central-1',
  }
}
