import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterEach, expect, test } from 'vitest'
import { READER, startTestS3, type TestS3 } from '../../../support/s3.ts'

let s3: TestS3 | undefined
afterEach(async () => {
  await s3?.close()
  s3 = undefined
})

/** A client of a function that may do these actions, on `documents` and all that is in it. */
async function clientThatMay(...actions: string[]): Promise<{ client: S3Client; access: TestS3['access'] }> {
  const Resource = ['arn:aws:s3:::documents', 'arn:aws:s3:::documents/*']
  s3 = await startTestS3({ statements: [{ Effect: 'Allow', Action: actions, Resource }] })
  await s3.client.send(new PutObjectCommand({ Bucket: 'documents', Key: 'a', Body: 'one', Tagging: 'k=v' }))
  await s3.client.send(new PutObjectCommand({ Bucket: 'texts', Key: 'a', Body: 'one' }))
  return { client: s3.makeClient({ credentials: READER }), access: s3.access }
}

const object = { Bucket: 'documents', Key: 'a' }
const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } }

test.each([
  ['s3:GetObject', new GetObjectCommand(object)],
  ['s3:GetObjectVersion', new GetObjectCommand({ ...object, VersionId: 'x' })],
  ['s3:GetObjectAttributes', new GetObjectAttributesCommand({ ...object, ObjectAttributes: ['ETag'] })],
  ['s3:GetObjectTagging', new GetObjectTaggingCommand(object)],
  ['s3:PutObject', new PutObjectCommand({ ...object, Body: 'x' })],
  ['s3:PutObject', new CreateMultipartUploadCommand(object)],
  ['s3:PutObjectTagging', new PutObjectCommand({ ...object, Body: 'x', Tagging: 'k=v' })],
  ['s3:DeleteObject', new DeleteObjectCommand(object)],
  ['s3:DeleteObjectVersion', new DeleteObjectCommand({ ...object, VersionId: 'x' })],
  ['s3:ListBucket', new ListObjectsV2Command({ Bucket: 'documents' })],
  ['s3:ListBucketVersions', new ListObjectVersionsCommand({ Bucket: 'documents' })],
  ['s3:ListAllMyBuckets', new ListBucketsCommand({})],
])('%s is asked for', async (action, command) => {
  const others = ['s3:GetObject', 's3:PutObject'].filter(other => other !== action)
  const { client, access } = await clientThatMay(...others)
  await expect(client.send(command as GetObjectCommand)).rejects.toMatchObject(denied)
  expect(access.denials.map(denial => denial.action)).toContain(action)
})

test('what is granted is done, and what was used is noted', async () => {
  const { client, access } = await clientThatMay('s3:GetObject')
  await client.send(new GetObjectCommand(object))
  expect([...access.used]).toEqual(['Reader s3:GetObject arn:aws:s3:::documents/a'])
})

test('a refusal says who may not do what', async () => {
  const { client } = await clientThatMay('s3:GetObject')
  await expect(client.send(new GetObjectCommand({ Bucket: 'texts', Key: 'a' }))).rejects.toThrow(
    'User: arn:aws:iam::000000000000:role/Role is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::texts/a" because no identity-based policy allows the s3:GetObject action',
  )
})

test('that nothing is there is told only to those who may list', async () => {
  const nothing = new GetObjectCommand({ Bucket: 'documents', Key: 'nothing' })
  const { client } = await clientThatMay('s3:GetObject')
  await expect(client.send(nothing)).rejects.toMatchObject(denied)
  await s3?.close()
  const { client: lister } = await clientThatMay('s3:GetObject', 's3:ListBucket')
  await expect(lister.send(nothing)).rejects.toMatchObject({ name: 'NoSuchKey' })
})

test('a copy needs to read there and to write here', async () => {
  const { client } = await clientThatMay('s3:PutObject', 's3:PutObjectTagging')
  const copy = (CopySource: string) => client.send(new CopyObjectCommand({ Bucket: 'documents', Key: 'b', CopySource }))
  await expect(copy('texts/a')).rejects.toMatchObject(denied)
})

test('a batch is refused one by one', async () => {
  const { client } = await clientThatMay('s3:DeleteObject')
  const Objects = [{ Key: 'a' }, { Key: 'a', VersionId: 'x' }]
  const { Deleted, Errors } = await client.send(new DeleteObjectsCommand({ Bucket: 'documents', Delete: { Objects } }))
  expect([Deleted?.length, Errors?.map(({ Code }) => Code)]).toEqual([1, ['AccessDenied']])
})

test('a presigned URL can do no more than who signed it', async () => {
  const { client } = await clientThatMay('s3:GetObject')
  const read = await fetch(await getSignedUrl(client, new GetObjectCommand(object)))
  const remove = await fetch(await getSignedUrl(client, new DeleteObjectCommand(object)), { method: 'DELETE' })
  expect([read.status, remove.status]).toEqual([200, 403])
})
