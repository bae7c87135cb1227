import type { Cue } from './cue.ts'
import { phraseFrom, type Scene } from './finding.ts'
import { documentAt } from './impersonal-source.ts'
import { isOpeningMark } from './opening-mark.ts'
import type { Phrase } from './phrase.ts'
import { keyAt, type Reading } from './reading.ts'
import { namedBy, NOBODY, type Source } from './source.ts'
import { isComplementizer, isFunctionWord, markAt } from './words.ts'

const FARTHEST = 24

/** A subject that is no phrase of the lists: `Çifti ka mohuar`, `Një studim i X tregon`, `nga policia thanë`. */
export function commonSubject(scene: Scene, cue: Cue, from: number): Source | undefined {
  const { reading } = scene
  const start = clauseStart(reading, cue, from)
  const by = spokenFrom(scene, cue, start)
  if (by !== undefined) return namedBy(by)
  const head = headFrom(reading, start)
  if (head >= cue.groupFrom || reading.tokens[head]?.kind !== 'word' || phraseFrom(scene, head) !== undefined)
    return undefined
  if (reading.data.nouns.get(keyAt(reading, head))?.document === true && isUninflected(reading, head, start))
    return documentAt(scene, head, cue.groupFrom)
  if (head > start || isFunctionWord(reading, head) || !reading.data.nominative.test(keyAt(reading, head)))
    return undefined
  return { ...NOBODY, words: { from: head, to: cue.groupFrom } }
}

function clauseStart(reading: Reading, cue: Cue, from: number): number {
  const { data } = reading
  let start = cue.groupFrom
  for (let at = cue.groupFrom - 1; at >= from && cue.groupFrom - at < FARTHEST; at--) {
    const isBorder = markAt(reading, at) !== '' && !isOpeningMark(reading, at)
    if (isBorder || data.contrasts.has(keyAt(reading, at)) || isComplementizer(reading, at)) break
    start = at
  }
  while (
    start < cue.groupFrom &&
    (data.coordinators.has(keyAt(reading, start)) || data.adverbs.has(keyAt(reading, start)))
  )
    start++
  return start
}

/** Past `një`, `të`. */
function headFrom(reading: Reading, start: number): number {
  const { articles, indefinite } = reading.data
  const key = keyAt(reading, start)
  return articles.has(key) || indefinite?.has(key) === true ? start + 1 : start
}

/** A document as a subject stands in the nominative, or behind `një`, where cases are alike. */
function isUninflected(reading: Reading, head: number, start: number): boolean {
  return head > start || reading.data.nominative.test(keyAt(reading, head))
}

/** `Nga policia thanë se`: a body behind `nga` at the head of its clause speaks through a verb in the plural. */
function spokenFrom(scene: Scene, cue: Cue, start: number): Phrase | undefined {
  const { reading } = scene
  if (cue.number !== 'plural' || !reading.data.agents.has(keyAt(reading, start))) return undefined
  const phrase = phraseFrom(scene, start + 1)
  if (phrase === undefined || phrase.number === 'plural') return undefined
  const isBody = phrase.entity === null ? phrase.noun?.body === true : phrase.entity.type !== 'person'
  return isBody ? phrase : undefined
}
