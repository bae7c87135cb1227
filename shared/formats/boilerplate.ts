import { isElement, isText, lineOf, walk, type HtmlElement, type HtmlNode } from './html-dom.ts'

/** Elements that are never part of an article. */
const NEVER =
  'script, style, noscript, template, nav, footer, aside, form, button, select, iframe, dialog, menu, ' +
  '[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], ' +
  '[role=alertdialog], [role=menu], [role=menubar], [aria-modal=true], [aria-hidden=true], [hidden]'

/** Words in class names and ids that say that an element is not of the article. */
const TELLING = new Set(
  (
    'cookie cookies consent gdpr ccpa onetrust didomi cookiebot newsletter subscribe subscription signup paywall advert advertisement ' +
    'advertising ads adsbygoogle banner sponsor sponsored promo promoted related recommended recommendations recommend trending popular ' +
    'mostread share sharing sharebar social socials breadcrumb breadcrumbs nav navbar navigation menu sidebar footer ' +
    'comments comment disqus pagination pager tags taglist popup modal overlay toolbar skip morenews readmore readalso outbrain taboola ' +
    'lexoedhe ngjashme terngjashme widgets ticker notification toast'
  ).split(' '),
)
const TELLING_PAIRS = /(?:most|more|read|also|lexo|author|news)-(?:read|news|from|also|edhe|bio|box|ticker|list)/u
const BYLINE =
  /(?:^|[-_\s])(?:byline|author|authors|post-meta|entry-meta|article-meta|meta-info|published|pubdate|timestamp|post-date|entry-date|article-date|reading-time|views)(?:$|[-_\s])/u
const LONGEST_BYLINE = 160

/** How "read this too" begins, folded by the pattern itself. */
const PROMPT =
  /^(?:lexo(?:ni)?\s+(?:edhe|gjithashtu|m[eë]\s+shum[eë]|t[eë]\s+plot[eë]|po\s+ashtu)|shiko(?:ni)?\s+(?:edhe|gjithashtu)|lajme\s+t[eë]\s+(?:ngjashme|lidhura)|t[eë]\s+ngjashme|m[eë]\s+t[eë]\s+lexuarat|artikuj\s+t[eë]\s+(?:ngjashëm|ngjashem|lidhur)|t[eë]\s+fundit|mund\s+t[eë]\s+t?[’']?ju\s+interesoj|read\s+(?:also|more|next)|see\s+also|related(?:\s|:|$)|more\s+(?:on|from|news|stories)|most\s+(?:read|popular)|you\s+may\s+also|recommended|advertisement$|reklam[eë]$|share(?:\s+this)?$|shp[eë]rndaje?|tags?\s*:|etiketa\s*:|follow\s+us|na\s+ndiqni)/iu

const BLOCKS = new Set([
  'p',
  'li',
  'div',
  'section',
  'ul',
  'ol',
  'dl',
  'table',
  'td',
  'blockquote',
  'figure',
  'span',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'strong',
  'em',
  'b',
])

/** How much text there is below an element, how much of it in paragraphs, and how much in links. */
export type Weight = { readonly text: number; readonly prose: number; readonly links: number }

const NOTHING: Weight = { text: 0, prose: 0, links: 0 }

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
  if (localName === 'a') return { ...below, links: below.text }
  const isProse =
    (localName === 'p' || localName === 'blockquote' || localName === 'pre') && below.links < below.text / 2
  return isProse ? { ...below, prose: below.text } : below
}

function add(one: Weight, other: Weight): Weight {
  return { text: one.text + other.text, prose: one.prose + other.prose, links: one.links + other.links }
}

function lengthOf(node: HtmlNode): number {
  return (node.textContent ?? '').replace(/\s+/gu, ' ').trim().length
}

/**
 * Takes out of a page what is not its article: navigation, cookie and consent banners, advertisements, related links,
 * share buttons, comments, bylines. What holds half of the page's prose stays, whatever it is called.
 */
export function removeBoilerplate(body: HtmlElement, headline: HtmlElement | undefined): void {
  const weights = weigh(body)
  const total = weights.get(body) ?? NOTHING
  const kept = ancestorsOf(headline)
  const holdsArticle = (element: HtmlElement) => {
    const { prose, text } = weights.get(element) ?? NOTHING
    return total.prose > 0 ? prose > total.prose / 2 : text > total.text / 2
  }
  const removable = [...walk(body)].flatMap(({ node }) => (isElement(node) ? [node] : []))
  const never = new Set(body.querySelectorAll(NEVER))
  for (const element of removable) {
    const weight = weights.get(element) ?? NOTHING
    if (kept.has(element) || holdsArticle(element)) continue
    if (
      never.has(element) ||
      isTelling(element) ||
      isHiddenByStyle(element) ||
      isByline(element, weight) ||
      isLinkList(element, weight)
    )
      element.remove()
  }
}

function ancestorsOf(element: HtmlElement | undefined): ReadonlySet<HtmlNode> {
  const kept = new Set<HtmlNode>()
  for (let node: HtmlNode | null = element ?? null; node !== null; node = node.parentNode) kept.add(node)
  return kept
}

function isTelling(element: HtmlElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-component') ?? ''}`
  if (names.trim() === '') return false
  const words = names.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').toLowerCase()
  return words.split(/[^\p{L}]+/u).some(word => TELLING.has(word)) || TELLING_PAIRS.test(words)
}

function isHiddenByStyle(element: HtmlElement): boolean {
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(element.getAttribute('style') ?? '')
}

function isByline(element: HtmlElement, { text }: Weight): boolean {
  if (text === 0 || text > LONGEST_BYLINE) return false
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''}`
  return BYLINE.test(names.toLowerCase()) || (element.localName === 'time' && isAlone(element))
}

/** Whether an element's parent holds little besides it: the time over an article, not a time in a sentence. */
function isAlone(element: HtmlElement): boolean {
  const around = element.parentNode === null ? 0 : lengthOf(element.parentNode)
  return around <= lengthOf(element) + 40
}

/** A block that is all links, or that asks to read something else and links to it. */
function isLinkList(element: HtmlElement, { text, links }: Weight): boolean {
  if (!BLOCKS.has(element.localName) || text === 0) return false
  const isPrompt = PROMPT.test(lineOf(element) ?? '')
  if (isPrompt) return links > text / 3 || text < 60 || element.localName.startsWith('h')
  const isAllLinks = links >= text * 0.9
  return isAllLinks && text > 20 && ['ul', 'ol', 'p', 'li', 'table', 'section', 'div'].includes(element.localName)
}
