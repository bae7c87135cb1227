import { isObject, listOf, objectOf, textOf, type Json } from '../json.ts'

/**
 * Which of the batch's items failed, by what a function with `ReportBatchItemFailures` answered.
 * An answer that Lambda can't read (an identifier that is empty or none of the batch's) fails the whole batch.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export function failedItems(payload: string, batch: readonly string[]): readonly string[] {
  const response = parsed(payload)
  if (response === undefined) return batch
  if (!isObject(response)) return []
  const failures = listOf(response['batchItemFailures'] ?? [])
  const failed = failures.map(failure => textOf(objectOf(failure)['itemIdentifier']))
  return failed.every(id => batch.includes(id)) ? failed : batch
}

function parsed(payload: string): Json | undefined {
  try {
    return JSON.parse(payload) as Json
  } catch {
    return undefined
  }
}
