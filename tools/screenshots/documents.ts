/** A file to be dropped: its key and what is in it. */
export type Sample = { readonly key: string; readonly body: string | Uint8Array }

type Person = { readonly name: string; readonly title: string }

const PEOPLE: readonly Person[] = [
  { name: 'Arta Lleshi', title: 'ministrja' },
  { name: 'Besnik Gashi', title: 'kryetari i bashkisë' },
  { name: 'Teuta Krasniqi', title: 'drejtoresha e ujësjellësit' },
  { name: 'Agron Bici', title: 'deputeti' },
  { name: 'Mira Dervishi', title: 'profesoresha' },
]
const OUTLETS = ['Gazeta e Kukësit', 'Lajmi i Veriut', 'Bregu'] as const
const WORDS = [
  'Ura mbi Drin do të jetë gati para dimrit, edhe nëse punohet natën',
  'Uji i pijshëm arrin sot në çdo lagje të Kukësit',
  'Askush nuk do të paguajë për kalimin e urës, as sot as pas pesë vjetësh',
  'Shkolla e re në Pukë i pret nxënësit në shtator',
  'Rruga e Rugovës mbetet e mbyllur derisa të shkrijë bora',
  'Studentët e Universitetit të Shkodrës kanë të drejtë të ankohen',
  'Buxheti i Bashkisë së Kukësit u miratua pa asnjë votë kundër',
] as const
const REPORTED = [
  'punimet kushtuan katër milionë euro',
  'Universiteti i Shkodrës do të hapë një degë në Kukës',
  'banorët e Pukës presin prej vitesh një ambulancë të re',
  'Bashkia e Kukësit nuk ka marrë ende asnjë përgjigje nga Tirana',
  'Arta Lleshi e mbajti premtimin për urën mbi Drin',
  'Besnik Gashi nuk e ka lexuar ende projektin e Mira Dervishit',
  'Teuta Krasniqi i njeh punëtorët e ujësjellësit një nga një',
] as const

/** The nth of a list, over and over. */
function pick<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length]
  if (found === undefined) throw new RangeError('Cannot pick from an empty list')
  return found
}

/** So many news articles, over two years and three outlets, in which a few people speak of one another. */
export function articles(count: number): readonly Sample[] {
  return Array.from({ length: count }, (_, n) => {
    const month = (n * 5) % 20
    const date = `${2024 + Math.floor((month + 2) / 12)}-${String(((month + 2) % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`
    const [first, second] = [pick(PEOPLE, (n * n) % 5), pick(PEOPLE, n * n + 1 + (n % 3))]
    const outlet = pick(OUTLETS, n)
    const title = `${first.name}: ${pick(WORDS, n).split(',')[0] ?? ''}`
    const body = [
      `“${pick(WORDS, n)}”, tha ${first.title} ${first.name} në Kukës.`,
      `${second.name}, ${second.title}, deklaroi se ${pick(REPORTED, n)}. “${pick(WORDS, n + 3)}”, shtoi ${second.name}.`,
      `Sipas saj, ${pick(REPORTED, n + 1)}, ndërsa ${first.name} theksoi se ${pick(REPORTED, n + 2)}.`,
    ]
    return { key: `lajme/${date}-${n}.html`, body: page({ title, outlet, date, body }) }
  })
}

type Article = {
  readonly title: string
  readonly outlet: string
  readonly date: string
  readonly body: readonly string[]
}

function page({ title, outlet, date, body }: Article): string {
  return `<!doctype html><html lang="sq"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="${date}"></head>
<body><article><h1>${title}</h1>${body.map(paragraph => `<p>${paragraph}</p>`).join('\n')}</article></body></html>`
}

/** Minutes of meetings in which one man speaks two hundred times each. */
export function minutes(count: number): readonly Sample[] {
  return Array.from({ length: count }, (_, n) => {
    const date = `${2021 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-15`
    const points = Array.from(
      { length: 200 },
      (_, point) =>
        `“Pika ${point + 1} e rendit të ditës ${n + 1} u miratua nga këshilltarët e Pogradecit”, tha kryetari Fatos Hoxhaj.`,
    )
    const article = {
      title: `Procesverbal i mbledhjes së ${n + 1}-të`,
      outlet: 'Këshilli i Pogradecit',
      date,
      body: points,
    }
    return { key: `procesverbale/${date}.html`, body: page(article) }
  })
}

/** Files that cannot be read. */
export function unreadable(): readonly Sample[] {
  return [
    { key: 'foto/ura.png', body: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    { key: 'shkresa/bosh.txt', body: ' ' },
  ]
}

/** What is awkward to show: very long names, a title that is markup. */
export function oddities(): readonly Sample[] {
  const long =
    'Komisioni Ndërqeveritar Ballkanik për Mbrojtjen e Burimeve të Ujit të Pijshëm dhe të Lumenjve Ndërkufitarë'
  const title = `${long} mblidhet për herë të parë pas shtatëmbëdhjetë vjetësh heshtjeje të pashpjegueshme`
  return [
    {
      key: 'lajme/emra-te-gjate.html',
      body: page({
        ...{ title, outlet: `Zëri i ${long}`, date: '2025-11-02' },
        body: [`“Lumenjtë nuk njohin kufij”, tha Konstandin Kristoforidhi-Papadhimitri i Vogël, kryetar i ${long}.`],
      }),
    },
    {
      key: 'lajme/shenja.html',
      body: page({
        ...{ title: '&lt;script&gt;alert("titull")&lt;/script&gt;', outlet: 'Bregu', date: '2025-11-03' },
        body: ['“Një &lt;b&gt;fjalë&lt;/b&gt; &amp; asgjë më shumë”, tha Arta Lleshi.'],
      }),
    },
  ]
}
