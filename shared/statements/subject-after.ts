import { agrees } from './agreement.ts'
import type { Cue } from './cue.ts'
import { phraseFrom, type Scene } from './finding.ts'
import { canBeSubject, type Phrase } from './phrase.ts'
import { isNamed } from './quoted-speech.ts'
import { keyAt, sentenceAt } from './reading.ts'
import { isComplementizer, isFiniteVerb, markAt } from './words.ts'

const FARTHEST = 24

/** The subject after a verb: `tha ai`, `tha në një deklaratë Hami Aksoy`, `deklaroi të premten për X, shefi i policisë Y`. */
export function subjectAfter(scene: Scene, cue: Cue, limit: number): Phrase | undefined {
  const { reading } = scene
  const end = Math.min(limit, sentenceAt(reading, cue.from).to, cue.to + FARTHEST)
  for (let at = cue.to; at < end; at++) {
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) {
      if (canBeSubject(phrase) && agrees(scene, phrase, cue)) return phrase
      if (isSpeakingBody(scene, phrase, cue)) return phrase
      at = phrase.to - 1
      continue
    }
    if (isQuotedName(scene, at)) continue
    if (isClauseBorder(scene, at) || isFiniteVerb(reading, at)) return undefined
  }
  return undefined
}

/** `thanë nga policia`: a body behind `nga` right after a verb in the plural. */
function isSpeakingBody({ reading }: Scene, { from, entity, noun, number }: Phrase, cue: Cue): boolean {
  if (cue.number !== 'plural' || number === 'plural' || from !== cue.to + 1) return false
  if (!reading.data.agents.has(keyAt(reading, cue.to))) return false
  return entity === null ? noun?.body === true : entity.type === 'organization'
}

/** The opening mark of a name: `njoftoi “Berliner Zeitung”`. */
function isQuotedName(scene: Scene, at: number): boolean {
  const { quotations, quotationOf } = scene.reading
  const quotation = quotations[quotationOf[at] ?? -1]
  return (
    quotation !== undefined &&
    at < quotation.from &&
    phraseFrom(scene, quotation.from) !== undefined &&
    isNamed(scene, quotation)
  )
}

function isClauseBorder(scene: Scene, at: number): boolean {
  const { reading } = scene
  const { data } = reading
  const key = keyAt(reading, at)
  if (isComplementizer(reading, at) || data.contrasts.has(key) || data.gerunds.has(key)) return true
  if (['.', ';', ':', '!', '?', '”', '“', '"', '(', '/'].includes(markAt(reading, at))) return true
  return markAt(reading, at) === ',' && phraseFrom(scene, at + 1) === undefined
}
