/** The running stack, as a client sees it, and a folder for the client's files. */
export type Site = { readonly s3: string; readonly api: string; readonly dynamodb: string; readonly folder: string }

/** One thing that a client does; it throws where the answer isn't what it should be. */
export type Check = { readonly name: string; readonly run: (site: Site) => Promise<void> }

/** The checks of one client; `missing` says why they can't be done here. */
export type Client = { readonly name: string; readonly missing?: string; readonly checks: readonly Check[] }

/** How checks ended. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** Does the checks of all clients one after the other, and prints how each ended. */
export async function runClients(clients: readonly Client[], site: Site): Promise<Tally> {
  let [passed, failed, skipped] = [0, 0, 0]
  for (const { name, missing, checks } of clients) {
    console.log(`\n${name}${missing === undefined ? '' : `: skipped, ${missing}`}`)
    if (missing !== undefined) {
      skipped += checks.length
      for (const check of checks) console.log(`  – ${check.name}`)
      continue
    }
    for (const check of checks) {
      const started = performance.now()
      const problem = await check.run(site).then(
        () => undefined,
        (error: unknown) => error as Error,
      )
      const took = `${((performance.now() - started) / 1000).toFixed(1)} s`
      console.log(problem === undefined ? `  ✓ ${check.name} (${took})` : `  ✗ ${check.name}\n    ${indent(problem)}`)
      if (problem === undefined) passed += 1
      else failed += 1
    }
  }
  return { passed, failed, skipped }
}

const indent = ({ message }: Error): string => message.trim().replaceAll('\n', '\n    ')

/** Throws where two values differ as JSON, telling both. */
export function expectSame(what: string, got: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(got), JSON.stringify(expected)]
  if (left !== right) throw new Error(`${what}: expected ${right}, got ${left}`)
}

/** Asks again and again until the answer is there; throws after half a minute. */
export async function eventually<Value>(what: string, ask: () => Promise<Value | undefined>): Promise<Value> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const value = await ask()
    if (value !== undefined) return value
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`${what}: expected within 30 s, got nothing`)
}
