import type { SegmentationData } from '../languages/segmentation-data.ts'
import type { TokenKind } from '../model/token.ts'
import { classOf, DIGIT, LETTER } from '../text/characters.ts'
import { fold } from '../text/fold.ts'
import { gluedOffsets } from './camel-case.ts'

/** A token but for its place. */
export type Piece = { readonly kind: TokenKind; readonly text: string; readonly folded: string }

/** A stretch without white space, and the tokens that it is cut into where it is more than one. */
type Surface = Piece & { readonly pieces: readonly Piece[] | undefined }

/** Surfaces by the hash of their text: each place keeps the one read last. */
export type Surfaces = {
  readonly hashes: Int32Array
  readonly kept: Surface[]
  readonly data: SegmentationData
}

const PLACES = 1 << 15
const LONGEST_KEPT = 40
const KEPT = new WeakMap<SegmentationData, Surfaces>()

/**
 * The surfaces read with a language's data: most words of a text are words of the last one, and all tokens of one
 * spelling share their strings. Bounded by the number of its places.
 */
export function surfacesOf(data: SegmentationData): Surfaces {
  const before = KEPT.get(data)
  if (before !== undefined) return before
  const empty: Surface = { kind: 'mark', text: '', folded: '', pieces: undefined }
  const surfaces = { hashes: new Int32Array(PLACES), kept: Array.from({ length: PLACES }, () => empty), data }
  KEPT.set(data, surfaces)
  return surfaces
}

/** A text, and its code units. */
export type Source = { readonly text: string; readonly units: Uint16Array }

/** What a stretch of a text without white space reads as. */
export function surfaceAt(surfaces: Surfaces, { text, units }: Source, start: number, end: number): Surface {
  if (end - start > LONGEST_KEPT) return readSurface(text.slice(start, end), surfaces.data)
  const hash = hashOf(units, start, end)
  const place = hash & (PLACES - 1)
  const kept = surfaces.kept[place]
  if (kept !== undefined && surfaces.hashes[place] === hash && isWrittenAt(kept.text, units, start, end)) return kept
  // a copy: a slice, kept as it is, would keep the whole text in memory
  const surface = readSurface(` ${text.slice(start, end)}`.slice(1), surfaces.data)
  surfaces.hashes[place] = hash
  surfaces.kept[place] = surface
  return surface
}

/** FNV-1a over code units, its upper half mixed into the lower. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}

function isWrittenAt(word: string, units: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== units[at]) return false
  return true
}

function readSurface(text: string, data: SegmentationData): Surface {
  const folded = fold(text)
  const kind = kindOf(text)
  const seams = kind === 'word' && text.length > 4 ? gluedOffsets(text, folded, data) : []
  return { kind, text, folded, pieces: seams.length === 0 ? undefined : cutAt(seams, text, folded) }
}

function cutAt(seams: readonly number[], text: string, folded: string): readonly Piece[] {
  return [...seams, text.length].map((to, at) => {
    const from = seams[at - 1] ?? 0
    return { kind: 'word', text: text.slice(from, to), folded: folded.slice(from, to) }
  })
}

function kindOf(text: string): TokenKind {
  const first = classOf(text.charCodeAt(0))
  if (first === LETTER) return 'word'
  if (first !== DIGIT) return 'mark'
  return classOf(text.charCodeAt(text.length - 1)) === LETTER ? 'word' : 'number'
}
