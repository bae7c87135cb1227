import type { Cue } from './cue.ts'
import { cueOver, phraseOver, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { isAny, keyAt, quotationOver, type Range, sentenceAt } from './reading.ts'
import { documentAt, impersonalSource } from './impersonal-source.ts'
import { canBeSubject } from './phrase.ts'
import { isNamed } from './quoted-speech.ts'
import { namedBy, type Source } from './source.ts'
import { subjectAfter } from './subject.ts'
import { isComplementizer, isFiniteVerb, isQuoted, markAt } from './words.ts'
import { ACCORDING, ADVERB, CONTRAST, DETERMINER, GERUND, PERSON, RELATIVE, THUS } from './word-kinds.ts'

const FEWEST_TOKENS = 3
/** So many words hold a verb, even where none is recognised. */
const LONG = 8
const MOST_CONNECTIVES = 3
const SHORT = 3

/** `Simpson është arrestuar, njoftoi policia.`, `Sidoqoftë, pretendoi Hoti, ekziston vullnet.` */
export const clauseBeforeVerb: AttributionRule = scene =>
  scene.cues.map(cue => clauseOf(scene, cue)).filter(finding => finding !== undefined)

function clauseOf(scene: Scene, cue: Cue): Finding | undefined {
  const { reading } = scene
  if (cue.form !== 'finite' || cue.negated || !cue.frame.quotation || cue.frame.clause < 0.7) return undefined
  const comma = commaBefore(scene, cue)
  if (comma === undefined || isComplementizer(reading, cue.to) || hasOwnSubject(scene, cue, comma)) return undefined
  const sentence = sentenceAt(reading, cue.from)
  if (isQuoted(reading, comma - 1) && !isNamedBefore(scene, comma - 1)) return undefined
  const after = subjectAfter(scene, cue, sentence.to)
  const source = after === undefined || cue.impersonal ? sourceWithoutSubject(scene, cue) : namedBy(after)
  if (source === undefined) return undefined
  const before = { from: startOf(scene, sentence.from, comma), to: comma }
  const content = contentAround(scene, { before, after: after?.to ?? cue.to, cue })
  if (content.length === 0) return undefined
  return {
    rule: 'clause-before-verb',
    cue,
    content,
    ...source,
    at: cue.from,
    confidence: 0.9,
  }
}

type Around = { readonly before: Range; readonly after: number; readonly cue: Cue }

/** The comma before a verb, through adverbs: `…, së paku kështu thotë X`. */
function commaBefore({ reading }: Scene, cue: Cue): number | undefined {
  let at = cue.groupFrom - 1
  while (isAny(reading, at, ADVERB | THUS)) at--
  return markAt(reading, at) === ',' ? at : undefined
}

/** `Hoti, kryetar i partisë, ka reaguar`: the comma closes an apposition. `Gjendjen e rëndë, e konfirmon Hoti`: an object. */
function hasOwnSubject(scene: Scene, cue: Cue, comma: number): boolean {
  const { reading } = scene
  for (let at = cue.groupFrom; at < cue.from; at++) if (keyAt(reading, at) === 'e') return true
  const phrase = phraseOver(scene, comma - 1)
  if (phrase === undefined || phrase.noun === null || phrase.entity === null || !canBeSubject(phrase)) return false
  const start = sentenceAt(reading, comma).from
  return phrase.from - start <= 2
}

function isNamedBefore(scene: Scene, at: number): boolean {
  const quotation = quotationOver(scene.reading, at)
  return quotation !== undefined && (isNamed(scene, quotation) || quotation.to - quotation.from <= SHORT)
}

/** `…, thuhet në njoftimin e policisë`, `…, thotë një studim i ri`. */
function sourceWithoutSubject(scene: Scene, cue: Cue): Source | undefined {
  if (!cue.impersonal) return documentSource(scene, cue)
  const source = impersonalSource(scene, cue)
  return source.source === null && source.words === null ? undefined : source
}

/** `…, thotë një studim i ri`. */
function documentSource(scene: Scene, cue: Cue): Source | undefined {
  const { reading } = scene
  for (let at = cue.to; at < cue.to + SHORT; at++) {
    if (reading.data.nouns.get(keyAt(reading, at))?.document === true)
      return documentAt(scene, at, sentenceAt(reading, at).to)
    if (!isAny(reading, at, DETERMINER)) return undefined
  }
  return undefined
}

/** Past a clause that has a source of its own: `Sipas saj, X u hoq, ndërsa, shton ajo, …`. */
function startOf(scene: Scene, from: number, comma: number): number {
  const { reading } = scene
  let credited = false
  let start = from
  for (let at = from; at < comma; at++) {
    credited ||= isAny(reading, at, ACCORDING)
    if (credited && isAny(reading, at, CONTRAST)) start = at
  }
  return start
}

/** Before the verb a clause, after it perhaps more of it; a mere connective before it is the teller's own. */
function contentAround(scene: Scene, { before, after, cue }: Around): readonly Range[] {
  const { reading } = scene
  const { to } = sentenceAt(reading, before.from)
  const resumed = markAt(reading, after) === ',' && resumes(scene, after + 1, to) ? [{ from: after + 1, to }] : []
  if (before.to - before.from <= MOST_CONNECTIVES && isConnective(scene, before)) return resumed
  const least = cue.frame.clause === 1 ? (isWhole(scene, cue, after) ? FEWEST_TOKENS : LONG) : Number.POSITIVE_INFINITY
  if (before.to - before.from < FEWEST_TOKENS || (!hasVerb(scene, before) && before.to - before.from < least))
    return resumed.length > 0 ? [before, ...resumed] : []
  return [before, ...resumed]
}

/** `Ura hapet nesër, tha ministri Leka.`: with a named speaker and a full stop, nothing else is there that was said. */
function isWhole(scene: Scene, cue: Cue, after: number): boolean {
  const speaker = phraseOver(scene, after - 1)
  return speaker?.entity != null && speaker.from === cue.to && markAt(scene.reading, after) === '.'
}

function resumes(scene: Scene, from: number, to: number): boolean {
  const { reading } = scene
  if (isAny(reading, from, GERUND | CONTRAST | RELATIVE | PERSON) || cueOver(scene, from) !== undefined) return false
  return hasVerb(scene, { from, to })
}

function isConnective({ reading }: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    if (
      !reading.data.connectives.has(keyAt(reading, at)) &&
      !isAny(reading, at, ADVERB) &&
      reading.tokens[at]?.kind === 'word'
    )
      return false
  }
  return true
}

function hasVerb({ reading }: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(reading, at)) return true
  return false
}
