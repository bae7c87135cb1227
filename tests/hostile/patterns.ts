import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'

/** A regular expression of the source, and where it stands. */
export type Pattern = { readonly place: string; readonly pattern: RegExp }

const ROOT = join(import.meta.dirname, '..', '..')

/** Every regular expression that is written in the folders' source. */
export function patternsOf(...folders: readonly string[]): readonly Pattern[] {
  return folders.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .flatMap(file => patternsIn(join(folder, file))),
  )
}

function patternsIn(file: string): readonly Pattern[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1))
      found.push({ place: `${file}:${String(line)}`, pattern })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** What makes a regular expression take more than linear time, in words; nothing where it is linear. */
export function superLinear({ place, pattern }: Pattern): readonly string[] {
  return analyse(pattern).reports.map(report => {
    const growth = report.exponential ? 'exponential' : 'polynomial'
    const where = report.type === 'Trade' ? `${report.startQuant.raw} with ${report.endQuant.raw}` : report.quant.raw
    return `${place} ${String(pattern)}: ${growth} in ${where}`
  })
}

/** Every regular expression that our source makes of strings while `work` runs; libraries' own are bounded by what they are given. */
export async function patternsMadeBy(work: () => Promise<unknown>): Promise<readonly Pattern[]> {
  const made: Pattern[] = []
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, [source, flags]: [string | RegExp, string | undefined]) => {
      const pattern = new target(source, flags)
      const place = (new Error('made').stack ?? '').split('\n')[2] ?? ''
      if (!place.includes('node_modules')) made.push({ place: place.trim(), pattern })
      return pattern
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = Original
  }
  return made
}
