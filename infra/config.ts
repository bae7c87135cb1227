/** What differs between deployments. Everything else of the stack is the same everywhere, on a laptop too. */
export type EnvironmentConfig = {
  /** Object bytes above which a document is rejected. */
  readonly maxObjectBytes: number
  /** Functions of each stage that run at once: what a burst may cost, and what the table must bear. */
  readonly maxConcurrency: { readonly parse: number; readonly extract: number }
  /** How often a route may be asked, over all callers, by what it does. */
  readonly throttle: { readonly reads: Throttle; readonly writes: Throttle }
  /** Whether a stack that is removed takes its buckets and table with it. */
  readonly keepsData: boolean
  /** Whether words are listed for search (`FJALA_SEARCH`): without it a search looks through the statements from the newest on. */
  readonly listsWords: boolean
  /** USD that a month may cost before ingestion waits (`FJALA_MONTHLY_CEILING_USD`), until people set another ceiling; null for no ceiling. */
  readonly monthlyCeiling: number | null
}

/** Requests a second that a route keeps up, and how many it takes at once. */
export type Throttle = { readonly rateLimit: number; readonly burstLimit: number }

const SMALL: EnvironmentConfig = {
  maxObjectBytes: 50_000_000,
  maxConcurrency: { parse: 10, extract: 20 },
  throttle: { reads: { rateLimit: 50, burstLimit: 100 }, writes: { rateLimit: 10, burstLimit: 20 } },
  keepsData: true,
  listsWords: false,
  monthlyCeiling: null,
}

/** One entry per deployment environment. */
export const ENVIRONMENTS = {
  production: SMALL,
  /** For a trial: `cdk destroy` leaves nothing behind but what is in the buckets. */
  trial: { ...SMALL, maxConcurrency: { parse: 2, extract: 2 }, keepsData: false },
} as const satisfies Readonly<Record<string, EnvironmentConfig>>

/** The name of an entry in `ENVIRONMENTS`. */
export type EnvironmentName = keyof typeof ENVIRONMENTS

/** Who may call the API: IAM principals of the account, or whoever has a token of an OpenID issuer. */
export type Callers =
  | { readonly kind: 'iam' }
  | {
      readonly kind: 'jwt'
      readonly issuer: string
      readonly audience: readonly string[]
      /** The issuer's client by which people sign in to the console; without one, no browser can. */
      readonly clientId: string | undefined
    }

/** Everything the stack is told from outside. */
export type Settings = {
  readonly environment: EnvironmentConfig
  readonly callers: Callers
  /** Origins whose pages may read the API and upload; none by default. */
  readonly origins: readonly string[]
  /** Whether subscribers may be on private networks, and without TLS; on one machine they are. */
  readonly privateEndpoints: boolean
  /** Who is told of alarms; nobody by default. */
  readonly alarmEmail: string | undefined
}

/**
 * Reads the settings once, from `FJALA_ENVIRONMENT`, `FJALA_ISSUER`, `FJALA_AUDIENCE`, `FJALA_CLIENT_ID`, `FJALA_ORIGINS`, `FJALA_SEARCH`,
 * `FJALA_MONTHLY_CEILING_USD`, `FJALA_PRIVATE_ENDPOINTS` and `FJALA_ALARM_EMAIL`.
 * Throws a `RangeError` that names the variable for anything that can't be deployed.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const name = env['FJALA_ENVIRONMENT'] ?? 'production'
  if (!isEnvironment(name)) {
    throw new RangeError(
      `Cannot use FJALA_ENVIRONMENT: expected ${Object.keys(ENVIRONMENTS).join(' or ')}, got '${name}'`,
    )
  }
  return {
    environment: {
      ...ENVIRONMENTS[name],
      ...searchOf(env['FJALA_SEARCH']),
      ...ceilingOf(env['FJALA_MONTHLY_CEILING_USD']),
    },
    callers: callersOf(env),
    origins: listOf(env['FJALA_ORIGINS']).map(toOrigin),
    privateEndpoints: switchOf('FJALA_PRIVATE_ENDPOINTS', env['FJALA_PRIVATE_ENDPOINTS']) ?? false,
    alarmEmail: env['FJALA_ALARM_EMAIL'],
  }
}

function isEnvironment(name: string): name is EnvironmentName {
  return Object.hasOwn(ENVIRONMENTS, name)
}

function searchOf(search: string | undefined): Partial<EnvironmentConfig> {
  const listsWords = switchOf('FJALA_SEARCH', search)
  return listsWords === undefined ? {} : { listsWords }
}

function ceilingOf(ceiling: string | undefined): Partial<EnvironmentConfig> {
  if (ceiling === undefined || ceiling === '') return {}
  const monthlyCeiling = Number(ceiling)
  if (Number.isFinite(monthlyCeiling) && monthlyCeiling > 0) return { monthlyCeiling }
  throw new RangeError(`Cannot use FJALA_MONTHLY_CEILING_USD: expected an amount in USD such as 25, got '${ceiling}'`)
}

function switchOf(name: string, value: string | undefined): boolean | undefined {
  if (value === undefined || value === '') return undefined
  if (value === 'on' || value === 'off') return value === 'on'
  throw new RangeError(`Cannot use ${name}: expected on or off, got '${value}'`)
}

function callersOf(env: Readonly<Record<string, string | undefined>>): Callers {
  const [issuer, clientId] = [env['FJALA_ISSUER'], env['FJALA_CLIENT_ID'] === '' ? undefined : env['FJALA_CLIENT_ID']]
  const audience = listOf(env['FJALA_AUDIENCE'])
  if (issuer === undefined || issuer === '') {
    if (clientId === undefined) return { kind: 'iam' }
    throw new RangeError('Cannot use FJALA_CLIENT_ID: expected FJALA_ISSUER beside it, got none')
  }
  if (!URL.canParse(issuer) || new URL(issuer).protocol !== 'https:') {
    throw new RangeError(`Cannot use FJALA_ISSUER: expected an https address, got '${issuer}'`)
  }
  if (audience.length === 0)
    throw new RangeError('Cannot use FJALA_ISSUER: expected FJALA_AUDIENCE beside it, got none')
  return { kind: 'jwt', issuer, audience, clientId }
}

function toOrigin(origin: string): string {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return origin
  throw new RangeError(`Cannot use FJALA_ORIGINS: expected origins such as https://example.org, got '${origin}'`)
}

function listOf(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
}
