import { describe, expect, it } from 'vitest'
import { surroundings } from '../../functions/surroundings.ts'
import { quote } from '../../shared/records/quote.ts'
import type { Quote, StatementRecord } from '../../shared/records/records.ts'

const TEXT =
  'Moti u hap.\n\n“Ura do të jetë gati në shtator”, tha ministrja. “Askush nuk paguan”, shtoi ajo.\n\nNesër priten shira.'

function find(words: string, text = TEXT): Quote {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}

function recordOf(content: readonly Quote[], cue: Quote | null): StatementRecord {
  const document = { id: '', title: null, publisher: null, published: null, language: 'sq' }
  const common = { id: '', revision: '', number: 0, kind: 'direct', rule: '', confidence: 1, about: [] } as const
  return { ...common, document, content, cue, speaker: null, addressee: null, date: null, dateInferred: false }
}

describe('surroundings()', () => {
  it('shows the sentence of content and cue', () => {
    const record = recordOf([find('Ura do të jetë gati në shtator')], find('tha'))
    expect(surroundings(record, TEXT)).toEqual({
      content: record.content,
      context: find('“Ura do të jetë gati në shtator”, tha ministrja.'),
    })
  })

  it('shows all sentences that a statement runs over', () => {
    const record = recordOf([find('Ura do të jetë gati në shtator'), find('Askush nuk paguan')], find('tha'))
    expect(surroundings(record, TEXT).context).toEqual(
      find('“Ura do të jetë gati në shtator”, tha ministrja. “Askush nuk paguan”, shtoi ajo.'),
    )
  })

  it('reads from the text what the record has cut', () => {
    const words = 'Ura do të jetë gati '.repeat(2_000).trim()
    const text = `“${words}”, tha ministrja.`
    const record = recordOf([quote(text, find(words, text), 20_000)], null)
    expect(record.content[0]).toMatchObject({ cut: true })
    expect(surroundings(record, text).content).toEqual([find(words, text)])
  })

  it('shows no more than an answer can hold, and says so', () => {
    const words = 'fjalë '.repeat(100_000)
    const text = `“${words}”`
    const { content, context } = surroundings(recordOf([quote(text, find(words, text), 20_000)], null), text)
    expect(content[0]).toMatchObject({ cut: true, end: words.length + 1 })
    expect(content[0]?.text).toHaveLength(250_000)
    expect(context.text).toHaveLength(250_000)
  })
})
