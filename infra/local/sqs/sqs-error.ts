/** SQS's errors: the code that the query protocol knows it by, the status. */
const CODES = {
  AccessDenied: ['AccessDenied', 403],
  BatchEntryIdsNotDistinct: ['AWS.SimpleQueueService.BatchEntryIdsNotDistinct', 400],
  EmptyBatchRequest: ['AWS.SimpleQueueService.EmptyBatchRequest', 400],
  InternalError: ['InternalError', 500],
  InvalidAddress: ['InvalidAddress', 404],
  InvalidAttributeName: ['InvalidAttributeName', 400],
  InvalidBatchEntryId: ['AWS.SimpleQueueService.InvalidBatchEntryId', 400],
  InvalidClientTokenId: ['InvalidClientTokenId', 403],
  InvalidParameterValue: ['InvalidParameterValue', 400],
  MissingParameter: ['MissingParameter', 400],
  QueueDoesNotExist: ['AWS.SimpleQueueService.NonExistentQueue', 400],
  ReceiptHandleIsInvalid: ['ReceiptHandleIsInvalid', 404],
  RequestExpired: ['RequestExpired', 400],
  ResourceNotFoundException: ['ResourceNotFoundException', 404],
  SignatureDoesNotMatch: ['SignatureDoesNotMatch', 403],
  TooManyEntriesInBatchRequest: ['AWS.SimpleQueueService.TooManyEntriesInBatchRequest', 400],
  UnsupportedOperation: ['AWS.SimpleQueueService.UnsupportedOperation', 400],
} as const satisfies Readonly<Record<string, readonly [query: string, status: number]>>

/** An error's name in the JSON protocol. */
export type SqsCode = keyof typeof CODES

/**
 * An answer that says no, in SQS's words.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonErrors.html
 */
export class SqsError extends Error {
  readonly code: SqsCode
  /** The code in the query protocol. */
  readonly queryCode: string
  readonly status: number

  constructor(code: SqsCode, message: string) {
    super(message)
    this.name = 'SqsError'
    this.code = code
    ;[this.queryCode, this.status] = CODES[code]
  }
}
