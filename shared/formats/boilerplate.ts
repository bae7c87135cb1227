import {
  ALIEN,
  BEGINS_WITH_PROMPT,
  BYLINE,
  IS_PROMPT,
  IS_SEPARATOR,
  NEVER,
  TELLING,
  TELLING_PAIRS,
} from './boilerplate-words.ts'
import { isElement, isHidden, isText, lineOf, walk, type HtmlElement, type HtmlNode } from './html-dom.ts'

const LONGEST_BYLINE = 160
const LONGEST_LABEL = 40
const HEADING = /^h[2-6]$/u

/** Elements that may be all links, and then are no text. */
const LINK_LISTS = new Set(['ul', 'ol', 'p', 'li', 'table', 'td', 'section', 'div'])

/** How much text there is below an element, how much of it in paragraphs, and how much in links. */
export type Weight = { readonly text: number; readonly prose: number; readonly links: number; readonly anchors: number }

const NOTHING: Weight = { text: 0, prose: 0, links: 0, anchors: 0 }

/** The weights of every element below a root, the root's included. One pass. */
export function weigh(root: HtmlElement): ReadonlyMap<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>()
  const nodes = [...walk(root)].map(({ node }) => node)
  for (const node of nodes.reverse()) {
    const below = weights.get(node) ?? NOTHING
    const own = isText(node) ? { ...NOTHING, text: lengthOf(node) } : isElement(node) ? ownWeight(node, below) : NOTHING
    weights.set(node, own)
    const parent = node.parentNode
    if (parent !== null) weights.set(parent, add(weights.get(parent) ?? NOTHING, own))
  }
  return weights
}

function ownWeight({ localName }: HtmlElement, below: Weight): Weight {
  if (localName === 'script' || localName === 'style' || localName === 'noscript') return NOTHING
  if (localName === 'a') return { ...below, links: below.text, anchors: below.anchors + 1 }
  const isProse =
    (localName === 'p' || localName === 'blockquote' || localName === 'pre') && below.links < below.text / 2
  return isProse ? { ...below, prose: below.text } : below
}

function add(one: Weight, other: Weight): Weight {
  return {
    text: one.text + other.text,
    prose: one.prose + other.prose,
    links: one.links + other.links,
    anchors: one.anchors + other.anchors,
  }
}

function lengthOf(node: HtmlNode): number {
  return (node.textContent ?? '').replace(/\s+/gu, ' ').trim().length
}

/**
 * Takes out of a page what is not its article: navigation, cookie and consent banners, advertisements, related links,
 * share buttons, comments, bylines. What holds half of the page's prose stays, whatever it is called.
 */
export function removeBoilerplate(body: HtmlElement, headline: HtmlElement | undefined): void {
  const kept = ancestorsOf(headline)
  const named = new Set([body, ...ancestorsOfAll([...body.querySelectorAll('article, main, [itemprop~=articleBody]')])])
  for (const element of elementsOf(body)) {
    if (!kept.has(element) && !named.has(element) && hasWord(element, ALIEN)) element.remove()
  }
  const weights = weigh(body)
  const total = weights.get(body) ?? NOTHING
  const never = new Set(body.querySelectorAll(NEVER))
  for (const element of elementsOf(body)) {
    const weight = weights.get(element) ?? NOTHING
    if (kept.has(element) || holdsHalf(weight, total)) continue
    if (never.has(element) || isBoilerplate(element, weight)) element.remove()
    else if (isLabel(element, weight)) element.remove()
    else if (isPromptHeading(element))
      removeWithSection(element, kept, parent => holdsHalf(weights.get(parent) ?? NOTHING, total))
  }
}

function elementsOf(body: HtmlElement): readonly HtmlElement[] {
  return [...walk(body)].flatMap(({ node }) => (isElement(node) ? [node] : []))
}

function holdsHalf({ prose, text }: Weight, total: Weight): boolean {
  return total.prose > 0 ? prose > total.prose / 2 : text > total.text / 2
}

function ancestorsOf(element: HtmlElement | undefined): ReadonlySet<HtmlNode> {
  return ancestorsOfAll(element === undefined ? [] : [element])
}

function ancestorsOfAll(elements: readonly HtmlElement[]): ReadonlySet<HtmlNode> {
  const ancestors = new Set<HtmlNode>()
  for (const element of elements) {
    for (let node: HtmlNode | null = element; node !== null && !ancestors.has(node); node = node.parentNode)
      ancestors.add(node)
  }
  return ancestors
}

function isBoilerplate(element: HtmlElement, weight: Weight): boolean {
  return isTelling(element) || isHidden(element) || isByline(element, weight) || isLinkList(element, weight)
}

function namesOf(element: HtmlElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return names.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').toLowerCase()
}

function hasWord(element: HtmlElement, words: ReadonlySet<string>): boolean {
  return namesOf(element)
    .split(/[^\p{L}]+/u)
    .some(word => words.has(word))
}

function isTelling(element: HtmlElement): boolean {
  return hasWord(element, TELLING) || TELLING_PAIRS.test(namesOf(element))
}

function isByline(element: HtmlElement, { text }: Weight): boolean {
  if (text === 0 || text > LONGEST_BYLINE) return false
  const names = `${namesOf(element)} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''}`
  return BYLINE.test(names.toLowerCase()) || (element.localName === 'time' && isAlone(element))
}

/** Whether no words stand beside an element: the time over an article, not a time in a sentence. */
export function isAlone({ previousSibling, nextSibling }: HtmlElement): boolean {
  return [previousSibling, nextSibling].every(node => node === null || !isText(node) || lengthOf(node) < 3)
}

/** A block that is all links, or that asks to read something else and links to it. */
function isLinkList(element: HtmlElement, { text, links, anchors }: Weight): boolean {
  if (text === 0 || anchors === 0) return false
  if (links > text / 3 && BEGINS_WITH_PROMPT.test(lineOf(element) ?? '')) return true
  return LINK_LISTS.has(element.localName) && links >= text * 0.9 && (text > 20 || anchors > 2)
}

/** A short element that says "Advertisement", or holds a bullet between two parts of a byline. */
function isLabel(element: HtmlElement, { text }: Weight): boolean {
  if (text === 0 || text > LONGEST_LABEL || HEADING.test(element.localName) || !isAlone(element)) return false
  const line = element.textContent ?? ''
  return IS_SEPARATOR.test(line) || IS_PROMPT.test(line.trim())
}

function isPromptHeading(element: HtmlElement): boolean {
  return HEADING.test(element.localName) && IS_PROMPT.test(lineOf(element) ?? '')
}

/** A heading over other articles goes with what it stands over, if that is a section of its own. */
function removeWithSection(
  heading: HtmlElement,
  kept: ReadonlySet<HtmlNode>,
  holdsArticle: (parent: HtmlNode) => boolean,
): void {
  const parent = heading.parentNode
  const isFirst = parent !== null && (lineOf(parent) ?? '').startsWith(lineOf(heading) ?? ' ')
  if (isFirst && isElement(parent) && !kept.has(parent) && !holdsArticle(parent)) parent.remove()
  else heading.remove()
}
