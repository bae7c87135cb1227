import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'

/**
 * Takes a file for this process alone; `undefined` where another has it.
 * The lock is SQLite's own: the system takes it back however a process ends.
 */
export function takeFileLock(file: string): { readonly release: () => void } | undefined {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
    return { release: () => database.close() }
  } catch (error) {
    database.close()
    if (/locked/i.test((error as Error).message)) return undefined
    throw error
  }
}

/** Milliseconds between two tries. */
const INTERVAL = 100

/** Does the work while no other process holds the file; waits for one that does. */
export async function withFileLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  let lock = takeFileLock(file)
  while (lock === undefined) {
    await wait(INTERVAL)
    lock = takeFileLock(file)
  }
  try {
    return await work()
  } finally {
    lock.release()
  }
}
