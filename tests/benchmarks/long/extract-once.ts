import { readFileSync } from 'node:fs'
import { extract } from '../../../shared/pipeline.ts'

/** The child of the benchmark `long`: extracts one file and nothing else, and prints what that took. */
const [file = '', language = 'sq'] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const before = process.cpuUsage()
const { entities, statements, events } = extract(text, { language, published: '2025-06-14' })
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    entities: entities.length,
    statements: statements.length,
    events: events.length,
  }),
)
