import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import type { EnvironmentConfig } from './config.ts'
import { grant, grantRecords } from './grants.ts'
import { makeNodeFunction } from './node-function.ts'
import type { Storage } from './storage.ts'

/** What is let in, and how much it may cost. */
export type CeilingGateOptions = {
  readonly storage: Storage
  readonly parseSource: SqsEventSource
  readonly environment: EnvironmentConfig
}

/** Whose events these are (`functions/spending.ts`). */
const SOURCE = 'fjala.usage'

/** A ceiling as functions are told of it: USD, or `none`. */
export function ceilingText(monthlyCeiling: number | null): string {
  return monthlyCeiling === null ? 'none' : String(monthlyCeiling)
}

/**
 * Keeps a month from costing more than it may: a function that closes the way from the queue of `parse` into `parse`, and opens
 * it again. It runs when the ceiling is reached or changed, and after midnight, when a month may have turned.
 */
export class CeilingGate extends Construct {
  constructor(scope: Construct, id: string, { storage, parseSource, environment }: CeilingGateOptions) {
    super(scope, id)
    const made = makeNodeFunction(this, {
      name: 'ceiling',
      memorySize: 256,
      timeout: Duration.seconds(30),
      environment: {
        TABLE_NAME: storage.records.tableName,
        MONTHLY_CEILING: ceilingText(environment.monthlyCeiling),
        PARSE_MAPPING_ID: parseSource.eventSourceMappingId,
      },
    })
    grantRecords(made, storage.records, ['Query', 'PutItem', 'DeleteItem'])
    grant(made, ['lambda:UpdateEventSourceMapping'], [parseSource.eventSourceMappingArn])
    new Rule(this, 'CeilingTouched', {
      eventPattern: { source: [SOURCE], detailType: ['Ceiling Reached', 'Ceiling Changed'] },
      targets: [new LambdaFunction(made)],
    })
    new Rule(this, 'MonthMayTurn', {
      schedule: Schedule.cron({ minute: '5', hour: '0' }),
      targets: [new LambdaFunction(made)],
    })
  }
}
