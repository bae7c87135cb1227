import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListDeadLetterSourceQueuesCommand,
  ListMessageMoveTasksCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeAccess } from '../../../../infra/local/access/access.ts'
import { makeClock } from '../../../../infra/local/clock.ts'
import { listen, type Listening } from '../../../../infra/local/http-server.ts'
import { openQueues, queueSettings, type Queues } from '../../../../infra/local/queues/queues.ts'
import { makeSqsListener } from '../../../../infra/local/sqs/sqs-listener.ts'
import { makeTemplate } from '../../../../infra/local/template/template.ts'
import { READER, USER } from '../../../support/s3.ts'

let server: Listening
let client: SQSClient
let reader: SQSClient
let queues: Queues
beforeAll(async () => {
  const endpoints = { s3Url: () => server.url, apiUrl: () => 'http://127.0.0.1:3000' }
  const template = makeTemplate({ Resources: RESOURCES }, { directory: '', stackName: 'Fjala', endpoints })
  const user = { ...USER, name: 'user', arn: 'arn:aws:iam::000000000000:user/fjala', statements: undefined }
  const access = makeAccess(template, user, () => READER.secretAccessKey)
  const clock = makeClock()
  const settings = template.ofType('AWS::SQS::Queue').map(queueSettings)
  queues = openQueues(':memory:', settings, clock)
  const listener = makeSqsListener({ queues, access, clock, url: () => server.url })
  server = await listen(listener, { port: 0, setting: 'FJALA_S3_PORT' })
  const place = { endpoint: server.url, region: 'eu-central-1', maxAttempts: 1 }
  client = new SQSClient({ ...place, credentials: USER })
  reader = new SQSClient({ ...place, credentials: READER })
})
afterAll(async () => {
  client.destroy()
  reader.destroy()
  await server.close()
  queues.close()
})
beforeEach(() => {
  for (const queue of queues.all) queue.purge()
})

const RESOURCES = {
  Work: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      MaximumMessageSize: 1024,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Letters', 'Arn'] }, maxReceiveCount: 1 },
    },
  },
  Letters: { Type: 'AWS::SQS::Queue' },
  Role: { Type: 'AWS::IAM::Role', Properties: {} },
  Reader: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  Policy: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      Roles: [{ Ref: 'Role' }],
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: { 'Fn::GetAtt': ['Work', 'Arn'] } }],
      },
    },
  },
}
const QueueUrl = 'http://localhost:4566/000000000000/Work'
const LettersUrl = 'http://localhost:4566/000000000000/Letters'
const ARN = 'arn:aws:sqs:eu-central-1:000000000000:Letters'

const send = (MessageBody: string) => client.send(new SendMessageCommand({ QueueUrl, MessageBody }))
const receive = async (more: object = {}) =>
  (await client.send(new ReceiveMessageCommand({ QueueUrl, ...more }))).Messages ?? []

describe('messages', () => {
  test('are sent, received with their attributes, and deleted', async () => {
    const MessageAttributes = {
      text: { DataType: 'String', StringValue: 'ë' },
      bytes: { DataType: 'Binary', BinaryValue: Buffer.from([1, 2]) },
    }
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'një <&> ë', MessageAttributes }))
    const all = { MessageSystemAttributeNames: ['All'], MessageAttributeNames: ['All'] }
    const [message] = await receive(all)
    expect(message).toMatchObject({ Body: 'një <&> ë', Attributes: { ApproximateReceiveCount: '1' } })
    expect(message?.MessageAttributes?.['text']?.StringValue).toBe('ë')
    expect(Buffer.from(message?.MessageAttributes?.['bytes']?.BinaryValue ?? [])).toEqual(Buffer.from([1, 2]))
    expect(await receive()).toEqual([])
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }))
    expect(queues.byName('Work')?.messages()).toEqual([])
  })

  test('are shown again at once with a visibility of 0', async () => {
    await send('a')
    const [message] = await receive({ VisibilityTimeout: 100 })
    const show = { QueueUrl, ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout: 0 }
    await client.send(new ChangeMessageVisibilityCommand(show))
    expect(queues.byName('Work')?.counts()).toMatchObject({ visible: 1, inFlight: 0 })
  })

  test('are waited for', async () => {
    const waiting = receive({ WaitTimeSeconds: 5 })
    await send('late')
    expect((await waiting).map(({ Body }) => Body)).toEqual(['late'])
  })

  test.each([
    ['too long', new SendMessageCommand({ QueueUrl, MessageBody: 'x'.repeat(1025) }), 'InvalidParameterValue'],
    ['empty', new SendMessageCommand({ QueueUrl, MessageBody: '' }), 'MissingParameter'],
    ['eleven at once', new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 11 }), 'InvalidParameterValue'],
    ['of a queue that is not there', new ReceiveMessageCommand({ QueueUrl: `${QueueUrl}2` }), 'QueueDoesNotExist'],
  ])('are refused: %s', async (_what, command, name) => {
    await expect(client.send(command as SendMessageCommand)).rejects.toMatchObject({ name })
  })
})

describe('batches', () => {
  test('are sent, hidden and deleted, each entry by itself', async () => {
    const Entries = ['a', 'b', 'x'.repeat(2000)].map((MessageBody, at) => ({ Id: `e${at}`, MessageBody }))
    const sent = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
    expect([sent.Successful?.map(({ Id }) => Id), sent.Failed?.map(({ Id }) => Id)]).toEqual([['e0', 'e1'], ['e2']])
    const received = await receive({ MaxNumberOfMessages: 10 })
    const handles = received.map(({ ReceiptHandle }, at) => ({ Id: `e${at}`, ReceiptHandle }))
    const hide = handles.map(handle => ({ ...handle, VisibilityTimeout: 100 }))
    expect(
      (await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries: hide }))).Successful,
    ).toHaveLength(2)
    expect((await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: handles }))).Successful).toHaveLength(
      2,
    )
    expect(queues.byName('Work')?.messages()).toEqual([])
  })

  test.each([
    ['none', [], 'EmptyBatchRequest'],
    ['eleven', Array.from({ length: 11 }, (_, at) => `e${at}`), 'TooManyEntriesInBatchRequest'],
    ['two of one id', ['a', 'a'], 'BatchEntryIdsNotDistinct'],
    ['an id that is none', ['a b'], 'InvalidBatchEntryId'],
  ])('are refused: %s', async (_what, ids, name) => {
    const Entries = ids.map(Id => ({ Id, MessageBody: 'x' }))
    await expect(client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))).rejects.toMatchObject({ name })
  })
})

describe('queues', () => {
  test('are listed and found by name, and say how they are', async () => {
    const { QueueUrls } = await client.send(new ListQueuesCommand({}))
    expect(QueueUrls).toEqual([`${server.url}/000000000000/Letters`, `${server.url}/000000000000/Work`])
    const found = await client.send(new GetQueueUrlCommand({ QueueName: 'Work' }))
    expect(found.QueueUrl).toBe(QueueUrls?.[1])
    await send('a')
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '1',
      VisibilityTimeout: '30',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: ARN, maxReceiveCount: 1 }),
    })
    await client.send(new PurgeQueueCommand({ QueueUrl }))
    expect(queues.byName('Work')?.messages()).toEqual([])
  })

  test('come from the stack', async () => {
    await expect(client.send(new CreateQueueCommand({ QueueName: 'new' }))).rejects.toThrow(/come from the stack/)
  })
})

describe('dead letters', () => {
  async function bury(body: string): Promise<void> {
    await send(body)
    for (let times = 0; times < 2; times += 1) await receive({ VisibilityTimeout: 0 })
    expect(
      queues
        .byName('Letters')
        ?.messages()
        .map(message => message.body),
    ).toEqual([body])
  }

  test('are moved back to where they came from', async () => {
    await bury('poison')
    const { queueUrls } = await client.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl: LettersUrl }))
    expect(queueUrls).toEqual([`${server.url}/000000000000/Work`])
    const { TaskHandle } = await client.send(new StartMessageMoveTaskCommand({ SourceArn: ARN }))
    expect((await receive()).map(({ Body }) => Body)).toEqual(['poison'])
    const { Results } = await client.send(new ListMessageMoveTasksCommand({ SourceArn: ARN }))
    expect(Results).toMatchObject([{ TaskHandle, Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 1 }])
  })

  test('are moved to another queue when told so', async () => {
    await bury('poison')
    const DestinationArn = ARN.replace('Letters', 'Work')
    await client.send(new StartMessageMoveTaskCommand({ SourceArn: ARN, DestinationArn }))
    expect(queues.byName('Letters')?.messages()).toEqual([])
    expect((await receive()).map(({ Body }) => Body)).toEqual(['poison'])
  })

  test('are not moved from a queue that has none', async () => {
    const move = new StartMessageMoveTaskCommand({ SourceArn: ARN.replace('Letters', 'Work') })
    await expect(client.send(move)).rejects.toMatchObject({ name: 'UnsupportedOperation' })
  })
})

describe('callers', () => {
  test('do what their policies grant, and nothing else', async () => {
    await reader.send(new SendMessageCommand({ QueueUrl, MessageBody: 'a' }))
    await expect(reader.send(new ReceiveMessageCommand({ QueueUrl }))).rejects.toThrow(
      /is not authorized to perform: sqs:ReceiveMessage on resource: arn:aws:sqs:eu-central-1:000000000000:Work/,
    )
  })

  test('must sign rightly', async () => {
    const wrong = new SQSClient({
      ...{ endpoint: server.url, region: 'eu-central-1', maxAttempts: 1 },
      credentials: { ...USER, secretAccessKey: 'wrong' },
    })
    await expect(wrong.send(new ListQueuesCommand({}))).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' })
    wrong.destroy()
    const headers = { 'x-amz-target': 'AmazonSQS.ListQueues' }
    expect((await fetch(server.url, { method: 'POST', body: '{}', headers })).status).toBe(403)
  })
})
