import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../infra/local/json.ts'
import { makeTemplate } from '../../../../infra/local/template/template.ts'

const place = {
  directory: '/nowhere',
  stackName: 'Fjala',
  endpoints: { s3Url: () => 'http://127.0.0.1:4566', apiUrl: () => 'http://127.0.0.1:3000' },
}

const resources: JsonObject = {
  Documents: { Type: 'AWS::S3::Bucket', Properties: {} },
  Records: { Type: 'AWS::DynamoDB::GlobalTable', Properties: {} },
  ParseQueue: { Type: 'AWS::SQS::Queue', Properties: {} },
  Archive: { Type: 'AWS::S3::Bucket', Condition: 'Never', Properties: {} },
}

function resolveProperty(value: JsonObject[string]): unknown {
  const body: JsonObject = {
    Parameters: { Stage: { Type: 'String', Default: 'test' } },
    Mappings: { Sizes: { test: { memory: 512 } } },
    Conditions: {
      IsTest: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] },
      Never: { 'Fn::And': [{ Condition: 'IsTest' }, { 'Fn::Not': [{ Condition: 'IsTest' }] }] },
    },
    Resources: { ...resources, Probe: { Type: 'AWS::Lambda::Function', Properties: { value } } },
  }
  return makeTemplate(body, place).find('Probe')?.properties()['value']
}

describe('makeTemplate()', () => {
  test.each<[string, JsonObject[string], unknown]>([
    ['a bucket, by its name', { Ref: 'Documents' }, 'documents'],
    ['a table, by its name', { Ref: 'Records' }, 'records'],
    ['a queue, by its address', { Ref: 'ParseQueue' }, 'http://127.0.0.1:4566/000000000000/ParseQueue'],
    ['a parameter, by its default', { Ref: 'Stage' }, 'test'],
    ['the region', { Ref: 'AWS::Region' }, 'eu-central-1'],
    [
      'the arn of a table',
      { 'Fn::GetAtt': ['Records', 'Arn'] },
      'arn:aws:dynamodb:eu-central-1:000000000000:table/records',
    ],
    ['an attribute written with a dot', { 'Fn::GetAtt': 'ParseQueue.QueueName' }, 'ParseQueue'],
    [
      'joined parts',
      { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':x/', { Ref: 'Records' }]] },
      'arn:aws:x/records',
    ],
    [
      'a substitution',
      { 'Fn::Sub': ['${a}-${Documents}-${Documents.Arn}-${!kept}', { a: 'b' }] },
      'b-documents-arn:aws:s3:::documents-${kept}',
    ],
    ['a member of a split', { 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['a branch', { 'Fn::If': ['IsTest', 'yes', 'no'] }, 'yes'],
    ['the other branch', { 'Fn::If': ['Never', 'yes', { a: { Ref: 'AWS::NoValue' }, b: 1 }] }, { b: 1 }],
    ['a mapping', { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'memory'] }, 512],
    ['base64', { 'Fn::Base64': 'ë' }, 'w6s='],
    ['a member named Condition, untouched', { Condition: { Bool: { a: 'b' } } }, { Condition: { Bool: { a: 'b' } } }],
  ])('resolves %s', (_what, value, expected) => {
    expect(resolveProperty(value)).toEqual(expected)
  })

  test.each<[string, JsonObject, RegExp]>([
    [
      'a reference to nothing',
      { Ref: 'Documnets' },
      /Cannot resolve AWS::Lambda::Function Probe: nothing is called Documnets/,
    ],
    ['an attribute of nothing', { 'Fn::GetAtt': ['Recrods', 'Arn'] }, /nothing is called Recrods/],
    ['an attribute that is none', { 'Fn::GetAtt': ['Records', 'Nmae'] }, /Records has no attribute Nmae/],
    ['an intrinsic that is not known', { 'Fn::Transform': {} }, /Fn::Transform/],
    ['an unknown condition', { 'Fn::If': ['Nowhere', 1, 2] }, /no condition is called Nowhere/],
  ])('refuses %s', (_what, value, message) => {
    expect(() => resolveProperty(value)).toThrow(message)
  })

  test('leaves out a resource whose condition is false', () => {
    const body = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } }, Resources: resources }
    expect(makeTemplate(body, place).find('Archive')).toBeUndefined()
    expect(
      makeTemplate(body, place)
        .ofType('AWS::S3::Bucket')
        .map(bucket => bucket.physical.name),
    ).toEqual(['documents'])
  })
})
