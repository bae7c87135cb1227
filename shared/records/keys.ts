import type { EntityType } from '../model/mention.ts'

/** The attributes that make up the table's own key. */
export const TABLE_KEYS = { partitionKey: 'pk', sortKey: 'sk' } as const

/** The attribute by which DynamoDB forgets tombstones: seconds since 1970. */
export const EXPIRY_ATTRIBUTE = 'expiresAt'

/**
 * The table's indexes: all keys are strings, all are sparse and overloaded, a record that lacks the keys is not in them.
 * `include` null projects every attribute. What each holds stands beside the makers of its keys below.
 */
export const INDEXES = [
  { name: 'gsi1', partitionKey: 'pk1', sortKey: 'sk1', include: null },
  { name: 'gsi2', partitionKey: 'pk2', sortKey: 'sk2', include: null },
  { name: 'gsi3', partitionKey: 'pk3', sortKey: 'sk3', include: null },
  { name: 'gsi4', partitionKey: 'pk4', sortKey: 'sk4', include: ['sketch'] },
] as const satisfies readonly {
  readonly name: string
  readonly partitionKey: string
  readonly sortKey: string
  readonly include: readonly string[] | null
}[]

/** The name of one of the table's indexes. */
export type IndexName = (typeof INDEXES)[number]['name']

/** A record's place in the table. */
export type Key = { readonly pk: string; readonly sk: string }

/** How a document fared. */
export type DocumentStatus = 'indexed' | 'rejected' | 'failed' | 'deleted'

/** By what entities can be ranked. */
export type Rank = 'documents' | 'mentions' | 'statements' | 'about'

const MAX_KEY_PART = 160
const DOCUMENT_SHARDS = ['0', '1', '2', '3'] as const
/** Sorts after every character that a key holds. */
export const AFTER_ALL = '\u{10FFFF}'

/** A number as sortable text. */
function digits(number: number, length: number): string {
  return String(number).padStart(length, '0')
}

/** The first key of a descending list is the greatest: this turns text order into it. */
function inverse(number: number): string {
  return digits(999_999 - number, 6)
}

/** Folded text as a part of a key: well-formed, and short enough for DynamoDB's limit of 1,024 bytes. */
export function keyPart(folded: string): string {
  return folded.slice(0, MAX_KEY_PART).toWellFormed()
}

// ── One document: its head, and the records of its revisions ──────────────────────────────────────

/** A document's partition: everything that is known of one object key. */
export function documentPartition(documentId: string): string {
  return `D#${documentId}`
}

/** Whose partition it is. */
export function documentIdIn(partition: string): string {
  return partition.slice(2)
}

/** The head: which revision of the document readers see. */
export function headKey(documentId: string): Key {
  return { pk: documentPartition(documentId), sk: 'HEAD' }
}

/** Sort keys of all records, of every revision; those of one revision begin with `R#<revision>#`. */
export const REVISIONS = 'R#'

/** What the sort keys of a revision's records begin with. */
export function revisionPrefix(revision: string): string {
  return `${REVISIONS}${revision}#`
}

/** What the sort keys of a revision's entity records begin with. */
export function entitiesPrefix(revision: string): string {
  return `${revisionPrefix(revision)}E#`
}

/** What the sort keys of a revision's statement records begin with. */
export function statementsPrefix(revision: string): string {
  return `${revisionPrefix(revision)}S#`
}

/** One of the document's entities, in order of first mention. */
export function entitySortKey(revision: string, number: number): string {
  return `${entitiesPrefix(revision)}${digits(number, 6)}`
}

/** What the sort keys of the further parts of an entity begin with: those of a very long one, apart from the list of entities. */
export function entityPartsPrefix(revision: string, number: number): string {
  return `${revisionPrefix(revision)}P#${digits(number, 6)}#`
}

/** A further part of an entity, from 1. */
export function entityPartSortKey(revision: string, number: number, part: number): string {
  return `${entityPartsPrefix(revision, number)}${digits(part, 4)}`
}

/** The document's nth statement, in order of the text. */
export function statementSortKey(revision: string, number: number): string {
  return `${statementsPrefix(revision)}${digits(number, 6)}`
}

/** The revision, number and part that the sort key of an entity or statement names. */
export function placeInDocument(sortKey: string): {
  readonly revision: string
  readonly number: number
  readonly part: number
} {
  const [, revision = '', , number = '0', part = '0'] = sortKey.split('#')
  return { revision, number: Number(number), part: Number(part) }
}

/** What the sort keys of `countedKey` begin with. */
export const COUNTED = 'C#'

/** What of a document has been counted: one record, and one for each entity (by its id) where there are many. */
export function countedKey(documentId: string, entityId = ''): Key {
  return { pk: documentPartition(documentId), sk: `${COUNTED}${entityId}` }
}

// ── What people have corrected ────────────────────────────────────────────────────────────────────

/** A document's head and its corrections: one stretch of its partition. */
export function headAndCorrections(documentId: string): SortRange & { readonly pk: string } {
  return { pk: documentPartition(documentId), from: 'HEAD', to: `HEAD#${AFTER_ALL}` }
}

/** How often something in a document was corrected, corrections taken back and merges included. */
export function correctedKey(documentId: string): Key {
  return { pk: documentPartition(documentId), sk: 'HEAD#X' }
}

/** One correction in a document. */
export function correctionKey(documentId: string, name: string): Key {
  return { pk: documentPartition(documentId), sk: `HEAD#X#${name}` }
}

/** All corrections and merges, in the order in which they were made (gsi1). */
export const CORRECTIONS_PARTITION = 'CORRECTIONS'

/** The list of merged entities, small enough to be read whole, and its state. */
export const MERGES_PARTITION = 'MERGES'

/** Which state the list of merges is in: a number that grows with each change. */
export const MERGES_STATE_KEY: Key = { pk: MERGES_PARTITION, sk: 'STATE' }

/** What the sort keys of merges begin with. */
export const MERGED = 'FROM#'

/** The merge that ended an entity. */
export function mergeKey(entityId: string): Key {
  return { pk: MERGES_PARTITION, sk: `${MERGED}${entityId}` }
}

/** A write that its caller named, so that it is done once. In: a hash of caller and name. */
export function idempotencyKey(hash: string): Key {
  return { pk: `WRITE#${hash}`, sk: 'ANSWER' }
}

// ── Subscriptions, and what they were told ────────────────────────────────────────────────────────

/** The list of subscriptions, small enough to be read whole. */
export const SUBSCRIPTIONS_PARTITION = 'SUBSCRIPTIONS'

/** One subscription. */
export function subscriptionKey(id: string): Key {
  return { pk: SUBSCRIPTIONS_PARTITION, sk: id }
}

/** What a subscription was told, or is to be. */
export function deliveryKey(subscriptionId: string, id: string): Key {
  return { pk: `DELIVERIES#${subscriptionId}`, sk: id }
}

/** A subscription's deliveries that fared alike (gsi1), in the order in which they were made. */
export function deliveriesPartition(subscriptionId: string, status: string): string {
  return `DELIVERIES#${subscriptionId}#${status}`
}

// ── What was used, and how much may be ─────────────────────────────────────────────────────────────

const USAGE_SHARDS = 4

/** What the partitions of usage begin with: records that tell of how the work was done, not of any document. */
export const USAGE = 'USAGE'

/** What a function has used in a month (`2026-11`); in shards, since every invocation adds to it. In: any whole number. */
export function usageKey(month: string, shard: number, functionName: string): Key {
  return { pk: `${USAGE}#${month}#${String(shard % USAGE_SHARDS)}`, sk: functionName }
}

/** Where the usage of a month is. */
export function usagePartitions(month: string): readonly string[] {
  return Array.from({ length: USAGE_SHARDS }, (_, shard) => usageKey(month, shard, '').pk)
}

/** The ceiling that people have set, and whether ingestion waits for it. */
export const CEILING_KEY: Key = { pk: USAGE, sk: 'CEILING' }

/** That ingestion waits. */
export const PAUSE_KEY: Key = { pk: USAGE, sk: 'PAUSE' }

// ── Documents, newest first: heads in gsi1 by status, gsi2 by language, gsi3 by publisher ─────────

function shardOf(documentId: string): string {
  return DOCUMENT_SHARDS[Number.parseInt(documentId.slice(-1), 16) % DOCUMENT_SHARDS.length] ?? DOCUMENT_SHARDS[0]
}

/** Where heads of a status are listed; only what is written at a rate that one partition cannot take is sharded. */
export function statusPartitions(status: DocumentStatus): readonly string[] {
  return status === 'indexed' ? DOCUMENT_SHARDS.map(shard => `STATUS#${status}#${shard}`) : [`STATUS#${status}`]
}

/** Where the heads of indexed documents in a language are listed. */
export function languagePartitions(language: string): readonly string[] {
  return DOCUMENT_SHARDS.map(shard => `LANGUAGE#${language}#${shard}`)
}

/** Where the heads of a publisher's indexed documents are listed. In: the folded name. */
export function publisherPartition(folded: string): string {
  return `PUBLISHER#${keyPart(folded)}`
}

/** The order of documents: their date, then their id. */
export function documentSort(sortDate: string, documentId: string): string {
  return `${sortDate}#${documentId}`
}

/** A head's keys in the lists of documents. */
export function documentListKeys(head: {
  readonly documentId: string
  readonly status: DocumentStatus
  readonly sortDate: string
  readonly language: string | null
  readonly foldedPublisher: string | null
}): Readonly<Record<string, string>> {
  const { documentId, status, language, foldedPublisher } = head
  const sort = documentSort(head.sortDate, documentId)
  const shard = shardOf(documentId)
  if (status !== 'indexed') return { pk1: `STATUS#${status}`, sk1: sort }
  return {
    pk1: `STATUS#${status}#${shard}`,
    sk1: sort,
    ...(language === null ? {} : { pk2: `LANGUAGE#${language}#${shard}`, sk2: sort }),
    ...(foldedPublisher === null ? {} : { pk3: publisherPartition(foldedPublisher), sk3: sort }),
  }
}

// ── Same content: heads by their bytes' hash, statements by a hash that near repeats share (gsi4) ─

/** Keys under which documents of the same bytes meet, the earliest first. */
export function sameBytesKeys(contentHash: string, sort: string): Readonly<Record<string, string>> {
  return { pk4: sameBytesPartition(contentHash), sk4: sort }
}

/** Where documents of the same bytes meet. */
export function sameBytesPartition(contentHash: string): string {
  return `BYTES#${contentHash}`
}

/** The hash by which documents meet in a partition of `sameBytesPartition`. */
export function contentHashIn(partition: string): string {
  return partition.slice('BYTES#'.length)
}

/** Where statements of the same or nearly the same words meet. */
export function sameWordsPartition(bucket: string): string {
  return `WORDS#${bucket}`
}

/** Keys under which statements of nearly the same words meet, the earliest first. */
export function sameWordsKeys(bucket: string, place: StatementPlace): Readonly<Record<string, string>> {
  const sort = `${documentSort(place.sortDate, place.documentId)}#${digits(place.number, 6)}`
  return { pk4: sameWordsPartition(bucket), sk4: sort }
}

// ── One entity in many documents ──────────────────────────────────────────────────────────────────

/** Where a statement stands: its document's date and id, and its number there. */
export type StatementPlace = { readonly sortDate: string; readonly documentId: string; readonly number: number }

/** Statements by speaker, newest document first (gsi1). */
export function speakerPartition(entityId: string): string {
  return `SPEAKER#${entityId}`
}

/** The order of statements in lists: newest document first, and in the order of its text; read descending. */
export function statementSort({ sortDate, documentId, number }: StatementPlace): string {
  return `${documentSort(sortDate, documentId)}#${inverse(number)}`
}

/** Entity records by entity, newest document first (gsi1): where it appears. */
export function appearancesPartition(entityId: string): string {
  return `ENTITY#${entityId}`
}

/** Entity records whose entity is spoken of in statements, newest document first (gsi2). */
export function aboutPartition(entityId: string): string {
  return `ABOUT#${entityId}`
}

/** The order of an entity's records over documents; read descending. */
export function appearanceSort(sortDate: string, documentId: string, part: number): string {
  return `${documentSort(sortDate, documentId)}#${inverse(part)}`
}

/** The sum of an entity over all documents. */
export function profileKey(entityId: string): Key {
  return { pk: `E#${entityId}`, sk: 'PROFILE' }
}

// ── Words in titles and statements: records that follow from a revision's list of words ───────────

/** What the sort keys of lists of words end with: the table's stream is filtered by it. */
export const WORD_LIST = '#W'

/** The list of a revision's words; of a long document there are more, from 0. */
export function wordListSortKey(revision: string, part: number): string {
  return `${REVISIONS}${revision}#${digits(part, 4)}${WORD_LIST}`
}

/** Where documents are listed by words that begin like this, newest first. In: folded letters. */
export function wordPartition(stem: string): string {
  return `WORD#${keyPart(stem)}`
}

/** A record of words that follows from a list: named by the list's keys, so that two revisions have nothing in common. */
export function wordKey(stem: string, list: Key & { readonly sortDate: string }): Key {
  const part = list.sk.slice(REVISIONS.length, -WORD_LIST.length)
  return { pk: wordPartition(stem), sk: `${documentSort(list.sortDate, documentIdIn(list.pk))}#${part}` }
}

/** The place in lists and the revision of the document that a word record's sort key names. */
export function wordPlaceIn(sortKey: string): { readonly at: string; readonly revision: string } {
  const parts = sortKey.split('#')
  return { at: parts.slice(0, -2).join('#'), revision: parts.at(-2) ?? '' }
}

/** Whether a sort key is that of a list of words. */
export function isWordList(sortKey: string): boolean {
  return sortKey.startsWith(REVISIONS) && sortKey.endsWith(WORD_LIST)
}

/** The list from which the word record of a sort key follows. */
export function wordListOf(sortKey: string): Key {
  const [documentId = '', revision = '', part = ''] = sortKey.split('#').slice(-3)
  return { pk: documentPartition(documentId), sk: `${REVISIONS}${revision}#${part}${WORD_LIST}` }
}

/** Which document stands at a place in a list of documents. */
export function documentIdAt(place: string): string {
  return place.slice(place.lastIndexOf('#') + 1)
}

// ── Entities by name and by rank: records that follow from a profile ──────────────────────────────

/** Where names are looked up by their beginning. In: a folded, non-empty name. */
export function namePartition(folded: string): string {
  return `NAME#${keyPart(String.fromCodePoint(folded.codePointAt(0) ?? 0))}`
}

/** Folded words as they stand in sort keys: what a name alone sorts before that name with further words, and both before longer words. */
function sortableWords(folded: string): string {
  return keyPart(folded).replaceAll(' ', '_')
}

/** The order of names: the folded name, then the entity's id, its last 20 characters. */
export function nameSort(folded: string, entityId: string): string {
  return `${sortableWords(folded)}#${entityId}`
}

/** Which entity a record of `nameSort` or a rank is of. */
export function entityIdIn(sortKey: string): string {
  return sortKey.slice(-20)
}

/** A stretch of sort keys, both ends included. */
export type SortRange = { readonly from: string; readonly to: string }

/** The sort keys of all names that begin like this. */
export function namesBeginning(folded: string): SortRange {
  const words = sortableWords(folded)
  return { from: words, to: words + AFTER_ALL }
}

/** The sort keys of this name, and of those that go on behind it with another word. */
export function namesOfWords(folded: string): SortRange {
  const words = sortableWords(folded)
  return { from: `${words}#`, to: `${words}_${AFTER_ALL}` }
}

/** Finds an entity by the beginning of one of its names. */
export function nameKey(folded: string, entityId: string): Key {
  return { pk: namePartition(folded), sk: nameSort(folded, entityId) }
}

/** Where the entities of a type are listed by their base names. */
export function typePartition(type: EntityType): string {
  return `TYPE#${type}`
}

/** Lists an entity by its base name. */
export function typeKey(type: EntityType, folded: string, entityId: string): Key {
  return { pk: typePartition(type), sk: nameSort(folded, entityId) }
}

/** Where the entities of a type are listed by a count. */
export function rankPartition(rank: Rank, type: EntityType): string {
  return `RANK#${rank}#${type}`
}

/** Counts below this are not ranked: most names are met once or twice, and a record for each would cost more than it tells. */
export const LEAST_RANKED = 4
const LEVELS = [10, 15, 22, 33, 47, 68]

/** The greatest level that a count has reached, so that a record seldom moves: steps of about a half. */
export function rankLevel(count: number): number {
  if (count < 6) return Math.min(count, LEAST_RANKED)
  if (count < 10) return 6
  const unit = 10 ** (String(count).length - 2)
  return (LEVELS.findLast(level => level * unit <= count) ?? 10) * unit
}

/** Lists an entity by the level of a count; read descending. Undefined for counts below `LEAST_RANKED`. */
export function rankKey(
  rank: Rank,
  type: EntityType,
  entity: { readonly id: string; readonly count: number },
): Key | undefined {
  if (entity.count < LEAST_RANKED) return undefined
  return { pk: rankPartition(rank, type), sk: `${digits(rankLevel(entity.count), 12)}#${entity.id}` }
}
