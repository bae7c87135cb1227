import { clauseEnd, mainClauseAfter } from './clause-end.ts'
import type { Cue } from './cue.ts'
import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { isAny, keyAt, quotationOver, sentenceAt } from './reading.ts'
import { sourceOf, type Source } from './subject.ts'
import { endOfWish } from './wish-end.ts'
import { isComplementizer, isFiniteVerb, isFunctionWord, isInName, isQuoted, isSubjunctive, markAt } from './words.ts'
import {
  ADVERB,
  AUXILIARY,
  CAUSE,
  COMPLEMENTIZER,
  CONTRAST,
  DETERMINER,
  GERUND,
  PERSON,
  PREPOSITION,
  PRONOUN,
  QUESTION,
  RELATIVE,
  SUBJUNCTIVE,
  VERB,
} from './word-kinds.ts'

const FARTHEST = 26
const SOON = 9
const SHORT_QUOTATION = 5
const FARTHEST_ADDRESSEE = 8
const BORDERS = new Set(['.', ':', ';', '!', '?'])
/** Marks that may stand between the subject of a bare clause and its verb. */
const INSIDE_CLAUSE = new Set(['.', '-', '–', '%', '$', "'", '’', '“', '"', '‘'])

/** `Putin deklaroi se …`, `tha ai se …`, `duke theksuar se …`, `kërkoi nga X që të …`, `pyeti nëse …`. */
export const verbBeforeClause: AttributionRule = scene =>
  scene.cues.map(cue => clauseOf(scene, cue)).filter(finding => finding !== undefined)

function clauseOf(scene: Scene, cue: Cue): Finding | undefined {
  if (cue.form !== 'finite' && cue.form !== 'gerund') return undefined
  if (cue.frame.clause === 0 || (cue.negated && !cue.frame.negatable)) return undefined
  const opener = openerAfter(scene, cue)
  if (opener === undefined) return undefined
  const from = contentFrom(scene, opener)
  const to = endOfContent(scene, cue, from)
  if (to - from < 2) return undefined
  const source = sourceOf(scene, cue, opener)
  return {
    rule: cue.form === 'gerund' ? 'gerund-before-clause' : 'verb-before-clause',
    cue,
    content: [{ from, to }],
    ...source,
    at: cue.from,
    confidence: confidenceOf(scene, cue, source),
  }
}

const LEAST_SURE = 0.75

/** What shows or proves may be a thing: `pamjet tregojnë se`, without anybody who says it. */
function confidenceOf({ reading }: Scene, { frame, impersonal }: Cue, { source, words, dropped }: Source): number {
  const isDocument = words !== null && reading.data.nouns.get(keyAt(reading, words.from))?.document === true
  const isNobody = source === null && !isDocument && (words !== null || dropped === 'nobody')
  return frame.clause < LEAST_SURE && isNobody && !impersonal ? frame.clause * 0.6 : frame.clause
}

/** A gerund at the head of its sentence gives way to the main clause. */
function endOfContent(scene: Scene, cue: Cue, from: number): number {
  const clause = clauseEnd(scene, from)
  const end = isSubjunctive(scene.reading, from) ? endOfWish(scene, from, clause) : clause
  if (cue.form !== 'gerund' || sentenceAt(scene.reading, cue.from).from !== cue.groupFrom) return end
  return Math.min(end, mainClauseAfter(scene, from) ?? end)
}

/** The complementizer or question word that opens the content; between it and the verb no other clause may begin. */
function openerAfter(scene: Scene, cue: Cue): number | undefined {
  const { reading } = scene
  const end = Math.min(sentenceAt(reading, cue.from).to, cue.to + FARTHEST)
  let commas = 0
  for (let at = cue.to; at < end; at++) {
    if (isQuoted(reading, at)) {
      const quotation = quotationOver(reading, at)
      if (!cue.frame.object || quotation === undefined || quotation.to - quotation.from > SHORT_QUOTATION)
        return undefined
      at = quotation.outerTo - 1
      continue
    }
    if (isComplementizer(reading, at)) return accepts(scene, cue, at) ? at : undefined
    if (at <= cue.to + 1 && isQuestion(scene, at)) return at
    if (mayBeBare(scene, cue, at) && isBareClause(scene, at)) return at
    if (cueOver(scene, at)?.form === 'noun' && cue.frame.clause < 0.7) return undefined
    if (isBorder(scene, at)) return undefined
    if (markAt(reading, at) === ',' && ++commas > 2) return undefined
    if (isAny(reading, at, GERUND)) return undefined
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) at = phrase.to - 1
  }
  return undefined
}

/** `said the talks …`, `said on Tuesday the talks …`, `told reporters the talks …`: after the verb, an adjunct or addressee. */
function mayBeBare({ reading }: Scene, cue: Cue, at: number): boolean {
  const { data } = reading
  // `urged the women to vote`: what is asked is a wish
  if (!data.bareClauses || (cue.frame.wish && cue.frame.clause < 1)) return false
  const key = keyAt(reading, at)
  if (data.dates.weekdays.has(key) || (at > cue.to && isAny(reading, at, ADVERB))) return false
  if (at === cue.to) return !(cue.frame.object && isAddressee(reading, at))
  const before = keyAt(reading, at - 1)
  if (data.pronouns.get(key)?.case === 'nominative' && !data.prepositions.has(before))
    return at - cue.to <= FARTHEST_ADDRESSEE
  if (data.dates.weekdays.has(before) || data.adverbs.has(before)) return at - cue.to <= 3
  return cue.frame.object && at - cue.to <= FARTHEST_ADDRESSEE && isEndOfAddressee(reading, at)
}

/** `told the BBC he`, `told reporters the`: a name or noun for people, and right after it another phrase. */
function isAddressee(reading: Scene['reading'], from: number): boolean {
  const { data, names, nameOf } = reading
  const at = isAny(reading, from, DETERMINER) ? from + 1 : from
  const name = names[nameOf[at] ?? -1]
  if (name === undefined && !isAny(reading, at, PERSON)) return false
  const next = name?.to ?? at + 1
  return (
    isAny(reading, next, DETERMINER) ||
    data.pronouns.get(keyAt(reading, next))?.case === 'nominative' ||
    isInName(reading, next)
  )
}

/** `the BBC |`, `reporters |`: right after a name or a noun for people, where a new phrase begins. */
function isEndOfAddressee(reading: Scene['reading'], at: number): boolean {
  const { nameOf } = reading
  if (isAny(reading, at - 1, PERSON | PRONOUN)) return true
  return isInName(reading, at - 1) && nameOf[at - 1] !== nameOf[at]
}

/** `He said the talks failed`: where the language lets the complementizer go, a clause may begin right after the verb. */
function isBareClause(scene: Scene, at: number): boolean {
  const { reading } = scene
  const { data } = reading
  const key = keyAt(reading, at)
  const kind = reading.tokens[at]?.kind
  if (kind === undefined || kind === 'mark' || isAny(reading, at, CAUSE)) return false
  if (isAny(reading, at, COMPLEMENTIZER) && isFiniteVerb(reading, at + 1)) return true
  const isSubject = phraseFrom(scene, at) !== undefined || isAny(reading, at, DETERMINER) || isInName(reading, at)
  if (!isSubject && (isFunctionWord(reading, at) || isAny(reading, at, PREPOSITION))) return false
  // `said he's ready`, `said they support it`, `said that was wrong`
  if (isFiniteVerb(reading, at)) return key.includes("'")
  if (data.pronouns.get(key)?.case === 'nominative' && reading.tokens[at + 1]?.kind === 'word') return true
  return reachesVerb(reading, at)
}

/** Whether a verb follows before anything that ends the subject; what one comma cuts off is no subject. */
function reachesVerb(reading: Scene['reading'], from: number): boolean {
  let commas = 0
  for (let at = from + 1; at < Math.min(sentenceAt(reading, from).to, from + FARTHEST); at++) {
    const isNoun =
      !isAny(reading, at, AUXILIARY) && isAny(reading, at - 1, DETERMINER) && !isAny(reading, at - 1, PRONOUN)
    if (isFiniteVerb(reading, at) && !isNoun && !isAny(reading, at - 1, SUBJUNCTIVE)) return commas !== 1
    if (isAny(reading, at, COMPLEMENTIZER | RELATIVE | CAUSE | CONTRAST)) return false
    if (markAt(reading, at) === ',') commas++
    else if (markAt(reading, at) !== '' && !INSIDE_CLAUSE.has(markAt(reading, at))) return false
  }
  return false
}

function isQuestion({ reading }: Scene, at: number): boolean {
  const key = keyAt(reading, at)
  return isAny(reading, at, QUESTION) && key !== 'kur' && key !== 'ku' && markAt(reading, at + 1) === ''
}

function isBorder(scene: Scene, at: number): boolean {
  const { reading } = scene
  if (isAny(reading, at, CONTRAST | RELATIVE) || BORDERS.has(markAt(reading, at))) return true
  const cue = cueOver(scene, at)
  // `pa specifikuar se`: a participle has a clause of its own
  if (cue === undefined && isParticiple(reading, at)) return true
  return (cue?.form === 'finite' || isFiniteVerb(reading, at)) && cue?.form !== 'noun'
}

function isParticiple(reading: Scene['reading'], at: number): boolean {
  if (!isAny(reading, at, VERB)) return false
  return reading.data.verbs.get(keyAt(reading, at))?.some(({ mood }) => mood === 'participle') === true
}

/** `që` far from the verb is a relative pronoun, unless what is wanted follows: `kërkoi nga ai që të shkojë`. */
function accepts({ reading }: Scene, cue: Cue, at: number): boolean {
  if (!isAny(reading, at, RELATIVE)) return true
  if (isAny(reading, at + 1, SUBJUNCTIVE) || (cue.frame.wish && wishesSoon(reading, at))) return true
  return at === cue.to || (at === cue.to + 1 && isFunctionWord(reading, cue.to))
}

/** `kërkoi nga ai që sa më parë të shkojë`. */
function wishesSoon(reading: Scene['reading'], from: number): boolean {
  for (let at = from + 1; at < from + SOON; at++) if (isSubjunctive(reading, at)) return true
  return false
}

function contentFrom(scene: Scene, opener: number): number {
  const { reading } = scene
  let from = isComplementizer(reading, opener) ? opener + 1 : opener
  while ([':', ','].includes(markAt(reading, from))) from++
  return from
}
