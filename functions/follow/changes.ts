import type { DynamoDBRecord } from 'aws-lambda'
import { correctedKey, documentIdIn, MERGED, MERGES_PARTITION } from '../../shared/records/keys.ts'
import { entityIdOf } from '../../shared/records/document-id.ts'
import type { Touching } from '../../shared/store/touch-documents.ts'

/** What a record of the table's stream asks for. */
export type Change =
  | { readonly kind: 'document'; readonly id: string; readonly sequence: string }
  | { readonly kind: 'merge'; readonly touching: Touching; readonly sequence: string }

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>

/** Reads a record of the table's stream; undefined for records of other things. */
export function readChange({ dynamodb, eventName }: DynamoDBRecord): Change | undefined {
  const [pk, sk] = [dynamodb?.Keys?.['pk']?.S ?? '', dynamodb?.Keys?.['sk']?.S ?? '']
  const sequence = dynamodb?.SequenceNumber ?? ''
  const id = documentIdIn(pk)
  if (sk === correctedKey(id).sk) return eventName === 'REMOVE' ? undefined : { kind: 'document', id, sequence }
  if (pk !== MERGES_PARTITION || !sk.startsWith(MERGED)) return undefined
  const entityId = sk.slice(MERGED.length)
  // a merge that ends: where the one is shown that it had become, and was found as this one
  if (eventName === 'REMOVE') return { kind: 'merge', touching: becameOf(dynamodb?.OldImage, entityId), sequence }
  return { kind: 'merge', touching: { entityId }, sequence }
}

function becameOf(image: Image | undefined, formerly: string): Touching {
  const into = image?.['correction']?.M?.['into']?.M
  const type = into?.['type']?.S as Parameters<typeof entityIdOf>[0]
  return { entityId: entityIdOf(type, into?.['name']?.S ?? ''), formerly }
}
