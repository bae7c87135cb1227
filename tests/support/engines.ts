import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'

const ROOT = join(import.meta.dirname, '..', '..')
const REQUIRE = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"

/** An engine that differs from ours. */
export type OtherEngine = {
  readonly version: string
  /** JavaScript, over `text` and `found` (an extraction's statements): the statements that it gives. */
  readonly statements?: string
}

/** A cloud assembly like another, whose `Extract` runs another engine; and how to remove it. */
export type OtherStack = { readonly templateDir: string; readonly remove: () => void }

/** Bundles `Extract` once more, as the stack does, with the chain's version and statements replaced. */
export async function withEngine(templateDir: string, engine: OtherEngine): Promise<OtherStack> {
  const directory = mkdtempSync(join(tmpdir(), 'fjala-engine-'))
  const asset = extractAsset(templateDir)
  for (const entry of readdirSync(templateDir)) {
    if (entry !== asset) symlinkSync(join(templateDir, entry), join(directory, entry))
  }
  mkdirSync(join(directory, asset))
  await build({
    entryPoints: [join(ROOT, 'functions', 'extract', 'handler.ts')],
    outfile: join(directory, asset, 'index.mjs'),
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node24', mainFields: ['module', 'main'] },
    banner: { js: REQUIRE },
    plugins: [replacing(engine)],
    logLevel: 'silent',
  })
  return { templateDir: directory, remove: () => rmSync(directory, { recursive: true, force: true }) }
}

function extractAsset(templateDir: string): string {
  const { Resources } = JSON.parse(readFileSync(join(templateDir, 'Fjala.template.json'), 'utf8')) as {
    readonly Resources: { readonly Extract: { readonly Properties: { readonly Code: { readonly S3Key: string } } } }
  }
  return `asset.${Resources.Extract.Properties.Code.S3Key.replace(/\.zip$/, '')}`
}

function replacing({ version, statements = 'found' }: OtherEngine): Plugin {
  return {
    name: 'other-engine',
    setup: building => {
      building.onLoad({ filter: /[/\\]shared[/\\]pipeline\.ts$/ }, ({ path }) => {
        const given = `statements: ((text, found) => ${statements})(text, found.statements),`
        const source = readFileSync(path, 'utf8')
        const contents = swap(
          swap(source, /ENGINE_VERSION = '\d+'/, `ENGINE_VERSION = '${version}'`),
          /statements: found\.statements,/,
          given,
        )
        return { contents, loader: 'ts' }
      })
    },
  }
}

/** Replaces what must be there: an engine that is not another would prove nothing. */
function swap(source: string, pattern: RegExp, by: string): string {
  if (!pattern.test(source))
    throw new Error(`Cannot make another engine: expected ${String(pattern)} in shared/pipeline.ts`)
  return source.replace(pattern, () => by)
}
