import * as z from 'zod'
import { invalidRequest } from './problem.ts'
import type { FieldError } from './schemas/problem.ts'

type Issue = z.core.$ZodIssue

/**
 * Checks one part of a request. In: a schema, the raw value, and what to call a field (`parameter`, `body field`).
 * Out: the parsed value. Throws an invalid-request problem that names every wrong field, what was expected and what came.
 */
export function validate<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw invalidRequest(result.error.issues.flatMap(issue => toFieldErrors(issue, { schema, what })))
}

function toFieldErrors(
  issue: Issue,
  context: { readonly schema: z.ZodType; readonly what: string },
): readonly FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(context.schema)
    return issue.keys.map(key => ({
      field: key,
      message: `unknown ${context.what}; expected ${known.length > 0 ? `one of ${known.join(', ')}` : 'none'}`,
    }))
  }
  return [{ field: issue.path.join('.') || 'body', message: describe(issue) }]
}

function knownFields(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

function describe(issue: Issue): string {
  if (issue.input === undefined && issue.code === 'invalid_type') return `missing; expected ${expectation(issue)}`
  const expected = expectation(issue).replace(/^(?!expected|missing)/u, 'expected ')
  const isWhole = issue.code === 'custom' && typeof issue.input === 'object'
  return isWhole ? expected : `${expected}, got ${show(issue.input)}`
}

function expectation(issue: Issue): string {
  // A schema that says what it expects says it best.
  if (issue.message.startsWith('expected')) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return ARTICLES[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `${issue.origin === 'number' || issue.origin === 'int' ? '' : 'a length of '}at least ${issue.minimum}`
    case 'too_big':
      return `${issue.origin === 'number' || issue.origin === 'int' ? '' : 'a length of '}at most ${issue.maximum}`
    default:
      return issue.message
  }
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a JSON object',
  array: 'a list',
}

const SHOWN = 80

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
