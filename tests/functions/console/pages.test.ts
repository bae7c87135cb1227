import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf, entityIdOf } from '../../../shared/records/document-id.ts'
import { startConsoleWorld, type ConsoleWorld } from './console-world.ts'

const HOSTILE = `<script>alert(1)</script>"><img src=x onerror=alert(1)> ' javascript:alert(1)`

/** The first line of a text is its metadata: title, publisher, date, language. */
const TEXTS = {
  'lajme/ura.txt':
    'Ura mbi Drin hapet në shtator|Gazeta e Kukësit|2025-06-14|sq\n\n“Ura mbi Drin do të jetë gati më një shtator të këtij viti”, tha ministrja Arta Lleshi në Kukës.\n\nArta Lleshi deklaroi se punimet kushtuan katër milionë euro.\n',
  'lajme/ura-2.txt':
    'Lleshi: ura është gati|Lajmi i Veriut|2025-06-15|sq\n\n“Ura mbi Drin do të jetë gati më një shtator të këtij viti”, tha Arta Lleshi.\n\nBesnik Gashi tha se Arta Lleshi e mbajti premtimin.\n',
  'armik/<b>&"\'.txt': `${HOSTILE}|${HOSTILE}|2025-06-16|sq\n\n“Një fjalë <script>alert(2)</script> & ${HOSTILE}”, tha Arta Lleshi.\n`,
  'foto.txt': '%JPEG',
  'e-vjeter.txt': 'E vjetër|||sq\n\n“Po”, tha Besnik Gashi.\n',
  'e-gjate.txt': `E gjatë|Arkivi|2024-02-03|sq\n\n${Array.from({ length: 200 }, (_, n) => `“Fjala e numrit ${n} u dëgjua në sallë dhe u shënua në procesverbal”, tha Arta Lleshi në Kukës.`).join('\n\n')}\n`,
}
const [URA, HOSTILE_ONE, REJECTED, DELETED, LONG] = [
  'lajme/ura.txt',
  'armik/<b>&"\'.txt',
  'foto.txt',
  'e-vjeter.txt',
  'e-gjate.txt',
].map(documentIdOf) as [string, string, string, string, string]
const LLESHI = entityIdOf('person', 'Arta Lleshi')

let console: ConsoleWorld
beforeAll(async () => {
  console = await startConsoleWorld(TEXTS, ['e-vjeter.txt'])
})
afterAll(() => console.close())

const PAGES = [
  '/console',
  `/console/documents/${URA}`,
  `/console/documents/${HOSTILE_ONE}`,
  `/console/documents/${REJECTED}`,
  `/console/documents/${LONG}`,
  `/console/documents/${LONG}?part=2`,
  `/console/entities/${LLESHI}`,
  `/console/entities/${LLESHI}?from=2025-06&to=2025-06`,
  `/console/statements/${URA}-s1`,
  `/console/statements/${HOSTILE_ONE}-s1`,
  '/console/search',
  `/console/search?q=ura&speaker=${LLESHI}&kind=direct&language=sq&from=2025`,
  `/console/search?${new URLSearchParams({ q: HOSTILE, speaker: HOSTILE, publisher: HOSTILE, from: HOSTILE }).toString()}`,
]

describe('every page', () => {
  it.each(PAGES)('%s is whole, safe, and no larger than 100 KB', async path => {
    const response = await console.open(path)
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i)
    expect(page.trimEnd().endsWith('</html>')).toBe(true)
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(100_000)
    // every script is a file, no style or handler stands in an attribute, no address is a script
    for (const [tag] of page.matchAll(/<script[^>]*>/g))
      expect(tag).toMatch(/^<script type="module" src="\/console\/assets\/[\w-]+\.js">$/)
    for (const [tag] of page.matchAll(/<[a-z][^>]*>/gi)) {
      for (const [, name = '', value = ''] of tag.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        expect(name).not.toMatch(/^(?:style|on)/i)
        if (/^(?:href|src|action)$/.test(name)) expect(value).toMatch(/^(?:\/console|#)/)
      }
    }
    expect(page).not.toMatch(/<img|<script>|\[object |undefined|NaN/)
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([...PAGES, `/console/documents/${DELETED}`, '/console/nothing'])(
    '%s says what browsers may do with it',
    async path => {
      const { headers } = await console.open(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /)
      expect(policy).toMatch(
        /connect-src 'self' http:\/\/127\.0\.0\.1:\d+; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      )
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cache-control')).toBe('private, no-cache')
    },
  )

  it('is sent once: who has it already is told so, and whoever takes gzip gets it', async () => {
    const first = await console.open('/console')
    const etag = first.headers.get('etag') ?? ''
    expect((await console.open('/console', { 'if-none-match': etag })).status).toBe(304)
    const zipped = await console.open('/console', { 'accept-encoding': 'gzip, br' })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
  })
})

describe('what documents hold', () => {
  it('is shown as words', async () => {
    const page = await console.page(`/console/documents/${HOSTILE_ONE}`)
    expect(page).toContain('&lt;script&gt;alert(2)&lt;/script&gt; &amp;')
    expect(page).toContain('armik/&lt;b&gt;&amp;&quot;&#39;.txt')
  })

  it('is searched as words', async () => {
    const page = await console.page(
      `/console/search?${new URLSearchParams({ q: '"><script>alert(3)</script>' }).toString()}`,
    )
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(3)&lt;/script&gt;"')
  })
})

describe('GET /console', () => {
  it('shows what came in and how it went, newest first', async () => {
    const page = await console.page('/console')
    const titles = [...page.matchAll(/<p class="title"><a href="[^"]*"><bdi>([^<]*)/g)].map(([, title]) => title)
    expect(titles.slice(2)).toEqual(['Lleshi: ura është gati', 'Ura mbi Drin hapet në shtator', 'E gjatë'])
    expect(page).toContain('Files of this kind cannot be read')
    expect(page).not.toContain('E vjetër')
  })

  it('ranks who speaks and who is spoken of', async () => {
    const page = await console.page('/console')
    expect(page).toMatch(/id="ranking-statements">[\s\S]*?<bdi>Arta Lleshi<\/bdi>[\s\S]*?title="20\d statements"/)
    expect(page).toMatch(/id="ranking-about">[\s\S]*?<bdi>Arta Lleshi<\/bdi>/)
  })

  it('speaks Albanian to whom it has not been told otherwise', async () => {
    const page = await console.page('/console', { 'accept-language': 'de' })
    expect(page).toContain('<html lang="sq">')
    expect(page).toContain('Kush flet më shumë')
  })
})

describe('GET /console/documents/{id}', () => {
  it('marks statements, cues and names in the text, and lists the statements beside it', async () => {
    const page = await console.page(`/console/documents/${URA}`)
    expect(page).toMatch(/<span class="said direct" data-statement="1" id="t1">Ura mbi /)
    expect(page).toMatch(/<span class="cue" data-statement="1">tha<\/span>/)
    expect(page).toMatch(new RegExp(`<a class="entity person name" href="/console/entities/${LLESHI}"`))
    expect(page).toMatch(/<li id="s1" class="direct" data-statement="1" data-speaker="m\d+">/)
    expect(page).toContain('href="#t1"')
  })

  it('shows every word of the text, in the order of the text', async () => {
    const page = await (await console.open(`/console/documents/${URA}`)).text()
    const article = /<article class="text"[^>]*>([\s\S]*?)<\/article>/.exec(page)?.[1] ?? ''
    const words = article
      .replace(/<a class="note"[^>]*>\d+<\/a>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    expect(words).toBe(TEXTS['lajme/ura.txt'].replace(/\s+/g, ' ').trim())
  })

  it('shows a long one in parts, each with its own statements', async () => {
    const numbers = async (part: number) => {
      const page = await console.page(`/console/documents/${LONG}?part=${part}`)
      return [...page.matchAll(/<li id="s(\d+)"/g)].map(([, number]) => Number(number))
    }
    const [first, second, third] = await Promise.all([numbers(1), numbers(2), numbers(3)])
    expect([...first, ...second, ...third]).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
  })

  it('shows the part that an offset stands in', async () => {
    const page = await console.page(`/console/documents/${LONG}?at=13000`)
    expect(page).toContain('Part 2 of')
  })

  it('says why one was rejected', async () => {
    expect(await console.page(`/console/documents/${REJECTED}`)).toContain('Files of this kind cannot be read')
  })

  it.each([
    ['gone', DELETED, 410],
    ['unknown', '0'.repeat(24), 404],
    ['no id at all', '<b>', 404],
  ])('says so where it is %s', async (_what, id, status) => {
    const response = await console.open(`/console/documents/${encodeURIComponent(id)}`)
    expect(response.status).toBe(status)
    expect(await response.text()).toContain('Back to the start')
  })

  it('leads to the original, which browsers save and never show', async () => {
    const response = await console.open(`/console/documents/${HOSTILE_ONE}/original`)
    const address = new URL(response.headers.get('location') ?? '')
    const download = await fetch(address)
    expect(response.status).toBe(303)
    expect(await download.text()).toBe(TEXTS['armik/<b>&"\'.txt'])
    expect(download.headers.get('content-type')).toBe('application/octet-stream')
    expect(download.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''%3Cb%3E%26%22%27.txt`)
  })
})

describe('GET /console/entities/{id}', () => {
  it('shows what they said along a line, what is said about them, and with whom they appear', async () => {
    const page = await console.page(`/console/entities/${LLESHI}`)
    expect(page).toMatch(/<li class="period"><h3>June 2025<\/h3>/)
    expect(page).toContain('e mbajti premtimin')
    expect(page).toMatch(/<ol class="neighbours">[\s\S]*?<bdi>Besnik Gashi<\/bdi>[\s\S]*?1 document together/)
  })

  it('shows a month alone', async () => {
    const page = await console.page(`/console/entities/${LLESHI}?from=2024-02&to=2024-02`)
    expect(page).toContain('Only February 2024')
    expect(page).not.toContain('Ura mbi Drin do')
  })

  it('leads through everything said, page by page, each thing once', async () => {
    const seen: string[] = []
    for (let path: string | undefined = `/console/entities/${LLESHI}`; path !== undefined;) {
      const page: string = await console.page(path)
      seen.push(
        ...[...page.matchAll(/<blockquote[^>]*><p><a href="\/console\/statements\/([^"]+)"/g)]
          .map(([, id = '']) => id)
          .slice(0, 20),
      )
      path = /<a rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(new Set(seen.filter(id => id.startsWith(LONG))).size).toBe(200)
  })

  it('is not there for nobody', async () => {
    expect((await console.open(`/console/entities/${'0'.repeat(20)}`)).status).toBe(404)
  })
})

describe('GET /console/statements/{id}', () => {
  it('shows the words, who, when, where, and who else carried them, the earliest first', async () => {
    const page = await console.page(`/console/statements/${documentIdOf('lajme/ura-2.txt')}-s2`)
    expect(page).toContain('<p>Ura mbi Drin do të jetë gati më një shtator të këtij viti</p>')
    expect(page).toMatch(/Gazeta e Kukësit[\s\S]*?>first<[\s\S]*?Lajmi i Veriut[\s\S]*?>this one</)
    expect(page).toContain('<span class="cue">tha</span>')
  })

  it.each([
    ['of a document that is gone', `${DELETED}-s1`, 410],
    ['that its document does not have', `${URA}-s99`, 404],
    ['of no document', 'x', 404],
  ])('says so for one %s', async (_what, id, status) => {
    expect((await console.open(`/console/statements/${id}`)).status).toBe(status)
  })
})

describe('GET /console/search', () => {
  it('finds words without their diacritics, and marks them', async () => {
    const page = await console.page('/console/search?q=jete+gati')
    expect(page).toMatch(/<mark>jetë<\/mark><mark>gati<\/mark>/)
  })

  it('takes a name for a speaker, and holds on to it', async () => {
    const page = await console.page('/console/search?speaker=lleshit&from=2025')
    expect(page).toContain(`name="speaker" value="${LLESHI}"`)
    expect(page).toContain('Ura mbi Drin do')
    expect(page).not.toContain('u shënua')
  })

  it('says that nobody is called so', async () => {
    expect(await console.page('/console/search?speaker=Askushi')).toContain('Nobody is called “Askushi”.')
  })

  it('says that a date is none', async () => {
    expect(await console.page('/console/search?from=dje')).toContain('A date was left out')
  })
})

describe('POST /console/preferences', () => {
  const own = { 'sec-fetch-site': 'same-origin' }

  it('remembers a language, and leads back to where the reader was', async () => {
    const response = await console.send('/console/preferences', { language: 'sq', back: '/console/search?q=ura' }, own)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/console/search?q=ura'])
    const cookie = response.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/^fjala-language=sq; .*HttpOnly; SameSite=Lax/)
    expect(await console.page('/console', { cookie })).toContain('<html lang="sq">')
  })

  it('remembers a theme', async () => {
    const response = await console.send('/console/preferences', { theme: 'dark' }, own)
    expect(await console.page('/console', { cookie: response.headers.getSetCookie()[0] ?? '' })).toContain(
      'data-theme="dark"',
    )
  })

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/console/../documents',
    'javascript:alert(1)',
    '/consoles',
  ])('leads nobody to %s', async back => {
    const response = await console.send('/console/preferences', { language: 'en', back }, own)
    expect(response.headers.get('location')).toBe('/console')
  })

  it.each([
    ['a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['nobody knows where', {}],
  ])('is refused from %s', async (_what, headers) => {
    const response = await console.send('/console/preferences', { language: 'sq' }, headers)
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
  })
})

describe('the files of the pages', () => {
  it('are kept for good under their names', async () => {
    const page = await console.page('/console')
    for (const [, address = ''] of page.matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)) {
      const response = await console.open(address)
      expect(response.status, address).toBe(200)
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
  })

  it.each(['/console/assets/nothing.js', '/console/assets/..%2fhandler.ts'])('are no others: %s', async path => {
    expect((await console.open(path)).status).toBe(404)
  })
})

describe('GET /console/health', () => {
  it('is an error page where the queues do not answer, with nothing of what went wrong, and is reported', async () => {
    const before = console.faults.length
    const response = await console.open('/console/health')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toMatch(/ECONNREFUSED|127\.0\.0\.1:9/)
    expect(console.faults.length).toBe(before + 1)
  })
})
