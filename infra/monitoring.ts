import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Validations } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { Following } from './following.ts'
import type { Ingestion } from './ingestion.ts'
import type { Query } from './query.ts'
import type { Subscriptions } from './subscriptions.ts'

/** What is watched, and who is told. */
export type MonitoringOptions = {
  readonly ingestion: Ingestion
  readonly following: Following
  readonly subscriptions: Subscriptions
  readonly query: Query
  readonly alarmEmail: string | undefined
}

/** Alarms for what nobody would see otherwise (ten are free), and a dashboard (three are). */
export class Monitoring extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { ingestion, following, subscriptions, query, alarmEmail }: MonitoringOptions,
  ) {
    super(scope, id)
    const { stages, tally, tallyDeadLetters } = ingestion
    const [parse, extract] = stages
    const deadLetters = [
      ...stages.map(({ queues }) => queues.deadLetters),
      tallyDeadLetters,
      following.deadLetters,
      subscriptions.deadLetters,
    ]
    const alarms = [
      ...deadLetters.map(queue =>
        makeAlarm(this, `${queue.node.id}Alarm`, queue.metricApproximateNumberOfMessagesVisible(), 1),
      ),
      ...stages.map(({ queues: { queue } }) =>
        makeAlarm(this, `${queue.node.id}AgeAlarm`, queue.metricApproximateAgeOfOldestMessage(), 900),
      ),
      makeAlarm(
        this,
        'TallyAgeAlarm',
        tally.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) }),
        900_000,
      ),
      makeAlarm(this, 'ApiFaultsAlarm', query.api.metricServerError(), 5),
    ]
    if (alarmEmail !== undefined) tellByEmail(this, alarms, alarmEmail)
    const dashboard = new Dashboard(this, 'Dashboard')
    dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24 }))
    dashboard.addWidgets(
      graph(
        'Messages waiting',
        stages.map(({ queues: { queue } }) => queue.metricApproximateNumberOfMessagesVisible()),
      ),
      graph(
        'Oldest message (s)',
        stages.map(({ queues: { queue } }) => queue.metricApproximateAgeOfOldestMessage()),
      ),
      graph(
        'Dead letters',
        deadLetters.map(queue => queue.metricApproximateNumberOfMessagesVisible()),
      ),
    )
    const functions = [parse?.made, extract?.made, tally, following.made, subscriptions.deliver, query.made].flatMap(
      made => made ?? [],
    )
    dashboard.addWidgets(
      graph(
        'Function errors',
        functions.map(made => made.metricErrors()),
      ),
      graph(
        'Function time, 99th percentile (ms)',
        functions.map(made => made.metricDuration({ statistic: 'p99' })),
      ),
      graph('API: requests and faults', [
        query.api.metricCount(),
        query.api.metricServerError(),
        query.api.metricClientError(),
      ]),
    )
  }
}

function makeAlarm(scope: Construct, id: string, metric: IMetric, threshold: number): Alarm {
  return new Alarm(scope, id, {
    metric,
    threshold,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  })
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8 })
}

function tellByEmail(scope: Construct, alarms: readonly Alarm[], address: string): void {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true })
  topic.addSubscription(new EmailSubscription(address))
  for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(topic))
  Validations.of(topic).acknowledge({
    id: 'AwsSolutions::AwsSolutions-SNS2',
    reason: 'Alarms name queues, not documents; a key of our own would cost a dollar a month while idle.',
  })
}
