import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languagePack } from '../../../shared/languages/index.ts'
import { findMentions } from '../../../shared/mentions/mentions.ts'
import { draw, drawFound, drawn, sentencesOf } from '../../support/drawn-names.ts'

describe('findMentions()', () => {
  it.each([
    ['a full name after its title', 'Ministrja e Drejtësisë, [p Teuta Berisha], foli dje në [v Prizren].'],
    ['a surname with a case ending', 'Opozita e ftoi [p Ilir Hoxhën] në debat. [p Hoxha] nuk u përgjigj.'],
    ['an institution with linking articles', 'Zëdhënësi i [o Ministrisë së Financave] e konfirmoi lajmin.'],
    ['a title that is no part of a name', 'Presidenti i [v Shqipërisë] vizitoi [v Gjermaninë].'],
    ['an acronym with an ending', 'Deputetët e [o LDK-së] dolën nga salla e [o Kuvendit].'],
    [
      'an acronym in brackets after its name',
      'Sipas [o Organizatës Botërore të Shëndetësisë] ([o OBSH]), numrat u rritën.',
    ],
    ['a name without diacritics', 'Ai jeton ne [v Prishtine] dhe punon ne [v Gjakove].'],
    ['two places joined by a hyphen', 'Dialogu [v Kosovë]-[v Serbi] vazhdon nesër në [v Bruksel].'],
    ['words glued to names', 'Ndeshja [v Shqipëri][v Itali] luhet sot.'.replace('][', '] - [')],
  ])('finds %s', (_, expected) => {
    expect(drawFound(drawn(expected).text)).toBe(expected)
  })

  it.each([
    ['a nationality', 'Qytetarët shqiptarë dhe gjermanë protestuan para ndërtesës.'],
    ['an office without a name', 'Kryeministri dhe presidentja u takuan dje me ministrat.'],
    ['a sentence that begins with a common word', 'Punëtorët kërkuan rroga më të larta. Çmimet u rritën.'],
    ['a law', 'Miratohet Kodi Penal dhe hyn në fuqi Ligji për Tregtinë.'],
    ['an abbreviation of no one', 'Ai e pa në TV dhe bëri test PCR.'],
    ['months and days', 'Takimi mbahet të martën, më 4 shtator.'],
  ])('finds nothing in %s', (_, text) => {
    expect(drawFound(text)).toBe(text)
  })

  it('reads an office written small as no part of a name', () => {
    expect(drawFound('Dje qeveria e Kosovës miratoi planin.')).toBe('Dje qeveria e [v Kosovës] miratoi planin.')
  })

  it('finds known names and capitalised runs in an unknown language', () => {
    expect(drawFound('Wczoraj Angela Merkel była w Berlin.', 'und')).toBe(
      'Wczoraj [p Angela Merkel] była w [v Berlin].',
    )
  })

  it('gives mentions in order, inside the text, not overlapping, with probabilities, on any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('Ana', 'Kosovës', 'e', 'LDK-së', '“', '”', '.', 'tha', '12Pejë', '(', 'Z', 'G7', ' '),
          { maxLength: 40 },
        ),
        words => {
          const text = words.join(' ')
          const mentions = findMentions(text, sentencesOf(text), languagePack('sq'))
          let end = 0
          for (const mention of mentions) {
            expect(mention.start).toBeGreaterThanOrEqual(end)
            expect(mention.end).toBeGreaterThan(mention.start)
            expect(mention.confidence).toBeGreaterThanOrEqual(0)
            expect(mention.confidence).toBeLessThanOrEqual(1)
            end = mention.end
          }
          expect(end).toBeLessThanOrEqual(text.length)
          expect(drawn(draw(text, mentions)).text).toBe(text)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('makes no name of a run of capitals that is longer than any name', () => {
    const text = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? 'Brelok' : 'Tramuz')).join(' ')
    expect(drawFound(text)).toBe(text)
  })

  it('is deterministic', () => {
    const text = 'Kryetarja e Komunës së Pejës, Arta Krasniqi, dhe Marko Petroviq nga Beogradi.'
    expect(drawFound(text)).toBe(drawFound(text))
  })
})
