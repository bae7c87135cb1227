import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'

/** A client of S3; the environment names region, credentials and, where it isn't AWS's own, endpoint. No checksum is added that isn't asked for. */
export function makeS3Client(): S3Client {
  return new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' })
}

/**
 * The SDK copies every answer for its logger, value by value, even where nobody listens: a fifth of what a read takes.
 * Of a logger without `info` it copies nothing.
 */
const SILENT = { debug: ignore, warn: ignore, error: ignore } as unknown as NonNullable<DynamoDBClientConfig['logger']>

function ignore(): void {
  // nothing is written: what fails is thrown
}

/** A client of DynamoDB in plain values: what is undefined is left out. The environment names region, credentials and, where it isn't AWS's own, endpoint, unless it is said. */
export function makeTableClient(config: DynamoDBClientConfig = {}): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ logger: SILENT, ...config })
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}
