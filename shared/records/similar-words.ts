import { fold } from '../text/fold.ts'

const HASHES = 16
/** Hexadecimal digits of each hash that a sketch holds: enough, where sixteen are compared. */
const DIGITS = 4
const SHINGLE = 3
const FEWEST_WORDS = 6
const ALIKE = 0.7
const MULTIPLIERS = Array.from({ length: HASHES }, (_, n) => Math.imul(0x9e3779b1, 2 * n + 1) | 1)

/** By what statements of the same or nearly the same words are found: those that share `bucket` and have similar `sketch`es. */
export type WordSketch = { readonly bucket: string; readonly sketch: string }

/**
 * The sketch of a statement's words: the least hashes of its groups of three words, sixteen times.
 * Two texts share each with the probability of their resemblance. Undefined for fewer than six words: they are repeated by chance.
 * @see Broder 1997 (On the resemblance and containment of documents)
 */
export function sketchWords(text: string): WordSketch | undefined {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < FEWEST_WORDS) return undefined
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const shingle = hashOf(words.slice(at, at + SHINGLE).join(' '))
    MULTIPLIERS.forEach((multiplier, n) => {
      least[n] = Math.min(least[n] ?? 0, mix(Math.imul(shingle ^ n, multiplier)))
    })
  }
  const hashes = [...least].map(value => value.toString(16).padStart(8, '0'))
  return { bucket: hashes[0] ?? '', sketch: hashes.map(hash => hash.slice(-DIGITS)).join('') }
}

/** Whether two sketches are of nearly the same words. */
export function isNearRepeat(sketch: string, other: string): boolean {
  let same = 0
  for (let at = 0; at < sketch.length; at += DIGITS) {
    if (sketch.slice(at, at + DIGITS) === other.slice(at, at + DIGITS)) same += 1
  }
  return same * DIGITS >= ALIKE * sketch.length
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
