import { eld } from 'eld/extrasmall'
import { fold } from '../text/fold.ts'
import { ALBANIAN_WORDS, SHARED_WORDS } from './function-words.ts'
import { nameCyrillic } from './cyrillic.ts'
import { nameSouthSlavic } from './south-slavic.ts'

/** A language by ISO 639-1 code, `und` where nothing was recognised, and how sure that is, from 0 to 1. */
export type IdentifiedLanguage = { readonly language: string; readonly confidence: number }

const UNDETERMINED: IdentifiedLanguage = { language: 'und', confidence: 0 }

const SAMPLE_LENGTH = 4_000
const WORDS = /\p{L}[\p{L}\p{M}]*/gu
const NO_LANGUAGE = /(?:https?:\/\/|www\.)\S+|(?<!\S)\S+@\S+/gu
const MIN_WORDS = 3
const MIN_LETTERS = 12

/** Share of Albanian function words that counts as full evidence, and what full evidence adds to eld's score. */
const FULL_EVIDENCE = 0.25
const EVIDENCE_WEIGHT = 0.35
const MIN_SCORE = 0.4
const SURE_MARGIN = 0.1

/**
 * The language that a text is written in, judged by its first few thousand characters: letter sequences (eld), the script,
 * and, for Albanian with or without its diacritics, Gheg too (`sq`), function words. `und` where there is too little.
 * @see https://github.com/nitotm/efficient-language-detector-js
 */
export function identifyLanguage(text: string): IdentifiedLanguage {
  const sample = text.slice(0, SAMPLE_LENGTH).normalize('NFC').replace(NO_LANGUAGE, ' ')
  const words = sample.match(WORDS) ?? []
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  if (words.length < MIN_WORDS || letters < MIN_LETTERS) return UNDETERMINED
  const [best, second] = rank(sample, words)
  if (best === undefined || best.score < MIN_SCORE) return UNDETERMINED
  const margin = best.score - (second?.score ?? 0)
  return { language: refine(best.language, sample), confidence: Math.min(1, margin / SURE_MARGIN) }
}

/**
 * The language that a text looks most like, and how much: about 0.4 for noise, 0.7 and more for a sentence. For telling two
 * readings of the same bytes apart; Cyrillic and South Slavic are not told apart by it.
 */
export function mostFamiliar(text: string): { readonly language: string; readonly score: number } {
  const sample = text.slice(0, SAMPLE_LENGTH).normalize('NFC')
  return rank(sample, sample.match(WORDS) ?? [])[0] ?? { language: 'und', score: 0 }
}

type Ranked = { readonly language: string; readonly score: number }

function rank(sample: string, words: readonly string[]): readonly Ranked[] {
  const scores = eld.detect(sample).getScores()
  const albanian = Math.min(1, albanianShare(words) / FULL_EVIDENCE) * EVIDENCE_WEIGHT
  return Object.entries({ sq: 0, ...scores })
    .map(([language, score]) => ({ language, score: language === 'sq' ? score + albanian : score }))
    .sort((a, b) => b.score - a.score)
}

/** The share of words that are Albanian's own; words that it shares count half, and only beside its own. */
function albanianShare(words: readonly string[]): number {
  const folded = words.map(word => fold(word))
  const own = folded.filter(word => ALBANIAN_WORDS.has(word)).length
  const shared = folded.filter(word => SHARED_WORDS.has(word)).length
  return (own + Math.min(own, shared / 2)) / words.length
}

function refine(language: string, sample: string): string {
  if (CYRILLIC.has(language)) return nameCyrillic(language, sample)
  return SOUTH_SLAVIC.has(language) ? nameSouthSlavic(language, sample) : language
}

const CYRILLIC = new Set(['sr', 'mk', 'bg', 'ru', 'uk', 'be'])
const SOUTH_SLAVIC = new Set(['hr', 'bs', 'sl'])
