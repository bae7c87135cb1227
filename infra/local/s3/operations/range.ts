import { S3Error } from '../s3-error.ts'

/** Bytes of a body, both ends included. */
export type ByteRange = { readonly first: number; readonly last: number }

/**
 * Reads a `Range` header. What isn't one range of bytes is no range, as HTTP has it: the whole body is given.
 * Throws `InvalidRange` where it begins behind the end.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first <= last) return { first, last }
  throw new S3Error('InvalidRange', {
    details: { RangeRequested: header ?? '', ActualObjectSize: String(size) },
    headers: { 'content-range': `bytes */${size}` },
  })
}
