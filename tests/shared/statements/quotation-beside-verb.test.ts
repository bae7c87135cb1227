import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('quotationBeforeVerb() and verbBeforeQuotation()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'find who called something so, not what was asked then',
      'Ministrja {Mira Dodaj} e quajti letrën “gënjeshtër e madhe” dhe i kërkoi drejtorit të largohet.',
      [
        'direct Mira Dodaj (Ministrja Mira Dodaj) quajti: gënjeshtër e madhe',
        'indirect Mira Dodaj (Ministrja Mira Dodaj) kërkoi: të largohet',
      ],
    ],
    [
      'find a verb that says how it was said, before a colon',
      'Mbrojtësi i tij, {Agim Leka}, kundërshtoi: “Nuk ka asnjë provë për këtë”.',
      ['direct Agim Leka (Mbrojtësi i tij, Agim Leka) kundërshtoi: Nuk ka asnjë provë për këtë'],
    ],
    [
      'find a verb with its object before a colon',
      'Kryetari {Agim Leka}, nga ana e tij, falënderoi banorët: “Ju na dhatë forcë”.',
      ['direct Agim Leka (Kryetari Agim Leka) falënderoi: Ju na dhatë forcë'],
    ],
    [
      'credit the subject after the verb',
      '“Rruga do të hapet nesër”, tha {Agim Leka}.',
      ['direct Agim Leka (Agim Leka) tha: Rruga do të hapet nesër'],
    ],
    [
      'credit the subject before the verb',
      '“Ura është gati”, {Leka|Agim Leka} deklaroi sot.',
      ['direct Agim Leka (Leka) deklaroi: Ura është gati'],
    ],
    [
      'join a quotation that its cue interrupts',
      '“Ura”, tha {Leka|Agim Leka}, “nuk do të mbyllet më”.',
      ['direct Agim Leka (Leka) tha: Ura … nuk do të mbyllet më'],
    ],
    [
      'find the verb before a colon',
      '{Agim Leka} shtoi: “Nuk do të ketë vonesa”.',
      ['direct Agim Leka (Agim Leka) shtoi: Nuk do të ketë vonesa'],
    ],
    [
      'see through a clitic before the verb',
      '“Nuk e kisha me ju”, i ka thënë {Agim Leka}.',
      ['direct Agim Leka (Agim Leka) ka thënë: Nuk e kisha me ju'],
    ],
    [
      'join the paragraphs of a quotation that is opened again',
      '{Agim Leka} tha: “Uji kthehet sot.\n“Edhe drita kthehet nesër”.',
      ['direct Agim Leka (Agim Leka) tha: Uji kthehet sot … Edhe drita kthehet nesër'],
    ],
    [
      'name the owner of the document that speaks',
      '“Zjarri është shuar plotësisht”, thuhet në njoftimin e [Policisë së Tiranës|Policia e Tiranës].',
      ['direct Policia e Tiranës (Policisë së Tiranës) thuhet: Zjarri është shuar plotësisht'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leave a verb in a clause of its own alone', '“Ura e re e qytetit” kur fliste për jetën e tij {Leka|Agim Leka}.'],
    ['leave a name in quotation marks alone', '{Agim Leka} luan te “Bardh e Zi”.'],
    ['leave a term after another verb alone', '{Agim Leka} vazhdon të shfaqet “i ri” në skenë.'],
    [
      'leave what is called so in a relative clause alone',
      '{Agim Leka} mori letra, të cilat i quajti “gënjeshtra të mëdha”.',
    ],
    ['leave a denied saying alone', '{Agim Leka} nuk tha “po”.'],
    ['leave a title in quotation marks alone', 'Libri me titull “Ura e vjetër” doli sot.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
