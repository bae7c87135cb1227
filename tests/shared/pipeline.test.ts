import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../shared/model/document.ts'
import type { Span } from '../../shared/model/span.ts'
import { extract } from '../../shared/pipeline.ts'

const LANGUAGES = ['sq', 'en', 'und', 'xx']
/** Pieces of news in any order: what trips rules is their neighbourhood, not letters at random. */
const PIECES = [
  'Presidenti',
  'Putin',
  'tha',
  'se',
  'që',
  'duke',
  'theksuar',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  ':',
  ',',
  '.',
  '\n',
  '\n\n',
  'sipas',
  'Sipas',
  'tij',
  'thuhet',
  'në',
  'njoftim',
  'ai',
  'ajo',
  'dhe',
  'shtoi',
  'kërkoi',
  'të',
  'largohet',
  'ndërsa',
  '- ',
  'Kosovës',
  'said',
  'that',
  'he',
  '22-24 tetor',
  '27.07.2020',
  '\ud800',
  '\0',
  'ë',
  '👩‍🚀',
  '(',
  ')',
  '/',
  '…',
  '’’',
  'takua',
] as const

const newsLike = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .chain(pieces => fc.constantFrom(' ', '').map(separator => pieces.join(separator)))
const anyText = fc.oneof(newsLike, fc.string({ unit: 'binary', maxLength: 200 }))

function spansIn({ entities, statements, events }: Extraction): readonly Span[] {
  return [
    ...entities.flatMap(({ mentions }) => mentions),
    ...statements.flatMap(({ content, cue, speaker, addressee }) => [
      ...content,
      ...(cue ? [cue] : []),
      ...(speaker?.mention ? [speaker.mention] : []),
      ...(addressee?.mention ? [addressee.mention] : []),
    ]),
    ...events,
  ]
}

describe('extract()', () => {
  it('never throws, and every span lies in the text, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, language) => {
        for (const { start, end } of spansIn(extract(text, { language, published: '2025-06-14' }))) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('says the same of the same text', () => {
    fc.assert(
      fc.property(newsLike, text => {
        const context = { language: 'sq', published: '2025-06' }
        expect(extract(text, context)).toEqual(extract(text, context))
      }),
      { numRuns: 100 },
    )
  })

  it('refers only to entities that it lists, with confidences between 0 and 1', () => {
    fc.assert(
      fc.property(newsLike, text => {
        const { entities, statements, events } = extract(text, { language: 'sq', published: null })
        const known = new Set(entities.map(({ id }) => id))
        const named = [
          ...statements.flatMap(({ speaker, about }) => [...about, ...(speaker?.entityId ? [speaker.entityId] : [])]),
          ...events.flatMap(({ participants, place }) => [...participants, ...(place === null ? [] : [place])]),
        ]
        for (const id of named) expect(known).toContain(id)
        for (const { confidence } of [...entities, ...statements, ...events]) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('orders statements by content, each with an id of its own', () => {
    fc.assert(
      fc.property(newsLike, text => {
        const { statements } = extract(text, { language: 'sq', published: null })
        const starts = statements.map(({ content }) => content[0]?.start ?? -1)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
      }),
      { numRuns: 200 },
    )
  })

  it('says that it has no pack for a language, and finds quotations all the same', () => {
    const text = 'Pressekonferenz.\nAngela Merkel: “Wir schaffen das, und zwar gemeinsam.”'
    const { languagePack, statements } = extract(text, { language: 'de', published: null })
    expect(languagePack).toBe(false)
    expect(statements).toMatchObject([{ kind: 'direct', rule: 'heading-colon' }])
  })

  it('finds nothing in nothing', () => {
    expect(extract('', { language: 'sq', published: null })).toMatchObject({ entities: [], statements: [], events: [] })
  })
})
