import { isObject, listOf, numberOf, parseObject, textOf, type Json, type JsonObject } from '../../json.ts'
import { S3Error } from '../s3-error.ts'

/** What a form's policy allows: until when, which fields with which values, how many bytes. */
export type Policy = {
  /** Milliseconds since 1970. */
  readonly expires: number
  readonly conditions: readonly Condition[]
  readonly range: { readonly least: number; readonly most: number } | undefined
}

type Condition = { readonly operator: 'eq' | 'starts-with'; readonly field: string; readonly value: string }

/**
 * Reads a policy, base64 of JSON. Throws `InvalidPolicyDocument`.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export function readPolicy(encoded: string): Policy {
  const document = parse(encoded)
  const expires = Date.parse(textOf(document['expiration']))
  const conditions = document['conditions']
  if (Number.isNaN(expires) || !Array.isArray(conditions)) throw malformed('Policy is missing expiration or conditions')
  const lists = conditions.flatMap(toLists)
  const range = lists.find(([operator]) => textOf(operator).toLowerCase() === 'content-length-range')
  return {
    expires,
    conditions: lists.filter(list => list !== range).map(toCondition),
    range: range === undefined ? undefined : { least: numberOf(range[1], NaN), most: numberOf(range[2], NaN) },
  }
}

function parse(encoded: string): JsonObject {
  try {
    return parseObject(Buffer.from(encoded, 'base64').toString())
  } catch {
    throw malformed('Invalid Policy: Invalid JSON.')
  }
}

/** `{ "bucket": "b" }` is `["eq", "$bucket", "b"]`. */
function toLists(condition: Json): readonly (readonly Json[])[] {
  if (isObject(condition)) return Object.entries(condition).map(([field, value]) => ['eq', `$${field}`, value])
  return [listOf(condition)]
}

function toCondition([given, name, value]: readonly Json[]): Condition {
  const operator = textOf(given).toLowerCase()
  const field = textOf(name)
  if ((operator !== 'eq' && operator !== 'starts-with') || !field.startsWith('$') || value === undefined)
    throw malformed(`Invalid Policy: Invalid condition ${JSON.stringify([given ?? null, name ?? null])}`)
  return { operator, field: field.slice(1).toLowerCase(), value: textOf(value) }
}

const malformed = (message: string): S3Error => new S3Error('InvalidPolicyDocument', { message })

/** Fields that no condition needs to name. */
const FREE: ReadonlySet<string> = new Set(['policy', 'file', 'x-amz-signature', 'bucket'])

/** Checks a form's fields, expanded. Throws `AccessDenied`: expired, a condition that fails, a field that none names. */
export function checkPolicy({ expires, conditions }: Policy, fields: ReadonlyMap<string, string>, now: number): void {
  if (now > expires) throw denied('Policy expired.')
  for (const { operator, field, value } of conditions) {
    const given = fields.get(field) ?? ''
    if (operator === 'eq' ? given === value : startsWith(field, given, value)) continue
    throw denied(`Policy Condition failed: ${JSON.stringify([operator, `$${field}`, value])}`)
  }
  const named = new Set(conditions.map(({ field }) => field))
  const extra = [...fields.keys()].filter(name => !FREE.has(name) && !name.startsWith('x-ignore-') && !named.has(name))
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`)
}

/** Of a list of media types each must begin so. */
function startsWith(field: string, given: string, value: string): boolean {
  const parts = field === 'content-type' ? given.split(',') : [given]
  return parts.every(part => part.startsWith(value))
}

const denied = (why: string): S3Error => new S3Error('AccessDenied', { message: `Invalid according to Policy: ${why}` })
