import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ENDPOINTS } from '../../../functions/api/routes.ts'
import { ROUTES, routeKeys, type Route } from '../../../shared/routes.ts'

const FOLDER = join(import.meta.dirname, '../../../functions/api/routes')
const names = ROUTES.map(({ name }) => name).toSorted()
const routes: readonly Route[] = ROUTES

describe('the table of routes', () => {
  it('lists every file in functions/api/routes, and no other', () => {
    const files = readdirSync(FOLDER).map(file => file.replace(/\.ts$/u, ''))
    expect(files.toSorted()).toEqual(names)
  })

  it('has an endpoint for every route, which knows its name', () => {
    expect(Object.keys(ENDPOINTS).toSorted()).toEqual(names)
    for (const [name, endpoint] of Object.entries(ENDPOINTS)) expect(endpoint.name).toBe(name)
  })

  it('names each address once', () => {
    const keys = routes.flatMap(routeKeys)
    expect(keys).toHaveLength(new Set(keys).size)
  })

  it('asks for a scope wherever documents are told of', () => {
    const open = routes.filter(({ scope }) => scope === null).map(({ name }) => name)
    expect(open).toEqual(['index', 'health', 'get-problem', 'openapi'])
    for (const { method, scope } of routes) if (method !== 'GET') expect(scope).not.toBe('fjala/read')
  })

  it('has a parameter in the endpoint for each in the path', () => {
    for (const { name, path } of routes) {
      const wanted = [...path.matchAll(/\{(\w+)\}/gu)].map(([, parameter]) => parameter)
      const { def } = ENDPOINTS[name as keyof typeof ENDPOINTS].path as unknown as { def: { shape: object } }
      expect(Object.keys(def.shape), name).toEqual(wanted)
    }
  })
})
