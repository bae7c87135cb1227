import { setTimeout as sleep } from 'node:timers/promises'

const FIRST_MS = 25
const LONGEST_MS = 2_000

/** Waits before the nth repetition (from 0): up to twice as long each time, by chance, so that callers come apart. */
export async function waitBefore(repetition: number): Promise<void> {
  await sleep(Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** repetition))
}
