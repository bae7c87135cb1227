import type { EntityReference, SpeakerRecord } from '../../../shared/records/records.ts'
import { entityAddress } from '../address.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'

/** A name that leads to its entity. */
export function entityLink({ id, type, name }: EntityReference): Html {
  return html`<a class="entity ${type}" href="${entityAddress(id)}"><bdi>${name}</bdi></a>`
}

/** Who is credited or addressed: by name where it is known, else by the words of the text, else as unnamed. */
export function speakerLink({ words }: Reader, speaker: SpeakerRecord | null): Html {
  if (speaker === null) return html`<span class="nobody">${words.someone}</span>`
  const { entityId, name, mention } = speaker
  const shown = name ?? mention?.text ?? words.someone
  if (entityId === null) return html`<bdi class="unnamed">${shown}</bdi>`
  return html`<a class="speaker" href="${entityAddress(entityId)}"><bdi>${shown}</bdi></a>`
}
