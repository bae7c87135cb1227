import type { Ports } from './start-local.ts'

/** What a user may choose. */
export type LocalSettings = {
  readonly ports: Ports
  /** Where data is kept, as the user wrote it. */
  readonly dataDir: string
  readonly dynamodbUrl: string | undefined
}

/** Reads `FJALA_S3_PORT`, `FJALA_API_PORT`, `FJALA_DYNAMODB_PORT`, `FJALA_DATA_DIR` and `AWS_ENDPOINT_URL_DYNAMODB`. Throws `RangeError` for a port that is none. */
export function readLocalSettings(env: Readonly<Record<string, string | undefined>>): LocalSettings {
  return {
    ports: {
      s3: portOf(env, 'FJALA_S3_PORT', 4566),
      api: portOf(env, 'FJALA_API_PORT', 3000),
      dynamodb: portOf(env, 'FJALA_DYNAMODB_PORT', 8000),
    },
    dataDir: given(env['FJALA_DATA_DIR']) ?? '.fjala',
    dynamodbUrl: given(env['AWS_ENDPOINT_URL_DYNAMODB']),
  }
}

/** The variables that only local mode reads: the stack does not depend on them. */
export const LOCAL_VARIABLES: ReadonlySet<string> = new Set([
  'FJALA_S3_PORT',
  'FJALA_API_PORT',
  'FJALA_DYNAMODB_PORT',
  'FJALA_DATA_DIR',
])

const given = (value: string | undefined): string | undefined => (value === '' ? undefined : value)

function portOf(env: Readonly<Record<string, string | undefined>>, name: string, otherwise: number): number {
  const text = given(env[name])
  if (text === undefined) return otherwise
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new RangeError(`Cannot use ${name}: expected a port from 0 (any free one) to 65535, got '${text}'`)
}
