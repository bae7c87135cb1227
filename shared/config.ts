import { PipelineError } from './errors.ts'

/** How often a message is tried, and the most that may be spent on one document. */
const LIMITED = ['MAX_RECEIVE_COUNT', 'MAX_DOCUMENT_SECONDS', 'MAX_DOCUMENT_MEGABYTES'] as const

/** The environment variables of each function: the stack sets exactly these, the handlers read exactly these. */
export const VARIABLES = {
  parse: ['DOCUMENTS_BUCKET', 'TEXTS_BUCKET', 'TABLE_NAME', 'MAX_OBJECT_BYTES', 'MONTHLY_CEILING', ...LIMITED],
  extract: ['TEXTS_BUCKET', 'TABLE_NAME', 'WORD_LISTS', ...LIMITED],
  tally: ['TABLE_NAME'],
  follow: ['TEXTS_BUCKET', 'TABLE_NAME', 'EXTRACT_QUEUE_URL'],
  ceiling: ['TABLE_NAME', 'MONTHLY_CEILING', 'PARSE_MAPPING_ID'],
  authorize: ['SIGN_IN'],
  deliver: ['TABLE_NAME', 'DELIVERIES_QUEUE_URL', 'MAX_RECEIVE_COUNT', 'PRIVATE_ENDPOINTS'],
  api: [
    'DOCUMENTS_BUCKET',
    'TEXTS_BUCKET',
    'TABLE_NAME',
    'WORD_LISTS',
    'MAX_OBJECT_BYTES',
    'UPLOAD_EXPIRES_SECONDS',
    'MONTHLY_CEILING',
  ],
  console: [
    'DOCUMENTS_BUCKET',
    'TEXTS_BUCKET',
    'TABLE_NAME',
    'WORD_LISTS',
    'PARSE_QUEUE_URL',
    'PARSE_DEAD_LETTERS_URL',
    'EXTRACT_QUEUE_URL',
    'EXTRACT_DEAD_LETTERS_URL',
    'TALLY_DEAD_LETTERS_URL',
    'SIGN_IN',
    'MONTHLY_CEILING',
  ],
} as const

/** A function of the stack, by its folder in `functions`. */
export type FunctionName = keyof typeof VARIABLES

/** A function's settings, by the names of their variables. */
export type Config<Name extends FunctionName> = Readonly<Record<(typeof VARIABLES)[Name][number], string>>

/**
 * Reads a function's settings. In: the environment.
 * Throws the fault `config.missing`, naming every variable that is missing or empty.
 */
export function readConfig<Name extends FunctionName>(
  name: Name,
  env: Readonly<Record<string, string | undefined>>,
): Config<Name> {
  const names: readonly (typeof VARIABLES)[Name][number][] = VARIABLES[name]
  const missing = names.filter(variable => (env[variable] ?? '') === '')
  if (missing.length > 0) {
    throw new PipelineError('config.missing', `Cannot start ${name}: expected ${missing.join(', ')} in the environment`)
  }
  return Object.fromEntries(names.map(variable => [variable, env[variable]])) as Config<Name>
}

/** A setting that counts something. Throws the fault `config.missing` for anything but a positive whole number. */
export function toCount(variable: string, value: string): number {
  const count = Number(value)
  if (Number.isSafeInteger(count) && count > 0) return count
  throw new PipelineError('config.missing', `Cannot read ${variable}: expected a positive whole number, got '${value}'`)
}

/** A setting that is an amount of money, or `none`: null. Throws the fault `config.missing` for anything else. */
export function toAmount(variable: string, value: string): number | null {
  const amount = Number(value)
  if (value === 'none') return null
  if (Number.isFinite(amount) && amount > 0) return amount
  throw new PipelineError('config.missing', `Cannot read ${variable}: expected an amount or none, got '${value}'`)
}

/** A setting that is on or off. Throws the fault `config.missing` for anything else. */
export function isOn(variable: string, value: string): boolean {
  if (value === 'on' || value === 'off') return value === 'on'
  throw new PipelineError('config.missing', `Cannot read ${variable}: expected on or off, got '${value}'`)
}
