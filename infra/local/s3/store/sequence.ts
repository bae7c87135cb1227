import type { Clock } from '../../clock.ts'
import type { Database } from './database.ts'

/** Writes that one millisecond can hold before the sequence runs ahead of the clock. */
const STEPS = 1024

/**
 * Makes the sequence of all writes: each number is greater than the ones before, those of earlier runs included,
 * and, since it follows the clock, those of a folder that was thrown away. Wants a commit around it.
 */
export function makeSequence({ run, first }: Database, clock: Clock): () => number {
  return () => {
    const last = first<{ last: number }>('SELECT last FROM sequence')?.last
    const next = Math.max((last ?? 0) + 1, clock.now() * STEPS)
    if (last === undefined) run('INSERT INTO sequence VALUES (:next)', { next })
    else run('UPDATE sequence SET last = :next', { next })
    return next
  }
}

/** A number of the sequence as S3 writes it: 18 hexadecimal digits. */
export const sequencerOf = (position: number): string => position.toString(16).toUpperCase().padStart(18, '0')
