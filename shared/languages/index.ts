import { EVENT_DATA as EN_EVENTS } from './en/event-words.ts'
import { NAMES as EN_NAMES } from './en/names.ts'
import { SEGMENTATION as EN_SEGMENTATION } from './en/segmentation.ts'
import { SPEECH as EN_SPEECH } from './en/speech.ts'
import type { LanguagePack } from './language-pack.ts'
import { EVENT_DATA as SQ_EVENTS } from './sq/event-words.ts'
import { NAMES as SQ_NAMES } from './sq/names.ts'
import { SEGMENTATION as SQ_SEGMENTATION } from './sq/segmentation.ts'
import { SPEECH as SQ_SPEECH } from './sq/speech.ts'
import { EVENT_DATA as UND_EVENTS } from './und/event-words.ts'
import { NAMES as UND_NAMES } from './und/names.ts'
import { SEGMENTATION as UND_SEGMENTATION } from './und/segmentation.ts'
import { SPEECH as UND_SPEECH } from './und/speech.ts'

const UNDETERMINED: LanguagePack = {
  language: 'und',
  segmentation: UND_SEGMENTATION,
  names: UND_NAMES,
  speech: UND_SPEECH,
  events: UND_EVENTS,
}

const PACKS: ReadonlyMap<string, LanguagePack> = new Map(
  [
    { language: 'sq', segmentation: SQ_SEGMENTATION, names: SQ_NAMES, speech: SQ_SPEECH, events: SQ_EVENTS },
    { language: 'en', segmentation: EN_SEGMENTATION, names: EN_NAMES, speech: EN_SPEECH, events: EN_EVENTS },
    UNDETERMINED,
  ].map(pack => [pack.language, pack]),
)

/** The pack of a language, by ISO 639 code; the language-independent pack `und` where there is none. */
export function languagePack(language: string): LanguagePack {
  return PACKS.get(language) ?? UNDETERMINED
}
