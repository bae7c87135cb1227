import type { EntityType } from '../../../shared/model/mention.ts'
import { makeRandom, type Random } from '../../simulation/random.ts'

/** Something that drawn documents name; `form` is an inflected form of its last word. */
export type DrawnEntity = { readonly type: EntityType; readonly name: string; readonly form: string }

/** What all drawn documents have in common, the commonest first. */
export type Stock = {
  readonly entities: readonly DrawnEntity[]
  readonly words: readonly string[]
  readonly publishers: readonly string[]
  readonly drawEntity: (random: Random) => DrawnEntity
  readonly drawWord: (random: Random) => string
}

const ENTITIES = 3_000
const WORDS = 12_000
const ONSETS = ['b', 'd', 'dh', 'f', 'g', 'gj', 'k', 'l', 'll', 'm', 'n', 'p', 'q', 'r', 's', 'sh', 't', 'v', 'z', 'zh']
const VOWELS = ['a', 'e', 'ë', 'i', 'o', 'u', 'y']
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 't', 'j']
const GIVEN = ['Agron', 'Arta', 'Besnik', 'Blerta', 'Dritan', 'Elira', 'Flamur', 'Gentiana', 'Ilir', 'Jeta', 'Kujtim']
const PUBLISHERS = ['Fletorja', 'Rrjedha', 'Koha e Re', 'Zëri i Bregut', 'Lajmi i Ditës', 'Bota Sot', 'The Valley Post']

function syllables(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS)).join('')
}

function drawName(random: Random, number: number): DrawnEntity {
  const own = syllables(random, 2 + random.below(2)).replace(/^./u, letter => letter.toUpperCase())
  const form = `${own}it`
  if (number % 20 < 11) return { type: 'person', name: `${random.pick(GIVEN)} ${own}`, form }
  if (number % 20 < 15) return { type: 'organization', name: `Instituti ${own}`, form: `Institutit ${own}` }
  if (number % 20 < 19) return { type: 'place', name: own, form }
  return { type: 'event', name: `Forumi ${own}`, form: `Forumit ${own}` }
}

/** Different things of one kind, as many as are wanted. */
function distinct<T>(count: number, draw: (number: number) => T, nameOf: (thing: T) => string): readonly T[] {
  const found = new Map<string, T>()
  while (found.size < count) {
    const thing = draw(found.size)
    found.set(nameOf(thing), thing)
  }
  return [...found.values()]
}

/** Draws from a list by Zipf's law: the nth is as frequent as 1 / (n + flatness). */
function makeZipf<T>(list: readonly T[], flatness: number): (random: Random) => T {
  let sum = 0
  const sums = Float64Array.from(list, (_, at) => (sum += 1 / (at + flatness)))
  return random => {
    const wanted = random.next() * sum
    let [low, high] = [0, list.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return list[low] as T
  }
}

/** The names and words of which documents are made: of eight documents one names the commonest, of three one has the commonest word. */
export function drawStock(seed: number): Stock {
  const random = makeRandom(seed)
  const entities = distinct(
    ENTITIES,
    number => drawName(random, number),
    ({ name }) => name,
  )
  const words = distinct(
    WORDS,
    () => syllables(random, 2 + random.below(3)),
    word => word,
  )
  return {
    ...{ entities, words, publishers: PUBLISHERS },
    drawEntity: makeZipf(entities, 8),
    drawWord: makeZipf(words, 20),
  }
}
