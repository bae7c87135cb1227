import { describe, expect, test } from 'vitest'
import { makeRouter } from '../../../../infra/local/api/routes.ts'

const router = (...keys: readonly string[]) =>
  makeRouter(keys.map(key => ({ key, functionName: key, timeoutSeconds: 1, authorizer: undefined })))

describe('makeRouter()', () => {
  test.each<[string, readonly string[], string, string | undefined]>([
    ['a literal path', ['GET /documents'], 'GET /documents', 'GET /documents'],
    ['a variable', ['GET /documents/{id}'], 'GET /documents/a', 'GET /documents/{id}'],
    ['a literal before a variable', ['GET /a/{x}', 'GET /a/b'], 'GET /a/b', 'GET /a/b'],
    ['a variable before a greedy one', ['GET /a/{x+}', 'GET /a/{x}'], 'GET /a/b', 'GET /a/{x}'],
    ['a greedy one for more', ['GET /a/{x+}', 'GET /a/{x}'], 'GET /a/b/c', 'GET /a/{x+}'],
    ['a method before ANY', ['ANY /a', 'GET /a'], 'GET /a', 'GET /a'],
    ['ANY for another method', ['ANY /a', 'GET /a'], 'PUT /a', 'ANY /a'],
    ['$default for what nothing else takes', ['GET /a', '$default'], 'PUT /b', '$default'],
    ['nothing for another method', ['GET /a'], 'POST /a', undefined],
    ['nothing for a longer path', ['GET /a'], 'GET /a/b', undefined],
    ['nothing for an empty variable', ['GET /a/{x}'], 'GET /a/', undefined],
  ])('chooses %s', (_what, keys, request, expected) => {
    const [method = '', path = ''] = request.split(' ')
    expect(router(...keys)(method, path)?.route.key).toBe(expected)
  })

  test.each([
    ['/a/lajm%20i%20ri', 'lajm i ri'],
    ['/a/x%2Fy', 'x/y'],
    ['/a/100%', '100%'],
  ])('gives the variable of %s decoded', (path, id) => {
    expect(router('GET /a/{id}')('GET', path)?.pathParameters).toEqual({ id })
  })
})
