import * as z from 'zod'
import { ROUTES, type Route } from '../../../shared/routes.ts'
import { defineEndpoint } from '../endpoint.ts'
import { preferred } from '../negotiate.ts'

const Link = z.strictObject({
  method: z.string().meta({ examples: ['GET'] }),
  path: z.string().meta({ examples: ['/documents'] }),
  scope: z
    .string()
    .nullable()
    .meta({ description: 'What a token must grant; null where none is needed.', examples: ['fjala/read'] }),
})

const Index = z
  .strictObject({ name: z.literal('Fjala'), openapi: z.string(), routes: z.array(Link).readonly() })
  .meta({ id: 'Index', description: 'What the API offers.' })

const links = (ROUTES as readonly Route[]).map(({ method, path, scope }) => ({ method, path, scope }))
const body = { name: 'Fjala' as const, openapi: '/openapi.json', routes: links }

const CONSOLE = '/console'

/** `GET /`: what there is; a browser, which would rather have a page, is led to the console. */
export const index = defineEndpoint({
  name: 'index',
  tag: 'Service',
  summary: 'List the routes',
  description: 'The way in: every route with the scope that it asks for.',
  path: z.strictObject({}),
  query: z.strictObject({}),
  answers: {
    200: { description: 'The routes.', schema: Index, example: { ...body, routes: links.slice(3, 5) } },
    303: {
      description: 'Where the header `accept` would rather have HTML: on to the console.',
      schema: null,
      mediaType: 'text/html',
      headers: { location: 'The address of the console.' },
    },
  },
  problems: ['invalid-request', 'not-acceptable'],
  handle: async ({ raw }) =>
    preferred(raw.headers['accept'], ['application/json', 'text/html']) === 'text/html'
      ? { status: 303, headers: { location: CONSOLE } }
      : { status: 200, body },
})
