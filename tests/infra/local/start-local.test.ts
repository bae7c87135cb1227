import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startLocal, USER, type Local } from '../../../infra/local/start-local.ts'
import { smallStack, writeAssembly, type Assembly, type Resources } from './assembly.ts'

let assembly: Assembly
let running: Local[]

beforeEach(() => {
  running = []
})

afterEach(async () => {
  for (const local of running) await local.close()
  assembly.remove()
})

async function start(resources: Resources = smallStack()): Promise<Local> {
  assembly = writeAssembly(resources)
  return again()
}

async function again(): Promise<Local> {
  const local = await startLocal(assembly)
  running.push(local)
  return local
}

async function upload(local: Local, ...keys: string[]): Promise<void> {
  const client = new S3Client({
    endpoint: local.urls.s3,
    region: 'eu-central-1',
    credentials: { accessKeyId: USER.accessKeyId, secretAccessKey: USER.secretAccessKey },
  })
  for (const Key of keys) await client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: 'Fjala' }))
  client.destroy()
}

async function keysIn(local: Local): Promise<string[]> {
  return (await (await fetch(`${local.urls.api}/keys`)).json()) as string[]
}

const messagesIn = (local: Local, queue: string): number => local.queues.byName(queue)?.messages().length ?? -1

describe('startLocal()', () => {
  test('carries an object through rule, queue, functions, table and stream, and answers', async () => {
    const local = await start()
    await upload(local, 'a.txt')
    await local.whenQuiet()
    expect(await keysIn(local)).toEqual(['counted#a.txt', 'seen#a.txt'])
    expect(local.access.denials).toEqual([])
    expect(local.failures).toEqual([])
  })

  test('keeps data and queued messages over a restart', async () => {
    const local = await start()
    await upload(local, 'a.txt', 'poison.txt')
    await local.whenQuiet()
    await local.close()
    const next = await again()
    await next.whenQuiet()
    expect(await keysIn(next)).toEqual(['counted#a.txt', 'seen#a.txt'])
    expect(messagesIn(next, 'Work') + messagesIn(next, 'Letters')).toBe(1)
  })

  test('takes back into work what a function refuses, then gives it to the dead letters; the rest of the batch is done', async () => {
    const local = await start()
    await upload(local, 'poison.txt', 'b.txt')
    await local.whenQuiet()
    expect(await keysIn(local)).toContain('seen#b.txt')
    expect(messagesIn(local, 'Work')).toBe(1)
    for (const _ of [1, 2]) {
      local.clock.skipTo(local.clock.now() + 30_000)
      await local.whenQuiet()
    }
    expect([messagesIn(local, 'Work'), messagesIn(local, 'Letters')]).toEqual([0, 1])
    expect(local.failures[0]).toMatchObject({ functionName: 'Note', errorType: 'BatchItemFailures' })
  })

  test('refuses a second process on the same folder', async () => {
    await start()
    await expect(startLocal(assembly)).rejects.toThrow(/another Fjala works with it \(process \d+\)/)
  })

  test('refuses a call that the function was not granted, as AWS words it, and notes it', async () => {
    const { NotedynamodbPutItemPolicy: _, ...resources } = smallStack()
    const local = await start(resources)
    await upload(local, 'a.txt')
    await local.whenQuiet()
    expect(local.access.denials[0]).toMatchObject({ principal: 'Note', action: 'dynamodb:PutItem' })
    expect(local.failures[0]?.errorMessage).toContain('is not authorized to perform: dynamodb:PutItem')
    expect(messagesIn(local, 'Work')).toBe(1)
  })

  test('logs what functions print into a file each', async () => {
    const local = await start()
    await fetch(`${local.urls.api}/keys`)
    expect(local.logOf('List')).toBe(join(assembly.dataDir, 'logs', 'List.log'))
    expect(existsSync(local.logOf('List'))).toBe(true)
  })

  test('leaves no engine running, and no lock, when it is closed', async () => {
    const local = await start()
    const pid = Number(readFileSync(join(assembly.dataDir, 'dynoxide.pid'), 'utf8'))
    await local.close()
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    await again()
  })
})

/** The small stack with a resource's properties changed. */
function changed(id: string, properties: Resources[string]['Properties']): Resources {
  const resources = smallStack()
  const resource = resources[id]
  if (resource === undefined) throw new Error(`no ${id}`)
  return { ...resources, [id]: { ...resource, Properties: { ...resource.Properties, ...properties } } }
}

function without(...ids: readonly string[]): Resources {
  return Object.fromEntries(Object.entries(smallStack()).filter(([id]) => !ids.includes(id)))
}

describe('startLocal() refuses a stack whose parts do not fit together:', () => {
  test.each<[string, Resources, RegExp]>([
    ['a queue that lets no rule in', without('WorkPolicy'), /rule Created: .*:Work does not let events.amazonaws.com/],
    [
      'a queue that lets only another rule in',
      changed('WorkPolicy', {
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sqs:SendMessage',
              Principal: { Service: 'events.amazonaws.com' },
              Resource: { 'Fn::GetAtt': ['Work', 'Arn'] },
              Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:events:eu-central-1:000000000000:rule/Other' } },
            },
          ],
        },
      }),
      /rule Created: .*does not let events.amazonaws.com/,
    ],
    [
      'a rule to a queue that is not there',
      changed('Created', { Targets: [{ Id: 'Target0', Arn: { 'Fn::GetAtt': ['Wrok', 'Arn'] } }] }),
      /nothing is called Wrok/,
    ],
    ['a role that may not read its queue', without('NotesqsReceiveMessagePolicy'), /NoteSource: Note may not sqs:Rec/],
    [
      'a role that may not read its stream',
      without('CountdynamodbDescribeStreamPolicy'),
      /CountSource: Count may not dynamodb:DescribeStream/,
    ],
    [
      'a mapping from what is no source',
      changed('NoteSource', { EventSourceArn: { 'Fn::GetAtt': ['Documents', 'Arn'] } }),
      /event source NoteSource: arn:aws:s3:::documents is no queue/,
    ],
    [
      'a mapping to what is no function',
      changed('NoteSource', { FunctionName: 'Nobody' }),
      /event source NoteSource: Nobody is no function/,
    ],
    [
      'a setting of a mapping that local mode does not know',
      changed('CountSource', { TumblingWindowInSeconds: 60 }),
      /event source CountSource: local mode does not know TumblingWindowInSeconds/,
    ],
    [
      'a queue that hides messages for less than the function takes',
      changed('Work', { VisibilityTimeout: 4 }),
      /Work hides messages for 4 s, less than the 5 s that Note may take/,
    ],
    [
      'large batches without a window',
      changed('NoteSource', { BatchSize: 100 }),
      /expected a window of at least 1 s for batches of 100, got 0/,
    ],
    [
      'a dead-letter queue that is not there',
      changed('Work', {
        RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:eu-central-1:000000000000:Gone', maxReceiveCount: 2 },
      }),
      /queue Work: its dead-letter queue .*:Gone does not exist/,
    ],
    [
      'an on-failure destination that is not there',
      changed('CountSource', {
        DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:eu-central-1:000000000000:Gone' } },
      }),
      /CountSource: its on-failure destination .*:Gone is no queue/,
    ],
    [
      'an on-failure destination that the role may not write to',
      changed('CountSource', {
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Letters', 'Arn'] } } },
      }),
      /CountSource: Count may not sqs:SendMessage/,
    ],
    ['a route without integration', without('Integration'), /Route: nothing is called Integration/],
    [
      'an integration with an older payload',
      changed('Integration', { PayloadFormatVersion: '1.0' }),
      /expected payload format 2.0, got 1.0/,
    ],
    ['a function that does not let the API in', without('Permission'), /GET \/keys: .*does not let apigateway/],
    [
      'a function without a variable that it needs',
      changed('Note', { Environment: { Variables: {} } }),
      /Cannot load a function: Note: .*expected TABLE in the environment/,
    ],
    [
      'a function without its bundle',
      changed('Note', { Code: { S3Key: 'elsewhere.zip' } }),
      /Cannot run Note: no index.mjs in .*asset.elsewhere/,
    ],
    ['a handler that is not exported', changed('Note', { Handler: 'index.main' }), /Note: .*main is not exported/],
    [
      'an event pattern with an operator that is none',
      changed('Created', { EventPattern: { source: [{ startsWith: 'aws' }] } }),
      /"startsWith".* is not an operator/,
    ],
    [
      'a resource that local mode has never heard of',
      { ...smallStack(), Cluster: { Type: 'AWS::ECS::Cluster', Properties: {} } },
      /does not know AWS::ECS::Cluster \(Cluster\)/,
    ],
  ])('%s', async (_what, resources, message) => {
    await expect(start(resources).then(() => 'it started')).rejects.toThrow(message)
  })

  test('and leaves nothing behind: the mended one starts in the same folder', async () => {
    await expect(start(without('WorkPolicy'))).rejects.toThrow('events.amazonaws.com')
    const broken = assembly
    const mended = writeAssembly(smallStack())
    const local = await startLocal({ ...mended, dataDir: broken.dataDir })
    running.push(local)
    await upload(local, 'a.txt')
    await local.whenQuiet()
    expect(await keysIn(local)).toHaveLength(2)
    mended.remove()
  })
})

describe('startLocal() shows a stack that delivers nothing:', () => {
  test.each<[string, Resources]>([
    ['a bucket that tells nobody', changed('Documents', { NotificationConfiguration: {} })],
    ['a rule for another bucket', changed('Created', { EventPattern: { detail: { bucket: { name: ['other'] } } } })],
    ['a rule that is switched off', changed('Created', { State: 'DISABLED' })],
    ['a mapping that is switched off', changed('NoteSource', { Enabled: false })],
  ])('%s', async (_what, resources) => {
    const local = await start(resources)
    await upload(local, 'a.txt')
    await local.whenQuiet()
    expect(await keysIn(local)).toEqual([])
  })
})
