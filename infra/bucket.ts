import { Aws, Validations, type RemovalPolicy } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
  type CfnBucket,
  type LifecycleRule,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { pinLogicalId } from './pin-logical-id.ts'

/** What differs between our buckets. `uploadOrigins`: whose pages may send files with a presigned form or URL. */
export type BucketOptions = {
  readonly removalPolicy: RemovalPolicy
  readonly versioned?: boolean
  readonly uploadOrigins?: readonly string[]
  readonly lifecycleRules?: LifecycleRule[]
}

/** A bucket that is private, encrypted, reached by TLS only and written by this account only, and whose events go to EventBridge. */
export function makeBucket(scope: Construct, id: string, options: BucketOptions): Bucket {
  const { removalPolicy, versioned = false, uploadOrigins = [], lifecycleRules = [] } = options
  const bucket = new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned,
    removalPolicy,
    lifecycleRules,
    cors: uploadOrigins.length === 0 ? [] : [uploadRule(uploadOrigins)],
  })
  // `eventBridgeEnabled` of the L2 construct would bring a function of CDK's own; the property alone does the same.
  const resource = bucket.node.defaultChild as CfnBucket
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
  bucket.addToResourcePolicy(onlyThisAccountWrites(bucket))
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions::AwsSolutions-S1',
    reason:
      'Server access logs would be a second bucket to pay for and to guard; CloudTrail data events serve whoever must audit.',
  })
  return pinLogicalId(bucket, id)
}

function uploadRule(allowedOrigins: readonly string[]) {
  return {
    allowedOrigins: [...allowedOrigins],
    allowedMethods: [HttpMethods.PUT, HttpMethods.POST],
    allowedHeaders: ['*'],
    exposedHeaders: ['ETag', 'x-amz-version-id'],
    maxAge: 3600,
  }
}

function onlyThisAccountWrites(bucket: Bucket): PolicyStatement {
  return new PolicyStatement({
    sid: 'OnlyThisAccountWrites',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['s3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'],
    resources: [bucket.arnForObjects('*')],
    conditions: { StringNotEquals: { 'aws:PrincipalAccount': Aws.ACCOUNT_ID } },
  })
}
