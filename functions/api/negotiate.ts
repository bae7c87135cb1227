import type { Endpoint } from './endpoint.ts'
import { RequestProblem } from './problem.ts'

/** Throws a not-acceptable problem where the header `accept` excludes every media type that the endpoint answers with. */
export function requireAcceptable(accept: string | undefined, endpoint: Pick<Endpoint, 'answers'>): void {
  const offered = Object.values(endpoint.answers).map(answer => answer.mediaType ?? 'application/json')
  const ranges = acceptedRanges(accept)
  if (ranges.length === 0 || offered.some(mediaType => ranges.some(range => isInRange(mediaType, range)))) return
  throw new RequestProblem(
    'not-acceptable',
    `accept: expected a range with ${offered.join(' or ')}, got ${accept ?? ''}`,
  )
}

/** The content codings of a header `accept-encoding` that the client takes, without those it gives a quality of 0. */
export function acceptedCodings(acceptEncoding: string | undefined): ReadonlySet<string> {
  return new Set(acceptedRanges(acceptEncoding))
}

function acceptedRanges(header: string | undefined): readonly string[] {
  if (header === undefined) return []
  return header
    .toLowerCase()
    .split(',')
    .map(range => range.split(';').map(part => part.trim()))
    .filter(([name, ...parameters]) => name !== '' && !parameters.some(parameter => /^q=0(\.0*)?$/u.test(parameter)))
    .map(([name]) => name ?? '')
}

function isInRange(mediaType: string, range: string): boolean {
  const [type = ''] = mediaType.split('/')
  return range === '*/*' || range === `${type}/*` || range === mediaType
}
