/** Elements that are never part of an article. */
export const NEVER =
  'script, style, noscript, template, nav, footer, aside, form, button, select, iframe, dialog, menu, ' +
  '[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], ' +
  '[role=alertdialog], [role=menu], [role=menubar], [aria-modal=true], [aria-hidden=true], [hidden]'

/** Words in class names and ids of what asks for consent or holds readers' comments: much prose, and none of it the article's. */
export const ALIEN: ReadonlySet<string> = new Set(
  'cookie cookies consent gdpr ccpa cmp onetrust didomi cookiebot cookiebanner newsletter paywall comments disqus'.split(
    ' ',
  ),
)

/** Words in class names and ids that say that an element is not of the article, unless it holds most of the page's prose. */
export const TELLING: ReadonlySet<string> = new Set(
  (
    'subscribe subscription signup advert advertisement advertising ads adsbygoogle banner sponsor sponsored promo promoted ' +
    'related recommended recommendations recommend trending popular mostread share sharing sharebar social socials ' +
    'breadcrumb breadcrumbs nav navbar navigation menu sidebar footer comment pagination pager tags taglist popup modal ' +
    'overlay toolbar skip morenews readmore readalso outbrain taboola lexoedhe ngjashme terngjashme widgets ticker notification toast'
  ).split(' '),
)
export const TELLING_PAIRS =
  /(?:most|more|read|also|lexo|author|news)-(?:read|news|from|also|edhe|bio|box|ticker|list)/u

/** Class names of what stands over an article: who, when, under which heading of the paper. */
export const BYLINE =
  /(?:^|[-_\s])(?:byline|author|authors|post-meta|entry-meta|article-meta|meta-info|published|pubdate|timestamp|post-date|entry-date|article-date|reading-time|views|kicker|eyebrow|cat-links|post-category|entry-category|article-category|category-label|category-name|section-label|kategoria|rubrika)(?:$|[-_\s])/u

/** How "read this too" begins. */
const PROMPTS = [
  'lexo(?:ni)?\\s+(?:edhe|gjithashtu|m[eë]\\s+shum[eë]|t[eë]\\s+plot[eë]|po\\s+ashtu)',
  'shiko(?:ni)?\\s+(?:edhe|gjithashtu)',
  '(?:lajme|artikuj|shkrime)\\s+t[eë]\\s+(?:ngjashme|ngjash[eë]m|lidhura|lidhur)',
  't[eë]\\s+ngjashme',
  '(?:m[eë]\\s+)?t[eë]\\s+lexuarat|lajmet\\s+e\\s+fundit|t[eë]\\s+fundit',
  "mund\\s+t[eë]\\s*[’']?ju\\s+interesoj[eë]",
  'read\\s+(?:also|more|next)|see\\s+also|related(?:\\s+(?:news|articles|stories|posts|links))?',
  'more\\s+(?:on\\s+this(?:\\s+story)?|from\\s+\\S.{0,29}|news|stories)|most\\s+(?:read|popular)|you\\s+may\\s+also\\s+like|recommended(?:\\s+for\\s+you)?',
  'advertisement|reklam[aeë]|share(?:\\s+this)?|shp[eë]rndaje?|follow\\s+us|na\\s+ndiqni|tags?|etiketa|koment(?:e|et|o)|comments|leave\\s+a\\s+(?:comment|reply)',
].join('|')

/** Whether a line begins with a prompt; whether it is one, and nothing else. */
export const BEGINS_WITH_PROMPT = new RegExp(`^(?:${PROMPTS})(?!\\p{L})`, 'iu')
export const IS_PROMPT = new RegExp(`^[\\s–—-]*(?:${PROMPTS})[\\s:»…→>.!–—-]*$`, 'iu')

/** What is put between the parts of a byline. */
export const IS_SEPARATOR = /^[\s•|·–—/»«:-]+$/u
