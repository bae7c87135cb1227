import type { EventData } from '../event-data.ts'
import { SPEECH } from './speech.ts'

/** No word tells of an event where the language is not known. */
export const EVENT_DATA: EventData = {
  triggers: [],
  prepositions: new Map(),
  genitives: new Set(),
  breaks: new Set(),
  relatives: new Set(),
  abouts: new Set(),
  joins: new Set(),
  negations: new Set(),
  undone: new Set(),
  held: new Set(),
  planned: new Set(),
  oblique: /$^/u,
  verbs: SPEECH.verbs,
  having: new Set(),
  clitics: new Set(),
  listed: /$^/u,
  dates: SPEECH.dates,
}
