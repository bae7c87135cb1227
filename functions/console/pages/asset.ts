import type { MakePage } from '../context.ts'
import { ConsoleProblem } from '../problem.ts'

/** `GET /console/assets/{name}`: a style sheet or script, which never changes under its name. */
export const asset: MakePage =
  ({ assets }) =>
  async asking => {
    const found = assets.find(asking.req.param('name') ?? '')
    if (found === undefined) throw new ConsoleProblem('notFound')
    asking.header('content-type', found.mediaType)
    asking.header('cache-control', 'public, max-age=31536000, immutable')
    return asking.body(found.body)
  }
