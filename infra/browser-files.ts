import { join } from 'node:path'

const BROWSER = join(import.meta.dirname, '..', 'functions', 'console', 'browser')
const ENTRIES = ['console.css', 'icon.svg', 'complete.ts', 'drop.ts', 'reading.ts', 'graph.ts', 'correct.ts']

/** The command that bundles the console's style sheet and scripts into a folder, each with a hash of its content in its name. */
export function bundleBrowserFiles(outputFolder: string): string {
  const entries = ENTRIES.map(name => `"${join(BROWSER, name)}"`)
  const options = [
    ...['--bundle', '--minify', '--format=esm', '--target=es2022', '--log-level=warning', '--loader:.svg=copy'],
    `--alias:d3-transition="${join(BROWSER, 'no-transition.ts')}"`,
    ...['--entry-names=[name]-[hash]', `--outdir="${outputFolder}"`],
  ]
  return ['esbuild', ...entries, ...options].join(' ')
}
