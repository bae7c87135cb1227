import type { EventData, EventWord, NameRole } from '../event-data.ts'
import { SPEECH } from './speech.ts'

const words = (text: string): readonly string[] => text.split(/\s+/u).filter(word => word !== '')
const wordSet = (text: string): ReadonlySet<string> => new Set(words(text))
const table = <Kind extends EventWord | NameRole>(lists: Readonly<Record<string, string>>): ReadonlyMap<string, Kind> =>
  new Map(Object.entries(lists).flatMap(([kind, text]) => words(text).map(word => [word, kind as Kind] as const)))

/** How English tells of events. */
export const EVENT_DATA: EventData = {
  triggers: [
    {
      kind: 'agreement',
      words: table({ verb: 'signed sign signs signing', noun: 'signature' }),
      near: wordSet('agreement agreements deal memorandum treaty pact accord'),
    },
    {
      kind: 'call',
      words: table({ verb: 'phoned telephoned', noun: 'phone telephone' }),
      near: wordSet('call called calls spoke talked phoned telephoned conversation'),
    },
    {
      kind: 'meeting',
      words: table({ verb: 'met meets', received: 'received hosted', noun: 'meeting meetings talks summit' }),
      near: new Set(),
    },
    { kind: 'visit', words: table({ verb: 'visited visits visiting', noun: 'visit' }), near: new Set() },
  ],
  prepositions: table({
    with: 'with',
    between: 'between',
    by: 'by',
    place: 'in at to near outside',
    other: 'for from after before during about on over under against through despite without into of since until',
  }),
  genitives: wordSet('of'),
  breaks: wordSet('that who which where when while because although though if but whether'),
  relatives: wordSet('who'),
  abouts: new Set(),
  joins: wordSet('and'),
  negations: wordSet("not never n't no without refused"),
  undone: wordSet('cancelled canceled postponed'),
  held: wordSet('held happen take'),
  planned: wordSet('will would may might could should expected plans planned due invited'),
  oblique: /\p{L}/u,
  verbs: SPEECH.verbs,
  having: wordSet('has have had'),
  clitics: new Set(),
  listed: /$^/u,
  dates: { ...SPEECH.dates, relativeDays: new Map([...SPEECH.dates.relativeDays, ['tomorrow', 1]]) },
}
