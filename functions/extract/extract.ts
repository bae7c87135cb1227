import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { PipelineError } from '../../shared/errors.ts'
import type { Extraction } from '../../shared/model/document.ts'
import { parseArtifactKey, type TextArtifact } from '../../shared/records/artifact.ts'
import { revisionOf } from '../../shared/records/document-id.ts'
import { failedHead, indexedHead, type KnownVersion } from '../../shared/records/head-record.ts'
import { toRecords } from '../../shared/records/to-records.ts'
import type { DocumentHead } from '../../shared/records/records.ts'
import type { TableAccess } from '../../shared/store/batches.ts'
import { commitDocument, readHead, sweepRevision, sweepSuperseded } from '../../shared/store/commit.ts'
import type { Texts } from '../../shared/store/texts.ts'
import { readNotification } from '../notification.ts'
import { toFailure, workThrough } from '../work-queue.ts'

/** What extraction needs. `engine`: the version of `extract`, which every head it writes bears. */
export type ExtractDependencies = {
  readonly texts: Texts
  readonly records: TableAccess
  readonly extract: (
    text: string,
    context: { readonly language: string; readonly published: string | null },
  ) => Extraction
  readonly engine: string
  readonly maxReceiveCount: number
  /** The moment, ISO 8601. */
  readonly now: () => string
  readonly report: (thrown: unknown, messageId: string) => void
}

/**
 * Takes messages that tell of texts stored, extracts each and commits its records.
 * Retry contract: every step may be repeated and may overlap with itself and with other versions of the document; the
 * greatest revision wins. What a fault stops is given back to the queue, and marked in the head at the last try.
 */
export function makeExtractHandler(dependencies: ExtractDependencies) {
  const { maxReceiveCount, report } = dependencies
  return (event: SQSEvent): Promise<SQSBatchResponse> =>
    workThrough(event, {
      handle: body => extractText(readNotification(body).key, dependencies),
      giveUp: (body, thrown) => markFailed(readNotification(body).key, thrown, dependencies),
      maxReceiveCount,
      report,
    })
}

function nameOf(key: string) {
  const named = parseArtifactKey(key)
  if (named === undefined) throw new PipelineError('event.malformed', 'Cannot extract: the key names no text')
  return named
}

async function extractText(key: string, dependencies: ExtractDependencies): Promise<void> {
  const { texts, engine } = dependencies
  const { documentId, sequencer } = nameOf(key)
  const revision = revisionOf(sequencer, engine)
  if (await isOutrun(documentId, revision, dependencies)) return
  const artifact = await texts.read(key)
  if (artifact !== undefined) return commitExtraction(key, artifact, dependencies)
  // A text is deleted only after something newer of its document has been committed.
  if (await isOutrun(documentId, revision, dependencies)) return
  throw new PipelineError('artifact.malformed', `Cannot extract ${key}: the text is not there`)
}

async function commitExtraction(key: string, artifact: TextArtifact, dependencies: ExtractDependencies): Promise<void> {
  const { records, texts, extract, now } = dependencies
  const { text, metadata } = artifact.parsed
  const extraction = extract(text, { language: metadata.language, published: metadata.published })
  const head = indexedHead(artifact, extraction, key, now())
  const outcome = await commitDocument(records, head, toRecords(head, text, extraction))
  if (outcome === 'stale') await isOutrun(head.id, head.revision, dependencies)
  else if (outcome !== 'first') await texts.sweepOlder(head.id, head.revision)
}

/** Whether the head is at this revision or past it; if so, whatever earlier tries of this or older revisions left is cleared away. */
async function isOutrun(documentId: string, revision: string, dependencies: ExtractDependencies): Promise<boolean> {
  const { records, texts } = dependencies
  const present = await readHead(records, documentId)
  if (present === undefined || present.revision < revision) return false
  if (!isShown(present, revision)) await sweepRevision(records, documentId, revision)
  await sweepSuperseded(records, documentId, present.revision)
  await texts.sweepOlder(documentId, present.revision)
  return true
}

/** An equal revision may be that of a rejection: a second try may read what a first could not in time, or the other way round. */
function isShown(present: DocumentHead, revision: string): boolean {
  return present.revision === revision && present.status === 'indexed'
}

async function markFailed(key: string, thrown: unknown, { texts, records, now }: ExtractDependencies): Promise<void> {
  const artifact = await texts.read(key)
  const known = artifact?.object ?? (await knownWithoutText(key, { records, now }))
  await commitDocument(records, failedHead(known, toFailure(thrown), now()))
}

/** A text that is not there can't say which object it was of: an earlier head of the document may; else the text's own key stands for it. */
async function knownWithoutText(
  key: string,
  { records, now }: Pick<ExtractDependencies, 'records' | 'now'>,
): Promise<KnownVersion> {
  const { documentId, sequencer } = nameOf(key)
  const present = await readHead(records, documentId)
  return { documentId, sequencer, key: present?.key ?? key, versionId: null, modified: now() }
}
