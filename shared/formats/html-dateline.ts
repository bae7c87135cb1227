import { isAlone } from './boilerplate.ts'
import { toIsoDate } from './dates.ts'
import { isElement, lineOf, walk, type HtmlElement, type HtmlNode } from './html-dom.ts'

const LONGEST = 60
const FIRST_ELEMENTS = 60
const OTHER_WORDS = 3

/**
 * The line over an article that says when it was published: among its first elements one that holds a date, stands alone
 * and says little else. Out: the date, and the elements that are no text for it.
 */
export function findDateline(
  article: readonly HtmlElement[],
): { readonly date: string; readonly elements: ReadonlySet<HtmlNode> } | undefined {
  let seen = 0
  for (const root of article) {
    for (const { node } of walk(root)) {
      if (!isElement(node) || ++seen > FIRST_ELEMENTS) continue
      const date = dateOf(node)
      if (date !== null) return { date, elements: new Set([node]) }
    }
  }
  return undefined
}

function dateOf(element: HtmlElement): string | null {
  const line = lineOf(element)
  if (line === null || line.length > LONGEST || !isAlone(element) || element.querySelector('*') !== null) return null
  const date = toIsoDate(line)
  const words = line.match(/\p{L}{2,}/gu) ?? []
  return date !== null && date.length >= 10 && words.length <= OTHER_WORDS ? date : null
}
