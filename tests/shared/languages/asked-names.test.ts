import { describe, expect, it } from 'vitest'
import { languagePack } from '../../../shared/languages/index.ts'
import { ASKED_NAMES } from '../../../shared/languages/sq/asked-names.ts'

const { names } = languagePack('sq')
const isAttested = () => false

describe('ASKED_NAMES', () => {
  it.each([
    ['Arta Lleshit', 'person'],
    ['Kosovës', 'place'],
    ['Durrësit', 'place'],
    ['Qeverisë së Kosovës', 'organization'],
    ['Ministrinë e Arsimit', 'organization'],
  ] as const)('gives %s the base form that the whole pack gives it', (name, type) => {
    expect(ASKED_NAMES.baseForm(name, { type, isAttested })).toBe(names.baseForm(name, { type, isAttested }))
  })

  it('has the stems of the whole pack', () => {
    for (const word of ['kosoves', 'lleshit', 'ura']) expect(ASKED_NAMES.stems(word)).toEqual(names.stems(word))
  })
})
