import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectTaggingCommand,
  GetBucketAclCommand,
  GetBucketCorsCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetBucketVersioningCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  GetObjectTaggingCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutBucketVersioningCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectTaggingCommand,
  RestoreObjectCommand,
  SelectObjectContentCommand,
  type AccessControlPolicy,
  type Grant,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestS3, type TestS3 } from '../../../support/s3.ts'

const CORS = {
  AllowedOrigins: ['http://localhost:3000', 'https://*.example.al'],
  AllowedMethods: ['PUT', 'POST'],
  AllowedHeaders: ['content-*', 'x-amz-*'],
  ExposedHeaders: ['ETag'],
  MaxAge: 60,
}
const LIFECYCLE = {
  Id: 'old',
  Status: 'Enabled',
  NoncurrentVersionExpiration: { NoncurrentDays: 90 },
  ExpiredObjectDeleteMarker: true,
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: 3 },
}

const OWNED: AccessControlPolicy = {
  Owner: { ID: 'fjala' },
  Grants: [{ Grantee: { Type: 'CanonicalUser', ID: 'fjala' }, Permission: 'FULL_CONTROL' }],
}
const EVERYBODY: Grant = {
  Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' },
  Permission: 'READ',
}

let s3: TestS3
const Bucket = 'documents'
beforeAll(async () => {
  const documents = { CorsConfiguration: { CorsRules: [CORS] }, LifecycleConfiguration: { Rules: [LIFECYCLE] } }
  s3 = await startTestS3({ documents })
  await s3.client.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x' }))
})
afterAll(() => s3.close())

describe('calls about a bucket', () => {
  test.each([
    ['HeadBucket', new HeadBucketCommand({ Bucket }), { BucketRegion: 'eu-central-1' }],
    ['GetBucketLocation', new GetBucketLocationCommand({ Bucket }), { LocationConstraint: 'eu-central-1' }],
    ['GetBucketVersioning', new GetBucketVersioningCommand({ Bucket }), { Status: 'Enabled' }],
    [
      'GetBucketEncryption',
      new GetBucketEncryptionCommand({ Bucket }),
      {
        ServerSideEncryptionConfiguration: {
          Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
      },
    ],
    ['GetBucketPolicyStatus', new GetBucketPolicyStatusCommand({ Bucket }), { PolicyStatus: { IsPublic: false } }],
    [
      'GetPublicAccessBlock',
      new GetPublicAccessBlockCommand({ Bucket }),
      { PublicAccessBlockConfiguration: { BlockPublicAcls: true } },
    ],
    [
      'GetBucketOwnershipControls',
      new GetBucketOwnershipControlsCommand({ Bucket }),
      { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
    ],
    [
      'GetBucketNotificationConfiguration',
      new GetBucketNotificationConfigurationCommand({ Bucket }),
      { EventBridgeConfiguration: {} },
    ],
    [
      'GetBucketCors',
      new GetBucketCorsCommand({ Bucket }),
      { CORSRules: [{ AllowedMethods: ['PUT', 'POST'], ExposeHeaders: ['ETag'], MaxAgeSeconds: 60 }] },
    ],
    [
      'GetBucketLifecycleConfiguration',
      new GetBucketLifecycleConfigurationCommand({ Bucket }),
      { Rules: [{ Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 90 } }] },
    ],
    [
      'GetBucketAcl',
      new GetBucketAclCommand({ Bucket }),
      { Grants: [{ Permission: 'FULL_CONTROL', Grantee: { Type: 'CanonicalUser' } }] },
    ],
    ['GetObjectAcl', new GetObjectAclCommand({ Bucket, Key: 'a' }), { Owner: { ID: 'fjala' } }],
    ['PutObjectAcl', new PutObjectAclCommand({ Bucket, Key: 'a', ACL: 'private' }), {}],
    ['PutObjectAcl', new PutObjectAclCommand({ Bucket, Key: 'a', AccessControlPolicy: OWNED }), {}],
    ['ListBuckets', new ListBucketsCommand({}), { Buckets: [{ Name: 'documents' }, { Name: 'texts' }] }],
  ])('%s answers what the template says', async (_name, command, expected) => {
    expect(await s3.client.send(command as HeadBucketCommand)).toMatchObject(expected)
  })

  test.each([
    ['CreateBucket', new CreateBucketCommand({ Bucket }), 'BucketAlreadyOwnedByYou'],
    ['CreateBucket', new CreateBucketCommand({ Bucket: 'another' }), 'NotImplemented'],
    ['DeleteBucket', new DeleteBucketCommand({ Bucket }), 'NotImplemented'],
    [
      'PutBucketVersioning',
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } }),
      'NotImplemented',
    ],
    ['HeadBucket', new HeadBucketCommand({ Bucket: 'another' }), 'NotFound'],
    ['GetBucketPolicy', new GetBucketPolicyCommand({ Bucket }), 'NoSuchBucketPolicy'],
    ['GetBucketCors', new GetBucketCorsCommand({ Bucket: 'texts' }), 'NoSuchCORSConfiguration'],
    [
      'GetBucketLifecycleConfiguration',
      new GetBucketLifecycleConfigurationCommand({ Bucket: 'texts' }),
      'NoSuchLifecycleConfiguration',
    ],
    [
      'GetObjectLockConfiguration',
      new GetObjectLockConfigurationCommand({ Bucket }),
      'ObjectLockConfigurationNotFoundError',
    ],
    ['GetObjectRetention', new GetObjectRetentionCommand({ Bucket, Key: 'a' }), 'NotImplemented'],
    [
      'PutObjectLegalHold',
      new PutObjectLegalHoldCommand({ Bucket, Key: 'a', LegalHold: { Status: 'ON' } }),
      'NotImplemented',
    ],
    [
      'PutObjectAcl',
      new PutObjectAclCommand({ Bucket, Key: 'a', ACL: 'public-read' }),
      'AccessControlListNotSupported',
    ],
    [
      'PutObjectAcl',
      new PutObjectAclCommand({ Bucket, Key: 'a', AccessControlPolicy: { ...OWNED, Grants: [EVERYBODY] } }),
      'AccessControlListNotSupported',
    ],
    ['PutObject', new PutObjectCommand({ Bucket, Key: 'a', ObjectLockLegalHoldStatus: 'ON' }), 'NotImplemented'],
    ['PutObject', new PutObjectCommand({ Bucket, Key: 'a', StorageClass: 'GLACIER' }), 'NotImplemented'],
    ['RestoreObject', new RestoreObjectCommand({ Bucket, Key: 'a' }), 'NotImplemented'],
    [
      'SelectObjectContent',
      new SelectObjectContentCommand({
        Bucket,
        Key: 'a',
        Expression: 'x',
        ExpressionType: 'SQL',
        InputSerialization: {},
        OutputSerialization: {},
      }),
      'NotImplemented',
    ],
  ])('%s says why not', async (_name, command, name) => {
    await expect(s3.client.send(command as HeadBucketCommand)).rejects.toMatchObject({ name })
  })
})

describe('tags', () => {
  const object = { Bucket, Key: 'tagged' }
  const tagsOf = async (VersionId?: string) =>
    (await s3.client.send(new GetObjectTaggingCommand({ ...object, VersionId }))).TagSet

  test('are set with an object, replaced and removed, each version its own', async () => {
    const { VersionId } = await s3.client.send(new PutObjectCommand({ ...object, Body: 'x', Tagging: 'a=b&c=d+e%2B' }))
    await s3.client.send(new PutObjectCommand({ ...object, Body: 'y' }))
    expect(await tagsOf(VersionId)).toEqual([
      { Key: 'a', Value: 'b' },
      { Key: 'c', Value: 'd e+' },
    ])
    expect(await tagsOf()).toEqual([])
    const TagSet = [{ Key: 'gjuha', Value: 'shqip <&> ë' }]
    await s3.client.send(new PutObjectTaggingCommand({ ...object, Tagging: { TagSet } }))
    expect(await tagsOf()).toEqual(TagSet)
    expect((await s3.client.send(new GetObjectCommand(object))).TagCount).toBe(1)
    await s3.client.send(new DeleteObjectTaggingCommand(object))
    expect(await tagsOf()).toEqual([])
  })

  test.each([
    ['eleven of them', Array.from({ length: 11 }, (_, at) => ({ Key: `k${at}`, Value: 'v' }))],
    [
      'two of one name',
      [
        { Key: 'a', Value: '1' },
        { Key: 'a', Value: '2' },
      ],
    ],
    ['a name of AWS', [{ Key: 'aws:a', Value: '1' }]],
    ['a long value', [{ Key: 'a', Value: 'v'.repeat(257) }]],
  ])('are refused: %s', async (_what, TagSet) => {
    const put = new PutObjectTaggingCommand({ Bucket, Key: 'a', Tagging: { TagSet } })
    await expect(s3.client.send(put)).rejects.toMatchObject({ name: 'InvalidTag' })
  })
})

describe('pages of another origin', () => {
  const preflight = (headers: Record<string, string>, bucket = Bucket) =>
    fetch(`${s3.url}/${bucket}/a`, { method: 'OPTIONS', headers })
  const asked = {
    origin: 'https://lajme.example.al',
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'content-type, x-amz-meta-a',
  }

  test('may do what a rule allows', async () => {
    const { status, headers } = await preflight(asked)
    expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-max-age')]).toEqual([
      200,
      'https://lajme.example.al',
      '60',
    ])
    expect(headers.get('access-control-allow-headers')).toBe('content-type, x-amz-meta-a')
  })

  test.each([
    ['from elsewhere', { ...asked, origin: 'https://example.al.evil.com' }],
    ['with another method', { ...asked, 'access-control-request-method': 'DELETE' }],
    ['with another header', { ...asked, 'access-control-request-headers': 'authorization' }],
  ])('may not do what none allows: %s', async (_what, headers) => {
    const response = await preflight(headers)
    expect([response.status, response.headers.has('access-control-allow-origin')]).toEqual([403, false])
  })

  test('may do nothing in a bucket without rules', async () => {
    expect((await preflight(asked, 'texts')).status).toBe(403)
  })

  test('see answers with the headers of the rule, refusals too', async () => {
    const response = await fetch(`${s3.url}/documents/a`, { method: 'PUT', headers: { origin: asked.origin } })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, asked.origin])
    expect(response.headers.get('access-control-expose-headers')).toBe('ETag')
  })
})
