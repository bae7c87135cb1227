import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { licencesPage, PERMITTED, shippedPackages, type Lockfile } from './licences/shipped.ts'

/** Lists the licences of shipped packages; with `--write`, into `docs/licences.md`. Fails on one that is not permitted. */
const root = join(import.meta.dirname, '..')
const shipped = shippedPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile)
if (process.argv.includes('--write')) writeFileSync(join(root, 'docs', 'licences.md'), licencesPage(shipped))
else console.log(licencesPage(shipped))
for (const { name, version, licence } of shipped.filter(({ licence }) => !PERMITTED.has(licence))) {
  console.error(`Cannot ship ${name} ${version}: expected one of ${[...PERMITTED].join(', ')}, got ${licence}`)
  process.exitCode = 1
}
