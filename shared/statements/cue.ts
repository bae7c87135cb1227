import type { GrammaticalNumber, SpeechFrame } from '../languages/speech-data.ts'
import type { Range } from './reading.ts'

/**
 * Words that attribute: `ka thënë`, `duke theksuar`, `deklaratën`, `sipas`. The range is the cue itself;
 * `groupFrom` also covers the clitics and particles before it.
 */
export type Cue = Range & {
  readonly form: 'finite' | 'gerund' | 'noun' | 'according'
  readonly lemma: string
  readonly frame: SpeechFrame
  readonly groupFrom: number
  /** `thuhet`, `u njoftua`: nobody is named by the verb itself. */
  readonly impersonal: boolean
  readonly negated: boolean
  readonly number: GrammaticalNumber | null
  readonly sentence: number
}
