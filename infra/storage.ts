import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { EXPIRY_ATTRIBUTE, INDEXES, TABLE_KEYS } from '../shared/records/keys.ts'
import { makeBucket } from './bucket.ts'
import type { Settings } from './config.ts'
import { pinLogicalId } from './pin-logical-id.ts'

/** What is kept: the documents as they came, their texts, and the records. */
export class Storage extends Construct {
  readonly documents
  readonly texts
  readonly records

  constructor(scope: Construct, id: string, { environment, origins }: Settings) {
    super(scope, id)
    const removalPolicy = environment.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    this.documents = makeBucket(this, 'Documents', {
      removalPolicy,
      versioned: true,
      uploadOrigins: origins,
      lifecycleRules: [
        {
          id: 'old-versions',
          noncurrentVersionExpiration: Duration.days(90),
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: Duration.days(3),
        },
      ],
    })
    this.texts = makeBucket(this, 'Texts', { removalPolicy })
    this.records = makeTable(this, removalPolicy, environment.keepsData)
  }
}

function makeTable(scope: Construct, removalPolicy: RemovalPolicy, deletionProtection: boolean): TableV2 {
  const table = new TableV2(scope, 'Records', {
    partitionKey: text(TABLE_KEYS.partitionKey),
    sortKey: text(TABLE_KEYS.sortKey),
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.dynamoOwnedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: EXPIRY_ATTRIBUTE,
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    deletionProtection,
    removalPolicy,
    globalSecondaryIndexes: INDEXES.map(({ name, partitionKey, sortKey, include }) => ({
      indexName: name,
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      ...(include === null
        ? { projectionType: ProjectionType.ALL }
        : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...include] }),
    })),
  })
  return pinLogicalId(table, 'Records')
}

const text = (name: string) => ({ name, type: AttributeType.STRING })
