import { parseHTML } from 'linkedom'
import { MAX_MARKUP_LENGTH, tooComplex } from './limits.ts'

/** The part of the DOM that is read here. */
export type HtmlNode = {
  readonly nodeType: number
  readonly parentNode: HtmlNode | null
  readonly firstChild: HtmlNode | null
  readonly nextSibling: HtmlNode | null
  readonly previousSibling: HtmlNode | null
  readonly textContent: string | null
}

export type HtmlElement = HtmlNode & {
  readonly localName: string
  getAttribute: (name: string) => string | null
  remove: () => void
  querySelector: (selector: string) => HtmlElement | null
  querySelectorAll: (selector: string) => Iterable<HtmlElement>
}

export type HtmlDocument = HtmlElement & {
  readonly documentElement: HtmlElement | null
  readonly body: HtmlElement | null
}

const MAX_DEPTH = 1_000
const MAX_ELEMENTS = 200_000

/** Elements that nothing closes, or that close each other; they add no depth. */
const FLAT = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option optgroup rp rt body html head'.split(
    ' ',
  ),
)
const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu
const TAG = /<(\/?)([a-z][a-z0-9:-]{0,40})|<!--/giu

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1
}

export function isText(node: HtmlNode): boolean {
  return node.nodeType === 3
}

/** Whether a page says of an element that no reader sees it. */
export function isHidden(element: HtmlElement): boolean {
  const style = element.getAttribute('style')
  return element.getAttribute('hidden') !== null || (style !== null && HIDING.test(style))
}

/** Parses a page; nothing of it is run or fetched. Throws `format.too-complex` for markup too long, deep or rich. */
export function parseHtml(markup: string): HtmlDocument {
  if (markup.length > MAX_MARKUP_LENGTH) throw tooComplex('too much markup', MAX_MARKUP_LENGTH)
  requireModestMarkup(markup)
  const { document } = parseHTML(wrap(markup)) as unknown as { readonly document: HtmlDocument }
  for (const { depth } of walk(document)) if (depth > MAX_DEPTH) throw tooDeep()
  return document
}

/** A page without its frame gets one, so that there always is a body. */
function wrap(markup: string): string {
  return /<(?:html|body)[\s>]/iu.test(markup) ? markup : `<!doctype html><html><body>${markup}</body></html>`
}

/** Counts before anything is built, since building is not linear in depth. */
function requireModestMarkup(markup: string): void {
  let depth = 0
  let elements = 0
  for (const [slash, name] of tagsOf(markup)) {
    elements += slash ? 0 : 1
    if (elements > MAX_ELEMENTS) throw tooComplex('too many elements', MAX_ELEMENTS)
    if (FLAT.has(name)) continue
    depth = Math.max(0, depth + (slash ? -1 : 1))
    if (depth > MAX_DEPTH) throw tooDeep()
  }
}

/** Every tag outside of comments: whether it closes, and its name. Linear. */
function* tagsOf(markup: string): Generator<readonly [boolean, string]> {
  TAG.lastIndex = 0
  for (let tag = TAG.exec(markup); tag !== null; tag = TAG.exec(markup)) {
    if (tag[0] !== '<!--') yield [tag[1] === '/', (tag[2] ?? '').toLowerCase()]
    else {
      const end = markup.indexOf('-->', TAG.lastIndex)
      if (end < 0) return
      TAG.lastIndex = end
    }
  }
}

function tooDeep() {
  return tooComplex('elements are nested too deeply', MAX_DEPTH)
}

/** Every node below a root, in order, with its depth. Removing the node that is visited is not allowed. */
export function* walk(root: HtmlNode): Generator<{ readonly node: HtmlNode; readonly depth: number }> {
  let node = root.firstChild
  let depth = 1
  while (node !== null) {
    yield { node, depth }
    if (node.firstChild !== null) {
      node = node.firstChild
      depth += 1
      continue
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode
      depth -= 1
      if (node === root) return
    }
    node = node?.nextSibling ?? null
  }
}

/** An element's text on one line, or null where there is none. */
export function lineOf(element: HtmlNode | null | undefined): string | null {
  const line = (element?.textContent ?? '').replace(/\s+/gu, ' ').trim()
  return line === '' ? null : line
}
