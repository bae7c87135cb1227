import type { Mention } from '../model/mention.ts'
import { isCapitalised } from '../text/characters.ts'
import { matchKnown } from './known-names.ts'
import type { MentionInput } from './recogniser.ts'

const CONFIDENCE = 0.85

/** A long name that a person wrote into a list stands as a whole: it takes the place of mentions inside it. */
export function preferKnownNames(mentions: readonly Mention[], { sentences, names }: MentionInput): readonly Mention[] {
  const known = sentences.flatMap(({ tokens }) =>
    matchKnown(tokens, names).flatMap(({ from, to, known: things }): readonly Mention[] => {
      const [first, last] = [tokens[from], tokens[to - 1]]
      const sure = things.find(({ thing }) => thing.sure)
      if (
        first === undefined ||
        last === undefined ||
        sure === undefined ||
        to - from < 2 ||
        !isCapitalised(first.text)
      )
        return []
      return [
        {
          start: first.start,
          end: last.end,
          type: sure.thing.type,
          form: 'name',
          rule: 'known-name',
          confidence: CONFIDENCE,
        },
      ]
    }),
  )
  const accepted = known.filter(name =>
    overlapping(mentions, name).every(other => isInside(other, name) && !isSame(other, name)),
  )
  const kept = mentions.filter(mention => overlapping(accepted, mention).length === 0)
  return [...kept, ...accepted].toSorted((a, b) => a.start - b.start)
}

function overlapping(mentions: readonly Mention[], { start, end }: Mention): readonly Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (let at = low; at < mentions.length; at++) {
    const mention = mentions[at]
    if (mention === undefined || mention.start >= end) break
    found.push(mention)
  }
  return found
}

function isInside(inner: Mention, outer: Mention): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function isSame(one: Mention, other: Mention): boolean {
  return one.start === other.start && one.end === other.end && (one.type === other.type || one.confidence >= CONFIDENCE)
}
