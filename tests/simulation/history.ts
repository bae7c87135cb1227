import { CONTENTS, type Content } from './contents.ts'
import type { Random } from './random.ts'

/**
 * One thing that happens to the bucket. `purge` removes a version for good, the `nth` counted from the latest, be it a file
 * or the marker of a deletion; `replay` deploys the next engine, and extracts every text anew.
 */
export type Operation =
  | { readonly kind: 'put'; readonly key: string; readonly content: Content }
  | { readonly kind: 'delete'; readonly key: string }
  | { readonly kind: 'purge'; readonly key: string; readonly nth: number }
  | { readonly kind: 'copy'; readonly key: string; readonly to: string }
  | { readonly kind: 'rename'; readonly key: string; readonly to: string }
  | { readonly kind: 'replay' }

const NAMES = Object.keys(CONTENTS) as readonly Content[]
const KEYS = ['a.txt', 'b.html', 'ç d+e.md', 'arkiv/2025/b.docx'] as const
const LONGEST = 7

/** Draws what happens to a bucket, from the first file to the last change. */
export function drawHistory(random: Random): readonly Operation[] {
  const length = 1 + random.below(LONGEST)
  const replayAt = random.chance(0.4) ? random.below(length) : -1
  // few files with many versions, or many with few
  const keys = KEYS.slice(0, 1 + random.below(KEYS.length))
  return Array.from({ length }, (_, at) => (at === replayAt ? { kind: 'replay' } : drawOperation(random, keys)))
}

function drawOperation(random: Random, keys: readonly string[]): Operation {
  const key = random.pick(keys)
  const others = KEYS.filter(other => other !== key)
  const kind = random.pick(['put', 'put', 'put', 'put', 'put', 'delete', 'delete', 'purge', 'copy', 'rename'] as const)
  if (kind === 'put') return { kind, key, content: random.pick(NAMES) }
  if (kind === 'purge') return { kind, key, nth: random.pick([0, 0, 1, 2]) }
  return kind === 'delete' ? { kind, key } : { kind, key, to: random.pick(others) }
}
