import type { MakePage } from '../context.ts'
import { requireHead } from '../require.ts'

/** `GET /console/documents/{id}/original`: leads to the bytes as they were dropped; with `?version=`, as they were before. */
export const original: MakePage =
  ({ reads, originals }) =>
  async asking => {
    const { key, versionId } = await requireHead(reads, asking.req.param('id') ?? '')
    const asked = asking.req.query('version')
    const version = asked !== undefined && /^[\w.-]{1,1024}$/.test(asked) ? asked : versionId
    const fileName = key.slice(key.lastIndexOf('/') + 1)
    asking.header('cache-control', 'no-store')
    return asking.redirect(await originals.permitDownload({ key, versionId: version, fileName }), 303)
  }
