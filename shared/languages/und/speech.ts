import type { SpeechData } from '../speech-data.ts'

/** Speech in this language. */
export const SPEECH: SpeechData = {
  complementizers: new Set<string>([]),
}
