import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docx, odt, paragraph } from '../support/formats/office.ts'
import { assemble, stream } from '../support/formats/pdf.ts'
import { documentAt, makeDataDir, startRunning, type Running } from './running.ts'

const dataDir = makeDataDir()
const asked: string[] = []
let running: Running
let server: Server
let address: string

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('ok')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  running = await startRunning(dataDir.path)
})

afterAll(async () => {
  await running.close()
  server.close()
  dataDir.remove()
})

const WORDS = 'Kryebashkiakja Drita Hoxha tha se ura hapet nesër.'

/** Documents that ask for something in every way that their formats know. */
function asking(): Readonly<Record<string, string | Uint8Array>> {
  const relation = `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}/docx" TargetMode="External"/></Relationships>`
  return {
    'a.html':
      `<!doctype html><html><head><base href="${address}/"><link rel="stylesheet" href="css"><meta http-equiv="refresh" content="0;url=${address}/refresh">` +
      `<script src="script"></script><style>@import url("${address}/import");</style><script type="application/ld+json">{"@context":"${address}/context","@id":"${address}/id"}</script></head>` +
      `<body background="background" onload="fetch('${address}/onload')"><p>${WORDS}</p><img src="img" srcset="srcset 2x"><iframe src="frame"></iframe><video src="video" poster="poster"></video>` +
      `<object data="object"></object><embed src="embed"><svg><use href="${address}/use"/><image href="${address}/image"/></svg><p style="background:url(${address}/style)">x</p></body></html>`,
    'a.md': `# Ura\n\n![](${address}/md)\n\n${WORDS}\n\n[x](${address}/link)\n\n<img src="${address}/html">\n`,
    'a.txt': `${WORDS} ${address}/text`,
    'a.rtf': `{\\rtf1\\ansi {\\field{\\*\\fldinst INCLUDEPICTURE "${address}/rtf"}}{\\*\\template ${address}/template}Drita Hoxha tha se ura hapet.}`,
    'a.eml':
      `From: a@example.org\r\nSubject: Ura\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/external-body; access-type=URL; URL="${address}/eml"\r\n\r\n` +
      `--b\r\nContent-Type: text/html\r\n\r\n<p>${WORDS}</p><img src="${address}/mail">\r\n--b--\r\n`,
    'a.docx': docx(`${paragraph(WORDS)}<w:p><w:fldSimple w:instr="INCLUDETEXT ${address}/field"/></w:p>`, {
      parts: [{ name: 'word/_rels/document.xml.rels', contents: relation }],
    }),
    'a.odt': odt(`<text:p>${WORDS}<draw:image xlink:href="${address}/odt"/></text:p>`),
    'entity.html': withEntity(),
    'a.pdf': pdfThatAsks(),
  }
}

function withEntity(): string {
  return `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "${address}/dtd" [<!ENTITY e SYSTEM "${address}/entity">]><html><body><p>${WORDS} &e;</p></body></html>`
}

function pdfThatAsks(): Uint8Array {
  return assemble([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (${address}/open) >> /AA << /WC << /S /SubmitForm /F (${address}/submit) >> >> >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream('BT /F1 12 Tf 72 700 Td (Drita Hoxha tha se ura hapet.) Tj ET /X Do', false),
    `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /F << /FS /URL /F (${address}/pdf) >> /Length 0 >>\nstream\n\nendstream`,
  ])
}

test('nothing in a document makes a function fetch anything', async () => {
  const documents = asking()
  for (const [key, bytes] of Object.entries(documents)) await running.put(key, bytes)
  await running.local.whenQuiet()
  const statuses = await Promise.all(
    Object.keys(documents).map(async key => [key, (await documentAt(running, key)).status]),
  )
  expect(statuses.filter(([, status]) => status !== 'indexed')).toEqual([])
  expect(asked).toEqual([])
  // and the listener would have heard it
  await fetch(`${address}/heard`)
  expect(asked).toEqual(['/heard'])
})
