import type { SpeechFrame } from '../languages/speech-data.ts'
import type { Cue } from './cue.ts'
import { isAny, keyAt, type Reading } from './reading.ts'
import { isComplementizer, isInName, isQuoted } from './words.ts'
import { CONTRAST, NOUN, VERB } from './word-kinds.ts'

const NOUN_FRAME: SpeechFrame = {
  quotation: false,
  clause: 0.8,
  wish: false,
  object: false,
  negatable: true,
  credit: false,
}
const FARTHEST = 16

/** Finds nouns that announce a clause (`deklaratën se`, `akuzat e X se`), in text order. */
export function findNounCues(reading: Reading): readonly Cue[] {
  const cues: Cue[] = []
  for (let index = 0; index < reading.tokens.length; index++) {
    if (!isAny(reading, index, NOUN)) continue
    const noun = reading.data.nouns.get(keyAt(reading, index))
    if (noun === undefined || noun.clause < 0.5 || isQuoted(reading, index) || isInName(reading, index)) continue
    if (opensClause(reading, index)) cues.push(nounCue(reading, { from: index, lemma: noun.stem, clause: noun.clause }))
  }
  return cues
}

/** Whether a complementizer follows before anything else could open a clause. */
function opensClause(reading: Reading, index: number): boolean {
  return isComplementizer(reading, index + 1) && keyAt(reading, index + 1) === 'se'
    ? true
    : clauseAfterGenitive(reading, index)
}

/** `deklaratës së kryeministrit të Kosovës, Avdullah Hoti, se`: only names, titles and their articles in between. */
function clauseAfterGenitive(reading: Reading, index: number): boolean {
  const { data } = reading
  const next = keyAt(reading, index + 1)
  if (!data.articles.has(next) && !data.agents.has(next)) return false
  const sentence = reading.sentenceOf[index]
  for (let at = index + 2; at < index + FARTHEST && reading.sentenceOf[at] === sentence; at++) {
    if (isComplementizer(reading, at)) return keyAt(reading, at) === 'se'
    const key = keyAt(reading, at)
    if (isAny(reading, at, VERB) || data.otherVerbs.has(key) || isAny(reading, at, CONTRAST)) return false
  }
  return false
}

type NounPlace = { readonly from: number; readonly lemma: string; readonly clause: number }

function nounCue(reading: Reading, { from, lemma, clause }: NounPlace): Cue {
  const adverbial = keyAt(reading, from - 1) === 'me'
  return {
    from: adverbial ? from - 1 : from,
    to: from + 1,
    groupFrom: adverbial ? from - 1 : from,
    form: 'noun',
    lemma,
    frame: { ...NOUN_FRAME, clause },
    impersonal: false,
    negated: false,
    number: null,
    sentence: reading.sentenceOf[from] ?? -1,
  }
}
