import type { StatementKind } from '../../../shared/model/statement.ts'
import { isDate } from '../period.ts'

/** A search as its address holds it: every part may be missing. `speaker` and `about` are ids, or names as someone wrote them. */
export type Asked = {
  readonly q: string | undefined
  readonly speaker: string | undefined
  readonly about: string | undefined
  readonly kind: StatementKind | undefined
  readonly language: string | undefined
  readonly publisher: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly sort: 'best' | undefined
}

const LONGEST = 200
const MOST_WORDS = 12
const KINDS: readonly string[] = ['direct', 'indirect', 'mixed'] satisfies readonly StatementKind[]

/** Reads a search from an address. Out: what is asked, and whether a date was left out because it is none. */
export function toAsked(parameter: (name: string) => string | undefined): {
  readonly asked: Asked
  readonly hasBadDate: boolean
} {
  const words = (name: string): string | undefined => {
    const value = (parameter(name) ?? '')
      .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, LONGEST)
    return value === '' ? undefined : value
  }
  const [from, to, kind, language] = [words('from'), words('to'), words('kind'), words('language')]
  return {
    asked: {
      q: words('q')?.split(/\s+/u).slice(0, MOST_WORDS).join(' '),
      speaker: words('speaker'),
      about: words('about'),
      kind: kind !== undefined && KINDS.includes(kind) ? (kind as StatementKind) : undefined,
      language: language !== undefined && /^[a-z]{2,3}$/.test(language) ? language : undefined,
      publisher: words('publisher'),
      from: from !== undefined && isDate(from) ? from : undefined,
      to: to !== undefined && isDate(to) ? to : undefined,
      sort: words('sort') === 'best' ? 'best' : undefined,
    },
    hasBadDate: [from, to].some(date => date !== undefined && !isDate(date)),
  }
}
