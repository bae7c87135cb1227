import { PipelineError } from '../shared/errors.ts'
import { revisionOf } from '../shared/records/document-id.ts'
import { failedHead, type KnownVersion } from '../shared/records/head-record.ts'
import type { DocumentHead } from '../shared/records/records.ts'

/** Sorts before every engine version: what is known when a try ends replaces what was feared when it began. */
const BEFORE_ANY = '----'

/** What stays in the head where a function is stopped in its last try, and nobody is left to say what went wrong. */
export function stopped(tries: number): PipelineError {
  return new PipelineError('function.stopped', `Cannot say why a message failed: try ${String(tries)} was stopped`)
}

/** The head of a document that a fault keeps from being read, with why, in words for its owner. In: what the last try threw. */
export function headOfFailure(known: KnownVersion, thrown: unknown, now: string): DocumentHead {
  const code =
    thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'fault.unexpected'
  const message = 'Reading the file failed through no fault of its own; it will be tried again'
  const head = failedHead(known, { code, message }, now)
  return code === 'function.stopped' ? { ...head, revision: revisionOf(known.sequencer, BEFORE_ANY) } : head
}
