import { GetQueueAttributesCommand, type QueueAttributeName, type SQSClient } from '@aws-sdk/client-sqs'

/** How many messages of a queue can be received, and how many are with a receiver or hidden after a failed try; about. */
export type QueueLength = { readonly waiting: number; readonly inFlight: number }

/** Looks at a queue. */
export async function lookAt(client: SQSClient, url: string): Promise<QueueLength> {
  const names: QueueAttributeName[] = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible']
  const { Attributes: found } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: names }),
  )
  const [waiting = 0, inFlight = 0] = names.map(name => Number(found?.[name] ?? 0))
  return { waiting, inFlight }
}

/** A queue's ARN. */
export async function arnOf(client: SQSClient, url: string): Promise<string> {
  const { Attributes: found } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
  )
  return found?.QueueArn ?? ''
}
