import { isObject, listOf, objectOf, type Json, type JsonObject } from '../json.ts'

/**
 * A `BatchWriteItem` as the `TransactWriteItems` that writes the same; `undefined` for one that asks for more than that.
 * The engine commits each write of a batch by itself, and waits for the disk each time; those of a transaction at once.
 * Who called still gets a batch's answer: that all of it was written, which AWS promises of neither.
 */
export function asTransaction(batch: JsonObject): JsonObject | undefined {
  const { RequestItems, ...others } = batch
  if (Object.keys(others).length > 0 || !isObject(RequestItems)) return undefined
  const parts = Object.entries(RequestItems).flatMap(([TableName, requests]) =>
    listOf(requests).map(request => toPart(TableName, objectOf(request))),
  )
  return parts.length > MOST || parts.includes(undefined)
    ? undefined
    : { TransactItems: parts.flatMap(part => part ?? []) }
}

/** What a batch may hold; a transaction may hold more. */
const MOST = 25

function toPart(TableName: string, { PutRequest, DeleteRequest }: JsonObject): JsonObject | undefined {
  if (PutRequest !== undefined && DeleteRequest === undefined) return part('Put', TableName, PutRequest)
  return DeleteRequest !== undefined && PutRequest === undefined ? part('Delete', TableName, DeleteRequest) : undefined
}

const part = (kind: string, TableName: string, request: Json): JsonObject => ({
  [kind]: { TableName, ...objectOf(request) },
})
