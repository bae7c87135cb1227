import { Match } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { readNotification, toNotice } from '../../functions/notification.ts'
import { synthesize } from './synthesized.ts'

const template = synthesize()

type State = Readonly<Record<string, unknown>>
type States = Readonly<Record<string, State>>

/** The state machine's definition, each reference written as `<logical id>`. */
function definition(): State {
  const { Replay } = template.findResources('AWS::StepFunctions::StateMachine') as Readonly<
    Record<string, { readonly Properties: { readonly DefinitionString: unknown } }>
  >
  const { 'Fn::Join': joined } = Replay?.Properties.DefinitionString as { readonly 'Fn::Join': [string, unknown[]] }
  return JSON.parse(joined[1].map(part => (typeof part === 'string' ? part : nameOf(part))).join('')) as State
}

function nameOf(reference: unknown): string {
  return `<${String((reference as { readonly Ref?: string }).Ref)}>`
}

const statesOf = (state: State): States => state['States'] as States
const everyText = statesOf(definition())['EveryText'] ?? {}
const child = statesOf(everyText['ItemProcessor'] as State)
const tellOfText = statesOf(child['TellOfEach']?.['ItemProcessor'] as State)['TellOfText'] ?? {}

test('replay goes through all texts as they are listed, a hundred to a child, a few children at once', () => {
  expect(everyText).toMatchObject({
    ItemReader: {
      Resource: 'arn:<AWS::Partition>:states:::s3:listObjectsV2',
      Parameters: { Bucket: '<Texts>', Prefix: 'texts/' },
    },
    ItemSelector: { 'Key.$': '$$.Map.Item.Value.Key' },
    ItemBatcher: { MaxItemsPerBatch: 100 },
    MaxConcurrency: 5,
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'LookAtQueue' },
  })
  // one text that could not be told of stops the run, which can be gone on with
  expect(everyText).not.toHaveProperty('ToleratedFailurePercentage')
})

test('a child adds nothing while the queue is long', () => {
  expect(child['LookAtQueue']).toMatchObject({
    Resource: 'arn:<AWS::Partition>:states:::aws-sdk:sqs:getQueueAttributes',
    Parameters: { QueueUrl: '<ExtractQueue>', AttributeNames: ['ApproximateNumberOfMessages'] },
    Next: 'IsQueueShort',
  })
  expect(child['IsQueueShort']).toMatchObject({
    Choices: [{ Variable: '$.queue.waiting', NumericGreaterThan: 1000, Next: 'WaitForQueue' }],
    Default: 'TellOfEach',
  })
  expect(child['WaitForQueue']).toMatchObject({ Type: 'Wait', Next: 'LookAtQueue' })
  expect(child['TellOfEach']).toMatchObject({ ItemsPath: '$.Items', End: true })
})

test('what is sent is what extract reads, and what npm run replay sends', () => {
  expect(tellOfText).toMatchObject({
    Resource: 'arn:<AWS::Partition>:states:::sqs:sendMessage',
    Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 6 }],
  })
  const { QueueUrl, MessageBody } = tellOfText['Parameters'] as {
    readonly QueueUrl: string
    readonly MessageBody: object
  }
  expect(QueueUrl).toBe('<ExtractQueue>')
  const key = `texts/${'a'.repeat(24)}/${'0'.repeat(31)}1.json`
  const body = JSON.stringify(MessageBody).replace('"key.$":"$.Key"', `"key":"${key}"`)
  expect(readNotification(body)).toMatchObject({ kind: 'created', key })
  expect(JSON.parse(body)).toEqual(JSON.parse(toNotice('<Texts>', key)))
})

test('replay may list the texts, look at the queue and send to it, run its own children, and nothing else', () => {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy')) as unknown as readonly [string, Policy][]
  const granted = policies
    .filter(([id]) => id.startsWith('Replaying'))
    .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement)
    .flatMap(({ Action }) => [Action].flat())
    .filter(action => !/^(logs|xray):/.test(action))
  expect(granted.sort()).toEqual([
    's3:ListBucket',
    'sqs:GetQueueAttributes',
    'sqs:SendMessage',
    'states:DescribeExecution',
    'states:RedriveExecution',
    'states:StartExecution',
    'states:StopExecution',
  ])
})

type Policy = {
  readonly Properties: {
    readonly PolicyDocument: { readonly Statement: readonly { readonly Action: string | readonly string[] }[] }
  }
}

test('replay is found by its stack, traced and logged without what it handles', () => {
  template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
    StateMachineName: 'Fjala-Replay',
    StateMachineType: 'STANDARD',
    TracingConfiguration: { Enabled: true },
    LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false, Destinations: Match.anyValue() },
  })
})
