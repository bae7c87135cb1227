import { clauseEnd } from './clause-end.ts'
import type { Cue } from './cue.ts'
import { phraseFrom, phraseOver, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { canBeSubject } from './phrase.ts'
import { isAny, keyAt, type Range, type Reading, sentenceAt } from './reading.ts'
import { namedBy, type Source } from './source.ts'
import { isComplementizer, isFiniteVerb, isInName, isQuoted, markAt } from './words.ts'
import {
  ADVERB,
  CONJUNCTION,
  CONTRAST,
  COORDINATOR,
  DETERMINER,
  PERSON,
  PREPOSITION,
  RELATIVE,
  VERB,
} from './word-kinds.ts'

const LONGEST_SOURCE = 14
const LONGEST_ADJUNCT = 9
const FEWEST_TOKENS = 4

/**
 * `The port will close, its director Ana Kranjc announced on Tuesday.`, `The talks, she said, had failed.`: subject and
 * verb after a comma, and nothing that the verb could take after it. Only where every verb has its subject beside it.
 */
export const clauseBeforeSource: AttributionRule = scene =>
  scene.reading.data.overtSubjects === true
    ? scene.cues.map(cue => findingOf(scene, cue)).filter(finding => finding !== undefined)
    : []

function findingOf(scene: Scene, cue: Cue): Finding | undefined {
  const { reading } = scene
  if (cue.form !== 'finite' || cue.negated || cue.impersonal || !cue.frame.quotation || cue.frame.clause < 0.7)
    return undefined
  const comma = commaBefore(reading, cue)
  const end = endOfCredit(reading, cue)
  if (comma === undefined || end === undefined || isQuoted(reading, comma - 1)) return undefined
  const content = contentAround(scene, comma, end)
  if (content.length === 0) return undefined
  const source = sourceIn(scene, { from: comma + 1, to: cue.groupFrom })
  return { rule: 'clause-before-source', cue, content, ...source, at: cue.from, confidence: 0.9 }
}

/** The comma before the verb's subject, if only the subject stands between. */
function commaBefore(reading: Reading, cue: Cue): number | undefined {
  const { from } = sentenceAt(reading, cue.from)
  for (let at = cue.groupFrom - 1; at > from && cue.groupFrom - at <= LONGEST_SOURCE; at--) {
    if (markAt(reading, at) === ',') return cue.groupFrom - at > 1 && opensSubject(reading, at + 1) ? at : undefined
    if (isFiniteVerb(reading, at) || isComplementizer(reading, at) || isAny(reading, at, RELATIVE)) return undefined
    if (markAt(reading, at) !== '' && !['.', '-', "'"].includes(markAt(reading, at))) return undefined
  }
  return undefined
}

/** Not `…, but the minister said` nor `…, in Paris said`. */
function opensSubject(reading: Reading, at: number): boolean {
  return !isAny(reading, at, CONJUNCTION | PREPOSITION | ADVERB)
}

/** Where the credit ends: at a comma or stop, past a short adjunct (`on Tuesday`); undefined where a clause follows. */
function endOfCredit(reading: Reading, cue: Cue): number | undefined {
  const { to } = sentenceAt(reading, cue.from)
  for (let at = cue.to; at < Math.min(to, cue.to + LONGEST_ADJUNCT); at++) {
    const mark = markAt(reading, at)
    if (mark === ',' || mark === ';') return at
    if (mark === '.' && at >= to - 2) return at
    if (isQuoted(reading, at) || (mark !== '' && mark !== '.')) return undefined
    if (isFiniteVerb(reading, at) || isComplementizer(reading, at)) return undefined
    if (at === cue.to && !beginsAdjunct(reading, cue, at)) return undefined
  }
  return to - cue.to <= LONGEST_ADJUNCT ? to : undefined
}

function beginsAdjunct(reading: Reading, cue: Cue, at: number): boolean {
  if (isAny(reading, at, PREPOSITION | ADVERB) || reading.data.dates.weekdays.has(keyAt(reading, at))) return true
  return cue.frame.object && (isAny(reading, at, PERSON | DETERMINER) || isInName(reading, at))
}

function contentAround(scene: Scene, comma: number, end: number): readonly Range[] {
  const { reading } = scene
  const sentence = sentenceAt(reading, comma)
  const before = { from: sentence.from, to: comma }
  const resumed =
    markAt(reading, end) === ',' && resumes(scene, end + 1, sentence.to)
      ? [{ from: end + 1, to: clauseEnd(scene, end + 1) }]
      : []
  if (isIntroduction(reading, before)) return resumed.length > 0 ? [before, ...resumed] : []
  if (isConnective(reading, before)) return resumed
  if (resumed.length > 0) return [before, ...resumed]
  return before.to - before.from >= FEWEST_TOKENS && hasVerb(reading, before) ? [before] : []
}

/** `However, she said, …`: words of the teller. */
function isConnective({ data, keys }: Reading, { from, to }: Range): boolean {
  return keys.slice(from, to).every(key => data.connectives.has(key) || data.adverbs.has(key))
}

/** `In the long run, …`, `When asked, …`: no clause of its own unless one follows. */
function isIntroduction({ data, keys, tokens }: Reading, { from, to }: Range): boolean {
  const first = keys[from] ?? ''
  if (!data.prepositions.has(first) && !data.causes.has(first) && !data.contrasts.has(first)) return false
  for (let at = from; at < to; at++) if (tokens[at]?.text === ',') return false
  return true
}

function resumes({ reading }: Scene, from: number, to: number): boolean {
  return (
    !isAny(reading, from, RELATIVE | CONTRAST | COORDINATOR | VERB) &&
    to - from >= FEWEST_TOKENS &&
    hasVerb(reading, { from, to })
  )
}

function hasVerb(reading: Reading, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(reading, at)) return true
  return false
}

/** The phrase nearest to the verb that can be its subject; else the words themselves. */
function sourceIn(scene: Scene, { from, to }: Range): Source {
  for (let at = to - 1; at >= from; at--) {
    const phrase = phraseOver(scene, at) ?? phraseFrom(scene, at)
    if (phrase === undefined) continue
    if (phrase.from >= from && canBeSubject(phrase)) return namedBy(phrase)
    at = phrase.from
  }
  return { source: null, dropped: 'nobody', words: { from, to } }
}
