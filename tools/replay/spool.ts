import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { OlderText } from './older-texts.ts'

/** Texts with what was known of their documents, on disk: an archive's statements have no room in memory. */
export type Spool = {
  readonly add: (text: OlderText) => Promise<void>
  /** All of them, in the order in which they came. Nothing can be added any more. */
  readonly read: () => AsyncGenerator<OlderText>
  readonly remove: () => void
}

/** Makes an empty spool in the system's folder for temporary files. */
export function makeSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), 'fjala-replay-'))
  const file = join(folder, 'before.jsonl')
  const out = createWriteStream(file)
  return {
    add: async text => {
      if (!out.write(`${JSON.stringify(text)}\n`)) await once(out, 'drain')
    },
    read: async function* () {
      out.end()
      if (!out.closed) await once(out, 'close')
      for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as OlderText
    },
    remove: () => {
      out.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
