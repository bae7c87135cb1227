import type { DynamoDBRecord } from 'aws-lambda'
import type { Item } from '../../shared/records/item.ts'

/** The attributes in which a record of the table's stream names its record. */
const keyOf = (record: DynamoDBRecord) =>
  `${record.dynamodb?.Keys?.['pk']?.S ?? ''} ${record.dynamodb?.Keys?.['sk']?.S ?? ''}`

/** The records of the stream that the stack's filter lets through to `tally`. */
export function tallied(records: readonly DynamoDBRecord[]): readonly DynamoDBRecord[] {
  return records.filter(record => /(?:HEAD|PROFILE|#W)$/u.test(keyOf(record)))
}

/** Those records that counting writes: profiles, what follows from them, and what was counted. */
export function counts(items: readonly Item[]): readonly Item[] {
  return items.filter(({ pk, sk }) => /^(?:E|NAME|TYPE|RANK|WORD)#/u.test(pk) || sk.startsWith('C#'))
}
