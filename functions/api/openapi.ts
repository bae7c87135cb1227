import * as z from 'zod'
import { ROUTES, type Route, type Scope } from '../../shared/routes.ts'
import type { AnswerDescription, Endpoint } from './endpoint.ts'
import { IDEMPOTENCY_HEADER, MAX_KEY } from './once.ts'
import { PROBLEMS, type ProblemName } from './problem.ts'
import { Problem } from './schemas/problem.ts'

type Json = Readonly<Record<string, unknown>>
type Schema = Record<string, unknown>

const SCOPES: Readonly<Record<Scope, string>> = {
  'fjala/read': 'Read documents, entities and statements.',
  'fjala/upload': 'Ask for uploads.',
  'fjala/delete': 'Delete documents.',
  'fjala/write': 'Correct what the engine found, subscribe, and set the ceiling.',
}

const TAGS = [
  { name: 'Documents', description: 'What was dropped into the bucket, and how it fared.' },
  { name: 'Entities', description: 'Who and what the documents speak of.' },
  { name: 'Statements', description: 'Who said what.' },
  { name: 'Corrections', description: 'What people have corrected, and what holds because of it.' },
  { name: 'Subscriptions', description: 'Who is told of new statements.' },
  { name: 'Service', description: 'The API about itself.' },
]

/** The OpenAPI 3.1 document of the given endpoints, made from the schemas that validate their requests. Pure. */
export function toOpenApi(endpoints: Readonly<Record<string, Endpoint>>): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Fjala',
      summary: 'Who said what.',
      version: '1',
      description:
        'Drop a document into a bucket; ask who said what. Lists are paged by cursor, errors are problems by RFC 9457.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The host that this document came from.' }],
    security: [{ token: ['fjala/read'] }],
    tags: TAGS,
    paths: Object.fromEntries(paths().map(path => [path, operationsOf(path, endpoints)])),
    components: { schemas: components(), securitySchemes: { token: SECURITY } },
  }
}

const SECURITY = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description: `A token of the issuer given at deploy time, with the scopes of the route: ${Object.entries(SCOPES)
    .map(([scope, what]) => `\`${scope}\` – ${what}`)
    .join(' ')} Without an issuer the API takes requests signed for IAM; on one machine it is open.`,
}

function paths(): readonly string[] {
  return [...new Set(ROUTES.map(route => route.path))]
}

function operationsOf(path: string, endpoints: Readonly<Record<string, Endpoint>>): Json {
  const routes: readonly Route[] = ROUTES.filter(route => route.path === path)
  return Object.fromEntries(
    routes.flatMap(route => {
      const endpoint = endpoints[route.name]
      return endpoint ? [[route.method.toLowerCase(), operation(route, endpoint)]] : []
    }),
  )
}

function operation(route: Route, endpoint: Endpoint): Json {
  const { scope, name } = route
  const parameters = [
    ...parametersOf(endpoint.path, 'path'),
    ...parametersOf(endpoint.query, 'query'),
    ...(route.method === 'GET' ? [] : [IDEMPOTENCY]),
  ]
  return {
    operationId: name.replace(/-(\p{L})/gu, (_, letter: string) => letter.toUpperCase()),
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: endpoint.description,
    security: scope === null ? [] : [{ token: [scope] }],
    ...(parameters.length > 0 && { parameters }),
    ...(endpoint.body && { requestBody: requestBody(endpoint.body, endpoint.bodyExample) }),
    responses: { ...answersOf(route, endpoint), ...unchanged(endpoint), ...problemsOf(endpoint.problems) },
  }
}

const IDEMPOTENCY: Json = {
  name: IDEMPOTENCY_HEADER,
  in: 'header',
  required: false,
  description:
    'Names the write: sent again within a day with the same content, it is not done again but answered as the first time, with `idempotency-replayed: true`. With other content, or while it is under way, the answer is 409.',
  schema: { type: 'string', minLength: 1, maxLength: MAX_KEY, examples: ['5f0c2b9e-6a8d-4a39-9c55-0b8d7f5c3e21'] },
}

function parametersOf(schema: z.ZodType, where: 'path' | 'query'): readonly Json[] {
  if (!(schema instanceof z.ZodObject)) return []
  const fields: Readonly<Record<string, z.ZodType>> = schema.shape
  return Object.entries(fields).map(([name, field]) => {
    const { description = descriptionOf(field), ...rest } = inline(field)
    return {
      name,
      in: where,
      required: where === 'path' || !field.safeParse(undefined).success,
      description,
      schema: rest,
    }
  })
}

/** What a schema, or the one it makes optional, says of itself. */
function descriptionOf(schema: z.ZodType): string | undefined {
  const own = z.globalRegistry.get(schema)?.description
  return own ?? (schema instanceof z.ZodOptional ? descriptionOf(schema.unwrap() as z.ZodType) : undefined)
}

function requestBody(schema: z.ZodType, example: unknown): Json {
  return {
    required: true,
    content: { 'application/json': { schema: reference(schema), ...(example !== undefined && { example }) } },
  }
}

const ETAG = { etag: 'A weak entity tag: give it back in `if-none-match`.' }
const LINK = { link: 'The address of the next page, with `rel="next"`; absent on the last.' }
const COST = { 'x-capacity-units': 'Read capacity units of the table that the answer took.' }

function answersOf({ scope }: Route, { answers, query }: Endpoint): Json {
  const isList = query instanceof z.ZodObject && 'cursor' in query.shape
  const common = { ...ETAG, ...(isList ? LINK : {}), ...(scope === null ? {} : COST) }
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => {
      const headers = status === '200' ? { ...common, ...answer.headers } : answer.headers
      return [status, responseOf({ ...answer, ...(headers && { headers }) })]
    }),
  )
}

function responseOf({
  description,
  schema,
  mediaType = 'application/json',
  example,
  headers,
  alternatives = {},
}: AnswerDescription): Json {
  const others = Object.entries(alternatives).map(([type, { example }]) => [
    type,
    { schema: { type: typeof example }, example },
  ])
  const content = schema && {
    content: {
      [mediaType]: { schema: reference(schema), ...(example !== undefined && { example }) },
      ...(Object.fromEntries(others) as Json),
    },
  }
  const described = Object.entries(headers ?? {}).map(([name, what]) => [
    name,
    { description: what, schema: { type: 'string' } },
  ])
  return { description, ...(described.length > 0 && { headers: Object.fromEntries(described) as Json }), ...content }
}

/** What a client gets that has the present answer already. */
function unchanged({ answers }: Endpoint): Json {
  return 200 in answers
    ? { 304: { description: 'The entity tag in `if-none-match` is still that of the answer.' } }
    : {}
}

function problemsOf(problems: readonly ProblemName[]): Json {
  const byStatus = Map.groupBy(new Set(problems), name => PROBLEMS[name].status)
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => {
      const description = names.map(name => `${PROBLEMS[name].title}. ${PROBLEMS[name].explanation}`).join(' Or: ')
      const example = names.map(exampleOf)[0]
      return [status, responseOf({ description, schema: Problem, mediaType: 'application/problem+json', example })]
    }),
  )
}

function exampleOf(name: ProblemName): Problem {
  const { status, title, detail } = PROBLEMS[name]
  return { type: `/problems/${name}`, title, status, detail, instance: 'urn:request:JKJaXmPLvHcESHA%3D' }
}

const IN_COMPONENTS = (id: string) => `#/components/schemas/${id}`

/** Schemas with an id are components, once; clients must allow for fields that later versions add. */
function components(): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: IN_COMPONENTS,
    override: ({ jsonSchema }) => open(jsonSchema),
  })
  const sorted = Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([id, { $id: _id, $schema: _schema, id: _own, ...schema }]) => [id, schema]))
}

function reference(schema: z.ZodType): Json {
  const id = z.globalRegistry.get(schema)?.id
  return id === undefined ? inline(schema) : { $ref: IN_COMPONENTS(id) }
}

/** A schema without a name. The named ones inside it are referred to, as in the components. */
function inline(schema: z.ZodType): Schema {
  const json = z.toJSONSchema(schema, { override: ({ jsonSchema }) => open(jsonSchema) })
  const { $schema: _schema, $defs: _defs, id: _id, ...own } = json
  return JSON.parse(JSON.stringify(own).replaceAll('"#/$defs/', `"${IN_COMPONENTS('')}`)) as Schema
}

function open(schema: Schema): void {
  if (schema['additionalProperties'] === false) delete schema['additionalProperties']
  const { required, properties } = schema as { required?: string[]; properties?: Record<string, object> }
  if (required && properties) schema['required'] = required.filter(name => !('default' in (properties[name] ?? {})))
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum']
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum']
}
