import type { UnitName } from '../model/usage.ts'

/** A service as a bill names it. */
export type ServiceName = 'DynamoDB' | 'S3' | 'SQS' | 'EventBridge' | 'Lambda'

/** What one unit costs in USD, and whose it is. */
export type Price = { readonly service: ServiceName; readonly usd: number }

/** Where the prices hold, when they were looked up, and where they stand. */
export const PRICE_LIST = {
  region: 'us-east-1',
  asOf: '2026-11',
  sources: [
    'https://aws.amazon.com/dynamodb/pricing/on-demand/',
    'https://aws.amazon.com/s3/pricing/',
    'https://aws.amazon.com/sqs/pricing/',
    'https://aws.amazon.com/eventbridge/pricing/',
    'https://aws.amazon.com/lambda/pricing/',
  ],
} as const

/**
 * AWS's list prices, on demand, without free tiers and discounts: the one price list of the project.
 * Object writes are puts, posts, copies and lists. Events: the bucket's own are taken for opt-in events, which cost as much as
 * custom ones; where they are free, this says 0.002 USD per 1,000 documents too much. Lambda's are those of ARM64.
 */
export const PRICES: Readonly<Record<UnitName, Price>> = {
  writeUnits: { service: 'DynamoDB', usd: 0.625e-6 },
  readUnits: { service: 'DynamoDB', usd: 0.125e-6 },
  objectWrites: { service: 'S3', usd: 5e-6 },
  objectReads: { service: 'S3', usd: 0.4e-6 },
  queueRequests: { service: 'SQS', usd: 0.4e-6 },
  events: { service: 'EventBridge', usd: 1e-6 },
  invocations: { service: 'Lambda', usd: 0.2e-6 },
  gigabyteSeconds: { service: 'Lambda', usd: 13.3334e-6 },
}

/** Every unit, in the order in which it is shown. */
export const UNIT_NAMES = Object.keys(PRICES) as readonly UnitName[]
