import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Synthesizes the stack into `cdk.out`: no network, no credentials, no Docker. */
const root = join(import.meta.dirname, '..')
const { status } = spawnSync(process.execPath, ['infra/app.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CDK_OUTDIR: process.env['CDK_OUTDIR'] ?? join(root, 'cdk.out') },
})
process.exit(status ?? 1)
