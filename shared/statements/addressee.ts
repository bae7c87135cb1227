import type { Finding, Scene } from './finding.ts'
import { phraseFrom } from './finding.ts'
import type { Phrase } from './phrase.ts'
import { keyAt } from './reading.ts'
import { isComplementizer, isFiniteVerb, isQuoted, markAt } from './words.ts'

const FARTHEST = 8

/** Whom something was said to: `i tha Hotit se`, `u bëri thirrje qytetarëve`, `deklaroi për Telegrafin`. */
export function addresseeOf(scene: Scene, { cue, source }: Finding): Phrase | undefined {
  if (cue === null || cue.form === 'noun' || cue.form === 'according') return undefined
  const { reading } = scene
  for (let at = cue.to; at < cue.to + FARTHEST; at++) {
    if (isComplementizer(reading, at) || isQuoted(reading, at) || isFiniteVerb(reading, at)) return undefined
    const mark = markAt(reading, at)
    if (mark !== '' && mark !== ',') return undefined
    const phrase = phraseFrom(scene, at)
    if (phrase === undefined) continue
    if (phrase !== source && (isDative(phrase) || isAfter(scene, phrase))) return phrase
    at = phrase.to - 1
  }
  return undefined
}

function isDative(phrase: Phrase): boolean {
  return phrase.case === 'oblique' && !phrase.prepositional && !phrase.genitive
}

/** `për Telegrafin`: told to an outlet or a person. */
function isAfter({ reading }: Scene, phrase: Phrase): boolean {
  return (
    reading.data.addressing.has(keyAt(reading, phrase.from - 1)) &&
    phrase.entity !== null &&
    phrase.entity.type !== 'place'
  )
}
