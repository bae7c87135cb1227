import type { Random } from './random.ts'

/** One thing that happens to the bucket. `purge` removes the present version for good; `replay` extracts every text anew with the next engine. */
export type Operation =
  | { readonly kind: 'put'; readonly key: string; readonly content: keyof typeof CONTENTS }
  | { readonly kind: 'delete'; readonly key: string }
  | { readonly kind: 'purge'; readonly key: string }
  | { readonly kind: 'copy'; readonly key: string; readonly to: string }
  | { readonly kind: 'rename'; readonly key: string; readonly to: string }
  | { readonly kind: 'replay' }

/** What files may hold. Several speak of the same people. */
export const CONTENTS = {
  lake: '“Liqeni u pastrua”, tha Mira Dervishi në Pogradec.\n',
  lakeAgain:
    ' date 2025-06 \n“Liqeni do të pastrohet sërish”, tha Mira Dervishi në Ohër. “Na duhen dy anije të reja”, shtoi Mira Dervishi.\n',
  road: ' date 2025-07-02 \nRruga u hap. Agron Bici tha se rruga mbetet e hapur gjithë dimrin. “Na duhen dy anije të reja”, tha Mira Dervishi.\n',
  page: '<!doctype html><html lang="sq"><head><title>Ura mbi Drin</title></head><body><article><h1>Ura mbi Drin</h1><p>“Ura hapet në shtator dhe askush nuk paguan për kalimin”, tha ministrja Arta Lleshi në Kukës.</p><p>Mira Dervishi e quajti urën një gabim të madh.</p></article></body></html>',
  silent: 'Bora mbuloi fushën. Askush nuk foli.\n',
  unreadable: '\u0000\u0001\u0002\u0003GIF89a\u0000\u0000\u0000',
  empty: '',
} as const

const NAMES = Object.keys(CONTENTS) as readonly (keyof typeof CONTENTS)[]
const KEYS = ['a.txt', 'b.html', 'ç d+e.md'] as const

/** Draws what happens to a bucket, from the first file to the last change. */
export function drawHistory(random: Random): readonly Operation[] {
  const length = 1 + random.below(7)
  const replayAt = random.chance(0.3) ? random.below(length) : -1
  return Array.from({ length }, (_, at) => (at === replayAt ? { kind: 'replay' } : drawOperation(random)))
}

function drawOperation(random: Random): Operation {
  const key = random.pick(KEYS)
  const kind = random.pick(['put', 'put', 'put', 'put', 'delete', 'delete', 'purge', 'copy', 'rename'] as const)
  if (kind === 'put') return { kind, key, content: random.pick(NAMES) }
  if (kind === 'copy' || kind === 'rename') return { kind, key, to: random.pick(KEYS.filter(other => other !== key)) }
  return { kind, key }
}
