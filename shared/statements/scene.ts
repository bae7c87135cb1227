import type { Cue } from './cue.ts'
import type { Scene } from './finding.ts'
import { findNounCues } from './noun-cues.ts'
import { findPhrases } from './phrases.ts'
import type { Range, Reading } from './reading.ts'
import { findVerbCues } from './verb-groups.ts'

/** Finds in a reading what the rules look for: phrases that could name a source, and cues. Linear. */
export function makeScene(reading: Reading): Scene {
  const phrases = findPhrases(reading)
  const cues = joinCues(findVerbCues(reading), findNounCues(reading))
  return {
    reading,
    phrases,
    phraseOf: placesOf(reading.tokens.length, phrases),
    cues,
    cueOf: placesOf(
      reading.tokens.length,
      cues.map(({ groupFrom, to }) => ({ from: groupFrom, to })),
    ),
  }
}

/** Verb and noun cues in text order; where they share a token, the one that begins first stays. */
function joinCues(verbs: readonly Cue[], nouns: readonly Cue[]): readonly Cue[] {
  const all = [...verbs, ...nouns].sort((a, b) => a.from - b.from || b.to - a.to)
  const cues: Cue[] = []
  for (const cue of all) if (cue.from >= (cues.at(-1)?.to ?? 0)) cues.push(cue)
  return cues
}

function placesOf(size: number, ranges: readonly Range[]): Int32Array {
  const places = new Int32Array(size).fill(-1)
  ranges.forEach(({ from, to }, position) => {
    for (let at = from; at < to; at++) places[at] = position
  })
  return places
}
