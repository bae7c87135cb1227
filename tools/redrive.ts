import { parseArgs } from 'node:util'
import { makeProgress } from '../infra/local/console-output/progress.ts'
import { findDeployed, findLocal } from './replay/place.ts'
import { redrive } from './redrive/redrive.ts'

// usage: npm run redrive                     the stack that `npm start` runs
//        npm run redrive -- --stack Fjala    a deployed one, with the credentials of the environment
// Puts dead letters back where they came from. The exit code is 1 where some could not be moved.

const { values } = parseArgs({ options: { stack: { type: 'string' } } })
try {
  const place = values.stack === undefined ? await findLocal(process.env) : await findDeployed(values.stack)
  const { failed, left, problems } = await redrive(place, { progress: makeProgress(process.stdout) })
  process.stdout.write(`Failed documents: ${String(failed.before)} before, ${String(failed.after)} now\n`)
  if (left > 0) process.stdout.write('What fails again is tried again every eighteen minutes, four times in all\n')
  for (const problem of problems) process.stderr.write(`Cannot move all of ${problem}\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
  place.close()
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exitCode = 1
}
