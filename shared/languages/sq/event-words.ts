import type { EventData, EventWord, NameRole } from '../event-data.ts'
import { SPEECH } from './speech.ts'

const words = (text: string): readonly string[] => text.split(/\s+/u).filter(word => word !== '')
const wordSet = (text: string): ReadonlySet<string> => new Set(words(text))
const table = <Kind extends EventWord | NameRole>(lists: Readonly<Record<string, string>>): ReadonlyMap<string, Kind> =>
  new Map(Object.entries(lists).flatMap(([kind, text]) => words(text).map(word => [word, kind as Kind] as const)))

/** How Albanian tells of events. */
export const EVENT_DATA: EventData = {
  triggers: [
    {
      kind: 'agreement',
      words: table({
        verb: 'nenshkroi nenshkruan nenshkruar nenshkruajne nenshkruhet nenshkruhen nenshkrua arriten arrihet arritur',
        noun: 'nenshkrimi nenshkrimin nenshkrimit nenshkrim',
      }),
      near: wordSet(`
        marreveshje marreveshjen marreveshja marreveshjes marreveshjet memorandum memorandumin memorandumi memorandumit
        traktat traktatin traktati protokoll protokollin pakt paktin
      `),
    },
    {
      kind: 'call',
      words: table({
        verb: 'telefonoi telefonuan telefonuar telefonon',
        noun: 'telefonate telefonaten telefonata telefonates telefonike telefonik telefon',
      }),
      near: wordSet(`
        bisede biseden biseda bisedes bisedoi biseduan bisedova foli folen fola biseduar folur telefonate telefonaten
        telefonata telefonates telefonoi telefonuan telefonuar telefonon telefonatë
      `),
    },
    {
      kind: 'meeting',
      words: table({
        verb: 'takua takuan takova takuam takohet takohen takuar takohemi mirepriti mirepriten',
        direct: 'takoi takon takojne priti priten',
        received: 'pritur prit mirepritur',
        noun: 'takim takimin takimi takimit takime takimet',
      }),
      near: new Set(),
    },
    {
      kind: 'visit',
      words: table({
        verb: 'vizitoi vizituan vizitova vizituam viziton vizitojne vizituar',
        noun: 'vizite viziten vizita vizites',
      }),
      near: new Set(),
    },
  ],
  prepositions: table({
    with: 'me',
    between: 'mes midis ndermjet',
    by: 'nga',
    place: 'ne tek drejt',
    other: `per prej pas para gjate sipas permes nepermjet ndaj kunder rreth jashte brenda afer prane krahas pervec
      mbi nen neper pa deri perballe karshi fale rreth kundrejt nga-ana`,
  }),
  genitives: wordSet('i e te se'),
  breaks: wordSet(`
    se qe i-cili cili cila cilet cilat cilin cilen ku kur ndersa kurse teksa derisa nderkohe nderkaq perderisa pasi sepse
    meqe ngase ndonese megjithese nese por porse duke
  `),
  relatives: wordSet('qe'),
  abouts: wordSet(
    'lidhur perkitazi krahasuar lidhje ndermjetesimin ndermjetesim qellim qellimin synim synimin rastin teme temen',
  ),
  joins: wordSet('dhe e edhe si ashtu'),
  negations: wordSet("nuk s s' mos pa as asnjehere kurre refuzoi refuzon refuzuan refuzuar"),
  undone: wordSet(`
    anuloi anulua anulohet anuluar anulimi anulimin anulimit shtyhet shtyhen shtye shtyer shty shtyje shtyjne shtyrja shtyrjen shtyrjes
    deshtoi deshtuar
  `),
  held: wordSet('mbajt mbajtur mbahet zhvillua zhvilluar zhvillohet ndodhi ndodhur realizua realizuar'),
  planned: wordSet('do pritet priten planifikuar planifikohet mund duhet ftoi fton ftuar'),
  oblique: /(?:it|ut|[eë]s|s[eë]|ve)$/u,
  verbs: SPEECH.verbs,
  having: wordSet('ka kane kam kemi kishte kishin pati paten kete kene'),
  clitics: wordSet('i u iu ua na ju'),
  listed: /(?:n|në|it|ut|ës|së)$/u,
  dates: {
    ...SPEECH.dates,
    relativeDays: new Map([...SPEECH.dates.relativeDays, ['neser', 1], ['pasneser', 2]]),
  },
}
