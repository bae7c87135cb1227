import type { AuxiliaryForm, GrammaticalNumber, SpeechForm } from '../languages/speech-data.ts'
import type { Cue } from './cue.ts'
import { insetAround } from './inset.ts'
import { isAny, keyAt, nameOver, quotationOver, type Range, type Reading, sentenceAt } from './reading.ts'
import { ADVERB, AUXILIARY, CLITIC, GERUND, NOUN, PERSON, PREPOSITION, SUBJUNCTIVE, VERB } from './word-kinds.ts'
import { isInName, isQuoted } from './words.ts'

/** How many adverbs may stand between auxiliary and participle, or verb and the rest of a fixed phrase. */
const WIDEST_GAP = 2
const MOST_CLITICS = 4
const FARTHEST_NAME = 12
/** Of `them` active and middle aorist are the same: `u tha` may be `told them` or `it was said`. */
const SAME_IN_BOTH = 'them'

/** Finds the verb groups of speech outside of quotations, finite and gerund, in text order. Linear. */
export function findVerbCues(reading: Reading): readonly Cue[] {
  const cues: Cue[] = []
  for (let index = 0; index < reading.tokens.length; index++) {
    if (!isAny(reading, index, VERB) || (isQuoted(reading, index) && isSpoken(reading, index))) continue
    const cue = cueAt(reading, index)
    if (cue !== undefined && cue.from >= (cues.at(-1)?.to ?? 0)) cues.push(cue)
  }
  return cues
}

/** Inside a closed quotation everything but a cue between dashes is the speaker's own; names hold no verb anyway. */
function isSpoken(reading: Reading, index: number): boolean {
  const quotation = quotationOver(reading, index)
  return quotation?.closed === true && insetAround(reading, index, quotation) === undefined
}

function cueAt(reading: Reading, index: number): Cue | undefined {
  const forms = reading.data.verbs.get(keyAt(reading, index))
  if (forms === undefined || isInName(reading, index)) return undefined
  if (isNounHere(reading, index) || isOvertNoun(reading, index)) return undefined
  const left = leftOf(reading, index)
  if (left.subjunctive) return undefined
  const readings = forms.map(form => readForm(reading, { index, form, left })).filter(cue => cue !== undefined)
  return merge(readings)
}

/** `në përgjigjen e ministrit`: what is both verb and noun is a noun after a preposition. */
function isNounHere(reading: Reading, index: number): boolean {
  if (!isAny(reading, index, NOUN)) return false
  return isAny(reading, index - 1, PREPOSITION) && !isAny(reading, index - 1, GERUND)
}

/** A form that may be singular or plural (`shkruan`) is of neither number. */
function merge(cues: readonly Cue[]): Cue | undefined {
  const [first] = cues
  if (first === undefined) return undefined
  const personal = cues.find(cue => !cue.impersonal) ?? first
  return cues.every(cue => cue.number === first.number) ? personal : { ...personal, number: null }
}

/**
 * `the state`, `his claims`, `Asked about it, …`, `will show`: where every verb has a subject, none follows a determiner or
 * begins a sentence; and what will be said is not said yet.
 */
function isOvertNoun(reading: Reading, index: number): boolean {
  const { data, keys } = reading
  if (data.overtSubjects !== true) return false
  const [before, key] = [keys[index - 1] ?? '', keys[index] ?? '']
  const forms = data.verbs.get(key) ?? []
  if (forms.some(({ mood }) => mood === 'gerund')) return false
  if (sentenceAt(reading, index).from === index) return !isQuoted(reading, index - 1)
  if (data.futures.has(before)) return true
  if (data.prepositions.has(before) && !data.subjunctives.has(before)) return true
  return data.determiners.has(before) && !data.pronouns.has(before)
}

type Left = {
  readonly groupFrom: number
  readonly reflexive: boolean
  /** A name stands right before the group, or further before it with an addressee right after it. */
  readonly named: boolean
  readonly subjunctive: boolean
  readonly negated: boolean
  readonly gerund: number
  readonly auxiliary: (Range & { readonly form: AuxiliaryForm }) | undefined
}

/** Reads what stands before a verb: clitics, particles, an auxiliary with adverbs after it. */
function leftOf(reading: Reading, index: number): Left {
  const inner = particlesBefore(reading, index)
  const auxiliary = auxiliaryBefore(reading, inner.at)
  const outer = auxiliary === undefined ? inner : particlesBefore(reading, auxiliary.from)
  const gerund = isAny(reading, outer.at, GERUND) ? outer.at : -1
  return {
    groupFrom: gerund >= 0 ? gerund : outer.at + 1,
    reflexive: inner.reflexive,
    named: isInName(reading, outer.at) || isTold(reading, index),
    subjunctive: inner.subjunctive || outer.subjunctive,
    negated: inner.negated || outer.negated,
    gerund,
    auxiliary,
  }
}

/** `Zëdhënësja, Mira Leka, u tha gazetarëve`: somebody named before the verb, and right after it who is told. */
function isTold(reading: Reading, index: number): boolean {
  if (!isAny(reading, index + 1, PERSON)) return false
  if (reading.data.persons.get(keyAt(reading, index + 1))?.case !== 'oblique') return false
  const { from } = sentenceAt(reading, index)
  for (let at = index - 1; at >= Math.max(from, index - FARTHEST_NAME); at--)
    if (nameOver(reading, at)?.entity.type === 'person') return true
  return false
}

type Particles = {
  readonly at: number
  readonly reflexive: boolean
  readonly subjunctive: boolean
  readonly negated: boolean
}

const NO_PARTICLES = { reflexive: false, subjunctive: false, negated: false }

function particlesBefore(reading: Reading, index: number): Particles {
  if (!isAny(reading, index - 1, CLITIC | SUBJUNCTIVE)) return { ...NO_PARTICLES, at: index - 1 }
  const { reflexives, negations } = reading.data
  let at = index - 1
  let reflexive = false
  let subjunctive = false
  let negated = false
  for (let count = 0; count < MOST_CLITICS && at >= 0; count++, at--) {
    const key = keyAt(reading, at)
    if (!isAny(reading, at, CLITIC | SUBJUNCTIVE)) break
    reflexive ||= reflexives.has(key)
    subjunctive ||= isAny(reading, at, SUBJUNCTIVE)
    negated ||= negations.has(key)
  }
  return { at, reflexive, subjunctive, negated }
}

function auxiliaryBefore(reading: Reading, at: number): Left['auxiliary'] {
  for (let index = at, gap = 0; gap <= WIDEST_GAP && index >= 0; index--, gap++) {
    const form = isAny(reading, index, AUXILIARY) ? reading.data.auxiliaries.get(keyAt(reading, index)) : undefined
    if (form !== undefined) return { from: index, to: at + 1, form }
    if (!isAny(reading, index, ADVERB)) return undefined
  }
  return undefined
}

type Candidate = { readonly index: number; readonly form: SpeechForm; readonly left: Left }

function readForm(reading: Reading, { index, form, left }: Candidate): Cue | undefined {
  const tail = tailAfter(reading, index, form)
  if (tail === undefined) return undefined
  const shape = shapeOf(form, left, index)
  if (shape === undefined) return undefined
  return {
    from: shape.from,
    to: tail,
    groupFrom: Math.min(left.groupFrom, shape.from),
    form: shape.gerund ? 'gerund' : 'finite',
    lemma: form.verb.lemma,
    frame: form.verb.frame,
    impersonal: shape.middle && !form.verb.middleOnly,
    negated: left.negated,
    number: shape.number,
    sentence: reading.sentenceOf[index] ?? -1,
  }
}

type Shape = {
  readonly from: number
  readonly gerund: boolean
  readonly middle: boolean
  readonly number: GrammaticalNumber | null
}

function shapeOf(form: SpeechForm, left: Left, index: number): Shape | undefined {
  if (form.mood === 'gerund') {
    // `is telling`, but `telling`
    if (left.auxiliary?.form.voice !== 'middle') return { from: index, gerund: true, middle: false, number: null }
    return { from: left.auxiliary.from, gerund: false, middle: false, number: left.auxiliary.form.number }
  }
  return form.mood === 'participle' ? participleShape(form, left) : finiteShape(form, left, index)
}

function participleShape(form: SpeechForm, left: Left): Shape | undefined {
  if (left.gerund >= 0) return { from: left.gerund, gerund: true, middle: form.verb.middleOnly, number: null }
  if (left.auxiliary === undefined || left.auxiliary.form.person !== 3) return undefined
  const middle = left.auxiliary.form.voice === 'middle'
  if (form.verb.middleOnly && !middle) return undefined
  return { from: left.auxiliary.from, gerund: false, middle, number: left.auxiliary.form.number }
}

function finiteShape(form: SpeechForm, left: Left, index: number): Shape | undefined {
  if (form.person !== 3 || form.mood !== 'finite' || left.auxiliary !== undefined || left.gerund >= 0) return undefined
  if (form.voice === 'middle' && form.aorist && !left.reflexive) return undefined
  const isDative =
    left.reflexive &&
    form.voice === 'active' &&
    form.number === 'singular' &&
    (form.verb.lemma !== SAME_IN_BOTH || left.named)
  const middle = form.voice === 'middle' || (left.reflexive && form.aorist && !isDative)
  if (form.verb.middleOnly && !middle) return undefined
  if (middle && form.verb.activeOnly) return undefined
  return { from: left.reflexive && !isDative ? index - 1 : index, gerund: false, middle, number: form.number }
}

/** The end of the verb's fixed phrase (`në dukje`), or of the verb alone where none is asked for. */
function tailAfter(reading: Reading, index: number, form: SpeechForm): number | undefined {
  const { tails } = form.verb
  if (tails.length === 0) return index + 1
  for (let gap = 0; gap <= WIDEST_GAP; gap++) {
    const at = index + 1 + gap
    const tail = tails.find(words => words.every((word, offset) => keyAt(reading, at + offset) === word))
    if (tail !== undefined) return at + tail.length
  }
  return undefined
}
