import { join, relative } from 'node:path'
import { synthesize, SynthesisFailed } from '../infra/local/synthesis.ts'

/** Synthesizes the stack into `cdk.out`, or the folder that `CDK_OUTDIR` names: no network, no credentials, no Docker. */
const root = join(import.meta.dirname, '..')
const directory = process.env['CDK_OUTDIR'] ?? join(root, 'cdk.out')
try {
  await synthesize({ root, env: process.env }, directory)
  console.log(`Synthesized into ${relative(process.cwd(), directory) || '.'}`)
} catch (error) {
  if (!(error instanceof SynthesisFailed)) throw error
  console.error(error.message)
  process.exitCode = 1
}
