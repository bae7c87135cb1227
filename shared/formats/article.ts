import { Readability } from '@mozilla/readability'
import { weigh, type Weight } from './boilerplate.ts'
import { isElement, lineOf, type HtmlDocument, type HtmlElement, type HtmlNode } from './html-dom.ts'

/** Where articles stand, the most exact first. */
const CONTAINERS = ['[itemprop~=articleBody]', 'article', '[role=article]', 'main', '[role=main]']

/** The share of the page's prose that a container must hold to be the article. */
const MOST = 0.7

/** The most nodes of a page that Readability is asked about. */
const MOST_NODES = 30_000

/**
 * The elements that make the article of a page whose boilerplate is gone, headline first: the container that its markup
 * names, else what Readability finds, else the body.
 * @see https://github.com/mozilla/readability
 */
export function findArticle(
  document: HtmlDocument,
  body: HtmlElement,
  headline: HtmlElement | undefined,
): readonly HtmlElement[] {
  const article = namedContainer(body) ?? readable(document, body) ?? body
  return headline === undefined || contains(article, headline) ? [article] : [headline, article]
}

function namedContainer(body: HtmlElement): HtmlElement | undefined {
  const weights = weigh(body)
  const needed = (weights.get(body)?.prose ?? 0) * MOST
  for (const selector of CONTAINERS) {
    const fit = [...body.querySelectorAll(selector)]
      .map(element => ({ element, prose: weights.get(element)?.prose ?? 0 }))
      .filter(({ prose }) => prose > 0 && prose >= needed)
      .sort((a, b) => a.prose - b.prose)[0]
    if (fit !== undefined) return fit.element
  }
  return undefined
}

/**
 * What Readability takes for the article, unless it loses most of the words. It edits the page, hence a copy. A very large
 * page, and one that it stumbles over, is taken whole.
 */
function readable(document: HtmlDocument, body: HtmlElement): HtmlElement | undefined {
  const weights = weigh(body)
  if (weights.size > MOST_NODES) return undefined
  const found = askReadability((document as unknown as { cloneNode: (deep: boolean) => HtmlDocument }).cloneNode(true))
  if (found === undefined) return undefined
  const all = wordsOf(weights.get(body))
  const kept = wordsOf(weigh(found).get(found))
  return all.isProse
    ? kept.prose >= all.prose * MOST
      ? found
      : undefined
    : kept.plain >= all.plain / 2
      ? found
      : undefined
}

function askReadability(page: HtmlDocument): HtmlElement | undefined {
  const options = { charThreshold: 200, disableJSONLD: true, serializer: (node: unknown) => node as HtmlNode }
  try {
    const found = new Readability<HtmlNode>(page, options).parse()?.content
    return found !== null && found !== undefined && isElement(found) ? found : undefined
  } catch {
    return undefined
  }
}

/** Words in paragraphs, and words outside of links. */
function wordsOf(weight: Weight | undefined) {
  const { prose = 0, text = 0, links = 0 } = weight ?? {}
  return { prose, plain: text - links, isProse: prose > 0 }
}

function contains(element: HtmlElement, headline: HtmlElement): boolean {
  for (let node: HtmlNode | null = headline; node !== null; node = node.parentNode) if (node === element) return true
  const line = lineOf(headline)
  return line !== null && (lineOf(element) ?? '').startsWith(line)
}
