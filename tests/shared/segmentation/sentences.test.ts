import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languagePack } from '../../../shared/languages/index.ts'
import { splitSentences } from '../../../shared/segmentation/sentences.ts'

const pack = languagePack('sq')

/** A text is drawn with a bar where a sentence ends. */
function drawn(sentences: string): { readonly text: string; readonly parts: readonly string[] } {
  return { text: sentences.replaceAll('|', ''), parts: sentences.split('|').map(part => part.trim()) }
}

describe('splitSentences()', () => {
  it.each([
    ['cuts after a stop', 'Uji u kthye.| Drita jo.'],
    ['joins after a title', 'Erdhi z. Leka sot.| Pastaj iku.'],
    ['joins after an initial', 'Fadil M. Berisha foli.| Të tjerët jo.'],
    ['joins two initials', 'I dyshuari N. M. u arrestua.| Të tjerët jo.'],
    ['joins after an ordinal', 'Dita e 28. Nëntorit vjen.| Të gjithë presin.'],
    ['cuts where the space is missing', 'Bisedimet janë indirekte”.|Ai iku.'],
    ['cuts a heading glued to a sentence', 'Ndizen dritat në qytet|Ai foli sot.'],
    ['cuts before a quotation glued to a heading', 'Ndizen dritat në qytet|“Ishte natë e gjatë”, tha ai.'],
    ['cuts before an age glued to a stop', 'Ata erdhën nga qyteti.|60-vjeçarja foli.'],
    ['keeps a number with a stop whole', 'Kushton 16.5 mijë euro.| Jo më pak.'],
    ['keeps a quotation with its credit', '“Uji u kthye.”, tha ai.| Drita jo.'],
    ['keeps a hidden stop inside a word', 'Ai aku.zoi shokun.| Shoku heshti.'],
  ])('%s', (_, sentences) => {
    const { text, parts } = drawn(sentences)
    expect(splitSentences(text, pack).map(({ start, end }) => text.slice(start, end))).toEqual(parts)
  })

  it.each([
    ['a link to another article', 'Lexoni edhe: Uji u kthye në qytet\nDrita jo.', 'tag'],
    ['an agency’s sign', '/Zëri/\nDrita jo.', 'tag'],
    ['a list entry', '- Leka: Uji kthehet\nDrita jo.', 'list'],
    ['a heading', 'Uji u kthye në qytet\nDrita nuk u kthye ende në fshatra.', 'heading'],
  ])('tells %s from prose', (_, text, role) => {
    expect(splitSentences(text, pack)[0]?.role).toBe(role)
  })

  it('tiles any text with its gaps: sentences follow each other and hold their tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        let end = 0
        for (const sentence of splitSentences(text, pack)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          for (const token of sentence.tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(sentence.tokens[0]?.start).toBe(sentence.start)
          expect(sentence.tokens.at(-1)?.end).toBe(sentence.end)
          end = sentence.end
        }
      }),
      { numRuns: 300 },
    )
  })
})
