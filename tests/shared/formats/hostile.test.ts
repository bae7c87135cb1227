import { expect, test } from 'vitest'
import { Rejection } from '../../../shared/errors.ts'
import { parseDocument } from '../../../shared/formats/index.ts'
import { HOSTILE, type HostileFile } from '../../hostile/corpus.ts'

async function outcome({ name, mediaType, bytes }: HostileFile) {
  try {
    const { text } = await parseDocument(bytes(), { name, mediaType: mediaType ?? null })
    return { code: undefined, isWellFormed: text.isWellFormed(), message: '' }
  } catch (thrown) {
    if (!(thrown instanceof Rejection)) throw thrown
    return { code: thrown.code, isWellFormed: true, message: thrown.message }
  }
}

test.each(HOSTILE.map(file => [file.name, file.code ?? 'read', file] as const))(
  'parseDocument() of %s ends with %s',
  { timeout: 60_000 },
  async (_name, _code, file) => {
    const { code, isWellFormed, message } = await outcome(file)
    expect({ code, isWellFormed }).toEqual({ code: file.code, isWellFormed: true })
    // What the user is told names no part of a program, and has no full stop.
    expect(message).not.toMatch(/undefined|Error|\.$/u)
  },
)
