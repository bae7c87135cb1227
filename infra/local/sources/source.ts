/** Something that feeds a function: a queue or a table's stream. */
export type Source = {
  readonly name: string
  /** Whether nothing is waiting to be taken now and no invocation is under way. What waits for a retry doesn't count. */
  readonly isQuiet: () => boolean
  /** Takes nothing more, and resolves when what was taken is done. */
  readonly stop: () => Promise<void>
}
