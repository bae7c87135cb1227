import type { Entity } from '../model/entity.ts'
import { type Attribution, meant } from './attribution.ts'
import { contradicts } from './genders.ts'
import type { Knowledge } from './knowledge.ts'
import type { Phrase } from './phrase.ts'

const SOONER_BEFORE = 3

/** The person named most in the document, sooner before the place than after, of a gender that fits. */
export function mainPerson(
  { scene, genders, people }: Knowledge,
  at: number,
  phrase: Phrase | null,
): Attribution | undefined {
  const start = scene.reading.tokens[at]?.start ?? 0
  let best: { readonly entity: Entity; readonly score: number } | undefined
  for (const entity of people) {
    if (contradicts(genders, phrase?.gender ?? null, entity)) continue
    const isBefore = (entity.mentions[0]?.start ?? 0) < start
    const score = entity.mentions.length + (isBefore ? SOONER_BEFORE : 0)
    if (best === undefined || score > best.score) best = { entity, score }
  }
  return best === undefined ? undefined : meant(best.entity, 0.5)
}
