import { parseArgs } from 'node:util'
import { startEngines } from '../tests/simulation/engines.ts'
import { shrink, simulate, type Failure } from '../tests/simulation/simulate.ts'

// usage: npm run simulate -- [--schedules 1000] [--seed 1] [--from 0] [--at-once 2]
// Runs schedules of what may happen to a bucket and to the functions, and says whether all ended as one clean pass would
// have written it. --from leaves out the first so many schedules: a long run may be ended and gone on with. The exit code
// is 1 where a schedule did not converge.

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    'at-once': { type: 'string', default: '2' },
  },
})
const [schedules, seed, from, atOnce] = [values.schedules, values.seed, values.from, values['at-once']].map(Number) as [
  number,
  number,
  number,
  number,
]
if (![schedules, seed, from, atOnce].every(number => Number.isSafeInteger(number) && number >= 0)) {
  throw new TypeError('Cannot simulate: expected whole numbers for --schedules, --seed, --from and --at-once')
}

const MOST_LINES = 12
const MOST_SHRUNK = 3
const EVERY = 15_000
const started = performance.now()
const atStart = process.cpuUsage()
const done = new Set<number>()
const met = new Map<string, number>()
let [calls, failed] = [0, 0]

function progress(): string {
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(atStart)
  const [rate, ofCpu] = [done.size / seconds, done.size / ((user + system) / 1e6)].map(number => number.toFixed(1))
  const ran = `${String(from + done.size)} of ${String(schedules)} schedules`
  return `${ran}, ${String(calls)} calls, ${String(failed)} failed; ${String(rate)} a second, ${String(ofCpu)} a second of CPU time`
}

/** How many schedules have run without a gap, those that were left out included. */
function reached(): number {
  let next = seed + from
  while (done.has(next)) next += 1
  return next - seed
}

function describe({ schedule, wrong }: Failure): string {
  const history = schedule.history.map(operation => `    ${JSON.stringify(operation)}`)
  const lines = wrong.slice(0, MOST_LINES).map(line => `    ${line.slice(0, 400)}`)
  return [`  seed ${String(schedule.seed)}, history:`, ...history, '  difference:', ...lines].join('\n')
}

const engines = await startEngines()
const ticking = setInterval(() => console.log(progress()), EVERY)
let isStopped = false
process.on('SIGINT', () => (isStopped = true))
process.on('SIGTERM', () => (isStopped = true))
const failures = await simulate(engines, {
  ...{ schedules: schedules - from, seed: seed + from, atOnce, isStopped: () => isStopped },
  ran: (ranSeed, outcome) => {
    done.add(ranSeed)
    calls += outcome.calls
    for (const [what, times] of outcome.met) met.set(what, (met.get(what) ?? 0) + times)
    if (outcome.wrong.length === 0) return
    failed += 1
    console.log(`Seed ${String(ranSeed)} did not converge: ${outcome.wrong[0]?.slice(0, 200) ?? ''}`)
  },
})
clearInterval(ticking)
console.log(progress())
console.log(
  `Met with: ${[...met]
    .toSorted()
    .map(([what, times]) => `${what} ${String(times)}`)
    .join(', ')}`,
)
for (const failure of failures.slice(0, MOST_SHRUNK)) {
  console.log(`\nSeed ${String(failure.schedule.seed)} did not converge. As drawn:\n${describe(failure)}`)
  console.log(`The shortest that still fails:\n${describe(await shrink(engines, failure))}`)
}
if (isStopped) console.log(`\nEnded before the end; to go on: --seed ${String(seed)} --from ${String(reached())}`)
console.log(
  failures.length === 0
    ? `\nAll ${String(done.size)} converged.`
    : `\n${String(failures.length)} did not converge: ${failures.map(({ schedule }) => schedule.seed).join(', ')}`,
)
await engines.close()
process.exitCode = failures.length === 0 ? 0 : 1
