import { describe, expect, it } from 'vitest'
import { SEGMENTATION } from '../../../shared/languages/sq/segmentation.ts'
import { splitTokens } from '../../../shared/segmentation/tokens.ts'
import { pairQuotations } from '../../../shared/text/quotations.ts'

/** The quotations of a text without their marks; `?` after one that is never closed, one `>` for each depth. */
function quotationsIn(text: string): readonly string[] {
  const tokens = splitTokens(text, SEGMENTATION)
  return pairQuotations(text, tokens).quotations.map(({ from, to, depth, closed }) => {
    const inner = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
    return `${'>'.repeat(depth)}${inner}${closed ? '' : '?'}`
  })
}

describe('pairQuotations()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['curly marks', 'Ai tha “po” dhe “jo”.', ['po', 'jo']],
    ['low marks', 'Ai tha „po“ dhe „jo”.', ['po', 'jo']],
    ['straight marks', 'Ai tha "po" dhe "jo".', ['po', 'jo']],
    ['guillemets', 'Ai tha «po» dhe «jo».', ['po', 'jo']],
    ['single marks', "Ai tha 'po tani' dhe iku.", ['po tani']],
    ['doubled single marks', 'Ai tha ‘’po tani’’ dhe iku.', ['po tani']],
    ['nested marks', 'Ai tha “ata thanë ‘po tani’ dhe ikën”.', ['ata thanë ‘po tani’ dhe ikën', '>po tani']],
    ['a straight mark glued to the next word', 'Ai e quajti "të mirë, "tha ajo.', ['të mirë,']],
    ['a closing sign that opens a glued sentence', 'Pastaj u rrit.”Numri u dyfishua”, tha ai.', ['Numri u dyfishua']],
    ['a mark that is never closed, to the end of its line', 'Ai tha “po tani\nAjo iku.', ['po tani?']],
    ['a quotation opened again at each paragraph', '“Një dy\n“Tre katër”.', ['Një dy?', 'Tre katër']],
    ['a closed quotation after an open one', 'Ai “nisi. Ajo tha “po”.', ['nisi. Ajo tha?', 'po']],
  ])('pairs %s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected)
  })

  it.each([
    ['an apostrophe', "S'ka gjë t’i thuash Met’s."],
    ['a doubled apostrophe inside a word', 'Duhet t’’i themi.'],
    ['feet and inches', "Ishte 6' i gjatë."],
  ])('leaves %s alone', (_, text) => {
    expect(quotationsIn(text)).toEqual([])
  })
})
