/** Why an object can never be read, whatever is retried: the object's fault. */
export type RejectionCode =
  | 'object.empty'
  | 'object.too-large'
  | 'object.gone'
  | 'format.unsupported'
  | 'format.malformed'
  | 'format.encrypted'
  | 'format.truncated'
  | 'format.no-text'
  | 'format.too-complex'
  | 'charset.undecodable'
  | 'limit.time'
  | 'limit.memory'

/** What went wrong on our side or AWS's: worth a retry. */
export type FaultCode =
  | 'store.throttled'
  | 'store.unavailable'
  | 'bus.refused'
  | 'config.missing'
  | 'event.malformed'
  | 'artifact.malformed'
  | 'function.out-of-time'
  | 'function.stopped'

/** Every code that a pipeline error can bear. */
export type ErrorCode = RejectionCode | FaultCode

type ErrorOptionsWithDetails = { readonly details?: Readonly<Record<string, unknown>>; readonly cause?: unknown }

/** An error with a code. `details` never holds document text. */
export class PipelineError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, options: ErrorOptionsWithDetails = {}) {
    super(message, { cause: options.cause })
    this.name = 'PipelineError'
    this.code = code
    this.details = options.details ?? {}
  }
}

/**
 * The object's own fault: stored as a rejected document, never retried.
 * `message` is one sentence that a journalist understands; it is shown to the user.
 */
export class Rejection extends PipelineError {
  declare readonly code: RejectionCode

  constructor(code: RejectionCode, message: string, options: ErrorOptionsWithDetails = {}) {
    super(code, message, options)
    this.name = 'Rejection'
  }
}
