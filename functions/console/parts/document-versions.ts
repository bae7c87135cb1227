import type { DocumentHead } from '../../../shared/records/records.ts'
import type { OriginalVersion } from '../../../shared/store/originals.ts'
import { addressOf, documentAddress } from '../address.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { showBytes, showDate } from '../show.ts'

/** The original to download, and the versions of it that the bucket still has, newest first. */
export function documentVersions(reader: Reader, head: DocumentHead, versions: readonly OriginalVersion[]): Html {
  const { document } = reader.words
  const original = `${documentAddress(head.id)}/original`
  return html`<section class="versions" aria-labelledby="versions">
    <h2 id="versions">${document.versions}</h2>
    <p><a class="button" href="${original}">${document.original}</a></p>
    ${
      versions.length < 2
        ? ''
        : html`<ol class="rows">
            ${versions.map(version => versionRow(reader, head, version))}
          </ol>`
    }
  </section>`
}

function versionRow(reader: Reader, { id, versionId }: DocumentHead, version: OriginalVersion): Html {
  const { document } = reader.words
  if (version.isDeletion)
    return html`<li>${showDate(reader, version.modified)} <span class="hint">${document.deleted}</span></li> `
  const address = addressOf(`${documentAddress(id)}/original`, { version: version.versionId })
  const note = version.versionId === versionId ? html` <span class="kind">${document.latest}</span>` : ''
  const size = version.bytes === null ? '' : html` <span class="count">${showBytes(reader, version.bytes)}</span>`
  return html`<li><a href="${address}">${showDate(reader, version.modified)}</a>${size}${note}</li> `
}
