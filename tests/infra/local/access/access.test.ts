import { describe, expect, test } from 'vitest'
import { makeAccess, type Access } from '../../../../infra/local/access/access.ts'
import type { Json, JsonObject } from '../../../../infra/local/json.ts'
import { makeTemplate } from '../../../../infra/local/template/template.ts'

const endpoints = { s3Url: () => 'http://127.0.0.1:4566', apiUrl: () => 'http://127.0.0.1:3000' }
const user = { name: 'user', arn: 'arn:user', accessKeyId: 'fjala', secretAccessKey: 'x', statements: undefined }
const KEY = 'FJALAPARSE'

function accessOf(statements: readonly Json[], others: JsonObject = {}): Access {
  const resources = {
    Documents: { Type: 'AWS::S3::Bucket' },
    Queue: { Type: 'AWS::SQS::Queue' },
    Role: { Type: 'AWS::IAM::Role', Properties: {} },
    Parse: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Policy: {
      Type: 'AWS::IAM::Policy',
      Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: statements } },
    },
    ...others,
  }
  const template = makeTemplate({ Resources: resources }, { directory: '', stackName: 'Fjala', endpoints })
  return makeAccess(template, user, () => 'secret')
}

const read: JsonObject = {
  Effect: 'Allow',
  Action: ['s3:GetObject*', 's3:List?ucket'],
  Resource: [
    { 'Fn::GetAtt': ['Documents', 'Arn'] },
    { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Documents', 'Arn'] }, '/*']] },
  ],
}

function bucketPolicy(statement: JsonObject): JsonObject {
  return {
    P: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Documents' }, PolicyDocument: { Statement: [statement] } },
    },
  }
}

describe('refusal()', () => {
  test.each([
    ['an action by its prefix', 's3:GetObjectVersion', 'arn:aws:s3:::documents/a/b.txt'],
    ['an action in other letters', 'S3:getobject', 'arn:aws:s3:::documents/a'],
    ['one character', 's3:ListBucket', 'arn:aws:s3:::documents'],
  ])('is none for what is granted: %s', (_what, action, resource) => {
    expect(accessOf([read]).refusal(KEY, action, resource)).toBeUndefined()
  })

  test.each([
    ['another action', 's3:PutObject', 'arn:aws:s3:::documents/a'],
    ['another bucket', 's3:GetObject', 'arn:aws:s3:::texts/a'],
    ['a bucket whose name begins alike', 's3:GetObject', 'arn:aws:s3:::documents-2/a'],
  ])('says why for what is not: %s', (_what, action, resource) => {
    const access = accessOf([read])
    expect(access.refusal(KEY, action, resource)?.why).toBe(
      `because no identity-based policy allows the ${action} action`,
    )
    expect(access.denials).toMatchObject([{ principal: 'Parse', action, resource }])
  })

  test('lets a deny win', () => {
    const deny = { Effect: 'Deny', Action: '*', Resource: 'arn:aws:s3:::documents/secret/*' }
    const access = accessOf([read, deny])
    expect(access.refusal(KEY, 's3:GetObject', 'arn:aws:s3:::documents/secret/a')?.why).toContain('explicit deny')
    expect(access.refusal(KEY, 's3:GetObject', 'arn:aws:s3:::documents/a')).toBeUndefined()
  })

  test('reads NotAction and NotResource', () => {
    const access = accessOf([{ Effect: 'Allow', NotAction: 's3:Delete*', NotResource: 'arn:aws:s3:::texts/*' }])
    expect(access.refusal(KEY, 's3:PutObject', 'arn:aws:s3:::documents/a')).toBeUndefined()
    expect(access.refusal(KEY, 's3:DeleteObject', 'arn:aws:s3:::documents/a')).toBeDefined()
    expect(access.refusal(KEY, 's3:PutObject', 'arn:aws:s3:::texts/a')).toBeDefined()
  })

  test('asks the bucket policy too, and takes the loopback for TLS', () => {
    const overHttp = {
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 's3:*',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }
    expect(
      accessOf([read], bucketPolicy(overHttp)).refusal(KEY, 's3:GetObject', 'arn:aws:s3:::documents/a'),
    ).toBeUndefined()
    const everything = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::documents/*' }
    expect(
      accessOf([read], bucketPolicy(everything)).refusal(KEY, 's3:GetObject', 'arn:aws:s3:::documents/a')?.why,
    ).toContain('resource-based')
  })

  test.each<[string, JsonObject, boolean]>([
    ['StringEquals that holds', { StringEquals: { 'aws:PrincipalAccount': '000000000000' } }, true],
    ['StringNotEquals that does not', { StringNotEquals: { 'aws:PrincipalAccount': ['000000000000'] } }, false],
    ['StringLike', { StringLike: { 'aws:PrincipalArn': '*:role/Role' } }, true],
    ['a missing key', { StringEquals: { 'aws:PrincipalTag/team': 'x' } }, false],
    ['a missing key, if it exists', { StringEqualsIfExists: { 'aws:PrincipalTag/team': 'x' } }, true],
    ['Null', { Null: { 'aws:PrincipalTag/team': 'true' } }, true],
  ])('weighs a condition: %s', (_what, condition, allowed) => {
    const access = accessOf([{ ...read, Condition: condition }])
    expect(access.refusal(KEY, 's3:GetObject', 'arn:aws:s3:::documents/a') === undefined).toBe(allowed)
  })

  test('is none for the user, whatever the call', () => {
    expect(accessOf([]).refusal('fjala', 's3:DeleteBucket', 'arn:aws:s3:::documents')).toBeUndefined()
  })
})

describe('serviceMay()', () => {
  const call = {
    action: 'sqs:SendMessage',
    resource: 'arn:aws:sqs:eu-central-1:000000000000:Queue',
    source: 'arn:rule/1',
  }
  const policy = (Condition: JsonObject): JsonObject => ({
    P: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: 'Queue' }],
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: { 'Fn::GetAtt': ['Queue', 'Arn'] },
              Condition,
            },
          ],
        },
      },
    },
  })

  test('tells whether a queue lets the rule in', () => {
    expect(accessOf([], policy({})).serviceMay('events.amazonaws.com', call)).toBe(true)
    expect(
      accessOf([], policy({ ArnEquals: { 'aws:SourceArn': 'arn:rule/1' } })).serviceMay('events.amazonaws.com', call),
    ).toBe(true)
    expect(
      accessOf([], policy({ ArnEquals: { 'aws:SourceArn': 'arn:rule/2' } })).serviceMay('events.amazonaws.com', call),
    ).toBe(false)
    expect(accessOf([]).serviceMay('events.amazonaws.com', call)).toBe(false)
    expect(accessOf([], policy({})).serviceMay('sns.amazonaws.com', call)).toBe(false)
  })
})
