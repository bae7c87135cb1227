import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { PipelineError } from '../shared/errors.ts'
import { parseDocument } from '../shared/formats/index.ts'
import type { Metadata } from '../shared/model/document.ts'
import { extract } from '../shared/pipeline.ts'
import { toContract } from './contract.ts'
import { readMetadata } from './read-metadata.ts'

// usage: npm run -s extract -- FILE…     one JSON line per file, in the order given
//        npm run -s extract < LINES      JSON lines { "id", "text" }; one JSON line for each
// A file or line that can't be read is told on standard error, and the exit code is 1.

function print(id: string, text: string, metadata: Metadata): void {
  process.stdout.write(`${JSON.stringify(toContract(id, { text, metadata, extraction: extract(text, metadata) }))}\n`)
}

async function fromFile(file: string): Promise<void> {
  try {
    const { text, metadata } = await parseDocument(await readFile(file), { name: file, mediaType: null })
    print(file, text, metadata)
  } catch (thrown) {
    if (!(thrown instanceof PipelineError)) throw thrown
    process.stderr.write(`Cannot extract from ${file}: ${thrown.message} (${thrown.code})\n`)
    process.exitCode = 1
  }
}

function fromLine(line: string): void {
  const { id, text } = JSON.parse(line) as { readonly id: unknown; readonly text: unknown }
  if (typeof text !== 'string') throw new TypeError('Cannot read a line: expected { "id", "text" } with a text')
  print(String(id), text, readMetadata(text))
}

const files = process.argv.slice(2)
for (const file of files) await fromFile(file)
if (files.length === 0)
  for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') fromLine(line)
