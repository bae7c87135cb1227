import { clauseEnd, leadsToSpeech } from './clause-end.ts'
import type { Cue } from './cue.ts'
import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { isAny, keyAt, quotationOver, type Range, type Reading, sentenceAt } from './reading.ts'
import { documentAt } from './impersonal-source.ts'
import { namedBy, type Source } from './source.ts'
import { isComplementizer, isConjunction, isFiniteVerb, isQuoted, markAt } from './words.ts'
import { ACCORDING, ARTICLE, DETERMINER, GERUND, PERSON, PREPOSITION, PRONOUN, RELATIVE } from './word-kinds.ts'

const LONGEST_SOURCE = 24
const LONGEST_BRACKET = 5
const FRAME = { quotation: true, clause: 1, wish: false, object: false, negatable: true, credit: false }

/** `Sipas tij, …`, `… , sipas policisë.`, `Sipas deklaratës së X, …`. */
export const accordingTo: AttributionRule = scene => {
  const findings: Finding[] = []
  const { reading } = scene
  for (let index = 0; index < reading.tokens.length; index++) {
    if (!isAny(reading, index, ACCORDING) || isQuoted(reading, index)) continue
    const finding = findingAt(scene, index)
    if (finding !== undefined) findings.push(finding)
  }
  return findings
}

type Told = { readonly source: Source; readonly cueTo: number; readonly to: number; readonly sure: boolean }

function findingAt(scene: Scene, index: number): Finding | undefined {
  const told = toldBy(scene, index)
  if (told === undefined) return undefined
  const after = isClosingMark(scene.reading, told.to) ? told.to + 1 : told.to
  const content = contentOf(scene, index, bracketEnd(scene.reading, after))
  if (content === undefined || content.to - content.from < 3 || leadsToSpeech(scene, content.from, content.to))
    return undefined
  return {
    rule: 'according-to',
    cue: cueOf(scene, index, isTail(scene.reading, index + 1, index + 1) ? index + 2 : told.cueTo),
    content: [content],
    ...told.source,
    at: index,
    confidence: told.sure ? 0.9 : 0.6,
  }
}

function cueOf({ reading }: Scene, from: number, to: number): Cue {
  return {
    from,
    to,
    groupFrom: from,
    form: 'according',
    lemma: 'sipas',
    frame: FRAME,
    impersonal: false,
    negated: false,
    number: null,
    sentence: reading.sentenceOf[from] ?? -1,
  }
}

/** The `to` of `according to`. */
function isTail({ data, keys }: Reading, from: number, at: number): boolean {
  return at === from && data.prepositions.has(keys[at] ?? '') && data.bareClauses
}

function isOpeningMark(reading: Reading, at: number): boolean {
  const quotation = quotationOver(reading, at)
  return quotation !== undefined && at < quotation.from
}

function isClosingMark(reading: Reading, at: number): boolean {
  const quotation = quotationOver(reading, at)
  return quotation !== undefined && at >= quotation.to
}

/** `Sipas Bankës Evropiane (BE), …`: a short bracket after the source belongs to it. */
function bracketEnd(reading: Reading, from: number): number {
  if (markAt(reading, from) !== '(') return from
  for (let at = from + 1; at <= from + LONGEST_BRACKET; at++) if (markAt(reading, at) === ')') return at + 1
  return from
}

/** Who or what the preposition names: a pronoun, a name, a title; or a document and its author. */
function toldBy(scene: Scene, index: number): Told | undefined {
  const { reading } = scene
  const at = skipDeterminers(reading, index + 1)
  const phrase = phraseFrom(scene, at)
  if (phrase !== undefined) return { source: namedBy(phrase), cueTo: index + 1, to: phrase.to, sure: true }
  const noun = reading.data.nouns.get(keyAt(reading, at))
  return noun?.document === true ? toldByDocument(scene, at) : toldByWords(scene, index)
}

/** `Sipas një studimi`, `Sipas këtij njoftimi`. */
function skipDeterminers(reading: Reading, from: number): number {
  let at = from
  while (
    (isOpeningMark(reading, at) || isTail(reading, from, at) || isAny(reading, at, DETERMINER)) &&
    !isAny(reading, at, PERSON) &&
    at < from + 2
  )
    at++
  return at
}

/** `Sipas të dhënave të fundit, …`: any other source at the head of a sentence, up to its comma. */
function toldByWords(scene: Scene, index: number): Told | undefined {
  const { reading } = scene
  const sentence = sentenceAt(reading, index)
  const isFirst =
    index <= sentence.from + 1 || markAt(scene.reading, index - 1) === ',' || isConjunction(scene.reading, index - 1)
  if (!isFirst && reading.data.overtSubjects !== true) return undefined
  if (markAt(reading, index + 1) === ',') return undefined
  for (let at = index + 1; at < Math.min(sentence.to, index + LONGEST_SOURCE); at++) {
    if (markAt(reading, at) === ',') {
      const words = { from: index + 1, to: at }
      const owner = documentAt(scene, index + 1, at)
      return {
        source: { ...owner, words: owner.source === null ? words : null },
        cueTo: index + 1,
        to: at,
        sure: false,
      }
    }
    if (isFiniteVerb(reading, at) || isComplementizer(reading, at)) return undefined
  }
  return reading.data.overtSubjects === true && index > sentence.from + 1
    ? toldAtEnd(scene, index, sentence.to)
    : undefined
}

/** `…, according to early results.`: the words up to the end of the sentence. */
function toldAtEnd({ reading }: Scene, index: number, end: number): Told | undefined {
  if (end - index > LONGEST_SOURCE) return undefined
  const from = isTail(reading, index + 1, index + 1) ? index + 2 : index + 1
  const to = markAt(reading, end - 1) === '.' ? end - 1 : end
  if (from >= to) return undefined
  return { source: { source: null, dropped: 'nobody', words: { from, to } }, cueTo: index + 1, to, sure: false }
}

function toldByDocument(scene: Scene, noun: number): Told {
  const { reading } = scene
  const end = Math.min(sentenceAt(reading, noun).to, noun + LONGEST_SOURCE)
  let to = noun + 1
  while (to < end && markAt(reading, to) !== ',' && !isFiniteVerb(reading, to)) {
    const phrase = phraseFrom(scene, to)
    if (phrase !== undefined && markAt(reading, phrase.to) === '') {
      to = phrase.to
      if (!goesOn(reading, to)) break
    } else to = phrase?.to ?? to + 1
  }
  return { source: documentAt(scene, noun, to), cueTo: noun + 1, to, sure: true }
}

/** Whether what follows a document's owner is still about the document: `… e Policisë për rastin, …`. */
function goesOn(reading: Reading, at: number): boolean {
  if (isAny(reading, at, ARTICLE) || markAt(reading, at) === ',') return true
  return isAny(reading, at, PREPOSITION) && !isAny(reading, at, GERUND)
}

/** What follows, past a comma and past `thuhet se`; at the end of a sentence what came before. */
function contentOf(scene: Scene, index: number, after: number): Range | undefined {
  const { reading } = scene
  const sentence = sentenceAt(reading, index)
  const from = skipReport(scene, markAt(reading, after) === ',' ? after + 1 : after)
  if (from < sentence.to - 2 && (index - sentence.from < 3 || hasVerb(reading, from, sentence.to)))
    return isInside(scene, index, sentence.from) ? undefined : { from, to: clauseEnd(scene, from, true) }
  const to = markAt(reading, index - 1) === ',' ? index - 1 : index
  return { from: sentence.from, to }
}

/** A `sipas` far inside a sentence, without a comma or conjunction before it, tells of one word and not of a clause. */
function isInside({ reading }: Scene, index: number, from: number): boolean {
  const isThis = isAny(reading, index - 1, PRONOUN) && isConjunction(reading, index - 2)
  if (isThis || isConjunction(reading, index - 1) || isAny(reading, index - 1, RELATIVE)) return false
  for (let at = index - 1; at >= from; at--) if (isFiniteVerb(reading, at)) return markAt(reading, index - 1) !== ','
  return false
}

function hasVerb(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(reading, at)) return true
  return false
}

function skipReport(scene: Scene, from: number): number {
  const cue = cueOver(scene, from)
  if (cue?.impersonal === true && isComplementizer(scene.reading, cue.to)) return cue.to + 1
  return from
}
