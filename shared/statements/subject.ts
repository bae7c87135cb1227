import { commonSubject } from './common-subject.ts'
import type { Cue } from './cue.ts'
import { cueOver, type Scene } from './finding.ts'
import { gerundSource } from './gerund-source.ts'
import { impersonalSource } from './impersonal-source.ts'
import { keyAt, type Reading, sentenceAt } from './reading.ts'
import { firstSubject } from './relative-source.ts'
import { searchBefore } from './search-before.ts'
import { DROPPED, namedBy, type Source } from './source.ts'
import { subjectAfter } from './subject-after.ts'
import { isComplementizer, isFiniteVerb, isQuoted } from './words.ts'

export type { Source } from './source.ts'
export { subjectAfter } from './subject-after.ts'

/** Who a cue credits: the subject between it and its content, else the one before it. */
export function sourceOf(scene: Scene, cue: Cue, contentFrom: number): Source {
  if (cue.impersonal) return impersonalSource(scene, cue)
  const after = contentFrom > cue.to ? subjectAfter(scene, cue, contentFrom) : undefined
  if (after !== undefined && (after.pronoun !== null || !hasSubjectBefore(scene, cue))) {
    return namedBy(after)
  }
  if (cue.form === 'gerund') return gerundSource(scene, cue)
  return sourceBefore(scene, cue)
}

function hasSubjectBefore(scene: Scene, cue: Cue): boolean {
  const before = sourceBefore(scene, cue)
  return before.source !== null || before.words !== null
}

/** The subject before a verb, in its own clause; through a relative pronoun, the word that it refers to. */
export function sourceBefore(scene: Scene, cue: Cue): Source {
  const { reading } = scene
  const { from } = sentenceAt(reading, cue.from)
  if (isCoordinatedVerb(scene, cue)) return sourceOfCoordinated(scene, cue, from)
  const search = searchBefore(scene, cue, from)
  if (search.found !== undefined) return search.found
  const common = commonSubject(scene, cue, from)
  if (common !== undefined) return common
  return search.object === undefined ? DROPPED : namedBy(search.object)
}

/** `… dhe shtoi`, `… por gjithashtu tha`: a coordinator before the verb leaves the subject where it was. */
function isCoordinatedVerb({ reading }: Scene, cue: Cue): boolean {
  return reading.data.coordinators.has(keyAt(reading, coordinatorBefore(reading, cue)))
}

function coordinatorBefore(reading: Reading, cue: Cue): number {
  let at = cue.groupFrom - 1
  while (reading.data.adverbs.has(keyAt(reading, at)) && !reading.data.coordinators.has(keyAt(reading, at))) at--
  return at
}

/** The subject of the verb that a coordinated verb is joined to: of speech where one stands before, else the nearest. */
function sourceOfCoordinated(scene: Scene, cue: Cue, from: number): Source {
  const { reading } = scene
  const end = coordinatorBefore(reading, cue)
  for (let at = from; at < end; at++) {
    const other = cueOver(scene, at)
    if (other === undefined || isQuoted(reading, at)) continue
    if (other.form === 'finite' && !other.impersonal && !isSubordinate(scene, other, from))
      return sourceOf(scene, other, other.to)
    at = other.to - 1
  }
  for (let at = end - 1; at >= from; at--) {
    if (!isFiniteVerb(reading, at) || isQuoted(reading, at)) continue
    const source = sourceBefore(scene, { ...cue, groupFrom: at, from: at, to: at + 1 })
    return source.words === null ? source : { ...source, dropped: 'nobody' }
  }
  // verbs that no list knows: `Leka e mirëpriti planin dhe tha`
  const first = firstSubject(scene, from, end)
  return first === undefined ? DROPPED : namedBy(first)
}

/** A verb of speech inside another's clause, or inside a relative clause. */
function isSubordinate({ reading }: Scene, cue: Cue, from: number): boolean {
  const at = cue.groupFrom - 1
  return at > from && (isComplementizer(reading, at) || reading.data.relatives.has(keyAt(reading, at)))
}
