import { decodeUri } from './uri.ts'

/** What a request is about. `bucket` is empty for the service itself, `key` for the bucket itself. */
export type Target = {
  readonly bucket: string
  readonly key: string
  /** The path as a signature sees it, decoded. */
  readonly path: string
  readonly query: Query
}

/** The parameters of a request, decoded, in their order. */
export type Query = {
  readonly entries: readonly (readonly [name: string, value: string])[]
  readonly has: (name: string) => boolean
  readonly get: (name: string) => string | undefined
}

/**
 * Reads a request's target. The path is taken as it came: `..`, `//` and encoded slashes are parts of a key.
 * Throws `InvalidURI` for what isn't percent-encoded UTF-8.
 */
export function readTarget(url: string, host: string): Target {
  const mark = url.indexOf('?')
  // some clients send the whole address, as to a proxy
  const path = decodeUri((mark < 0 ? url : url.slice(0, mark)).replace(/^https?:\/\/[^/]*/, ''))
  const query = readQuery(mark < 0 ? '' : url.slice(mark + 1))
  const bucketOfHost = bucketIn(host)
  if (bucketOfHost !== undefined) return { bucket: bucketOfHost, key: path.slice(1), path, query }
  const slash = path.indexOf('/', 1)
  return slash < 0
    ? { bucket: path.slice(1), key: '', path, query }
    : { bucket: path.slice(1, slash), key: path.slice(slash + 1), path, query }
}

/** `documents.localhost:4566` and `documents.s3.localhost:4566` name the bucket. */
function bucketIn(host: string): string | undefined {
  const name = /^(.+?)(?:\.s3)?\.localhost(?::\d+)?$/i.exec(host)?.[1]
  return name === 's3' ? undefined : name
}

/** Reads parameters; a plus sign is a space. */
export function readQuery(text: string): Query {
  const entries = text
    .split('&')
    .filter(part => part !== '')
    .map(part => {
      const [name = '', ...value] = part.replaceAll('+', '%20').split('=')
      return [decodeUri(name), decodeUri(value.join('='))] as const
    })
  const values = new Map(entries.toReversed())
  return { entries, has: name => values.has(name), get: name => values.get(name) }
}
