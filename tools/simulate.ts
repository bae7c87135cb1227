import { parseArgs } from 'node:util'
import { startEngines } from '../tests/simulation/engines.ts'
import { shrink, simulate, type Failure } from '../tests/simulation/simulate.ts'

/**
 * Runs schedules of what may happen to a bucket and to the functions, and says whether the table always ended as one clean
 * pass would have written it: `npm run simulate -- --schedules 10000 --seed 1 [--at-once 6]`.
 */
const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '6' },
  },
})
const [schedules, seed, atOnce] = [values.schedules, values.seed, values['at-once']].map(Number) as [
  number,
  number,
  number,
]
if (![schedules, seed, atOnce].every(Number.isSafeInteger)) {
  throw new TypeError('Cannot simulate: expected whole numbers for --schedules, --seed and --at-once')
}

const MOST_LINES = 12
const started = performance.now()
const seconds = (): number => (performance.now() - started) / 1000
let [ran, calls, faults, failed] = [0, 0, 0, 0]

function progress(): string {
  const rate = (ran / seconds()).toFixed(1)
  return `${String(ran)} of ${String(schedules)} schedules, ${String(calls)} calls, ${String(faults)} faults, ${String(failed)} failed, ${rate} a second`
}

function describe({ schedule, wrong }: Failure): string {
  const history = schedule.history.map(operation => `    ${JSON.stringify(operation)}`)
  const lines = wrong.slice(0, MOST_LINES).map(line => `    ${line.slice(0, 400)}`)
  return [`  seed ${String(schedule.seed)}, history:`, ...history, '  difference:', ...lines].join('\n')
}

const engines = await startEngines()
const ticking = setInterval(() => console.log(progress()), 10_000)
const failures = await simulate(engines, {
  ...{ schedules, seed, atOnce },
  ran: (_, outcome) => {
    ran += 1
    calls += outcome.calls
    faults += outcome.faults
    if (outcome.wrong.length > 0) failed += 1
  },
})
clearInterval(ticking)
console.log(progress())
for (const failure of failures.slice(0, 3)) {
  console.log(`\nSeed ${String(failure.schedule.seed)} did not converge. As drawn:\n${describe(failure)}`)
  console.log(`The shortest that still fails:\n${describe(await shrink(engines, failure))}`)
}
console.log(
  failures.length === 0
    ? `\nAll converged, in ${seconds().toFixed(0)} s.`
    : `\n${String(failures.length)} did not converge: ${failures.map(({ schedule }) => schedule.seed).join(', ')}`,
)
await engines.close()
process.exitCode = failures.length === 0 ? 0 : 1
