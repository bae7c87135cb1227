import { createHash } from 'node:crypto'
import type { Extraction, ParsedDocument } from '../../shared/model/document.ts'
import type { Span } from '../../shared/model/span.ts'
import { ENGINE_VERSION, extract } from '../../shared/pipeline.ts'
import { artifactKey, type TextArtifact } from '../../shared/records/artifact.ts'
import { documentIdOf, padSequencer } from '../../shared/records/document-id.ts'
import { deletedHead, indexedHead, rejectedHead, type KnownVersion } from '../../shared/records/head-record.ts'
import type { Item } from '../../shared/records/item.ts'
import type { DocumentHead } from '../../shared/records/records.ts'
import { toRecords } from '../../shared/records/to-records.ts'
import type { TableAccess } from '../../shared/store/batches.ts'
import { commitDocument } from '../../shared/store/commit.ts'
import { NOW } from './world.ts'

/** A version of a document that a test makes up. */
export type Version = {
  readonly key: string
  readonly sequencer: string
  readonly text: string
  readonly published?: string | null
  readonly publisher?: string | null
  readonly title?: string | null
  readonly language?: string
  readonly engine?: string
  /** What is found in the text, where the test says so and not the engine: people by name, each with the forms that the text has. */
  readonly people?: Readonly<Record<string, readonly string[]>>
}

/** What is committed: the head, and the records that it shows. */
export type Revision = { readonly head: DocumentHead; readonly records: readonly Item[] }

/** Extracts a version as `extract` does, without a bucket. */
export function toRevision(version: Version): Revision {
  const { text, published = null, language = 'sq', engine = ENGINE_VERSION, people } = version
  const found = people === undefined ? extract(text, { language, published }) : toExtraction(text, people)
  const extraction = { ...found, engine }
  const artifact = toArtifact(version)
  const head = indexedHead(artifact, extraction, artifactKey(artifact.object.documentId, artifact.object.sequencer), {
    now: NOW,
  })
  return { head, records: toRecords(head, text, extraction) }
}

/** An extraction of people only, who say nothing. */
function toExtraction(text: string, people: NonNullable<Version['people']>): Extraction {
  const entities = Object.entries(people).map(([name, forms], at) => ({
    id: `e${String(at + 1)}`,
    type: 'person' as const,
    name,
    aliases: [],
    mentions: forms
      .flatMap(form => spansOf(text, form))
      .map(span => ({ ...span, type: 'person', form: 'name', rule: 'test', confidence: 1 }) as const),
    rule: 'test',
    confidence: 1,
  }))
  return { language: 'sq', languagePack: true, engine: '', entities, statements: [], events: [], diagnostics: [] }
}

function spansOf(text: string, form: string): readonly Span[] {
  const starts = [...text.matchAll(new RegExp(`${form}(?![\\p{L}])`, 'gu'))].map(({ index }) => index)
  return starts.map(start => ({ start, end: start + form.length }))
}

function toArtifact(version: Version): TextArtifact {
  const { text, title = null, published = null, publisher = null, language = 'sq' } = version
  const parsed: ParsedDocument = {
    text,
    metadata: { title, author: null, publisher, published, language },
    format: 'text',
    mediaType: 'text/plain',
    charset: 'utf-8',
    diagnostics: [],
  }
  const checksum = createHash('sha256').update(text, 'utf8').digest('hex')
  const object = { ...toKnown(version), bytes: Buffer.byteLength(text), contentHash: checksum }
  return { object, parsed, checksum }
}

function toKnown({ key, sequencer }: Pick<Version, 'key' | 'sequencer'>): KnownVersion {
  return {
    documentId: documentIdOf(key),
    key,
    sequencer: padSequencer(sequencer),
    versionId: null,
    modified: '2025-06-15T10:00:00.000Z',
  }
}

/** Commits a version. */
export function commitVersion(access: TableAccess, version: Version) {
  const { head, records } = toRevision(version)
  return commitDocument(access, head, records)
}

/** Commits a deletion. */
export function commitDeletion(access: TableAccess, object: Pick<Version, 'key' | 'sequencer'>) {
  return commitDocument(access, deletedHead(toKnown(object), { engine: ENGINE_VERSION, now: NOW }))
}

/** Commits a rejection. */
export function commitRejection(access: TableAccess, object: Pick<Version, 'key' | 'sequencer'>) {
  const reason = { code: 'format.unsupported', message: 'Files of this kind cannot be read' }
  return commitDocument(access, rejectedHead(toKnown(object), reason, { engine: ENGINE_VERSION, now: NOW }))
}
