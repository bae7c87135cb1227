import { cueOver, phraseFrom, type Scene } from './finding.ts'
import { isAny, keyAt, quotationOver, sentenceAt } from './reading.ts'
import { isComplementizer, isConjunction, isFiniteVerb, isQuoted, isSubjunctive, markAt } from './words.ts'
import { ACCORDING, ADVERB, AS_SAID, CONTRAST, COORDINATOR, GERUND, NOUN, QUESTION } from './word-kinds.ts'

const NEAR = 8
/** A verb that says less surely than this credits nothing: `…, ka vazhduar`. */
const LEAST_CREDIT = 0.5
const FAR = 14

/**
 * Where the clause that begins at a token stops being said: at the end of its sentence, before a trailing credit
 * (`…, shkruan BBC`), before the next act of speech (`… dhe shtoi`, `…, duke theksuar se`), or before a comment on it.
 * Where `sipas` credits the whole sentence (`isCredited`), a verb of speech joined on is part of what is said.
 * A quotation opened inside is followed to its end, past the sentence.
 */
export function clauseEnd(scene: Scene, from: number, isCredited = false): number {
  const { reading } = scene
  const end = sentenceAt(reading, from).to
  let at = from
  while (at < end) {
    const quotation = quotationOver(reading, at)
    if (quotation?.closed === true) {
      at = Math.max(quotation.outerTo, at + 1)
      if (at >= end) return at
      continue
    }
    if (at > from && (endsBefore(scene, at, isCredited) || introducesQuotation(scene, from, at)))
      return withoutConjunction(scene, from, at)
    at++
  }
  return end
}

/** `… ishte traumë: “…”`: the quotation is another statement, unless a verb inside the clause brings it in. */
function introducesQuotation(scene: Scene, from: number, at: number): boolean {
  if (markAt(scene.reading, at) !== ':' || !isQuoted(scene.reading, at + 1)) return false
  for (let before = at - 1; before >= Math.max(from, at - NEAR); before--)
    if (cueOver(scene, before)?.form === 'finite') return false
  return true
}

/** `…, pasi sipas tij …`: the conjunction belongs to what comes next. */
function withoutConjunction({ reading }: Scene, from: number, to: number): number {
  let end = to
  while (end > from && isConjunction(reading, end - 1)) end--
  return end
}

const MAY_END = AS_SAID | ACCORDING | COORDINATOR | GERUND | CONTRAST

function endsBefore(scene: Scene, at: number, isCredited: boolean): boolean {
  const { reading } = scene
  const mark = markAt(reading, at)
  if (mark === ';') return true
  if (mark === ',') return isCreditOrComment(scene, at + 1)
  if (!isAny(reading, at, MAY_END)) return false
  if (isAny(reading, at, AS_SAID)) return cueOver(scene, at + 1) !== undefined || cueOver(scene, at + 2) !== undefined
  if (isAny(reading, at, ACCORDING)) return isAside(scene, at)
  if (isAny(reading, at, COORDINATOR) && !isComplementizer(reading, at))
    return !isCredited && beginsSpeech(scene, at + 1)
  if (isAny(reading, at, GERUND)) return isReportingGerund(scene, at)
  return isAny(reading, at, CONTRAST) && hasSpeechSoon(scene, at + 1)
}

/** After a comma: a verb of speech at once, a gerund of speech, a noun of speech with its relative clause. */
function isCreditOrComment(scene: Scene, at: number): boolean {
  const { reading } = scene
  const cue = cueStarting(scene, at)
  if (cue?.form === 'gerund') return isReportingGerund(scene, at)
  if (cue !== undefined && cue.frame.clause < LEAST_CREDIT) return false
  if (cue !== undefined) return !takesClause(scene, cue.to)
  if (isAny(reading, at, NOUN) && keyAt(reading, at + 1) === 'qe') return true
  if (isAny(reading, at, CONTRAST)) return hasSpeechSoon(scene, at + 1)
  if (isAny(reading, at, COORDINATOR)) return beginsSpeech(scene, at + 1) || hasSpeechSoon(scene, at + 1)
  return isAny(reading, at, GERUND) && isReportingGerund(scene, at)
}

/**
 * Where a clause at the head of its sentence ends and the main clause begins with a verb of speech of its own:
 * `Duke theksuar se X është anëtar, Putin deklaroi se …`. Undefined where no such main clause follows.
 */
export function mainClauseAfter(scene: Scene, from: number): number | undefined {
  const { reading } = scene
  const end = sentenceAt(reading, from).to
  for (let at = from; at < end; at++) {
    if (isQuoted(reading, at) || markAt(reading, at) !== ',') continue
    if (leadsToSpeech(scene, at + 1, end)) return at
  }
  return undefined
}

/** Whether a verb of speech that takes a clause or quotation comes before any other verb. */
export function leadsToSpeech(scene: Scene, from: number, end: number): boolean {
  const { reading } = scene
  for (let at = from; at < Math.min(end, from + NEAR); at++) {
    const cue = cueOver(scene, at)
    if (cue !== undefined)
      return (
        cue.form === 'finite' &&
        cue.frame.clause >= 0.7 &&
        (takesClause(scene, cue.to) || isQuoted(reading, cue.to) || isQuoted(reading, cue.to + 1))
      )
    if (markAt(reading, at) !== '' || isComplementizer(reading, at) || isFiniteVerb(reading, at)) return false
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) at = phrase.to - 1
  }
  return false
}

function takesClause({ reading }: Scene, at: number): boolean {
  return isComplementizer(reading, at)
}

function cueStarting(scene: Scene, at: number): ReturnType<typeof cueOver> {
  const cue = cueOver(scene, at)
  return cue !== undefined && cue.groupFrom === at ? cue : undefined
}

/** `dhe shtoi`, `por nuk ka treguar`, `dhe u pyet`: a coordinated verb of speech in the sentence's own clause. */
function beginsSpeech(scene: Scene, from: number): boolean {
  const { reading } = scene
  let at = from
  while (at < from + 3 && isAny(reading, at, ADVERB) && cueStarting(scene, at) === undefined) at++
  const cue = cueStarting(scene, at)
  return cue !== undefined && cue.form !== 'noun' && cue.form !== 'according'
}

function isReportingGerund(scene: Scene, at: number): boolean {
  const cue = cueOver(scene, at)
  if (cue?.form !== 'gerund' || cue.groupFrom !== at || (cue.frame.clause <= 0.5 && !cue.frame.quotation)) return false
  return opensContent(scene, cue.to)
}

/** Whether what is said follows soon: a clause, a question, a wish or a quotation. */
function opensContent({ reading }: Scene, from: number): boolean {
  const end = Math.min(sentenceAt(reading, from - 1).to, from + FAR)
  for (let at = from; at < end; at++) {
    if (isComplementizer(reading, at) || isQuoted(reading, at) || isSubjunctive(reading, at)) return true
    if (isAny(reading, at, QUESTION) || markAt(reading, at) === ':') return true
    if (markAt(reading, at) !== '') return false
  }
  return false
}

/** Whether the clause after `ndërsa` is one that reports speech itself: `ndërsa shtoi se`, `kurse Hoti tha`. */
function hasSpeechSoon(scene: Scene, from: number): boolean {
  const { reading } = scene
  const end = Math.min(sentenceAt(reading, from - 1).to, from + NEAR)
  for (let at = from; at < end; at++) {
    if (isQuoted(reading, at) || isComplementizer(reading, at)) return false
    const cue = cueOver(scene, at)
    if (cue !== undefined) return cue.form === 'finite' && (!cue.impersonal || takesClause(scene, cue.to))
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) at = phrase.to - 1
  }
  return false
}

/** `…, sipas tij, …`: a new source inside a statement. */
function isAside(scene: Scene, at: number): boolean {
  const phrase = phraseFrom(scene, at + 1)
  return phrase?.pronoun !== undefined && phrase.pronoun !== null
}
