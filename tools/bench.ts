import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs one benchmark of tests/benchmarks by its file name: `npm run bench -- extract`. Each prints its own figures. */
const folder = join(import.meta.dirname, '..', 'tests', 'benchmarks')
const known = readdirSync(folder)
  .filter(file => file.endsWith('.ts'))
  .map(file => file.slice(0, -'.ts'.length))
const wanted = process.argv[2] ?? ''

if (known.includes(wanted)) {
  await import(pathToFileURL(join(folder, `${wanted}.ts`)).href)
} else {
  process.stderr.write(`Cannot run benchmark '${wanted}': expected one of ${known.join(', ')}\n`)
  process.exitCode = 1
}
