import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { PipelineError, Rejection } from '../shared/errors.ts'
import { parseDocument } from '../shared/formats/index.ts'
import type { Metadata } from '../shared/model/document.ts'
import { extract } from '../shared/pipeline.ts'
import { toContract } from './contract.ts'
import { readMetadata } from './read-metadata.ts'

// usage: npm run -s extract -- FILE…     one JSON line per file, in the order given
//        npm run -s extract < LINES      JSON lines { "id", "text" }; one JSON line for each
// A file or line that can't be read is told on standard error, and the exit code is 1.

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'It is a folder: name the files in it',
  EACCES: 'It may not be read',
}

function print(id: string, text: string, metadata: Metadata): void {
  process.stdout.write(`${JSON.stringify(toContract(id, { text, metadata, extraction: extract(text, metadata) }))}\n`)
}

/** Tells of what can't be read, and goes on. A file that isn't there is no fault of ours, and needs no stack trace. */
function tell(what: string, thrown: unknown): void {
  const { message, code } = thrown as Error & { readonly code?: string }
  const reason = thrown instanceof PipelineError ? `${message} (${thrown.code})` : (REASONS[code ?? ''] ?? message)
  process.stderr.write(`Cannot extract from ${what}: ${reason}\n`)
  process.exitCode = 1
}

async function fromFile(file: string): Promise<void> {
  try {
    const bytes = await readFile(file)
    if (bytes.length === 0) throw new Rejection('object.empty', 'The file is empty')
    const { text, metadata } = await parseDocument(bytes, { name: file, mediaType: null })
    print(file, text, metadata)
  } catch (thrown) {
    tell(file, thrown)
  }
}

function fromLine(line: string, number: number): void {
  try {
    const { id, text } = JSON.parse(line) as { readonly id: unknown; readonly text: unknown }
    if (typeof text !== 'string') throw new TypeError('expected { "id", "text" } with a text')
    print(String(id), text, readMetadata(text))
  } catch (thrown) {
    tell(`line ${String(number)}`, thrown)
  }
}

const files = process.argv.slice(2)
for (const file of files) await fromFile(file)
if (files.length === 0) {
  let number = 0
  for await (const line of createInterface({ input: process.stdin })) {
    number += 1
    if (line.trim() !== '') fromLine(line, number)
  }
}
