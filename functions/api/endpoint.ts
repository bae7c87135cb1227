import type * as z from 'zod'
import type { RouteName } from '../../shared/routes.ts'
import type { Dependencies } from './dependencies.ts'
import type { ProblemName } from './problem.ts'
import { readBody, readQuery, type RawRequest } from './request.ts'
import { validate } from './validate.ts'

/** What goes back, before conditions and compression. A string or bytes body goes as it is, anything else as JSON. */
export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** A request whose parts have passed their schemas. */
export type Request<Path, Query, Body> = {
  readonly path: Path
  readonly query: Query
  readonly body: Body
  readonly raw: RawRequest
}

/** One successful answer, for the OpenAPI document. `schema` is null where there is no JSON body. */
export type AnswerDescription = {
  readonly description: string
  readonly schema: z.ZodType | null
  readonly mediaType?: string
  readonly example?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The other media types in which the same can be had; what they hold is shown by an example. */
  readonly alternatives?: Readonly<Record<string, { readonly example: unknown }>>
}

/** What the OpenAPI document says of an endpoint. */
export type Description = {
  readonly tag: 'Documents' | 'Entities' | 'Statements' | 'Corrections' | 'Subscriptions' | 'Service'
  readonly summary: string
  readonly description: string
  readonly answers: Readonly<Record<number, AnswerDescription>>
  readonly problems: readonly ProblemName[]
  readonly bodyExample?: unknown
}

type Schemas<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  readonly path: Path
  readonly query: Query
  readonly body?: Body
}

type Definition<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Schemas<Path, Query, Body> &
  Description & {
    readonly name: RouteName
    readonly handle: (
      request: Request<z.output<Path>, z.output<Query>, z.output<Body>>,
      dependencies: Dependencies,
    ) => Promise<Answer>
  }

/** One route as the router and the OpenAPI document see it: its schemas stand for its types. */
export type Endpoint = Schemas<z.ZodType, z.ZodType, z.ZodType> &
  Description & {
    readonly name: RouteName
    /** Validates the request, throwing problems, and answers it. */
    readonly answer: (raw: RawRequest, dependencies: Dependencies) => Promise<Answer>
  }

/** Makes an endpoint whose handler sees nothing but what its schemas have let through. */
export function defineEndpoint<
  Path extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType = z.ZodUndefined,
>(definition: Definition<Path, Query, Body>): Endpoint {
  const { handle, ...described } = definition
  return {
    ...described,
    answer: async (raw, dependencies) => {
      const path = validate(definition.path, raw.path, 'path parameter')
      const query = validate(definition.query, readQuery(raw), 'parameter')
      const body = (definition.body && validate(definition.body, readBody(raw), 'field')) as z.output<Body>
      return handle({ path, query, body, raw }, dependencies)
    },
  }
}
