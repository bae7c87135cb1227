import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { PipelineError, Rejection } from '../../shared/errors.ts'
import type { Extraction } from '../../shared/model/document.ts'
import { parseArtifactKey, type TextArtifact } from '../../shared/records/artifact.ts'
import { revisionOf } from '../../shared/records/document-id.ts'
import type { Item } from '../../shared/records/item.ts'
import { indexedHead, rejectedHead, type KnownVersion } from '../../shared/records/head-record.ts'
import { toRecords } from '../../shared/records/to-records.ts'
import type { DocumentHead } from '../../shared/records/records.ts'
import { correct } from '../../shared/corrections/correct.ts'
import { touchDocument } from '../../shared/store/correct.ts'
import { makeMerges, type KnownMerges, type Merges } from '../../shared/store/merges.ts'
import { readDocumentState, type DocumentState } from '../../shared/store/read-corrections.ts'
import type { TableAccess } from '../../shared/store/batches.ts'
import { commitDocument, readHead, sweepRevision, sweepSuperseded } from '../../shared/store/commit.ts'
import type { Texts } from '../../shared/store/texts.ts'
import { headOfFailure } from '../failure.ts'
import { readNotification } from '../notification.ts'
import type { TimeLeft } from '../within-limits.ts'
import { workThrough, type Invocation } from '../work-queue.ts'

/** A text, and what the engine is told of it. */
export type ExtractInput = {
  readonly text: string
  readonly context: { readonly language: string; readonly published: string | null }
}

/** UTF-16 code units up to which a text comes nowhere near the limits of time and memory: twenty pages. */
const SHORT = 50_000

/** Milliseconds in which a message has been tried for the last time. */
const ALL_TRIES = 6 * 3600_000

/** Whether a text needs no thread of its own. */
export function isShortText({ text }: ExtractInput): boolean {
  return text.length <= SHORT
}

/** What extraction needs. `engine`: the version of `extract`, which every head it writes bears. */
export type ExtractDependencies = {
  readonly texts: Texts
  readonly records: TableAccess
  /** Finds what is in a text; throws a `Rejection` for one that takes too much time or memory. */
  readonly extract: (
    text: ExtractInput['text'],
    context: ExtractInput['context'],
    timeLeft: TimeLeft,
  ) => Extraction | Promise<Extraction>
  readonly engine: string
  /** Whether words are listed for search; they are unless it is said. */
  readonly listsWords?: boolean
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
  const { maxReceiveCount, records, report } = dependencies
  const merges = makeMerges(records)
  return (event: SQSEvent, invocation?: Invocation): Promise<SQSBatchResponse> =>
    workThrough(
      event,
      {
        handle: (body, timeLeft) => extractText(readNotification(body).key, { ...dependencies, merges, timeLeft }),
        giveUp: (body, thrown) => markFailed(readNotification(body).key, thrown, dependencies),
        maxReceiveCount,
        report,
      },
      invocation,
    )
}

type Extracting = ExtractDependencies & { readonly merges: Merges; readonly timeLeft: TimeLeft }

function nameOf(key: string) {
  const named = parseArtifactKey(key)
  if (named === undefined) throw new PipelineError('event.malformed', 'Cannot extract: the key names no text')
  return named
}

async function extractText(key: string, dependencies: Extracting): Promise<void> {
  const { texts, engine, records } = dependencies
  const { documentId, sequencer } = nameOf(key)
  const state = await readDocumentState(records, documentId)
  const revision = revisionOf(sequencer, engine, state.corrected)
  if (isReached(state.head, revision)) return clearBehind(state.head, revision, dependencies)
  const artifact = await texts.read(key)
  if (artifact !== undefined) return commitExtraction({ key, artifact, state }, dependencies)
  // A text is deleted only after something newer of its document has been committed.
  if (await isOutrun(documentId, revision, dependencies)) return
  throw new PipelineError('artifact.malformed', `Cannot extract ${key}: the text is not there`)
}

/** A text, and what people have said of its document. */
type Text = { readonly key: string; readonly artifact: TextArtifact; readonly state: DocumentState }

async function commitExtraction(text: Text, dependencies: Extracting): Promise<void> {
  const { records, texts, merges } = dependencies
  const known = await merges.current()
  const { head, items } = await readArtifact(text, known, dependencies)
  const outcome = await commitDocument(records, head, items)
  if (outcome === 'stale') await isOutrun(head.id, head.revision, dependencies)
  else if (outcome !== 'first') await texts.sweepOlder(head.id, head.revision)
  await followMerges(head, dependencies)
}

/** Entities that were merged while a document was read may have missed it: it is read again. */
async function followMerges(head: DocumentHead, { records, merges }: Extracting): Promise<void> {
  if (head.status === 'indexed' && (await merges.state()) !== (head.merges ?? 0)) await touchDocument(records, head.id)
}

type Found = { readonly head: DocumentHead; readonly items: readonly Item[] }

/** The head and the records of a text; or a head that says why it has none: a newer engine may be quicker, and tries again. */
async function readArtifact(
  { key, artifact, state }: Text,
  known: KnownMerges,
  dependencies: Extracting,
): Promise<Found> {
  const { extract, engine, listsWords = true, now, timeLeft } = dependencies
  const { text, metadata } = artifact.parsed
  try {
    const found = await extract(text, { language: metadata.language, published: metadata.published }, timeLeft)
    const extraction = correct(found, text, { ofDocument: state.corrections, merges: known.merges })
    const head = indexedHead(artifact, extraction, key, {
      now: now(),
      corrected: state.corrected,
      merges: known.state,
    })
    return { head, items: toRecords(head, text, extraction, { words: listsWords }) }
  } catch (thrown) {
    if (!(thrown instanceof Rejection)) throw thrown
    const reason = { code: thrown.code, message: thrown.message }
    return { head: rejectedHead(artifact.object, reason, { engine, now: now() }), items: [] }
  }
}

/** Whether the head is at this revision or past it; if so, whatever earlier tries of this or older revisions left is cleared away. */
async function isOutrun(documentId: string, revision: string, dependencies: Extracting): Promise<boolean> {
  const present = await readHead(dependencies.records, documentId)
  if (!isReached(present, revision)) return false
  await clearBehind(present, revision, dependencies)
  return true
}

function isReached(present: DocumentHead | undefined, revision: string): present is DocumentHead {
  return present !== undefined && present.revision >= revision
}

/** Whether a head may be that of a try which has not ended well: all tries of a message are over within hours. */
function isRecent({ processed }: DocumentHead, now: string): boolean {
  return Date.parse(now) - Date.parse(processed) < ALL_TRIES
}

/** Clears away what tries of a revision, which the head has reached or passed, and of older ones have left. */
async function clearBehind(present: DocumentHead, revision: string, dependencies: Extracting): Promise<void> {
  const { records, texts } = dependencies
  if (!isShown(present, revision)) await sweepRevision(records, present.id, revision)
  await sweepSuperseded(records, present.id, present.revision)
  await texts.sweepOlder(present.id, present.revision)
  // whoever committed it may have ended before it could look
  if (present.revision === revision && isRecent(present, dependencies.now())) await followMerges(present, dependencies)
}

/** An equal revision may be that of a rejection: a second try may read what a first could not in time, or the other way round. */
function isShown(present: DocumentHead, revision: string): boolean {
  return present.revision === revision && present.status === 'indexed'
}

async function markFailed(key: string, thrown: unknown, { texts, records, now }: ExtractDependencies): Promise<void> {
  const artifact = await texts.read(key)
  const known = artifact?.object ?? (await knownWithoutText(key, { records, now }))
  await commitDocument(records, headOfFailure(known, thrown, now()))
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
