import { describe, expect, test } from 'vitest'
import { patternsMadeBy, patternsOf, superLinear } from './patterns.ts'
import { isLinear } from './processor-time.ts'
import { PUMPS, pumped } from './pumps.ts'

const WRITTEN = patternsOf('shared', 'functions')
const SAMPLE = 'Kryetari Agron Luli tha se “ura” hapet më 22 tetor.\n'

const SAMPLES = { 'a.txt': SAMPLE, 'a.md': `# Ura\n\n${SAMPLE}`, 'a.html': `<!doctype html><p>${SAMPLE}</p>` }

/** Loads every stage, so that what they make of strings is made; imported here and not above, where nobody would see it. */
async function loadAll(): Promise<void> {
  const { extract } = await import('../../shared/pipeline.ts')
  const { parseDocument } = await import('../../shared/formats/index.ts')
  for (const language of ['sq', 'en', 'und']) extract(SAMPLE, { language, published: null })
  for (const [name, text] of Object.entries(SAMPLES))
    await parseDocument(new TextEncoder().encode(text), { name, mediaType: null })
}

describe('regular expressions', () => {
  test('of the source are all linear', () => {
    expect(WRITTEN.length).toBeGreaterThan(300)
    expect(WRITTEN.flatMap(superLinear)).toEqual([])
  })

  test('that the source makes of strings are linear', async () => {
    const made = await patternsMadeBy(loadAll)
    expect(made.length).toBeGreaterThan(0)
    expect(made.flatMap(superLinear)).toEqual([])
  }, 120_000)

  test.each([
    [/(a+)+$/u, 'exponential'],
    [/\s+$/u, 'polynomial'],
    [/<a\s*\s*>/u, 'polynomial'],
  ])('that are not linear are found: %s', (pattern, growth) => {
    expect(superLinear({ place: 'x', pattern }).join('\n')).toContain(growth)
  })

  test('take no more than four times as long for four times of any pump', () => {
    const slow = WRITTEN.flatMap(({ place, pattern }) => {
      const global = pattern.sticky ? pattern : new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)
      const match = (text: string) => () => text.replace(global, '')
      return PUMPS.filter(pump => {
        const [small, large] = [`${pumped(pump, 2_000)}\u0001`, `${pumped(pump, 8_000)}\u0001`]
        return !isLinear(size => match(size === 2_000 ? small : large)(), 2_000, 20)
      }).map(pump => `${place} ${String(pattern)}: ${JSON.stringify(pump)}`)
    })
    expect(slow).toEqual([])
  }, 300_000)
})
