import type { Question } from './questions.ts'
import type { Answered, Readers } from './readers.ts'

/** What one question took: milliseconds by the clock in order, of processor time and in the engine for each answer. */
export type Taken = {
  readonly p50: number
  readonly p99: number
  readonly own: number
  readonly engine: number
  readonly units: number
  readonly bytes: number
}

type Ask = (path: string) => Promise<Answered>

const WARM_UP = 10
const PAGES_BEFORE = 20

/** The addresses of a question in one table: those of late pages have a cursor, as far behind as the list goes. */
export async function addressesOf({ paths, late = false }: Question, ask: Ask): Promise<readonly string[]> {
  return late ? Promise.all(paths.map(path => latePage(path, ask))) : paths
}

async function latePage(path: string, ask: Ask): Promise<string> {
  const large = /[?&]limit=/u.test(path) ? path : `${path}${path.includes('?') ? '&' : '?'}limit=200`
  let reached = path
  let address = large
  for (let number = 0; number < PAGES_BEFORE; number += 1) {
    const { body } = await ask(address)
    const next = body.startsWith('{"items"') ? (JSON.parse(body) as { readonly next: string | null }).next : null
    if (next === null) break
    address = `${large}&cursor=${next}`
    reached = `${path}${path.includes('?') ? '&' : '?'}cursor=${next}`
  }
  return reached
}

/** Asks one question of several tables in turn, so that whatever else the machine does falls on all alike. */
export async function askInTurn(
  readers: readonly Readers[],
  asks: readonly Ask[],
  addresses: readonly (readonly string[])[],
  times: number,
): Promise<readonly Taken[]> {
  const totals = readers.map(() => ({ clock: [] as number[], own: 0, engine: 0, units: 0, bytes: 0 }))
  for (let round = -WARM_UP; round < times; round += 1) {
    for (const [at, total] of totals.entries()) {
      const paths = addresses[at] ?? []
      const path = paths[(round + WARM_UP) % paths.length] ?? ''
      const [engineBefore, before] = [readers[at]?.engineTime() ?? 0, process.cpuUsage()]
      const started = performance.now()
      const answered = await asks[at]?.(path)
      const milliseconds = performance.now() - started
      if (round < 0 || answered === undefined) continue
      const { user, system } = process.cpuUsage(before)
      total.clock.push(milliseconds)
      total.own += (user + system) / 1000
      total.engine += (readers[at]?.engineTime() ?? 0) - engineBefore
      total.units += answered.units
      total.bytes = Math.max(total.bytes, answered.bytes)
    }
  }
  return totals.map(({ clock, own, engine, units, bytes }) => ({
    ...{ p50: percentile(clock, 0.5), p99: percentile(clock, 0.99) },
    ...{ own: own / times, engine: engine / times, units: units / times, bytes },
  }))
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
