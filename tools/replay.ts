import { parseArgs } from 'node:util'
import { makeProgress } from '../infra/local/console-output/progress.ts'
import { ENGINE_VERSION } from '../shared/pipeline.ts'
import { findDeployed, findLocal } from './replay/place.ts'
import { replay } from './replay/replay.ts'
import { openLines, toSummary } from './replay/report.ts'

// usage: npm run replay -- [--stack Fjala] [--all] [--report FILE]
// Has texts extracted again that are behind the current engine: in the stack that `npm start` runs, or in a deployed one,
// with the credentials of the environment. --report writes what changed, a JSON line per document. The exit code is 1
// where documents are still behind.

const { values } = parseArgs({
  options: { stack: { type: 'string' }, all: { type: 'boolean' }, report: { type: 'string' } },
})
try {
  const place = values.stack === undefined ? await findLocal(process.env) : await findDeployed(values.stack)
  const report = values.report === undefined ? undefined : await openLines(values.report)
  const progress = makeProgress(process.stdout)
  const totals = await replay(place, { engine: ENGINE_VERSION, all: values.all === true, progress, report })
  await report?.close()
  process.stdout.write(`${toSummary(totals, ENGINE_VERSION)}\n`)
  process.exitCode = totals.behind > 0 ? 1 : 0
  place.close()
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exitCode = 1
}
