import type { EventData } from './event-data.ts'
import type { NameData } from './name-data.ts'
import type { SegmentationData } from './segmentation-data.ts'
import type { SpeechData } from './speech-data.ts'

/** Everything the engine knows about one language: data and weights, no control flow. */
export type LanguagePack = {
  /** ISO 639-1, or `und` for what holds in any language. */
  readonly language: string
  readonly segmentation: SegmentationData
  readonly names: NameData
  readonly speech: SpeechData
  readonly events: EventData
}
