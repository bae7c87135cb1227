import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../shared/formats/index.ts'

const LEAD =
  'Kryetarja e komunës, Lendita Berisha, tha të enjten se buxheti i vitit të ardhshëm do të rritet për dhjetë për qind.'
const QUOTE = '“Nuk do të ketë më nxënës që mësojnë në tri ndërrime”, shtoi ajo në mbledhjen e asamblesë komunale.'
const REPLY = 'Opozita, ndërkaq, kërkoi që projektet të diskutohen me banorët para se të miratohen nga asambleja.'
const STORY = `<p>${LEAD}</p><p>${QUOTE}</p><p>${REPLY}</p>`
const TEXT = [LEAD, QUOTE, REPLY].join('\n\n')

const read = (markup: string) =>
  parseDocument(new TextEncoder().encode(markup), { name: 'a.html', mediaType: 'text/html' })
const textOf = async (body: string) => (await read(`<!doctype html><html><body>${body}</body></html>`)).text
const metadataOf = async (head: string, body = STORY) =>
  (await read(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)).metadata

describe('parseDocument() of a page leaves out', () => {
  test.each([
    ['navigation', `<nav><a href=1>Kreu</a></nav>${STORY}`],
    ['a menu that is a list', `<ul class="main-menu"><li><a href=1>Kreu</a></li></ul>${STORY}`],
    [
      'a cookie banner longer than the article',
      `<div id="CybotCookiebotDialog" class="cookiebot"><p>${'Ne përdorim cookies dhe të dhëna. '.repeat(40)}</p></div>${STORY}`,
    ],
    ['a dialog', `<div role="dialog"><p>A pajtoheni me përdorimin e të dhënave tuaja personale?</p></div>${STORY}`],
    [
      'a list of related links',
      `${STORY}<div><h3>Lajme të ngjashme</h3><ul><li><a href=1>Një lajm tjetër nga qyteti</a></li></ul></div>`,
    ],
    [
      'related articles with summaries',
      `<article>${STORY}</article><div><h3>Të ngjashme:</h3><article><a href=1>Lajmi tjetër</a><p>Përmbledhje e lajmit tjetër.</p></article></div>`,
    ],
    [
      'a prompt amid the article',
      STORY.replace('</p>', '</p><p><b>Lexo edhe:</b> <a href=1>Gjakova ndërton çerdhe</a></p>'),
    ],
    [
      'a promotion that is all link',
      STORY.replace('</p>', '</p><p><a href=1>Gjakova ndërton tri çerdhe të reja</a></p>'),
    ],
    [
      'readers’ comments',
      `<main>${STORY}<section id="comments"><p>${'Bravo kryetare, vazhdo kështu! '.repeat(30)}</p></section></main>`,
    ],
    ['share buttons', `${STORY}<div class="socialShare"><a href=1>Facebook</a> <a href=2>X</a></div>`],
    [
      'a sidebar and a footer',
      `<div>${STORY}</div><aside><p>Moti sot: diell.</p></aside><footer><p>© Portali</p></footer>`,
    ],
    [
      'what is hidden',
      `${STORY}<div hidden>x</div><div style="DISPLAY : none"><p>Fshehur</p></div><div aria-hidden="true">y</div>`,
    ],
    ['a byline and its time', `<div class="post-meta">Nga Arta | <time>14 qershor 2025</time></div>${STORY}`],
    ['labels', `<div><span>•</span></div>${STORY}<div class="x"><span>- Reklama -</span></div>`],
    [
      'scripts, styles and forms',
      `<style>p{}</style>${STORY}<script>var a = "<p>b</p>"</script><form><p>Abonohu</p><button>Po</button></form>`,
    ],
  ])('%s', async (_what, body) => {
    expect(await textOf(body)).toBe(TEXT)
  })
})

describe('parseDocument() of a page keeps', () => {
  test('an article in an element with a telling name', async () => {
    expect(await textOf(`<div class="widget related-theme sidebar-left">${STORY}</div>`)).toBe(TEXT)
  })

  test('the headline, once and first', async () => {
    expect(await textOf(`<header><h1>Buxheti rritet për shkolla</h1></header><main>${STORY}</main>`)).toBe(
      `Buxheti rritet për shkolla\n\n${TEXT}`,
    )
    expect(await textOf(`<main><h1>Buxheti rritet për shkolla</h1>${STORY}</main>`)).toBe(
      `Buxheti rritet për shkolla\n\n${TEXT}`,
    )
  })

  test('a time within a sentence, and a link within one', async () => {
    const body = `${STORY}<p>Seanca tjetër mbahet më <time datetime="2025-06-13">13 qershor</time>, sipas <a href=1>njoftimit të fundit</a>.</p>`
    expect(await textOf(body)).toBe(`${TEXT}\n\nSeanca tjetër mbahet më 13 qershor, sipas njoftimit të fundit.`)
  })

  test('a sentence that begins as a prompt does', async () => {
    expect(await textOf(`${STORY}<p>Të fundit u larguan deputetët.</p>`)).toBe(
      `${TEXT}\n\nTë fundit u larguan deputetët.`,
    )
  })

  test('captions, list entries, cells and line breaks apart', async () => {
    const body = `${STORY}<figure><figcaption>Salla.</figcaption></figure><ol><li>Një</li><li>Dy<ul><li>Tri</li></ul></li></ol><table><tr><td>A</td><td>12</td></tr></table><p>Një<br>dy</p>`
    expect(await textOf(body)).toBe(`${TEXT}\n\nSalla.\n\nNjë\nDy\n\nTri\n\nA\t12\n\nNjë\ndy`)
  })

  test('words that inline elements part, and white space as one', async () => {
    expect(await textOf('<p>Fja<b>la</b>&nbsp; e\n\t re</p>')).toBe('Fjala e re')
  })

  test('text of a page that has no paragraphs', async () => {
    const soup = `<div id=a><a href=1>Kreu</a><a href=2>Sport</a><a href=3>Botë</a></div><div id=b><div>${LEAD}</div><div>${QUOTE}</div></div>`
    expect(await textOf(soup)).toBe(`${LEAD}\n\n${QUOTE}`)
  })
})

describe('parseDocument() takes a page’s metadata', () => {
  test('from JSON-LD before all, references and lists followed', async () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'Faqja' },
        {
          '@type': 'NewsArticle',
          headline: 'Titulli &quot;i ri&quot;',
          datePublished: '2025-06-14T09:30:00+02:00',
          author: [{ '@id': '#a' }, 'Gent Suli'],
          publisher: { name: 'Portali' },
        },
        { '@type': 'Person', '@id': '#a', name: 'Arta Berisha' },
      ],
    }
    const head = `<script type="application/ld+json">${JSON.stringify(graph)}</script><meta property="og:title" content="Tjetër">`
    expect(await metadataOf(head)).toEqual({
      title: 'Titulli "i ri"',
      author: 'Arta Berisha, Gent Suli',
      publisher: 'Portali',
      published: '2025-06-14T09:30:00+02:00',
      language: 'sq',
    })
  })

  test('from meta tags where JSON-LD is broken', async () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta property="og:title" content="Titulli i ri">' +
      '<meta property="og:site_name" content="Portali"><meta name="author" content="Nga Arta Berisha"><meta property="article:published_time" content="2025-06-14">'
    expect(await metadataOf(head)).toEqual({
      title: 'Titulli i ri',
      author: 'Arta Berisha',
      publisher: 'Portali',
      published: '2025-06-14',
      language: 'sq',
    })
  })

  test.each([
    ['Nga Arta Berisha, 14 qershor 2025', 'Arta Berisha', '2025-06-14'],
    ['Nga: Arta Berisha dhe Gent Suli | 14.06.2025', 'Arta Berisha dhe Gent Suli', '2025-06-14'],
    ['14 qershor 2025 • Arta Berisha', 'Arta Berisha', '2025-06-14'],
    ['14 qershor 2025', null, '2025-06-14'],
    ['Nga Arta Berisha, Prishtinë', 'Arta Berisha, Prishtinë', null],
  ])('author and date from the byline “%s”', async (byline, author, published) => {
    const metadata = await metadataOf('', `<h1>Buxheti rritet</h1><div class="byline">${byline}</div>${STORY}`)
    expect(metadata).toMatchObject({ author, published })
  })

  test.each([
    ['<meta property="article:author" content="https://example.org/arta">'],
    ['<meta name="author" content="admin">'],
    ['<meta name="twitter:creator" content="@portali">'],
  ])('and no author from %s', async head => {
    expect((await metadataOf(head)).author).toBeNull()
  })

  test.each([
    ['<time datetime="2025-06-14T09:30">sot</time>', '2025-06-14T09:30:00'],
    ['<time>14 qershor 2025, 09:30</time>', '2025-06-14T09:30:00'],
    ['<span itemprop="datePublished" content="2025-06-14"></span>', '2025-06-14'],
    ['<div>E shtunë, 14 qershor 2025</div>', '2025-06-14'],
    ['<div>E shtunë, 14 qershor</div>', null],
  ])('the date from %s', async (element, published) => {
    expect((await metadataOf('', `${element}${STORY}`)).published).toBe(published)
  })

  test('the headline and the site from the title', async () => {
    const { title, publisher } = await metadataOf(
      '<title>Buxheti rritet për shkolla - Portali i Veriut</title>',
      `<h1>Buxheti rritet për shkolla</h1>${STORY}`,
    )
    expect({ title, publisher }).toEqual({ title: 'Buxheti rritet për shkolla', publisher: 'Portali i Veriut' })
  })

  test('the language from the text, whatever the template says', async () => {
    expect((await read(`<html lang="en-US"><body>${STORY}</body></html>`)).metadata.language).toBe('sq')
    expect((await read('<html lang="sq-XK"><body><p>Po, jo.</p></body></html>')).metadata.language).toBe('sq')
  })
})

test('parseDocument() decodes a page as it states', async () => {
  const bytes = Buffer.from(
    '<meta charset="windows-1250"><p>Milo\x9a tha se \xe8do gj\xeb \xebsht\xeb n\xeb rregull.</p>',
    'latin1',
  )
  const parsed = await parseDocument(bytes, { name: 'a.html', mediaType: 'text/html' })
  expect(parsed).toMatchObject({ charset: 'windows-1250', text: 'Miloš tha se čdo gjë është në rregull.' })
})
