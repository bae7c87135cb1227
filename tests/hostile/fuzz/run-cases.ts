// The inside of the fuzzer's thread: runs chunks of cases, and counts them where the other thread sees it.
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { FUZZED, type Fuzzed } from './properties.ts'

/** What the thread is told: the first chunk, the one after the last, the seed, and where the number of cases is kept. */
export type FuzzJob = {
  readonly from: number
  readonly to: number
  readonly seed: number
  readonly cases: SharedArrayBuffer
}

/** Cases in a chunk. Chunks are numbered: each has a seed of its own, so that a run can be split and gone on with. */
export const CHUNK = 1_000

/** What the thread says. */
export type FuzzAnswer =
  | { readonly kind: 'begun'; readonly chunk: number; readonly name: string }
  | { readonly kind: 'failed'; readonly chunk: number; readonly name: string; readonly report: string }
  | { readonly kind: 'done'; readonly chunk: number }

/** Runs a property's share of a chunk. Out: what is wrong, with what shows it; undefined where nothing is. */
export async function runShare({ property, share }: Fuzzed, seed: number): Promise<string | undefined> {
  const options = { numRuns: (share * CHUNK) / 100, seed, includeErrorInReport: true }
  const result = await fc.check(property as fc.IAsyncProperty<unknown>, options)
  return result.failed ? fc.defaultReportMessage(result) : undefined
}

async function run({ from, to, seed, cases }: FuzzJob): Promise<void> {
  const count = new Int32Array(cases)
  const say = (answer: FuzzAnswer): void => parentPort?.postMessage(answer)
  for (let chunk = from; chunk < to; chunk += 1) {
    for (const fuzzed of FUZZED) {
      say({ kind: 'begun', chunk, name: fuzzed.name })
      const report = await runShare(fuzzed, seed * 1_000_000 + chunk)
      if (report !== undefined) say({ kind: 'failed', chunk, name: fuzzed.name, report })
      Atomics.add(count, 0, (fuzzed.share * CHUNK) / 100)
    }
    say({ kind: 'done', chunk })
  }
}

if (workerData !== null && parentPort !== null) await run(workerData as FuzzJob)
