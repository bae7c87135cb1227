import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RequestProblem } from '../../../functions/api/problem.ts'
import { CONFIDENCE, inOrder, IN_ORDER, PAGE, PERIOD } from '../../../functions/api/schemas/parameters.ts'
import { EntityId } from '../../../functions/api/schemas/common.ts'
import { UploadRequest } from '../../../functions/api/schemas/upload.ts'
import { validate } from '../../../functions/api/validate.ts'

const Query = z
  .strictObject({ ...PAGE, ...PERIOD, ...CONFIDENCE, kind: z.enum(['direct', 'indirect']).optional() })
  .refine(inOrder, IN_ORDER)

function errorsOf(schema: z.ZodType, value: unknown) {
  try {
    validate(schema, value, 'parameter')
  } catch (error) {
    if (error instanceof RequestProblem) return error.errors.map(({ field, message }) => `${field}: ${message}`)
    throw error
  }
  return []
}

describe('validate() names the field, what was expected and what came', () => {
  it.each<[Record<string, string>, string]>([
    [{ limit: 'many' }, 'limit: expected a whole number from 1 to 200, got "many"'],
    [{ limit: '0' }, 'limit: expected a whole number from 1 to 200, got 0'],
    [{ limit: '1.5' }, 'limit: expected a whole number from 1 to 200, got "1.5"'],
    [{ limit: '' }, 'limit: expected a whole number from 1 to 200, got ""'],
    [{ minConfidence: '2' }, 'minConfidence: expected a number from 0 to 1, got "2"'],
    [{ minConfidence: '1.5' }, 'minConfidence: expected a number from 0 to 1, got 1.5'],
    [{ minConfidence: '' }, 'minConfidence: expected a number from 0 to 1, got ""'],
    [{ kind: 'quoted' }, 'kind: expected one of direct, indirect, got "quoted"'],
    [
      { from: '2025-02-30' },
      'from: expected a year, month or day such as 2025, 2025-06 or 2025-06-14, got "2025-02-30"',
    ],
    [
      { from: '14.06.2025' },
      'from: expected a year, month or day such as 2025, 2025-06 or 2025-06-14, got "14.06.2025"',
    ],
    [{ from: '2025-07', to: '2025-06-30' }, 'to: expected a date that is not before `from`'],
    [{ lmit: '5' }, 'lmit: unknown parameter; expected one of limit, cursor, format, from, to, minConfidence, kind'],
  ])('in %j', (value, expected) => {
    expect(errorsOf(Query, value)).toEqual([expected])
  })

  it('lists every wrong field at once', () => {
    expect(errorsOf(Query, { limit: '999', kind: 'x' })).toHaveLength(2)
  })

  it('explains an id of the wrong shape', () => {
    expect(errorsOf(z.strictObject({ id: EntityId }), { id: 'rama' })).toEqual([
      'id: expected 20 hexadecimal digits, got "rama"',
    ])
  })

  it('asks for the size of a PUT', () => {
    expect(errorsOf(UploadRequest, { key: 'a.txt' })).toEqual([
      'bytes: missing; expected the size of the file, since the method is PUT',
    ])
  })

  it.each<[unknown, string]>([
    [undefined, 'body: missing; expected a JSON object'],
    [[], 'body: expected a JSON object, got []'],
    [{ method: 'POST' }, 'key: missing; expected text'],
    [{ key: '', method: 'POST' }, 'key: expected a length of at least 1, got ""'],
    [{ key: 'a\nb', method: 'POST' }, 'key: expected no control characters, got "a\\nb"'],
    [{ key: 'ë'.repeat(513), method: 'POST' }, `key: expected at most 1024 bytes of UTF-8, got "${'ë'.repeat(79)}…`],
    [{ key: 'in/${filename}', method: 'POST' }, 'key: expected no ${filename}, got "in/${filename}"'],
    [
      { key: 'a', method: 'POST', contentType: 'html' },
      'contentType: expected a media type such as text/html, got "html"',
    ],
  ])('in the body %j', (value, expected) => {
    expect(errorsOf(UploadRequest, value)).toEqual([expected])
  })
})

describe('validate() lets through', () => {
  it('whole years, months and days, a period of one day included', () => {
    expect(validate(Query, { from: '2024', to: '2024-02-29' }, 'parameter')).toMatchObject({ limit: 50, from: '2024' })
    expect(errorsOf(Query, { from: '2024-02-29', to: '2024' })).toEqual([])
    expect(errorsOf(Query, { from: '2024-02-29', to: '2024-02-29' })).toEqual([])
  })

  it('numbers as numbers', () => {
    expect(validate(Query, { limit: '7' }, 'parameter').limit).toBe(7)
  })
})
