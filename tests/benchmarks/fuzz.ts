import { Worker } from 'node:worker_threads'
import { CHUNK, type FuzzAnswer, type FuzzJob } from '../hostile/fuzz/run-cases.ts'

/**
 * Fuzzing of parsers and engine, drawn from a seed: no crash, no hang, offsets always valid. Runs in a thread of its own, so
 * that a case that never ends is found: after a minute without another case, the run says which chunk it was, and ends.
 * `npm run bench -- fuzz [CASES] [SEED] [FROM]`; FROM, in cases, goes on with a run that was ended.
 */
const CASES = Number(process.argv[3] ?? 100_000)
const SEED = Number(process.argv[4] ?? 1)
const FROM = Number(process.argv[5] ?? 0)
const LONGEST = 60_000
const CHUNKS_A_LINE = 20

const cases = new SharedArrayBuffer(4)
const job: FuzzJob = { from: Math.floor(FROM / CHUNK), to: Math.ceil(CASES / CHUNK), seed: SEED, cases }
const thread = new Worker(new URL('../hostile/fuzz/run-cases.ts', import.meta.url), {
  workerData: job,
  execArgv: ['--no-warnings'],
})
const started = performance.now()
let last: FuzzAnswer | undefined
let failures = 0
let moved = performance.now()

const ran = (): number => Atomics.load(new Int32Array(cases), 0)
const say = (line: string): void => console.log(line)

function summary(): string {
  const { user, system } = process.cpuUsage()
  return (
    `${(FROM + ran()).toLocaleString('en-US')} of ${CASES.toLocaleString('en-US')} cases (seed ${SEED}), ${failures} failures, ` +
    `${((user + system) / 1e6).toFixed(0)} s of processor time, ${((performance.now() - started) / 1000).toFixed(0)} s`
  )
}

thread.on('message', (answer: FuzzAnswer) => {
  last = answer
  moved = performance.now()
  if (answer.kind === 'done' && (answer.chunk + 1) % CHUNKS_A_LINE === 0) say(summary())
  if (answer.kind !== 'failed') return
  failures += 1
  say(`FAILED ${answer.name}, chunk ${answer.chunk}:\n${answer.report.slice(0, 5_000)}`)
})
const watch = setInterval(() => {
  if (performance.now() - moved < LONGEST) return
  say(`HUNG: no case ended for a minute; ${JSON.stringify(last)}`)
  failures += 1
  void thread.terminate()
}, 1_000)
thread.on('error', (error: unknown) => {
  failures += 1
  say(`CRASHED: ${String(error)}; ${JSON.stringify(last)}`)
})
thread.on('exit', () => {
  clearInterval(watch)
  say(`fuzz: ${summary()}`)
  process.exitCode = failures > 0 ? 1 : 0
})
