import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Effect, PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam'
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3'
import { Validations } from 'aws-cdk-lib'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { INDEXES, type IndexName } from '../shared/records/keys.ts'

/** Grants exactly these actions on these resources. */
export function grant(grantee: IGrantable, actions: readonly string[], resources: readonly string[]): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] }),
  )
}

/** Actions on the table's records. Reading them by an index is `grantIndexReads`. */
export function grantRecords(made: NodejsFunction, table: TableV2, actions: readonly RecordAction[]): void {
  grant(
    made,
    actions.map(action => `dynamodb:${action}`),
    [table.tableArn],
  )
}

type RecordAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'BatchWriteItem'
  | 'ConditionCheckItem'

/** Queries of every index, each named. */
export function grantIndexReads(made: NodejsFunction, table: TableV2): void {
  grant(
    made,
    ['dynamodb:Query'],
    INDEXES.map(({ name }) => `${table.tableArn}/index/${name}`),
  )
}

/** Queries of one index. */
export function grantIndexRead(made: NodejsFunction, table: TableV2, index: IndexName): void {
  grant(made, ['dynamodb:Query'], [`${table.tableArn}/index/${index}`])
}

/** Actions on all objects of a bucket: which keys come is not known beforehand. */
export function grantObjects(made: NodejsFunction, bucket: Bucket, actions: readonly string[]): void {
  grant(
    made,
    actions.map(action => `s3:${action}`),
    [bucket.arnForObjects('*')],
  )
  acknowledgeObjects(made, bucket)
}

/** Listing a bucket: without it, S3 answers 403 for an object that is gone, and not 404. */
export function grantListing(made: NodejsFunction, bucket: Bucket): void {
  grant(made, ['s3:ListBucket'], [bucket.bucketArn])
}

function acknowledgeObjects(made: NodejsFunction, bucket: Bucket): void {
  const { role } = made
  if (role === undefined) return
  const { logicalId } = bucket.node.defaultChild as CfnBucket
  Validations.of(role).acknowledge({
    id: `AwsSolutions::AwsSolutions-IAM5[Resource::<${String(bucket.stack.resolve(logicalId))}.Arn>/*]`,
    reason: 'Users choose the keys of documents, and texts are named after them: one bucket is as narrow as it gets.',
  })
}

/** Events on the account's default bus: it costs nothing while idle. */
export function grantAnnouncing(made: NodejsFunction): void {
  grant(made, ['events:PutEvents'], [made.stack.formatArn({ service: 'events', resource: 'event-bus/default' })])
}
