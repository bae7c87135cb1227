import { setTimeout as sleep } from 'node:timers/promises'
import { revisionOf, sequencerOf } from '../../shared/records/document-id.ts'
import type { DocumentHead } from '../../shared/records/records.ts'
import { inGroups } from '../../shared/store/batches.ts'
import { compareStatements, type Difference } from './compare-statements.ts'
import { READ_AT_ONCE, readHeads, readSayings, type Before, type OlderText } from './older-texts.ts'
import { queueOf, type Place } from './place.ts'
import { lookAt } from './queue-length.ts'

/**
 * What became of a text that was told of. `extracted`: by the engine, and compared. `first`: by the engine, with nothing
 * to compare it to. `replaced`: its document has a newer version, or was deleted, meanwhile. `behind`: not yet, or it failed.
 */
export type Outcome = { readonly text: OlderText; readonly head: DocumentHead | undefined } & (
  | { readonly kind: 'extracted'; readonly before: Before; readonly difference: Difference }
  | { readonly kind: 'first' | 'replaced' | 'behind' }
)

/** `patience`: milliseconds without any document moving after which the rest is left behind. */
export type FollowOptions = { readonly engine: string; readonly patience: number }

const AT_ONCE = 50
const BETWEEN_LOOKS = 250
/** Looks at an empty queue before it is believed: SQS counts approximately, and a function may still be at work. */
const EMPTY_LOOKS = 4

/** Waits for each text's document to come to the engine's version, in order, and compares what it says then. */
export async function* followTexts(
  place: Place,
  texts: AsyncIterable<OlderText>,
  { engine, patience }: FollowOptions,
): AsyncGenerator<Outcome> {
  const wait = makeWait(place, patience)
  for await (const group of inGroupsOf(texts, AT_ONCE)) {
    let left: readonly OlderText[] = group
    for (;;) {
      const heads = await readHeads(
        place.records,
        left.map(({ documentId }) => documentId),
      )
      const isThere = (text: OlderText): boolean => isReached(heads.get(text.documentId), text, engine)
      const reached = left.filter(isThere)
      for (const some of inGroups(reached, READ_AT_ONCE))
        yield* await Promise.all(some.map(text => toOutcome(place, text, heads.get(text.documentId))))
      left = left.filter(text => !isThere(text))
      if (left.length === 0) break
      if (await wait(reached.length > 0)) continue
      for (const text of left) yield { kind: 'behind', text, head: heads.get(text.documentId) }
      break
    }
  }
}

function isReached(head: DocumentHead | undefined, { sequencer }: OlderText, engine: string): boolean {
  return head !== undefined && head.revision >= revisionOf(sequencer, engine)
}

async function toOutcome(place: Place, text: OlderText, head: DocumentHead | undefined): Promise<Outcome> {
  if (head === undefined || head.status !== 'indexed' || sequencerOf(head.revision) !== text.sequencer)
    return { kind: 'replaced', text, head }
  if (text.before === null) return { kind: 'first', text, head }
  const after = await readSayings(place.records, head)
  return {
    kind: 'extracted',
    text,
    head,
    before: text.before,
    difference: compareStatements(text.before.statements, after),
  }
}

/** Waits a moment; whether it is worth to wait on. */
function makeWait(place: Place, patience: number): (hasMoved: boolean) => Promise<boolean> {
  const url = queueOf(place, 'ExtractQueue')
  let waited = 0
  let empty = 0
  return async hasMoved => {
    if (hasMoved) [waited, empty] = [0, 0]
    const { waiting, inFlight } = await lookAt(place.sqs, url)
    empty = waiting + inFlight === 0 ? empty + 1 : 0
    if (empty >= EMPTY_LOOKS || waited >= patience) return false
    waited += BETWEEN_LOOKS
    await sleep(BETWEEN_LOOKS)
    return true
  }
}

async function* inGroupsOf<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let group: T[] = []
  for await (const one of all) {
    group.push(one)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
