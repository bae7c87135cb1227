import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const PAGES = globSync(['*.md', 'docs/**/*.md', 'seeds/*.md', 'training/*.md'], { cwd: ROOT })
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found ?? '')
}

describe.each(PAGES)('%s', page => {
  const text = readFileSync(join(ROOT, page), 'utf8')

  test('links only to what is there', () => {
    const targets = matches(text, /\]\(([^)\s]+)\)/g).filter(target => !/^(?:https?:|mailto:|#)/.test(target))
    const missing = targets.filter(target => !existsSync(join(ROOT, dirname(page), target.replace(/#.*/, ''))))
    expect(missing).toEqual([])
  })

  test('names only commands that there are', () => {
    const commands = matches(text, /npm run (?:-s )?([a-z][a-z:]*)/g)
    expect(commands.filter(command => !(command in scripts))).toEqual([])
  })
})
