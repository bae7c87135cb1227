import type { IncomingMessage } from 'node:http'
import { numberOf, parseObject, textOf, type Json, type JsonObject } from '../json.ts'
import { readQuery } from '../s3/wire/target.ts'
import { SqsError } from './sqs-error.ts'

/** A call, whichever of SQS's two protocols it came in. */
export type SqsCall = { readonly operation: string; readonly input: JsonObject; readonly protocol: 'json' | 'query' }

/** Reads a call: JSON with its operation in `x-amz-target`, or a form with `Action`. */
export function readCall({ headers, url = '/' }: IncomingMessage, body: string): SqsCall {
  const target = textOf(headers['x-amz-target'])
  const [, operation] = /^AmazonSQS\.(\w+)$/.exec(target) ?? []
  if (operation !== undefined) return { operation, input: parse(body), protocol: 'json' }
  if (target !== '') throw new SqsError('UnsupportedOperation', `${target} is not run locally`)
  const fields = new Map(readQuery(body).entries)
  const action = fields.get('Action')
  if (action === undefined) throw new SqsError('MissingParameter', 'The request must contain the parameter Action.')
  // older clients name the queue by the address they post to
  const path = new URL(url, 'http://localhost').pathname
  const input = toInput(fields)
  return {
    operation: action,
    input: path.length > 1 && input['QueueUrl'] === undefined ? { ...input, QueueUrl: path } : input,
    protocol: 'query',
  }
}

function parse(body: string): JsonObject {
  try {
    return body === '' ? {} : parseObject(body)
  } catch {
    throw new SqsError('InvalidParameterValue', 'The request body is not a JSON object.')
  }
}

/** What lists are called in forms, one by one, and in JSON, altogether. */
const LISTS: Readonly<Record<string, string>> = {
  AttributeName: 'AttributeNames',
  MessageSystemAttributeName: 'MessageSystemAttributeNames',
  MessageAttributeName: 'MessageAttributeNames',
  SendMessageBatchRequestEntry: 'Entries',
  DeleteMessageBatchRequestEntry: 'Entries',
  ChangeMessageVisibilityBatchRequestEntry: 'Entries',
}

/** Turns a form's flat names, `Entry.1.Id`, into the object that the JSON protocol sends. */
function toInput(fields: ReadonlyMap<string, string>): JsonObject {
  const tree: Branch = new Map()
  for (const [name, value] of fields) plant(tree, name.split('.'), value)
  return toObject(tree)
}

type Branch = Map<string, string | Branch>

function plant(branch: Branch, [name = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) return void branch.set(name, value)
  const existing = branch.get(name)
  const next: Branch = typeof existing === 'object' ? existing : new Map<string, string | Branch>()
  branch.set(name, next)
  plant(next, rest, value)
}

function toObject(branch: Branch): JsonObject {
  return Object.fromEntries([...branch].map(([name, value]) => entryOf(name, value)))
}

function entryOf(name: string, value: string | Branch): readonly [string, Json] {
  if (typeof value === 'string') return [name, value]
  const list = LISTS[name]
  if (list !== undefined)
    return [list, numbered(value).map(member => (typeof member === 'string' ? member : toObject(member)))]
  if (name === 'MessageAttribute') return ['MessageAttributes', Object.fromEntries(numbered(value).map(attributeOf))]
  return [name, toObject(value)]
}

/** The members of a list, in the order of their numbers. */
function numbered(branch: Branch): readonly (string | Branch)[] {
  return [...branch].toSorted(([a], [b]) => numberOf(a, 0) - numberOf(b, 0)).map(([, member]) => member)
}

function attributeOf(member: string | Branch): readonly [string, Json] {
  const { Name, Value } = typeof member === 'string' ? {} : toObject(member)
  return [textOf(Name), Value ?? {}]
}
