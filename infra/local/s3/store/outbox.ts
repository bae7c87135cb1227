import { parseObject, type JsonObject } from '../../json.ts'
import type { Database } from './database.ts'

/** Events that were written down with what they tell of, until they have been given away. */
export type Outbox = {
  /** Writes an event down; wants the commit of the write that it tells of around it. */
  readonly add: (position: number, event: JsonObject) => void
  /** Gives away what is written down, oldest first. What `emit` throws at stays, and is tried again with the next. */
  readonly flush: () => void
  readonly stop: () => void
}

type Waiting = { readonly position: number; readonly event: string }

/** Milliseconds until events that could not be given away are tried again. */
const PATIENCE = 1000

/**
 * Makes the outbox over its table. An event is given away at least once: what was given is forgotten with the next write,
 * so a crash between the two repeats it.
 */
export function makeOutbox({ run, all }: Database, emit: (event: JsonObject) => void): Outbox {
  let given = 0
  let retry: NodeJS.Timeout | undefined
  const flush = (): void => {
    clearTimeout(retry)
    for (const { position, event } of all<Waiting>(WAITING, { given })) {
      try {
        emit(parseObject(event))
      } catch (error) {
        console.error(`Cannot give an S3 event away; it is tried again: ${(error as Error).message}`)
        retry = setTimeout(flush, PATIENCE).unref()
        return
      }
      given = position
    }
  }
  const forget = (): void => run('DELETE FROM outbox WHERE position <= :given', { given })
  return {
    add: (position, event) => {
      forget()
      run('INSERT INTO outbox VALUES (:position, :event)', { position, event: JSON.stringify(event) })
    },
    flush,
    stop: () => {
      clearTimeout(retry)
      forget()
    },
  }
}

const WAITING = 'SELECT * FROM outbox WHERE position > :given ORDER BY position'
