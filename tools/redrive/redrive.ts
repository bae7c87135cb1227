import { setTimeout as sleep } from 'node:timers/promises'
import type { Progress } from '../../infra/local/console-output/progress.ts'
import { readDocuments } from '../../shared/store/read-documents.ts'
import type { Position } from '../../shared/store/page.ts'
import { lookAt } from '../replay/queue-length.ts'
import type { Place } from '../replay/place.ts'
import { healTally } from './heal-tally.ts'
import { moveBack, sourcesOf } from './move-back.ts'

/** What a redrive did. `problems`: what it could not do, in words. */
export type Redriven = {
  /** Messages moved back, by the logical id of the dead-letter queue. */
  readonly moved: ReadonlyMap<string, number>
  /** Documents marked as failed before, and when the queues were worked through or the patience was at its end. */
  readonly failed: { readonly before: number; readonly after: number }
  /** Messages that were still in the queues then. */
  readonly left: number
  readonly problems: readonly string[]
}

/** How a redrive is done. `patience`: milliseconds that it follows the work after the moves. */
export type RedriveOptions = { readonly progress: Progress; readonly patience?: number }

const PATIENCE = 60_000
const BETWEEN_LOOKS = 500

/**
 * Puts the messages of all dead-letter queues back to where they came from, counts again what `tally` gave up, and follows
 * the work: documents whose cause is mended end `indexed`; the others fail again, and come back to the dead letters.
 */
export async function redrive(place: Place, { progress, patience = PATIENCE }: RedriveOptions): Promise<Redriven> {
  const before = await countFailed(place)
  const moved = new Map<string, number>()
  const problems: string[] = []
  const sources = new Set<string>()
  for (const [name, url] of [...place.queues].filter(([id]) => id.endsWith('DeadLetters'))) {
    const [source] = await sourcesOf(place.sqs, url)
    const done =
      source === undefined
        ? await heal(place, { name, url }, progress)
        : await move(place, { name, url, source }, progress)
    moved.set(name, done.moved)
    if (done.problem !== undefined) problems.push(`${name}: ${done.problem}`)
    if (source !== undefined && done.moved > 0) sources.add(source)
  }
  const left = await follow(place, [...sources], { progress, patience })
  return { moved, failed: { before, after: await countFailed(place) }, left, problems }
}

type DeadLetters = { readonly name: string; readonly url: string }
type Done = { readonly moved: number; readonly problem: string | undefined }

async function move(
  { sqs }: Place,
  { name, url, source }: DeadLetters & { readonly source: string },
  progress: Progress,
): Promise<Done> {
  const step = progress.begin(`${name}: moving back`)
  try {
    const done = await moveBack(sqs, { deadLetters: url, source }, (n, of) =>
      step.note(`${String(n)} of ${String(of)}`),
    )
    step.end(
      done.waited === 0 ? `${name}: empty` : `${name}: ${String(done.moved)} of ${String(done.waited)} moved back`,
    )
    return done
  } catch (thrown) {
    step.drop()
    return { moved: 0, problem: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

async function heal(place: Place, { name, url }: DeadLetters, progress: Progress): Promise<Done> {
  const step = progress.begin(`${name}: counting again`)
  try {
    const { batches, recounted } = await healTally(place, url, ({ documents, entities }) =>
      step.note(`${String(documents)} documents, ${String(entities)} entities`),
    )
    step.end(
      recounted === undefined
        ? `${name}: empty`
        : `${name}: ${String(batches)} batches healed by counting again (${String(recounted.documents)} documents, ${String(recounted.entities)} entities)`,
    )
    return { moved: batches, problem: undefined }
  } catch (thrown) {
    step.drop()
    return { moved: 0, problem: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

/** Waits until the queues are empty, or the patience is at its end; gives how many messages are left. */
async function follow(
  { sqs }: Place,
  sources: readonly string[],
  { progress, patience }: Required<RedriveOptions>,
): Promise<number> {
  if (sources.length === 0) return 0
  const step = progress.begin('Working through them')
  for (let waited = 0; ; waited += BETWEEN_LOOKS) {
    const lengths = await Promise.all(sources.map(url => lookAt(sqs, url)))
    const left = lengths.reduce((sum, { waiting, inFlight }) => sum + waiting + inFlight, 0)
    step.note(`${String(left)} left`)
    if (left === 0 || waited >= patience) {
      step.end(left === 0 ? 'Worked through' : `${String(left)} still in the queues`)
      return left
    }
    await sleep(BETWEEN_LOOKS)
  }
}

async function countFailed({ records }: Place): Promise<number> {
  let count = 0
  for (let after: Position | null = null; ;) {
    const page: Awaited<ReturnType<typeof readDocuments>> = await readDocuments(
      records,
      { status: 'failed' },
      { limit: 200, after },
    )
    count += page.items.length
    if (page.next === null) return count
    after = page.next
  }
}
