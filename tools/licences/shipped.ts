/** One package of another author that functions are bundled with, or that local mode runs. */
export type Shipped = { readonly name: string; readonly version: string; readonly licence: string }

/** The part of `package-lock.json` (version 3) that is read. */
export type Lockfile = {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean }>
  >
}

/** Licences, as SPDX words them, that ask for no more than being named. Anything else is a decision to take first. */
export const PERMITTED: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '(MIT OR Apache-2.0)',
])

/** What packages that name no licence in their `package.json` say in their own files, by name and version. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = { 'format@0.2.2': 'MIT' }

/**
 * The packages that a runtime dependency brings along, by name and version, each once. In: a lockfile.
 * Out: those that are not for development only, with their licences; `unknown` where none is said.
 */
export function shippedPackages({ packages }: Lockfile): readonly Shipped[] {
  const found = new Map<string, Shipped>()
  for (const [path, { version = '', license, dev }] of Object.entries(packages)) {
    if (path === '' || dev === true) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const id = `${name}@${version}`
    found.set(id, { name, version, licence: license ?? SAID_ELSEWHERE[id] ?? 'unknown' })
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
}

/** The page that lists them: one row a licence, then one a package. */
export function licencesPage(shipped: readonly Shipped[]): string {
  const counts = Map.groupBy(shipped, ({ licence }) => licence)
  const byLicence = [...counts].sort(([a], [b]) => compare(a, b)).map(([licence, { length }]) => `${length} ${licence}`)
  return [
    '# Licences of what is shipped',
    '',
    'Packages that the functions are bundled with, or that local mode runs, with those that they bring along. Made by `npm run licences -- --write`; a test compares it with the lockfile. Word lists and weights have their sources in [decision 3](decisions/0003-name-lists-and-weights.md).',
    '',
    `${shipped.length} packages: ${byLicence.join(', ')}.`,
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n')
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
