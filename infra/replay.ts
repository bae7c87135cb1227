import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  ItemBatcher,
  JsonPath,
  LogLevel,
  Map as InlineMap,
  S3ObjectsItemReader,
  StateMachine,
  StateMachineType,
  TaskInput,
  Wait,
  WaitTime,
  type Chain,
} from 'aws-cdk-lib/aws-stepfunctions'
import { CallAwsService, SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks'
import { Construct } from 'constructs'
import { pinLogicalId } from './pin-logical-id.ts'

/** What a replay goes through, and whom it tells. `stackName`: what the state machine is found by. */
export type ReplayOptions = { readonly texts: Bucket; readonly extractQueue: Queue; readonly stackName: string }

/** Texts that one child looks after, and children at once: each adds its texts only while the queue is short. */
const TEXTS_PER_CHILD = 100
const CHILDREN_AT_ONCE = 5
/** Messages that wait before nothing more is added: new documents stand behind no more than about these. */
const MAX_WAITING = 1000
const PATIENCE = Duration.seconds(15)

/**
 * Tells `extract` of every text again, as if each had just been stored. Which are of an older engine, `extract` knows by
 * their heads; the others it leaves as they are. Started by hand; a failed one goes on with *Redrive*.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
 */
export class Replay extends Construct {
  readonly machine: StateMachine

  constructor(scope: Construct, id: string, { texts, extractQueue, stackName }: ReplayOptions) {
    super(scope, id)
    const everyText = new DistributedMap(this, 'EveryText', {
      itemReader: new S3ObjectsItemReader({ bucket: texts, prefix: 'texts/' }),
      itemSelector: { Key: JsonPath.stringAt('$$.Map.Item.Value.Key') },
      itemBatcher: new ItemBatcher({ maxItemsPerBatch: TEXTS_PER_CHILD }),
      maxConcurrency: CHILDREN_AT_ONCE,
      // an express child would have to end within five minutes, however long the queue is
      mapExecutionType: StateMachineType.STANDARD,
      resultPath: JsonPath.DISCARD,
    }).itemProcessor(tellWhenQueueIsShort(this, texts, extractQueue))
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/vendedlogs/states/${stackName}-Replay`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: `${stackName}-Replay`,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromChainable(everyText),
      tracingEnabled: true,
      logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
    })
    acknowledgeWildcards(pinLogicalId(this.machine, 'Replay'))
  }
}

function tellWhenQueueIsShort(scope: Construct, texts: Bucket, queue: Queue): Chain {
  const look = new CallAwsService(scope, 'LookAtQueue', {
    service: 'sqs',
    action: 'getQueueAttributes',
    iamAction: 'sqs:GetQueueAttributes',
    parameters: { QueueUrl: queue.queueUrl, AttributeNames: [WAITING] },
    iamResources: [queue.queueArn],
    resultSelector: { waiting: JsonPath.stringToJson(JsonPath.stringAt(`$.Attributes.${WAITING}`)) },
    resultPath: '$.queue',
  })
  const tellAll = new InlineMap(scope, 'TellOfEach', {
    itemsPath: '$.Items',
    maxConcurrency: 10,
    resultPath: JsonPath.DISCARD,
  }).itemProcessor(tellOfText(scope, texts, queue))
  const waits = new Wait(scope, 'WaitForQueue', { time: WaitTime.duration(PATIENCE) }).next(look)
  const isCrowded = Condition.numberGreaterThan('$.queue.waiting', MAX_WAITING)
  return look.addRetry(RETRIES).next(new Choice(scope, 'IsQueueShort').when(isCrowded, waits).otherwise(tellAll))
}

/** What `extract` takes for the notification that S3 sends when a text is stored: its key says all. */
function tellOfText(scope: Construct, texts: Bucket, queue: Queue): SqsSendMessage {
  const messageBody = TaskInput.fromObject({
    version: '0',
    source: 'fjala.replay',
    'detail-type': 'Object Created',
    detail: { bucket: { name: texts.bucketName }, object: { key: JsonPath.stringAt('$.Key'), sequencer: '0' } },
  })
  const tell = new SqsSendMessage(scope, 'TellOfText', { queue, messageBody, resultPath: JsonPath.DISCARD })
  return tell.addRetry(RETRIES) as SqsSendMessage
}

const WAITING = 'ApproximateNumberOfMessages'
const RETRIES = { errors: ['States.ALL'], interval: Duration.seconds(2), maxAttempts: 6, backoffRate: 2 }

/** What CDK grants a state machine with a distributed map, and cdk-nag finds too wide. */
function acknowledgeWildcards(machine: StateMachine): void {
  const name = '{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"Replay"}]}]}'
  const executions = `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}`
  const reasons = {
    '*': 'Log deliveries and traces know no resources.',
    [`${executions}:*`]: 'Executions of this machine alone; their names are not known beforehand.',
    [`${executions}/*:*`]: 'Children of this machine alone, to go on with those that failed.',
  }
  for (const [resource, reason] of Object.entries(reasons))
    Validations.of(machine).acknowledge({ id: `AwsSolutions::AwsSolutions-IAM5[Resource::${resource}]`, reason })
}
