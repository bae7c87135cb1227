import type { DocumentHead } from '../records/records.ts'
import type { Reads } from './reads.ts'

const TRIES = 3

/** How a document's head is found, and what is read with it; undefined where something of it was missing. */
export type RevisionRead<T> = {
  readonly head: () => Promise<DocumentHead>
  readonly read: (head: DocumentHead) => Promise<T | undefined>
}

/**
 * Reads a document's records so that all are of one revision: where the head has moved on meanwhile, its older records may
 * have been swept from under the read, and it is done again; so too where `read` misses something.
 * Out: undefined for a document that moves on and on. Throws what `head` throws.
 */
export async function readOneRevision<T>(
  reads: Pick<Reads, 'document'>,
  { head, read }: RevisionRead<T>,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const present = await head()
    const found = await read(present)
    if (found !== undefined && (await reads.document(present.id))?.revision === present.revision) return found
  }
  return undefined
}
