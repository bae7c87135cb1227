import { makeAws, type Aws } from './aws.ts'
import { expectSame, type Client } from './check.ts'

type Received = { readonly Messages?: readonly { readonly Body: string; readonly ReceiptHandle: string }[] }

/** What `aws sqs` does with the queues; version 2.9 speaks SQS's older protocol, later ones the newer. */
export function awsSqs(program: { readonly file: string; readonly version: string }): Client {
  return {
    name: `aws sqs (${program.version})`,
    checks: [
      {
        name: 'lists queues, and tells how many messages wait',
        run: async site => {
          const tools = makeAws(program.file, site.s3, site)
          const urls = JSON.parse(await tools.aws('sqs', 'list-queues', '--query', 'QueueUrls')) as readonly string[]
          for (const url of urls) {
            const names = ['--attribute-names', 'ApproximateNumberOfMessages', 'QueueArn']
            const found = await tools.aws('sqs', 'get-queue-attributes', '--queue-url', url, ...names)
            expectSame(url, /"ApproximateNumberOfMessages": "\d+"/.test(found), true)
          }
          expectSame('some', urls.length > 0, true)
        },
      },
      {
        name: 'sends to a dead-letter queue, receives and deletes',
        run: async site => {
          const { aws } = makeAws(program.file, site.s3, site)
          const url = await deadLetterQueue(aws)
          await aws('sqs', 'send-message', '--queue-url', url, '--message-body', 'letër <&> ë')
          const received = JSON.parse(await aws('sqs', 'receive-message', '--queue-url', url)) as Received
          expectSame(
            'body',
            received.Messages?.map(({ Body }) => Body),
            ['letër <&> ë'],
          )
          const handle = received.Messages?.[0]?.ReceiptHandle ?? ''
          await aws('sqs', 'delete-message', '--queue-url', url, '--receipt-handle', handle)
        },
      },
    ],
  }
}

async function deadLetterQueue(aws: Aws['aws']): Promise<string> {
  const urls = JSON.parse(await aws('sqs', 'list-queues', '--query', 'QueueUrls')) as readonly string[]
  for (const url of urls) {
    const sources = await aws('sqs', 'list-dead-letter-source-queues', '--queue-url', url, '--output', 'text')
    if (sources.trim() !== '') return url
  }
  throw new Error('dead-letter queues: expected one, got none')
}
