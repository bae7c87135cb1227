import { numberOf, objectOf, textOf, textsOf, type JsonObject } from '../json.ts'
import { makeFilter } from './filter.ts'

/** How a table's stream feeds a function. */
export type StreamMapping = {
  /** The mapping's logical id: positions are kept under it. */
  readonly id: string
  readonly functionName: string
  readonly batchSize: number
  readonly windowSeconds: number
  readonly reportsFailures: boolean
  readonly bisects: boolean
  /** Tries after the first; `Infinity` where the template sets no end. */
  readonly maximumRetries: number
  /** Older records are given up; `Infinity` where the template sets no end. */
  readonly maximumAgeSeconds: number
  /** Whether a stream that is read for the first time is read from its oldest record, or only what comes from now on. */
  readonly fromOldest: boolean
  /** The queue that hears of what was given up. */
  readonly failureQueueArn: string | undefined
  readonly accepts: (record: JsonObject) => boolean
}

/** Reads a mapping's settings from its properties, with Lambda's defaults. Throws for a starting position that streams don't have. */
export function streamMapping(id: string, functionName: string, properties: JsonObject): StreamMapping {
  const destination = textOf(objectOf(objectOf(properties['DestinationConfig'])['OnFailure'])['Destination'])
  return {
    id,
    functionName,
    batchSize: numberOf(properties['BatchSize'], 100),
    windowSeconds: numberOf(properties['MaximumBatchingWindowInSeconds'], 0),
    reportsFailures: textsOf(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures'),
    bisects: properties['BisectBatchOnFunctionError'] === true,
    maximumRetries: endless(properties['MaximumRetryAttempts']),
    maximumAgeSeconds: endless(properties['MaximumRecordAgeInSeconds']),
    fromOldest: startsAtOldest(id, textOf(properties['StartingPosition'])),
    failureQueueArn: destination === '' ? undefined : destination,
    accepts: makeFilter(properties['FilterCriteria']),
  }
}

function endless(value: JsonObject[string] | undefined): number {
  const number = numberOf(value, -1)
  return number < 0 ? Infinity : number
}

function startsAtOldest(id: string, position: string): boolean {
  if (position === 'TRIM_HORIZON') return true
  if (position === 'LATEST') return false
  throw new Error(
    `Cannot read the stream of ${id}: expected StartingPosition TRIM_HORIZON or LATEST, got '${position}'`,
  )
}
