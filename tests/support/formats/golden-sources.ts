import { writeFileSync } from 'node:fs'
import { encode } from './encode.ts'
import { docx, odt, paragraph } from './office.ts'
import { pdf, type PlacedLine } from './pdf.ts'

/** Documents of `tests/golden` that no program wrote: by folder and file, made by this script. */
export const GOLDEN_SOURCES: Readonly<Record<string, () => Uint8Array>> = {
  'docx-tracked-changes/source.docx': trackedChanges,
  'odt-notes-and-comments/source.odt': notesAndComments,
  'pdf-two-columns-hyphenated/source.pdf': twoColumns,
  'rtf-code-pages/source.rtf': codePages,
  'eml-alternative/source.eml': alternative,
  'eml-html-only/source.eml': htmlOnly,
  'html-old-tables/source.html': oldTables,
  'text-utf16/source.txt': utf16,
  'text-windows-1250/source.txt': windows1250,
}

function trackedChanges(): Uint8Array {
  const body =
    paragraph('Deklaratë për shtyp', '<w:pStyle w:val="Title"/>') +
    '<w:p><w:r><w:t xml:space="preserve">Drejtoria e Arsimit e konfirmon se mësimi nis më </w:t></w:r>' +
    '<w:del><w:r><w:delText>1 shtator</w:delText></w:r></w:del><w:ins><w:r><w:t>8 shtator</w:t></w:r></w:ins>' +
    '<w:r><w:t>.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> Fshehur.</w:t></w:r>' +
    '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>' +
    '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>' +
    paragraph('Kontakti: zyra e informimit') +
    '</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>' +
    paragraph('Kontakti: zyra e informimit') +
    '</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>' +
    '<w:r><w:t>“Shkollat janë gati”, tha drejtori Ilir Çela.</w:t><w:br/><w:t>Ai falënderoi mësuesit.</w:t></w:r></w:p>' +
    paragraph('Orari i klasave të para', '<w:numPr/>') +
    paragraph('Orari i klasave të nënta', '<w:numPr/>') +
    '<w:tbl><w:tr><w:tc>' +
    paragraph('Shkolla') +
    '</w:tc><w:tc>' +
    paragraph('Nxënës') +
    '</w:tc></w:tr>' +
    '<w:tr><w:tc>' +
    paragraph('Naim Frashëri') +
    '</w:tc><w:tc>' +
    paragraph('412') +
    '</w:tc></w:tr></w:tbl>' +
    '<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>Prizren, gusht 2025</w:t></w:r></w:fldSimple></w:p>'
  const notes =
    '<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote><w:footnote w:id="2">' +
    paragraph('Sipas kalendarit të ministrisë.') +
    '</w:footnote></w:footnotes>'
  return docx(body, {
    core: '<dc:title>Microsoft Word - Document1</dc:title><dc:creator>Edona Rexha</dc:creator><dcterms:created>2025-08-20T07:00:00Z</dcterms:created>',
    parts: [{ name: 'word/footnotes.xml', contents: notes }],
  })
}

function notesAndComments(): Uint8Array {
  return odt(
    '<text:tracked-changes><text:changed-region><text:p>Fjali e fshirë.</text:p></text:changed-region></text:tracked-changes>' +
      '<text:h text:outline-level="1">Festivali i librit hapet në Durrës</text:h>' +
      '<text:p>Mbi<text:s text:c="3"/>njëqind botues marrin pjesë<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Vjet ishin tetëdhjetë.</text:p></text:note-body></text:note> në festival.<office:annotation><text:p>Të kontrollohet.</text:p></office:annotation></text:p>' +
      '<text:p>“Libri po kthehet”, tha botuesja Ina Marku.<text:line-break/>Hyrja kushton dyqind lekë.</text:p>' +
      '<text:list><text:list-item><text:p>E shtunë: poezi</text:p></text:list-item><text:list-item><text:p>E diel: prozë</text:p></text:list-item></text:list>' +
      '<text:section text:display="none"><text:p>Seksion i fshehur.</text:p></text:section>',
    {
      meta: '<meta:initial-creator>Dritan Lika</meta:initial-creator><dc:date>2025-11-12T09:00:00</dc:date><dc:language>sq</dc:language>',
    },
  )
}

/** Two columns under a headline on three pages, with a running header and page numbers; words are hyphenated. */
function twoColumns(): Uint8Array {
  const left = [
    'The regional water authority an-',
    'nounced on Monday that the dam will',
    'be repaired before winter. “We can-',
    'not wait any longer”, said its direc-',
    'tor, Elira Toska, at a press confer-',
    'ence in the city. Residents of the',
  ]
  const right = [
    'lower valley remain sceptical. Their',
    'spokesman, Besim Kola, asked for an',
    'independent review of the EU-',
    'funded works. The ministry said the',
    'review would be published within',
    'twenty-two days.',
  ]
  const column = (lines: readonly string[], x: number, top: number): PlacedLine[] =>
    lines.map((text, at) => ({ x, y: top - at * 14, text }))
  const furniture = (page: number): PlacedLine[] => [
    { x: 72, y: 805, size: 9, text: 'Valley Bulletin – spring issue' },
    { x: 290, y: 30, size: 9, text: `- ${String(page)} -` },
  ]
  const pages = [
    [
      ...furniture(1),
      { x: 72, y: 760, size: 22, text: 'Dam to be repaired before winter' },
      ...column(left, 72, 720),
      ...column(right, 320, 720),
    ],
    [
      ...furniture(2),
      ...column(
        [
          'Work begins in August. Roads along',
          'the river will be closed at night, and',
          'lorries must take the mountain pass',
          'until further notice, the police said.',
        ],
        72,
        760,
      ),
      ...column(
        [
          'Shops in the old bazaar fear for the',
          'season. “August is when we earn our',
          'living”, said Mira Doda, who sells',
          'carpets opposite the mosque and has',
        ],
        320,
        760,
      ),
    ],
    [
      ...furniture(3),
      ...column(['done so for thirty years.'], 72, 760),
      { x: 72, y: 700, text: 'Contact: press office, room 12.' },
    ],
  ]
  return pdf(pages, {
    info: { Title: 'dam-final-v3.indd', Author: 'Jonida Prifti', CreationDate: "D:20250602083000+02'00'" },
    packed: true,
  })
}

/** As Word writes it: a font table with character sets, hexadecimal bytes, Unicode with fallbacks. */
function codePages(): Uint8Array {
  const rtf =
    '{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\froman\\fcharset238 Times CE;}{\\f2\\froman\\fcharset204 Times Cyr;}}' +
    "{\\info{\\title Takimi i kryetar\\'ebve}{\\author Besa Krasniqi}{\\creatim\\yr2025\\mo3\\dy4\\hr11\\min20}}" +
    "{\\header\\pard Buletin\\par}\\pard\\plain\\f0 Kryetari i Gjilanit u takua me {\\f1 Miro\\'9aa \\'d0uri\\'e6a} dhe tha:\\line " +
    "\\ldblquote Kemi shum\\'eb pun\\'eb\\rdblquote .{\\footnote\\pard Takimi zgjati nj\\'eb or\\'eb.}\\par " +
    "Mysafiri u p\\u235?rgjigj n\\'eb gjuh\\'ebn e vet: {\\f2 \\'c4\\'ee\\'e1\\'f0\\'ee}.\\par " +
    '{\\listtext\\f0 1.\\tab}Uji\\par {\\listtext\\f0 2.\\tab}Rruga\\par ' +
    "\\pard\\trowd\\cellx100\\cellx200\\intbl Viti\\cell Shuma\\cell\\row\\trowd\\cellx100\\cellx200\\intbl 2025\\cell 3 milion\\'eb\\cell\\row " +
    '\\pard{\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt Dokumenti i plot\\\'eb}} \\u-10179?\\u-8694? \\{shtojc\\\'eb\\}\\par }'
  return new Uint8Array(Buffer.from(rtf, 'latin1'))
}

function alternative(): Uint8Array {
  const plain =
    'T=EB nderuar gazetar=EB,\r\n\r\nAgjencia njofton se ura mbi Vjos=EBn do t=EB mbyllet p=EBr dy jav=EB =\r\np=EBr shkak t=EB riparimeve, t=EB cilat nisin t=EB m=EBrkur=EBn n=EB m=EBngjes.\r\n\r\n=93Ju k=EBrkojm=EB durim=94, tha drejtori Luan Meta.\r\n'
  const lines = [
    'Received: from mail.example.org (mail.example.org [192.0.2.7])',
    '\tby mx.example.net; Tue, 03 Jun 2025 07:59:58 +0000',
    'From: =?iso-8859-1?Q?Agjencia_e_Rrug=EBve?= <media@example.org>',
    'To: redaksia@example.net',
    'Subject: =?utf-8?B?TWJ5bGxldCB1cmEgbWJpIFZqb3PDq24=?=',
    ' =?utf-8?Q?_p=C3=ABr_dy_jav=C3=AB?=',
    'Date: Tue, 3 Jun 2025 09:59:58 +0200 (CEST)',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer (1)"',
    '',
    'This is a message in several parts.',
    '--outer (1)',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset=windows-1252',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    plain,
    '--inner',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Të nderuar gazetarë,</p>',
    '--inner--',
    '--outer (1)',
    'Content-Type: application/pdf; name=plani.pdf',
    'Content-Disposition: attachment; filename=plani.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0xLjQ=',
    '--outer (1)--',
    '',
  ]
  return new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'))
}

function htmlOnly(): Uint8Array {
  const html =
    '<html><head><style>p{color:red}</style></head><body><div style="display:none">Hapeni në shfletues</div>' +
    '<table><tr><td><h1>Buletini i javës</h1><p>Bashkia e Korçës hap thirrjen për artistët e rinj.</p>' +
    '<p>“Presim mbi dyqind vepra”, tha kuratorja Arta Dhimitri.</p></td></tr></table></body></html>'
  const encoded = Buffer.from(html).toString('base64').replace(/.{76}/gu, '$&\r\n')
  const head =
    'From: bashkia@example.org\r\nSubject: Buletini i =?utf-8?q?jav=C3=ABs?=\r\nDate: 1 Sep 2025 08:00 +0000\r\n' +
    'Organization: Bashkia Korce\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  return new TextEncoder().encode(head + encoded)
}

/** A page from before style sheets, in a charset that it states. */
function oldTables(): Uint8Array {
  const page =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Rrjeta - Lajme</title></head>' +
    '<body bgcolor=white><table width=100%><tr><td colspan=2><a href=/>Ballina</a> | <a href=/s>Sport</a> | <a href=/k>Kulturë</a></td></tr>' +
    '<tr><td width=150><a href=1>Lajme</a><br><a href=2>Ekonomi</a><br><a href=3>Bota</a></td><td><font size=4><b>Muzeu hapet pas dhjetë vjetësh</b></font><br><i>07.03.2004 18:30</i><br><br>' +
    'Muzeu Etnografik i Kavajës u hap sot për vizitorët, pas dhjetë vjet punimesh.<br><br>“Është një ditë feste për qytetin”, tha drejtoresha Zana Hyka gjatë ceremonisë.<br><br>Biletat janë falas deri në fund të muajit.</td></tr>' +
    '<tr><td colspan=2><a href=/c>Kontakt</a> <a href=/r>Reklama</a> <a href=/h>Harta</a></td></tr></table></body></html>'
  return encode(page, 'windows-1252')
}

function utf16(): Uint8Array {
  const text =
    'Ura e re lidh dy brigjet\r\n\r\nUra mbi lumin Ishëm u hap të dielën. “Më në fund kalojmë pa frikë”, tha banori Ndue Marku.\r\n'
  return Uint8Array.from([0xff, 0xfe, ...encode(text, 'utf-16le')])
}

function windows1250(): Uint8Array {
  const text =
    'Delegacioni i Novi Pazarit vizitoi Prizrenin. Kryetarja Sanja Đukić dhe deputeti Željko Šćepanović thanë se kufiri duhet të jetë “urë, e jo mur”. Mikpritësit u përgjigjën se çdo fillim është i vështirë.\r\n'
  return encode(text, 'windows-1250')
}

if (import.meta.main) {
  for (const [path, make] of Object.entries(GOLDEN_SOURCES)) {
    writeFileSync(new URL(`../../golden/${path}`, import.meta.url), make())
  }
}
