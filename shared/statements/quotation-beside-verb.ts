import type { Quotation } from '../text/quotations.ts'
import type { Cue } from './cue.ts'
import { cueOver, phraseFrom, type AttributionRule, type Finding, type Scene } from './finding.ts'
import { isAny, type Range, type Reading, sentenceAt } from './reading.ts'
import { impersonalSource } from './impersonal-source.ts'
import { chainAfter, chainBefore, continuedBy, isSpeech } from './quoted-speech.ts'
import { canBeSubject } from './phrase.ts'
import { namedBy, type Source } from './source.ts'
import { sourceBefore, subjectAfter } from './subject.ts'
import { isComplementizer, isFiniteVerb, markAt } from './words.ts'
import { CAUSE, CONTRAST, COORDINATOR, RELATIVE, SUBJUNCTIVE } from './word-kinds.ts'

const FARTHEST_AFTER = 14
const LONGEST_TERM = 8
const NEXT_TO_QUOTATION = new Set([',', '-', '–', '—', '.'])
const ENDS = new Set(['.', ';', '!', '?', '”'])

/** Where a quotation stands with its marks. */
type Outer = Pick<Quotation, 'outerFrom' | 'outerTo'>

/** `“…”, tha ai`, `“…”, Putin deklaroi`, `“…”, tha ai, “…”`. */
export const quotationBeforeVerb: AttributionRule = scene => {
  const findings: Finding[] = []
  const { reading } = scene
  const { quotations } = reading
  for (let index = 0; index < quotations.length; index++) {
    const quotation = quotations[index]
    const cue = quotation === undefined ? undefined : cueAfter(scene, quotation)
    if (quotation === undefined || cue === undefined) continue
    const resumed = resumedAfter(scene, cue, index)
    if (resumed.length === 0 && !isSpeech(scene, quotation)) continue
    findings.push({
      rule: 'quotation-before-verb',
      cue,
      content: [...chainBefore(reading, index), inner(quotation), ...resumed],
      ...sourceBeside(scene, cue, quotation),
      at: cue.from,
      confidence: 0.97,
    })
  }
  return findings
}

function inner({ from, to }: Quotation): Range {
  return { from, to }
}

/** The verb of speech that a quotation runs into, past a comma, a subject or a short phrase. */
export function cueAfter(scene: Scene, quotation: Outer): Cue | undefined {
  const { reading } = scene
  const start = quotation.outerTo
  const end = Math.min(reading.tokens.length, start + FARTHEST_AFTER)
  if (isJoinedOn(scene, quotation)) return undefined
  for (let at = start; at < end; at++) {
    const mark = markAt(reading, at)
    if (mark !== '' && !(at - start < 2 && NEXT_TO_QUOTATION.has(mark)) && mark !== ',') return undefined
    if (mark === '.' && !continuesInLowerCase(scene, at + 1)) return undefined
    const cue = cueOver(scene, at)
    if (cue !== undefined && cue.groupFrom === at) return isFit(scene, cue, at - start) ? cue : undefined
    if (mark === ',' && at > start && isInside(scene, quotation)) return undefined
    if (opensClause(scene, at) || (isFiniteVerb(reading, at) && cue === undefined)) return undefined
    if (startsSentence(scene, at) && mark === '' && !continuesInLowerCase(scene, at)) return undefined
    const phrase = phraseFrom(scene, at)
    if (phrase !== undefined) at = phrase.to - 1
  }
  return undefined
}

/** `Filmi “Ura e vjetër” u shfaq, tha X`: a term in the middle of a sentence, not what was said. */
function isInside({ reading }: Scene, { outerFrom, outerTo }: Outer): boolean {
  return sentenceAt(reading, outerFrom).from !== outerFrom && outerTo - outerFrom <= LONGEST_TERM
}

/** `e quajti “të pavërtetë” dhe i kërkoi`: a verb that a coordinator joins on to the one before the quotation. */
function isJoinedOn({ reading }: Scene, { outerFrom, outerTo }: Outer): boolean {
  const isFirst = sentenceAt(reading, outerFrom).from === outerFrom
  return !isFirst && isAny(reading, outerTo, COORDINATOR)
}

/** `“…” kur fliste për jetën`: the verb is in a clause of its own. */
function opensClause({ reading }: Scene, at: number): boolean {
  return isComplementizer(reading, at) || isAny(reading, at, CAUSE | CONTRAST | RELATIVE)
}

function continuesInLowerCase({ reading }: Scene, at: number): boolean {
  const text = reading.tokens[at]?.text ?? ''
  return /^\p{Ll}/u.test(text)
}

function startsSentence({ reading }: Scene, at: number): boolean {
  return sentenceAt(reading, at).from === at
}

/** Right after the quotation any verb of speech will do; further on only one that takes no clause of its own. */
function isFit(scene: Scene, cue: Cue, distance: number): boolean {
  if (!cue.frame.quotation || cue.form !== 'finite') return false
  if (startsSentence(scene, cue.groupFrom)) return false
  return distance <= 1 || !isComplementizer(scene.reading, cue.to)
}

export function sourceBeside(scene: Scene, cue: Cue, quotation: Outer): Source {
  if (cue.impersonal) return impersonalSource(scene, cue)
  const start = markAt(scene.reading, quotation.outerTo) === ',' ? quotation.outerTo + 1 : quotation.outerTo
  const before = phraseFrom(scene, start)
  if (before !== undefined && before.from < cue.groupFrom && canBeSubject(before)) return namedBy(before)
  const after = subjectAfter(scene, cue, Number.POSITIVE_INFINITY)
  if (after !== undefined) return namedBy(after)
  return before === undefined ? sourceBeforeQuotation(scene, cue, quotation) : namedBy(before)
}

/** `Hoti tha: “…”` aside, a quotation inside its sentence may have its subject before it. */
function sourceBeforeQuotation(scene: Scene, cue: Cue, quotation: Outer): Source {
  if (startsSentence(scene, quotation.outerFrom)) return { source: null, dropped: 'subject', words: null }
  return sourceBefore(scene, { ...cue, groupFrom: quotation.outerFrom })
}

/** `“X”, tha ai, “Y”`: the rest of an interrupted quotation. */
function resumedAfter(scene: Scene, cue: Cue, index: number): readonly Range[] {
  const { reading } = scene
  const next = reading.quotations[index + 1]
  if (next === undefined || next.outerFrom - cue.to > FARTHEST_AFTER) return []
  if (![',', ':', '-', '–'].includes(markAt(reading, next.outerFrom - 1))) return []
  for (let at = cue.to; at < next.outerFrom; at++) {
    if (cueOver(scene, at) !== undefined || isComplementizer(reading, at) || markAt(reading, at) === '.') return []
  }
  return continuedBy(scene, next) ? [] : [inner(next)]
}

/** `Putin shtoi: “…”`, `tha se “…”`, `duke shtuar “…”`: the verb right before the quotation. */
export const verbBeforeQuotation: AttributionRule = scene => {
  const findings: Finding[] = []
  const { quotations } = scene.reading
  for (let index = 0; index < quotations.length; index++) {
    const quotation = quotations[index]
    const cue = quotation === undefined ? undefined : cueBefore(scene, quotation)
    if (quotation === undefined || cue === undefined || !isSpeech(scene, quotation) || isObject(scene, cue, quotation))
      continue
    findings.push({
      rule: 'verb-before-quotation',
      cue,
      content: [inner(quotation), ...chainAfter(scene.reading, index)],
      ...sourceBeforeCue(scene, cue, quotation),
      at: cue.from,
      confidence: 0.95,
    })
  }
  return findings
}

/** `fajësoi “disa vende” se …`: the quoted words are who is accused. */
function isObject({ reading }: Scene, cue: Cue, quotation: Quotation): boolean {
  return (cue.frame.object && isComplementizer(reading, quotation.outerTo)) || isCalledAside(reading, cue, quotation)
}

/** What somebody called a thing counts in a main clause, without a colon: not `akuza, të cilat ai i quajti “të rreme”`. */
function isCalledAside(reading: Reading, { frame, groupFrom }: Cue, { outerFrom }: Quotation): boolean {
  if (!frame.object || frame.clause > 0) return false
  return (
    markAt(reading, outerFrom - 1) === ':' ||
    isAny(reading, groupFrom - 1, RELATIVE) ||
    isAny(reading, groupFrom - 2, RELATIVE)
  )
}

function cueBefore(scene: Scene, quotation: Quotation): Cue | undefined {
  const { reading } = scene
  const { from } = sentenceAt(reading, Math.max(0, quotation.outerFrom - 1))
  let colon = false
  for (let at = quotation.outerFrom - 1; at >= from && quotation.outerFrom - at < FARTHEST_AFTER * 2; at--) {
    const cue = cueOver(scene, at)
    if (cue !== undefined) {
      const adjacent = at + 1 >= quotation.outerFrom - 2
      return cue.frame.quotation &&
        cue.form !== 'noun' &&
        !cue.negated &&
        (colon || (adjacent && isPlainPath(scene, cue.to, quotation.outerFrom)))
        ? cue
        : undefined
    }
    if (markAt(reading, at) === ':') colon = true
    else if (!colon && quotation.outerFrom - at > 8) return undefined
    if (ENDS.has(markAt(reading, at)) && markAt(reading, at + 1) !== ':') return undefined
    if (!colon && isFiniteVerb(reading, at)) return undefined
  }
  return undefined
}

/** Between verb and quotation only a subject, particles or marks: not `vazhdon të shfaqet “i ri”`. */
function isPlainPath(scene: Scene, from: number, to: number): boolean {
  const { reading } = scene
  for (let at = from; at < to; at++) {
    if (isAny(reading, at, SUBJUNCTIVE) && !isComplementizer(reading, at)) return false
  }
  return true
}

function sourceBeforeCue(scene: Scene, cue: Cue, quotation: Quotation): Source {
  if (cue.impersonal) return impersonalSource(scene, cue)
  const told = cue.frame.object ? sourceBefore(scene, cue) : undefined
  if (told?.source) return told
  const after = subjectAfter(scene, cue, quotation.outerFrom)
  if (after !== undefined) return { source: after, dropped: 'subject', words: null }
  return sourceBefore(scene, cue)
}
