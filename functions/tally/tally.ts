import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { TableAccess } from '../../shared/store/batches.ts'
import { countDocuments } from '../../shared/store/count.ts'
import { settleNames, type ProfileChange } from '../../shared/store/settle-names.ts'
import { settleWords, type WordListChange } from '../../shared/store/settle-words.ts'
import { readStreamRecord, type Told } from './stream-record.ts'

/** What counting needs. */
export type TallyDependencies = {
  readonly records: TableAccess
  /** Is told of every failure. */
  readonly report: (thrown: unknown, id: string) => void
}

/**
 * Takes batches of the table's stream: where heads moved, what their documents say of entities is counted; where profiles
 * or lists of words changed, the records that follow from them are written.
 * Retry contract: a record says only what to look at, so that records may come twice, late and in any order. Only what
 * failed is given back; the stream goes on from the first of it.
 */
export function makeTallyHandler({ records, report }: TallyDependencies) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const told = Records.map(readStreamRecord).filter(one => one !== undefined)
    const failures = new Map([
      ...(await countHeads(records, told)),
      ...(await settleProfiles(records, told)),
      ...(await settleLists(records, told)),
    ])
    for (const [id, thrown] of failures) report(thrown, id)
    const failed = told.filter(({ id }) => failures.has(id))
    return { batchItemFailures: failed.map(({ sequence }) => ({ itemIdentifier: sequence })) }
  }
}

type Failures = ReadonlyMap<string, unknown>

function countHeads(records: TableAccess, told: readonly Told[]): Promise<Failures> {
  return countDocuments(records, [...new Set(told.filter(({ kind }) => kind === 'head').map(({ id }) => id))])
}

async function settleProfiles(records: TableAccess, told: readonly Told[]): Promise<Failures> {
  const changes: readonly ProfileChange[] = told.filter(one => one.kind === 'profile')
  try {
    await settleNames(records, changes)
    return new Map()
  } catch (thrown) {
    return new Map(changes.map(({ id }) => [id, thrown]))
  }
}

/** All lists together; where that fails, those of each document apart, so that one cannot hold up the others. */
async function settleLists(records: TableAccess, told: readonly Told[]): Promise<Failures> {
  const changes = told.filter(one => one.kind === 'words')
  if (changes.length === 0 || (await isSettled(records, changes))) return new Map()
  const failures = new Map<string, unknown>()
  for (const [id, own] of Map.groupBy(changes, ({ id }) => id)) {
    try {
      await settleWords(records, own)
    } catch (thrown) {
      failures.set(id, thrown)
    }
  }
  return failures
}

function isSettled(records: TableAccess, changes: readonly WordListChange[]): Promise<boolean> {
  return settleWords(records, changes).then(
    () => true,
    () => false,
  )
}
