import { createHash } from 'node:crypto'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { Rejection } from '../../shared/errors.ts'
import type { ParsedDocument } from '../../shared/model/document.ts'
import type { ObjectVersion } from '../../shared/records/artifact.ts'
import { documentIdOf, padSequencer, sequencerOf } from '../../shared/records/document-id.ts'
import { deletedHead, rejectedHead, type KnownVersion } from '../../shared/records/head-record.ts'
import type { DocumentHead } from '../../shared/records/records.ts'
import type { TableAccess } from '../../shared/store/batches.ts'
import { commitDocument, readHead } from '../../shared/store/commit.ts'
import type { Objects, StoredObject } from '../../shared/store/objects.ts'
import type { Texts } from '../../shared/store/texts.ts'
import { headOfFailure } from '../failure.ts'
import { readNotification, type ObjectNotification } from '../notification.ts'
import type { TimeLeft } from '../within-limits.ts'
import { workThrough, type Invocation } from '../work-queue.ts'

/** A file, and what is known of it before it is read. */
export type ParseInput = {
  readonly bytes: Uint8Array
  readonly hints: { readonly name: string; readonly mediaType: string | null }
}

/** Bytes up to which no parser comes near the limits of time and memory. */
const SMALL = 256 * 1024

/** Whether a file needs no thread of its own. Small ones may be packed: a ZIP archive, a PDF. */
export function isSmallFile({ bytes }: ParseInput): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return bytes.length <= SMALL && !head.startsWith('PK') && !head.includes('%PDF-')
}

/** What parsing needs. `engine`: the version that heads of rejected and deleted objects bear. */
export type ParseDependencies = {
  readonly objects: Objects
  readonly texts: Texts
  readonly records: TableAccess
  /** Makes text of bytes; throws a `Rejection` for what can never be read. */
  readonly parseDocument: (
    bytes: ParseInput['bytes'],
    hints: ParseInput['hints'],
    timeLeft: TimeLeft,
  ) => Promise<ParsedDocument>
  readonly engine: string
  readonly maxReceiveCount: number
  /** The moment, ISO 8601. */
  readonly now: () => string
  readonly report: (thrown: unknown, messageId: string) => void
}

/**
 * Takes messages that tell of objects created and deleted, and stores each object's text for `extract`, or the head that
 * says why there is none.
 * Retry contract: every step may be repeated and may overlap with itself. An object version that can never be read is
 * acknowledged, and rejected in its head; a fault is given back to the queue, and marked in the head at the last try.
 */
export function makeParseHandler(dependencies: ParseDependencies) {
  const { maxReceiveCount, report } = dependencies
  return (event: SQSEvent, invocation?: Invocation): Promise<SQSBatchResponse> =>
    workThrough(
      event,
      {
        handle: (body, timeLeft) => takeNotice(readNotification(body), { ...dependencies, timeLeft }),
        giveUp: (body, thrown) => markFailed(readNotification(body), thrown, dependencies),
        maxReceiveCount,
        report,
      },
      invocation,
    )
}

type Parsing = ParseDependencies & { readonly timeLeft: TimeLeft }

async function takeNotice(notification: ObjectNotification, dependencies: Parsing): Promise<void> {
  const known = toKnownVersion(notification)
  const present = await readHead(dependencies.records, known.documentId)
  if (present !== undefined && isSettled(present, known)) {
    // A crash may have come between the head and its sweeping.
    if (sequencerOf(present.revision) === known.sequencer) await settle(present, dependencies)
    return
  }
  const head = await takeObject(notification, known, dependencies)
  if (head !== undefined) await settle(head, dependencies)
}

/** Whether the head says as much as this notification could, or more. */
function isSettled(present: DocumentHead, { sequencer }: KnownVersion): boolean {
  const reached = sequencerOf(present.revision)
  return reached > sequencer || (reached === sequencer && present.status !== 'failed')
}

async function settle(head: DocumentHead, { records, texts }: ParseDependencies): Promise<void> {
  await commitDocument(records, head)
  await texts.sweepOlder(head.id, head.revision)
}

/** Stores the object's text, which `extract` is told of; or gives the head of a document that has none. */
async function takeObject(
  notification: ObjectNotification,
  known: KnownVersion,
  dependencies: Parsing,
): Promise<DocumentHead | undefined> {
  const { engine, now, texts } = dependencies
  if (notification.kind === 'deleted' && notification.marker) return deletedHead(known, { engine, now: now() })
  try {
    const stored = await readObject(notification, dependencies)
    if (stored === undefined && notification.kind === 'deleted') return deletedHead(known, { engine, now: now() })
    if (stored === undefined) throw new Rejection('object.gone', 'The file was removed before it could be read')
    await texts.write(await toArtifact(stored, known, dependencies))
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof Rejection)) throw thrown
    const reason = { code: thrown.code, message: thrown.message }
    return rejectedHead({ ...known, ...seenOf(thrown) }, reason, { engine, now: now() })
  }
}

/** A deletion for good makes an older version the present one, if there is one: whatever is there now is read. */
function readObject({ kind, key, versionId, etag }: ObjectNotification, { objects }: ParseDependencies) {
  return objects.read(kind === 'created' ? { key, versionId, etag } : { key, versionId: null, etag: null })
}

async function toArtifact(stored: StoredObject, known: KnownVersion, { parseDocument, timeLeft }: Parsing) {
  const { bytes, contentHash, modified, mediaType, versionId } = stored
  const object: ObjectVersion = { ...known, versionId, modified, bytes: bytes.length, contentHash }
  try {
    if (bytes.length === 0) throw new Rejection('object.empty', 'The file is empty')
    const parsed = await parseDocument(bytes, { name: known.key, mediaType }, timeLeft)
    return { object, parsed, checksum: createHash('sha256').update(parsed.text, 'utf8').digest('hex') }
  } catch (thrown) {
    if (!(thrown instanceof Rejection)) throw thrown
    throw new Rejection(thrown.code, thrown.message, { details: { ...thrown.details, ...object }, cause: thrown })
  }
}

/** What a rejection's details say of the object. */
function seenOf({ details }: Rejection): Partial<ObjectVersion> {
  const names = ['bytes', 'contentHash', 'modified', 'versionId'] as const
  return Object.fromEntries(names.flatMap(name => (details[name] === undefined ? [] : [[name, details[name]]])))
}

function toKnownVersion({ key, versionId, sequencer, time }: ObjectNotification): KnownVersion {
  return { documentId: documentIdOf(key), key, sequencer: padSequencer(sequencer), versionId, modified: time }
}

async function markFailed(notification: ObjectNotification, thrown: unknown, dependencies: ParseDependencies) {
  const head = headOfFailure(toKnownVersion(notification), thrown, dependencies.now())
  await commitDocument(dependencies.records, head)
}
