import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import type { Access } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import type { Caller } from './auth/authenticate.ts'
import type { BucketSettings } from './bucket-settings.ts'
import { S3Error } from './s3-error.ts'
import type { Store } from './store/store.ts'
import type { Query } from './wire/target.ts'

/** What every call works on. */
export type S3Context = {
  readonly store: Store
  readonly access: Access
  readonly clock: Clock
  readonly buckets: ReadonlyMap<string, BucketSettings>
}

/** A verified request for a bucket or for an object of it. */
export type Call = {
  readonly context: S3Context
  readonly request: IncomingMessage
  readonly requestId: string
  readonly caller: Caller
  readonly bucket: BucketSettings
  /** Empty for the bucket itself. */
  readonly key: string
  readonly query: Query
  /** A header; of a presigned request also the parameter of that name. */
  readonly header: (name: string) => string | undefined
  /** All headers, presigned parameters among them, by their names in small letters. */
  readonly headers: ReadonlyMap<string, string>
}

/** What is answered: status 200 where it isn't given; text is XML where its type isn't given. */
export type Answer = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Readable
}

/** The name of an object, or of its bucket, in policies. */
export const arnOf = ({ bucket, key }: Pick<Call, 'bucket' | 'key'>): string =>
  key === '' ? bucket.arn : `${bucket.arn}/${key}`

/** Asks whether the caller may do something else than the route says; throws `AccessDenied` when not. */
export function demand(
  { context, caller }: Pick<Call, 'context'> & { readonly caller: Pick<Caller, 'principal'> },
  action: string,
  resource: string,
): void {
  const denial = context.access.refusal(caller.principal.accessKeyId, action, resource)
  if (denial === undefined) return
  throw new S3Error('AccessDenied', {
    message: `User: ${caller.principal.arn} is not authorized to perform: ${action} on resource: "${resource}" ${denial.why}`,
  })
}

/** The error for a key where nothing is: only who may list the bucket may know. */
export function missing(
  call: Call,
  code: 'NoSuchKey' | 'NoSuchVersion',
  headers: Record<string, string> = {},
): S3Error {
  demand(call, 's3:ListBucket', call.bucket.arn)
  return new S3Error(code, { details: { Key: call.key }, headers })
}

/** The headers of a request by small letters; the parameters of a presigned URL stand for headers. */
export function headersOf(request: IncomingMessage, query: Query, isPresigned: boolean): ReadonlyMap<string, string> {
  const hoisted = isPresigned ? query.entries.filter(([name]) => name.toLowerCase().startsWith('x-amz-')) : []
  const sent = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ])
  return new Map([...hoisted.map(([name, value]): [string, string] => [name.toLowerCase(), value]), ...sent])
}
