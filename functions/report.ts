import type { Logger } from '@aws-lambda-powertools/logger'

/** Logs what went wrong with a message, by the error's code and the message's id; nothing of any document. */
export function makeReport(logger: Logger) {
  return (thrown: unknown, messageId: string): void => {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    logger.error('A message failed and will be tried again, or is a dead letter', { messageId, error })
  }
}

/** Logs that usage could not be counted, or the ceiling not be looked at: no document suffers, and the next invocation does it. */
export function makeUsageReport(logger: Logger) {
  return (thrown: unknown): void => {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    logger.warn('Usage could not be counted', { error })
  }
}
