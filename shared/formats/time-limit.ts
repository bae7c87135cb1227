import { createContext, Script, type Context } from 'node:vm'
import { tooSlow } from './limits.ts'

/** Longest that one parser may work on one document without pause, milliseconds. */
export const MAX_PARSE_TIME = 20_000

type Room = { work: (() => unknown) | undefined }

const CALL = new Script('work()')
let room: (Room & Context) | undefined

/**
 * The result of `work`, which must not wait for anything. Throws `limit.time` when it takes longer than `limit`
 * milliseconds: V8 stops it, wherever it is.
 */
export function withTimeLimit<Result>(work: () => Result, limit = MAX_PARSE_TIME): Result {
  room ??= createContext({ work: undefined }) as Room & Context
  const outer = room.work
  let result: { readonly value: Result } | undefined
  room.work = () => {
    result = { value: work() }
  }
  try {
    CALL.runInContext(room, { timeout: limit })
  } catch (thrown) {
    throw isTimeout(thrown) ? tooSlow(limit) : thrown
  } finally {
    room.work = outer
  }
  if (result === undefined) throw new Error('Cannot run within a time limit: nothing was run')
  return result.value
}

/** The error comes from another realm: it is no instance of this one's `Error`. */
function isTimeout(thrown: unknown): boolean {
  return (
    typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}
