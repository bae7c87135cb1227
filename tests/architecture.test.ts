import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Who may import whom, besides itself. The longest prefix that fits a file decides. Packages are named as they are, Node's
 * own modules as `node:`, all of them as `packages`.
 */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'shared/model': [],
  'shared/errors.ts': [],
  'shared/config.ts': ['shared/errors.ts'],
  'shared/routes.ts': [],
  'shared/text': ['shared/model', 'shared/languages'],
  'shared/languages': ['shared/model', 'shared/text', 'node:buffer'],
  'shared/formats': [
    'shared/language-identification',
    'shared/model',
    'shared/text',
    'shared/languages',
    'shared/errors.ts',
    'packages',
    'node:',
  ],
  // which language a text is in: asked where a text is made, before any stage has run
  'shared/language-identification': ['shared/text', 'shared/languages', 'packages'],
  'shared/segmentation': ['shared/model', 'shared/text', 'shared/languages'],
  'shared/mentions': ['shared/model', 'shared/text', 'shared/languages'],
  'shared/entities': ['shared/model', 'shared/text', 'shared/languages'],
  'shared/statements': ['shared/model', 'shared/text', 'shared/languages'],
  'shared/events': ['shared/model', 'shared/text', 'shared/languages'],
  'shared/records': ['shared/model', 'shared/text', 'shared/languages', 'shared/errors.ts', 'node:crypto'],
  // what people have said of findings: applied to what the chain found, before records are made of it
  'shared/corrections': ['shared/model', 'shared/text', 'shared/records'],
  // whom to tell of a statement: the same words that a search would find it by
  'shared/subscriptions': ['shared/model', 'shared/records'],
  // what was used, in money
  'shared/usage': ['shared/model'],
  'shared/confidence.ts': [],
  'shared/pipeline.ts': [
    'shared/confidence.ts',
    'shared/model',
    'shared/languages',
    'shared/segmentation',
    'shared/mentions',
    'shared/entities',
    'shared/statements',
    'shared/events',
  ],
  'shared/store': ['shared/model', 'shared/text', 'shared/records', 'shared/errors.ts', '@aws-sdk/', 'node:'],
  functions: ['shared', 'packages', 'node:'],
  infra: [
    'aws-cdk-lib',
    'constructs',
    'cdk-nag',
    'shared/config.ts',
    'shared/routes.ts',
    'shared/records/keys.ts',
    'node:path',
  ],
  'infra/local': ['aws-cdk-lib', 'shared/config.ts', 'shared/routes.ts', 'shared/records/keys.ts', 'packages', 'node:'],
}

const ROOT = join(import.meta.dirname, '..')
const FILES = ['shared', 'functions', 'infra'].flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => join(folder, file)),
)

/** What a file imports: files of the project by their path, packages by their name. */
function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const found = source.matchAll(
    /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gmu,
  )
  return [...found].map(([, named = '', awaited = named]) =>
    awaited.startsWith('.') ? normalize(join(dirname(file), awaited)) : awaited,
  )
}

function ruleFor(file: string): string {
  const fitting = Object.keys(RULES).filter(prefix => file === prefix || file.startsWith(`${prefix}/`))
  return fitting.sort((a, b) => b.length - a.length)[0] ?? ''
}

function isAllowed(imported: string, rule: string): boolean {
  if (imported === rule || imported.startsWith(`${rule}/`)) return true
  const isFile = /^(?:shared|functions|infra|tests|tools|training)\//.test(imported)
  const isPackage = !isFile && !imported.startsWith('node:')
  return (RULES[rule] ?? []).some(
    allowed =>
      imported === allowed ||
      imported.startsWith(allowed.endsWith(':') || allowed.endsWith('/') ? allowed : `${allowed}/`) ||
      (allowed === 'packages' && isPackage),
  )
}

test('every file imports only what its folder may', () => {
  const broken = FILES.flatMap(file => {
    const rule = ruleFor(file)
    return importsOf(file)
      .filter(imported => !isAllowed(imported, rule))
      .map(imported => `${file} must not import ${imported}`)
  })
  expect(broken).toEqual([])
})

test('only handlers read the environment and the clock of the functions, and no stage does', () => {
  const reading = FILES.filter(file => /^(shared|functions)\//.test(file) && !/(^|\/)handler\.ts$/.test(file)).filter(
    file => /process\.env|Date\.now\(\)|new Date\(\)|Math\.random\(\)/.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(reading.map(file => relative('.', file))).toEqual(['shared/store/wait.ts'])
})

test('functions do not import each other', () => {
  const crossing = FILES.filter(file => file.startsWith('functions/')).flatMap(file => {
    const own = file.split('/')[1] ?? ''
    return importsOf(file)
      .filter(
        imported =>
          imported.startsWith('functions/') && imported.split('/').length > 2 && imported.split('/')[1] !== own,
      )
      .map(imported => `${file} must not import ${imported}`)
  })
  expect(crossing).toEqual([])
})

test('the import reader sees static, bare, re-exporting and awaited imports', () => {
  expect(importsOf('tests/architecture.test.ts')).toEqual(['node:fs', 'node:path', 'vitest'])
})
