import { docx, odt, paragraph } from '../support/formats/office.ts'

const GIVEN = ['Mira', 'Agron', 'Arta', 'Besnik', 'Drita', 'Ilir', 'Teuta']
const FAMILIES = [
  ...['Dervishi', 'Bici', 'Lleshi', 'Hoxhaj', 'Marku', 'Prifti', 'Shehu'],
  ...['Kola', 'Gashi', 'Krasniqi', 'Berisha', 'Leka', 'Gjoka', 'Topalli'],
]
const BRIDGE = '“Ura hapet në shtator dhe askush nuk paguan për kalimin”, tha ministrja Arta Lleshi në Kukës.'
const DOCX = docx(paragraph('Ura mbi Drin') + paragraph(BRIDGE) + paragraph('Mira Dervishi e quajti urën një gabim.'))

/** What only a newer engine reads in time. */
export const SLOW = 'Liqeni i ngadalshëm'

/** The most bytes that an object may have here. */
export const MAX_BYTES = 20_000

/** What files may hold: several speak of the same people, two say the same, one has more people than are counted at once. */
export const CONTENTS = {
  lake: '“Liqeni u pastrua”, tha Mira Dervishi në Pogradec.\n',
  lakeAgain:
    ' date 2025-06 \n“Liqeni do të pastrohet sërish”, tha Mira Dervishi në Ohër. “Na duhen dy anije të reja”, shtoi Mira Dervishi.\n',
  road: ' date 2025-07-02 \nRruga u hap. Agron Bici tha se rruga mbetet e hapur gjithë dimrin. “Na duhen dy anije të reja”, tha Mira Dervishi.\n',
  page: `<!doctype html><html lang="sq"><head><title>Ura mbi Drin</title></head><body><article><h1>Ura mbi Drin</h1><p>${BRIDGE}</p><p>Mira Dervishi e quajti urën një gabim të madh.</p></article></body></html>`,
  note: `---\ntitle: Ura\ndate: 2025-05-03\n---\n\n# Ura\n\n${BRIDGE}\n`,
  mail: `From: zyra@kukes.example\r\nSubject: Ura\r\nDate: Mon, 05 May 2025 10:00:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${BRIDGE}\r\n`,
  rich: "{\\rtf1\\ansi\\ansicpg1252 Agron Bici tha se rruga mbetet e hapur gjith\\'eb dimrin.\\par}",
  word: DOCX,
  open: odt(`<text:p>${BRIDGE}</text:p>`),
  english:
    'The lake is clean again, said Mira Dervishi. “We need two new boats,” Agron Bici told reporters in Tirana.\n',
  slow: `${SLOW} pret. “Liqeni u pastrua”, tha Agron Bici.\n`,
  crowd: `${GIVEN.flatMap(given => FAMILIES.map(family => `Në mbledhje foli ${given} ${family}.`)).join(' ')}\n`,
  silent: 'Bora mbuloi fushën. Askush nuk foli.\n',
  unreadable: '\u0000\u0001\u0002\u0003GIF89a\u0000\u0000\u0000',
  broken: DOCX.slice(0, DOCX.length / 2),
  large: 'Bora mbuloi fushën. '.repeat(1200),
  empty: '',
} as const

/** The name of a content. */
export type Content = keyof typeof CONTENTS
