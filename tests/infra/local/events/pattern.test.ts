import { describe, expect, test } from 'vitest'
import { matchesPattern } from '../../../../infra/local/events/pattern.ts'
import type { JsonObject } from '../../../../infra/local/json.ts'

const event: JsonObject = {
  source: 'aws.s3',
  'detail-type': 'Object Created',
  resources: ['arn:aws:s3:::documents', 'arn:aws:s3:::other'],
  detail: {
    bucket: { name: 'documents' },
    object: { key: 'artikuj/Tiranë 2025.HTML', size: 3072, empty: '' },
    parts: [{ n: 1 }, { n: 2 }],
    address: '10.1.2.3',
  },
}

describe('matchesPattern()', () => {
  test.each<[string, JsonObject]>([
    ['equal texts', { source: ['aws.s3'], 'detail-type': ['Object Deleted', 'Object Created'] }],
    ['nested names', { detail: { bucket: { name: ['documents'] } } }],
    ['a member of a list', { resources: ['arn:aws:s3:::other'] }],
    ['a member of a list of objects', { detail: { parts: { n: [2] } } }],
    ['prefix', { detail: { object: { key: [{ prefix: 'artikuj/' }] } } }],
    ['prefix without case', { detail: { object: { key: [{ prefix: { 'equals-ignore-case': 'ARTIKUJ/' } }] } } }],
    ['suffix', { detail: { object: { key: [{ suffix: '.HTML' }] } } }],
    ['suffix without case', { detail: { object: { key: [{ suffix: { 'equals-ignore-case': '.html' } }] } } }],
    ['equals-ignore-case', { 'detail-type': [{ 'equals-ignore-case': 'object created' }] }],
    ['wildcard', { detail: { object: { key: [{ wildcard: 'art*/*2025.*' }] } } }],
    ['anything-but one', { detail: { bucket: { name: [{ 'anything-but': 'texts' }] } } }],
    ['anything-but several', { detail: { bucket: { name: [{ 'anything-but': ['texts', 'logs'] }] } } }],
    ['anything-but a prefix', { detail: { object: { key: [{ 'anything-but': { prefix: 'tmp/' } }] } } }],
    ['anything-but a wildcard', { detail: { object: { key: [{ 'anything-but': { wildcard: '*.pdf' } }] } } }],
    ['numeric range', { detail: { object: { size: [{ numeric: ['>', 0, '<=', 3072] }] } } }],
    ['exists', { detail: { object: { key: [{ exists: true }] } } }],
    ['exists not', { detail: { object: { version: [{ exists: false }] } } }],
    ['the empty text', { detail: { object: { empty: [''] } } }],
    ['a network', { detail: { address: [{ cidr: '10.0.0.0/8' }] } }],
    ['one branch of $or', { $or: [{ source: ['x'] }, { detail: { object: { size: [{ numeric: ['=', 3072] }] } } }] }],
  ])('matches %s', (_what, pattern) => {
    expect(matchesPattern(pattern, event)).toBe(true)
  })

  test.each<[string, JsonObject]>([
    ['another text', { source: ['aws.sqs'] }],
    ['a name the event lacks', { detail: { reason: ['PutObject'] } }],
    ['a number written as text', { detail: { object: { size: ['3072'] } } }],
    ['another prefix', { detail: { object: { key: [{ prefix: 'ARTIKUJ/' }] } } }],
    ['another suffix', { detail: { object: { key: [{ suffix: '.txt' }] } } }],
    ['a wildcard whose pieces overlap', { source: [{ wildcard: 'aws.s3*s3' }] }],
    ['anything-but itself', { source: [{ 'anything-but': ['aws.s3'] }] }],
    ['anything-but, of a name that is missing', { nowhere: [{ 'anything-but': 'x' }] }],
    ['a number outside', { detail: { object: { size: [{ numeric: ['>', 3072] }] } } }],
    ['a missing name that should exist', { detail: { object: { version: [{ exists: true }] } } }],
    ['no branch of $or', { $or: [{ source: ['x'] }, { source: ['y'] }] }],
    ['a text beside a matching $or', { source: ['x'], $or: [{ source: ['aws.s3'] }] }],
    ['a nested name below a text', { source: { name: ['x'] } }],
  ])('does not match %s', (_what, pattern) => {
    expect(matchesPattern(pattern, event)).toBe(false)
  })

  test.each<[string, JsonObject]>([
    ['an unknown operator', { source: [{ prefx: 'aws' }] }],
    ['a bare text', { source: 'aws.s3' }],
    ['an unknown comparison', { detail: { object: { size: [{ numeric: ['=>', 1] }] } } }],
  ])('refuses %s', (_what, pattern) => {
    expect(() => matchesPattern(pattern, event)).toThrow(RangeError)
  })
})
