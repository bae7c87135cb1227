import { S3Error } from '../s3-error.ts'

/** Encodes every byte but the unreserved, as signatures and listings want it. */
export function encodeUri(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Encodes a path: every byte but the unreserved and the slash. */
export function encodePath(path: string): string {
  return encodeUri(path).replaceAll('%2F', '/')
}

/** Decodes percent-encoded UTF-8. Throws `InvalidURI` when it is none. */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new S3Error('InvalidURI')
  }
}
