import type { Endpoint } from './endpoint.ts'
import { RequestProblem } from './problem.ts'

/**
 * The media type that a header `accept` likes best of those offered, the first of equals; undefined where it excludes them all.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept
 */
export function preferred(accept: string | undefined, offered: readonly string[]): string | undefined {
  const ranges = rangesOf(accept)
  if (ranges.length === 0) return offered[0]
  const rated = offered.map(mediaType => ({ mediaType, quality: qualityOf(mediaType, ranges) }))
  const best = Math.max(...rated.map(({ quality }) => quality))
  return best === 0 ? undefined : rated.find(({ quality }) => quality === best)?.mediaType
}

/** Every media type that an endpoint's successful answers may have, the usual one first. */
export function offeredTypes({ answers }: Pick<Endpoint, 'answers'>): readonly string[] {
  return Object.values(answers).flatMap(({ mediaType = 'application/json', alternatives = {} }) => [
    mediaType,
    ...Object.keys(alternatives),
  ])
}

/** Throws a not-acceptable problem where the header `accept` excludes every media type that the endpoint answers with. */
export function requireAcceptable(accept: string | undefined, endpoint: Pick<Endpoint, 'answers'>): void {
  const offered = offeredTypes(endpoint)
  if (preferred(accept, offered) !== undefined) return
  throw new RequestProblem(
    'not-acceptable',
    `accept: expected a range with ${offered.join(' or ')}, got ${accept ?? ''}`,
  )
}

/** The content codings of a header `accept-encoding` that the client takes, without those it gives a quality of 0. */
export function acceptedCodings(acceptEncoding: string | undefined): ReadonlySet<string> {
  const ranges = rangesOf(acceptEncoding).filter(({ quality }) => quality > 0)
  return new Set(ranges.map(({ name }) => name))
}

type Range = { readonly name: string; readonly quality: number }

function rangesOf(header: string | undefined): readonly Range[] {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .map(range => range.split(';').map(part => part.trim()))
    .flatMap(([name = '', ...parameters]) => (name === '' ? [] : [{ name, quality: givenQuality(parameters) }]))
}

function givenQuality(parameters: readonly string[]): number {
  const given = parameters.find(parameter => parameter.startsWith('q='))
  const quality = given === undefined ? 1 : Number(given.slice(2))
  return quality >= 0 && quality <= 1 ? quality : 1
}

/** The most exact range that holds a media type decides. */
function qualityOf(mediaType: string, ranges: readonly Range[]): number {
  const [type = ''] = mediaType.split('/')
  const found = [mediaType, `${type}/*`, '*/*'].map(wanted => ranges.find(({ name }) => name === wanted))
  return found.find(range => range !== undefined)?.quality ?? 0
}
