import { numberOf, objectOf, textsOf, type Json } from '../json.ts'

/** The CORS configuration of an HTTP API. */
export type Cors = {
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  readonly headers: readonly string[]
  readonly exposed: readonly string[]
  readonly maximumAge: number
  readonly credentials: boolean
}

/** Reads the API's `CorsConfiguration`; `undefined` where it has none, and no origin but its own may read. */
export function corsOf(configuration: Json | undefined): Cors | undefined {
  if (configuration === undefined) return undefined
  const cors = objectOf(configuration)
  return {
    origins: textsOf(cors['AllowOrigins']),
    methods: textsOf(cors['AllowMethods']),
    headers: textsOf(cors['AllowHeaders']),
    exposed: textsOf(cors['ExposeHeaders']),
    maximumAge: numberOf(cors['MaxAge'], 0),
    credentials: cors['AllowCredentials'] === true,
  }
}

/** The headers that let a browser of the origin read an answer; none where the configuration doesn't. */
export function corsHeaders(cors: Cors | undefined, origin: string | undefined): Record<string, string> {
  if (cors === undefined || origin === undefined || !allowsOrigin(cors, origin)) return {}
  return {
    'access-control-allow-origin': cors.origins.includes('*') && !cors.credentials ? '*' : origin,
    ...(cors.credentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(cors.exposed.length === 0 ? {} : { 'access-control-expose-headers': cors.exposed.join(',') }),
    vary: 'origin',
  }
}

/** The headers that answer a browser's preflight. */
export function preflightHeaders(cors: Cors, origin: string | undefined): Record<string, string> {
  const allowed = corsHeaders(cors, origin)
  if (Object.keys(allowed).length === 0) return {}
  return {
    ...allowed,
    'access-control-allow-methods': cors.methods.join(','),
    'access-control-allow-headers': cors.headers.join(','),
    'access-control-max-age': String(cors.maximumAge),
  }
}

function allowsOrigin(cors: Cors, origin: string): boolean {
  return cors.origins.some(
    allowed =>
      allowed === '*' ||
      allowed === origin ||
      (/^https?:\/\/\*$/.test(allowed) && origin.startsWith(allowed.slice(0, -1))),
  )
}
