import type { Cue } from './cue.ts'
import { phraseFrom, phraseOver, type Scene } from './finding.ts'
import { isOpeningMark } from './opening-mark.ts'
import { canBeSubject, type Phrase } from './phrase.ts'
import { keyAt, type Range, type Reading, sentenceAt } from './reading.ts'
import { DROPPED, namedBy, NOBODY, type Source } from './source.ts'
import { isComplementizer, isFiniteVerb, isQuoted, markAt } from './words.ts'

const FARTHEST = 14

/**
 * Who speaks where the verb names nobody: the document (`thuhet në njoftim`) and its owner (`në njoftimin e Policisë
 * thuhet`), or the agent (`është njoftuar nga familjarët`).
 */
export function impersonalSource(scene: Scene, cue: Cue): Source {
  const sentence = sentenceAt(scene.reading, cue.from)
  const after = sourceIn(scene, { from: cue.to, to: Math.min(sentence.to, cue.to + FARTHEST) })
  if (after !== undefined) return after
  const own = subjectOfMiddle(scene, cue)
  if (own !== undefined) return namedBy(own)
  const before = sourceIn(scene, { from: clauseStart(scene, cue, sentence.from), to: cue.groupFrom })
  if (before !== undefined) return before
  const isContinued =
    scene.reading.data.continuing.has(keyAt(scene.reading, cue.groupFrom - 1)) ||
    scene.reading.data.continuing.has(keyAt(scene.reading, cue.to))
  return isContinued ? DROPPED : NOBODY
}

/** `Gjykata u deklarua se`: a name right before a middle verb of saying speaks itself; `Hoti u njoftua se` hears. */
function subjectOfMiddle(scene: Scene, cue: Cue): Phrase | undefined {
  const { reading } = scene
  const { quotation, clause, object, wish, credit } = cue.frame
  const isSaying = quotation && clause === 1 && !object && !wish && !credit
  const phrase = isSaying && isDone(reading, cue) ? phraseOver(scene, cue.groupFrom - 1) : undefined
  return phrase?.entity && canBeSubject(phrase) ? phrase : undefined
}

/** `u deklarua`, `është bërë e ditur`; not `thuhet`: `Hoti thuhet se iku` tells of Hoti. */
function isDone({ keys, data }: Reading, { groupFrom, to }: Cue): boolean {
  const words = keys.slice(groupFrom, to)
  return words.length > 1 && words.some(word => data.reflexives.has(word) || data.auxiliaries.has(word))
}

function clauseStart(scene: Scene, cue: Cue, from: number): number {
  const { reading } = scene
  for (let at = cue.groupFrom - 1; at >= Math.max(from, cue.groupFrom - FARTHEST); at--) {
    const isBorder =
      isQuoted(reading, at) || isComplementizer(reading, at) || reading.data.contrasts.has(keyAt(reading, at))
    if (isBorder || isFiniteVerb(reading, at)) return at + 1
  }
  return Math.max(from, cue.groupFrom - FARTHEST)
}

function sourceIn(scene: Scene, { from, to }: Range): Source | undefined {
  const { reading } = scene
  for (let at = from; at < to; at++) {
    if (isDocument(scene, at)) return documentAt(scene, at, to)
    if (isComplementizer(reading, at) || isQuoted(reading, at) || isFiniteVerb(reading, at)) return undefined
    if (['.', ':', ';'].includes(markAt(reading, at))) return undefined
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined && isAgent(scene, phrase)) return namedBy(phrase)
  }
  return undefined
}

function isDocument({ reading }: Scene, at: number): boolean {
  return reading.data.nouns.get(keyAt(reading, at))?.document === true && (reading.nameOf[at] ?? -1) < 0
}

/** `nga policia`, `nga vetë Hoti`. */
function isAgent({ reading }: Scene, { from }: Phrase): boolean {
  const { agents, determiners, pronouns } = reading.data
  const key = keyAt(reading, from - 1)
  return agents.has(determiners.has(key) || pronouns.has(key) ? keyAt(reading, from - 2) : key)
}

/** A document that speaks: its owner where one is named in the genitive or by `nga`, else the document's own words. */
export function documentAt(scene: Scene, noun: number, limit: number): Source {
  const owner = ownerAfter(scene, noun, limit)
  if (owner !== undefined) return { source: owner, dropped: 'subject', words: null }
  return { source: null, dropped: 'nobody', words: { from: noun, to: noun + 1 } }
}

/** `komunikatë për media të Ministrisë`: the name inside another phrase, after an article. */
function ownerInside({ reading }: Scene, phrase: Phrase): Phrase | undefined {
  if (phrase.entity !== null) return undefined
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const name = reading.names[reading.nameOf[at] ?? -1]
    if (name === undefined || name.from !== at || !reading.data.articles.has(keyAt(reading, at - 1))) continue
    return { ...phrase, from: name.from, to: name.to, entity: name.entity, noun: null, modifiers: [] }
  }
  return undefined
}

/** `letrën që Leka i dërgoi`: the subject of what is told of a document. */
function senderAfter(scene: Scene, noun: number): Phrase | undefined {
  const { reading } = scene
  const at = markAt(reading, noun + 1) === ',' ? noun + 2 : noun + 1
  if (keyAt(reading, at) !== 'qe') return undefined
  const phrase = phraseFrom(scene, at + 1)
  return phrase !== undefined && canBeSubject(phrase) && phrase.pronoun === null ? phrase : undefined
}

function ownerAfter(scene: Scene, noun: number, limit: number): Phrase | undefined {
  const { reading } = scene
  const { data } = reading
  const sender = senderAfter(scene, noun)
  if (sender !== undefined) return sender
  for (let at = noun + 1; at < limit; at++) {
    if (isOpeningMark(reading, at)) continue
    if (markAt(reading, at) !== '' || isFiniteVerb(reading, at) || isComplementizer(reading, at)) return undefined
    const phrase = phraseFrom(scene, at)
    if (phrase === undefined) continue
    const key = keyAt(reading, isOpeningMark(reading, at - 1) ? at - 2 : at - 1)
    if (data.articles.has(key) || data.agents.has(key)) return phrase
    const inner = ownerInside(scene, phrase)
    if (inner !== undefined) return inner
    at = phrase.to - 1
  }
  return undefined
}
