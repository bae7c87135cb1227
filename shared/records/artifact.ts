import type { ParsedDocument } from '../model/document.ts'
import { sequencerOf } from './document-id.ts'

/** One version of an object, as `parse` saw it. */
export type ObjectVersion = {
  readonly documentId: string
  /** The object's key, decoded. */
  readonly key: string
  /** The padded sequencer of the event that told of it. */
  readonly sequencer: string
  readonly versionId: string | null
  readonly bytes: number
  /** SHA-256 of the bytes, hexadecimal. */
  readonly contentHash: string
  /** When the object was last modified, ISO 8601. */
  readonly modified: string
}

/** What `parse` stores in the texts bucket: the text that every offset points into, and all that is known of its object. */
export type TextArtifact = {
  readonly object: ObjectVersion
  readonly parsed: ParsedDocument
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  readonly checksum: string
}

const FOLDER = 'texts/'
const ARTIFACT_KEY = /^texts\/([0-9a-f]{24})\/([0-9A-Z]{32,})\.json$/

/** What the keys of all artifacts of a document begin with. */
export function artifactsPrefix(documentId: string): string {
  return `${FOLDER}${documentId}/`
}

/** Where the artifact of an object version is stored in the texts bucket. */
export function artifactKey(documentId: string, paddedSequencer: string): string {
  return `${artifactsPrefix(documentId)}${paddedSequencer}.json`
}

/** The document and padded sequencer that an artifact's key names; undefined for any other key. */
export function parseArtifactKey(key: string): { readonly documentId: string; readonly sequencer: string } | undefined {
  const [, documentId, sequencer] = ARTIFACT_KEY.exec(key) ?? []
  return documentId === undefined || sequencer === undefined ? undefined : { documentId, sequencer }
}

/** Whether an artifact is of an object version older than a revision. */
export function isOlderArtifact(key: string, revision: string): boolean {
  const named = parseArtifactKey(key)
  return named !== undefined && named.sequencer < sequencerOf(revision)
}
