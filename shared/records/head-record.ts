import type { Extraction } from '../model/document.ts'
import { artifactKey, type ObjectVersion, type TextArtifact } from './artifact.ts'
import { distinctEntities } from './entity-records.ts'
import { NO_ENGINE, revisionOf, sequencerOf } from './document-id.ts'
import { withoutNull, type Item } from './item.ts'
import { documentListKeys, documentSort, headKey, sameBytesKeys } from './keys.ts'
import { foldedName, storedName } from './names.ts'
import type { DocumentHead, Reason, TextReference } from './records.ts'
import { toSortDate } from './sort-date.ts'

const NOTHING = { entities: 0, mentions: 0, statements: 0, events: 0 } as const
const TOMBSTONE_SECONDS = 90 * 24 * 3600

/** What is known of an object version before its bytes are read. */
export type KnownVersion = Pick<ObjectVersion, 'documentId' | 'key' | 'sequencer' | 'versionId' | 'modified'> &
  Partial<ObjectVersion>

/** What writes a head: the engine's version, and the moment (ISO 8601). */
export type Writing = { readonly engine: string; readonly now: string }

/** What people's corrections had come to when a document was read: how many of it, and which state of the list of merges. */
export type Corrected = { readonly corrected?: number; readonly merges?: number }

function bareHead(object: KnownVersion, now: string): Omit<DocumentHead, 'status' | 'revision'> {
  return {
    id: object.documentId,
    key: object.key.toWellFormed(),
    reason: null,
    versionId: object.versionId,
    bytes: object.bytes ?? null,
    contentHash: object.contentHash ?? null,
    title: null,
    author: null,
    publisher: null,
    published: null,
    language: null,
    languagePack: false,
    format: null,
    mediaType: null,
    charset: null,
    engine: null,
    text: null,
    counts: NOTHING,
    modified: object.modified,
    sortDate: toSortDate(null, object.modified),
    processed: now,
  }
}

/** The head of an object that can never be read. */
export function rejectedHead(object: KnownVersion, reason: Reason, { engine, now }: Writing): DocumentHead {
  const revision = revisionOf(object.sequencer, engine)
  return { ...bareHead(object, now), status: 'rejected', revision, reason }
}

/** The head of an object that could not be read through a fault of ours: any later success of the same version replaces it. */
export function failedHead(object: KnownVersion, reason: Reason, now: string): DocumentHead {
  return { ...bareHead(object, now), status: 'failed', revision: revisionOf(object.sequencer, NO_ENGINE), reason }
}

/** The tombstone of an object that was deleted: what outruns events that come late. */
export function deletedHead(object: KnownVersion, { engine, now }: Writing): DocumentHead {
  return { ...bareHead(object, now), status: 'deleted', revision: revisionOf(object.sequencer, engine) }
}

/** The head of an object whose text has been read. */
export function indexedHead(
  artifact: TextArtifact,
  extraction: Extraction,
  textKey: string,
  { now, corrected = 0, merges = 0 }: Corrected & { readonly now: string },
): DocumentHead {
  const { object, parsed, checksum } = artifact
  const { title, author, publisher, published } = parsed.metadata
  return {
    ...bareHead(object, now),
    status: 'indexed',
    revision: revisionOf(object.sequencer, extraction.engine, corrected),
    ...(merges === 0 ? {} : { merges }),
    title: nameOrNull(title),
    author: nameOrNull(author),
    publisher: nameOrNull(publisher),
    published,
    language: extraction.language,
    languagePack: extraction.languagePack,
    format: parsed.format,
    mediaType: parsed.mediaType,
    charset: parsed.charset,
    engine: extraction.engine,
    text: { key: textKey, length: parsed.text.length, checksum },
    counts: countsOf(extraction),
    sortDate: toSortDate(published, object.modified),
  }
}

function nameOrNull(name: string | null): string | null {
  const stored = name === null ? '' : storedName(name)
  return stored === '' ? null : stored
}

function countsOf({ entities, statements, events }: Extraction): DocumentHead['counts'] {
  const mentions = entities.reduce((sum, entity) => sum + entity.mentions.length, 0)
  return { entities: distinctEntities(entities).length, mentions, statements: statements.length, events: events.length }
}

/**
 * A head as the table holds it: what follows from the keys, and what isn't there, is left out, for it is written four times.
 * A tombstone expires after 90 days: no event comes so late.
 */
export function toHeadItem(head: DocumentHead): Item {
  const { id, status, sortDate, language, publisher, contentHash, text, ...rest } = head
  const isListedByBytes = contentHash !== null && status === 'indexed'
  const foldedPublisher = publisher === null ? null : foldedName(publisher) || null
  const expires = Math.floor(Date.parse(head.processed) / 1000) + TOMBSTONE_SECONDS
  return {
    ...headKey(id),
    ...documentListKeys({ documentId: id, status, sortDate, language, foldedPublisher }),
    ...(isListedByBytes ? sameBytesKeys(contentHash, documentSort(sortDate, id)) : {}),
    ...withoutNull({ ...rest, status, sortDate, language, publisher }),
    ...(isListedByBytes ? {} : withoutNull({ contentHash })),
    ...(text === null ? {} : { text: textOf(text, head) }),
    ...(status === 'deleted' ? { expiresAt: expires } : {}),
  }
}

/** Where a text is stored follows from the document and its version, unless somebody put it elsewhere. */
function textOf({ key, ...others }: TextReference, { id, revision }: DocumentHead): Partial<TextReference> {
  return key === artifactKey(id, sequencerOf(revision)) ? others : { key, ...others }
}
