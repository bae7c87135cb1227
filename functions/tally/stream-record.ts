import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'
import type { Item } from '../../shared/records/item.ts'
import { isWordList } from '../../shared/records/keys.ts'
import { fromProfileItem } from '../../shared/records/profile-record.ts'
import type { ProfileSum } from '../../shared/records/profile.ts'
import type { WordListChange } from '../../shared/store/settle-words.ts'

/** What a record of the table's stream tells: that a head moved, or how a profile or a list of words changed. */
export type Told =
  | { readonly kind: 'head'; readonly id: string; readonly sequence: string }
  | {
      readonly kind: 'profile'
      readonly id: string
      readonly sequence: string
      readonly before: ProfileSum | undefined
      readonly after: ProfileSum | undefined
    }
  | (WordListChange & { readonly kind: 'words'; readonly sequence: string })

type Image = Readonly<Record<string, AttributeValue>>

/** Reads a record of the table's stream; undefined for records of other things. */
export function readStreamRecord({ dynamodb }: DynamoDBRecord): Told | undefined {
  const pk = dynamodb?.Keys?.['pk']?.S ?? ''
  const sk = dynamodb?.Keys?.['sk']?.S ?? ''
  const sequence = dynamodb?.SequenceNumber ?? ''
  const id = pk.slice(2)
  if (sk === 'HEAD') return { kind: 'head', id, sequence }
  if (isWordList(sk)) {
    const [before, after] = [toItem(dynamodb?.OldImage), toItem(dynamodb?.NewImage)]
    return { kind: 'words', id, sequence, key: { pk, sk }, before, after }
  }
  if (sk !== 'PROFILE') return undefined
  return { kind: 'profile', id, sequence, before: toProfile(dynamodb?.OldImage), after: toProfile(dynamodb?.NewImage) }
}

function toProfile(image: Image | undefined): ProfileSum | undefined {
  return image === undefined ? undefined : fromProfileItem(toPlainObject(image))
}

function toItem(image: Image | undefined): Item | undefined {
  return image === undefined ? undefined : (toPlainObject(image) as Item)
}

function toPlainObject(image: Image): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, toPlain(value)]))
}

/** A value as streams write it, plain. Only the kinds that profiles hold. */
function toPlain({ S, N, L, M }: AttributeValue): unknown {
  if (S !== undefined) return S
  if (N !== undefined) return Number(N)
  if (L !== undefined) return L.map(toPlain)
  return M === undefined ? undefined : toPlainObject(M)
}
