import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { parseArtifactKey } from '../../shared/records/artifact.ts'
import { revisionOf, sequencerOf } from '../../shared/records/document-id.ts'
import { toDocumentHead } from '../../shared/records/from-records.ts'
import { headKey } from '../../shared/records/keys.ts'
import type { DocumentHead } from '../../shared/records/records.ts'
import { getAll, inGroups, type TableAccess } from '../../shared/store/batches.ts'
import { readHead } from '../../shared/store/commit.ts'
import type { Position } from '../../shared/store/page.ts'
import { readDocumentStatements } from '../../shared/store/read-document-records.ts'
import { toSaying, type Saying } from './compare-statements.ts'
import type { Place } from './place.ts'

/** A text that the head of its document has not come to, or only by an older engine. */
export type OlderText = {
  readonly key: string
  readonly documentId: string
  readonly sequencer: string
  /** How its document was found; null where it has no head, or one of another version of the object. */
  readonly before: Before | null
}

/** A document as an older engine had it. */
export type Before = {
  readonly objectKey: string
  readonly title: string | null
  readonly engine: string | null
  readonly statements: readonly Saying[]
}

/** Texts that stand together in the bucket's list: all their keys, and those that are behind the engine. */
export type TextGroup = { readonly keys: readonly string[]; readonly older: readonly OlderText[] }

const AT_ONCE = 100
const STATEMENTS_AT_ONCE = 500
/** Documents whose statements are read at once, and so are in memory together. */
export const READ_AT_ONCE = 8

/** Goes through all texts in the bucket's order, with what the table holds of those that are behind an engine version. */
export async function* readTexts(place: Place, engine: string): AsyncGenerator<TextGroup> {
  let token: string | undefined
  do {
    const answer = await place.s3.send(
      new ListObjectsV2Command({ Bucket: place.texts, Prefix: 'texts/', ContinuationToken: token }),
    )
    const keys = (answer.Contents ?? []).flatMap(({ Key }) => (Key !== undefined && parseArtifactKey(Key) ? [Key] : []))
    for (const group of inGroups(keys, AT_ONCE))
      yield { keys: group, older: await findOlder(place.records, group, engine) }
    token = answer.NextContinuationToken
  } while (token !== undefined)
}

async function findOlder(access: TableAccess, keys: readonly string[], engine: string): Promise<readonly OlderText[]> {
  const texts = keys.flatMap(key => {
    const named = parseArtifactKey(key)
    return named === undefined ? [] : [{ key, ...named }]
  })
  const heads = await readHeads(access, [...new Set(texts.map(({ documentId }) => documentId))])
  const behind = texts.filter(({ documentId, sequencer }) => {
    const head = heads.get(documentId)
    return head === undefined || head.revision < revisionOf(sequencer, engine)
  })
  const older: OlderText[] = []
  for (const group of inGroups(behind, READ_AT_ONCE)) {
    const read = group.map(async text => ({
      ...text,
      before: await readBefore(access, heads.get(text.documentId), text.sequencer),
    }))
    older.push(...(await Promise.all(read)))
  }
  return older
}

/** Heads by document, as of the latest write. */
export async function readHeads(
  access: TableAccess,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentHead>> {
  const items = await getAll(access, ids.map(headKey), { consistent: true })
  return new Map(items.map(toDocumentHead).map(head => [head.id, head]))
}

/** What readers see of a document, if it is this version of the object and stays it while it is read. */
async function readBefore(
  access: TableAccess,
  head: DocumentHead | undefined,
  sequencer: string,
): Promise<Before | null> {
  if (head === undefined || sequencerOf(head.revision) !== sequencer) return null
  const statements = await readSayings(access, head)
  const present = await readHead(access, head.id)
  if (present?.revision !== head.revision) return null
  return { objectKey: head.key, title: head.title, engine: head.engine, statements }
}

/** All statements of a document's head. */
export async function readSayings(access: TableAccess, head: DocumentHead): Promise<readonly Saying[]> {
  const sayings: Saying[] = []
  for (let after: Position | null = null; ;) {
    const page: Awaited<ReturnType<typeof readDocumentStatements>> = await readDocumentStatements(access, head, {
      limit: STATEMENTS_AT_ONCE,
      after,
    })
    sayings.push(...page.items.map(toSaying))
    if (page.next === null) return sayings
    after = page.next
  }
}
