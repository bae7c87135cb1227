import type { Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import type { Version } from '../store/version.ts'

type Headers = { readonly header: Call['header'] }
type Validators = Pick<Version, 'etag' | 'modified'>

/**
 * Asks a read's conditions, in the order of HTTP. Throws `PreconditionFailed` or `NotModified`.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 */
export function checkRead({ header }: Headers, version: Validators, headers: Record<string, string>): void {
  const [ifMatch, ifNoneMatch] = [header('if-match'), header('if-none-match')]
  const seconds = Math.floor(version.modified / 1000) * 1000
  const [since, unmodifiedSince] = [timeIn(header('if-modified-since')), timeIn(header('if-unmodified-since'))]
  if (ifMatch !== undefined && !matches(ifMatch, version.etag)) throw failed('If-Match')
  if (ifMatch === undefined && unmodifiedSince !== undefined && seconds > unmodifiedSince)
    throw failed('If-Unmodified-Since')
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, version.etag)) throw new S3Error('NotModified', { headers })
  if (ifNoneMatch === undefined && since !== undefined && seconds <= since)
    throw new S3Error('NotModified', { headers })
}

/** Asks the conditions that a copy puts on its source. Throws `PreconditionFailed`. */
export function checkCopySource({ header }: Headers, version: Validators): void {
  const renamed: Headers = { header: name => header(`x-amz-copy-source-${name}`) }
  try {
    checkRead(renamed, version, {})
  } catch (error) {
    if (error instanceof S3Error && error.code === 'NotModified') throw failed('x-amz-copy-source-If-None-Match')
    throw error
  }
}

/** Asks a write's conditions of what it would replace. Throws `PreconditionFailed`, `NoSuchKey` or `NotImplemented`. */
export function checkWrite({ header }: Headers, current: Version | undefined): void {
  const present = current === undefined || current.marker ? undefined : current
  const [ifMatch, ifNoneMatch] = [header('if-match'), header('if-none-match')]
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw new S3Error('NotImplemented', { details: { Header: 'If-None-Match' } })
  if (ifNoneMatch !== undefined && present !== undefined) throw failed('If-None-Match')
  if (ifMatch === undefined) return
  if (present === undefined) throw new S3Error('NoSuchKey')
  if (!matches(ifMatch, present.etag)) throw failed('If-Match')
}

const failed = (condition: string): S3Error => new S3Error('PreconditionFailed', { details: { Condition: condition } })

/** Tells whether a list of entity tags, with or without quotation marks, names this one. */
function matches(list: string, etag: string): boolean {
  return list.split(',').some(given => {
    const tag = given
      .trim()
      .replace(/^W\//, '')
      .replace(/^"(.*)"$/, '$1')
    return tag === '*' || tag === etag
  })
}

function timeIn(date: string | undefined): number | undefined {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? undefined : time
}
