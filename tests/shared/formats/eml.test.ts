import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../shared/formats/index.ts'

const HEAD = 'From: "Berisha, Arta" <arta@example.org>\r\nSubject: Provë\r\nDate: Sat, 14 Jun 2025 09:30:00 +0200\r\n'
const read = (message: string) =>
  parseDocument(new Uint8Array(Buffer.from(message, 'utf8')), { name: 'a.eml', mediaType: null })
const multipart = (kind: string, ...parts: readonly string[]) =>
  `Content-Type: multipart/${kind}; boundary="b"\r\n\r\n${parts.map(part => `--b\r\n${part}\r\n`).join('')}--b--\r\n`
const plain = (text: string, more = '') => `Content-Type: text/plain; charset=utf-8${more}\r\n\r\n${text}`
const html = (text: string) => `Content-Type: text/html; charset=utf-8\r\n\r\n${text}`

describe('parseDocument() of a message', () => {
  test('takes the headers for metadata, and leaves them out of the text', async () => {
    const { text, metadata } = await read(`${HEAD}Organization: Gazeta\r\n\r\nNjë fjali e shkurtër këtu.\r\n`)
    expect(text).toBe('Një fjali e shkurtër këtu.')
    expect(metadata).toEqual({
      title: 'Provë',
      author: 'Berisha, Arta',
      publisher: 'Gazeta',
      published: '2025-06-14T09:30:00+02:00',
      language: 'sq',
    })
  })

  test.each([
    ['=?utf-8?Q?Uji_i_Drinit?=', 'Uji i Drinit'],
    ['=?utf-8?B?w4tuZMOrcnI=?= e mirë', 'Ëndërr e mirë'],
    ['=?utf-8?Q?Uji_?=\r\n =?utf-8?Q?i_bardh=C3=AB?=', 'Uji i bardhë'],
    ['=?iso-8859-2?Q?=A9abac?=', 'Šabac'],
  ])('decodes the subject %j', async (subject, title) => {
    expect((await read(`From: a@example.org\r\nSubject: ${subject}\r\n\r\nNjë fjali.`)).metadata.title).toBe(title)
  })

  test.each([
    [
      'the plain one of alternatives',
      multipart('alternative', plain('Një fjali.'), html('<p>Një fjali.</p>')),
      'Një fjali.',
    ],
    [
      'the HTML one where the plain one says nothing',
      multipart('alternative', plain('Shih HTML.'), html(`<p>${'Një fjali e gjatë. '.repeat(20)}</p>`)),
      'Një fjali e gjatë. '.repeat(20).trim(),
    ],
    ['all parts that follow each other', multipart('mixed', plain('Një.'), plain('Dy.')), 'Një.\n\nDy.'],
    [
      'no attachments',
      multipart('mixed', plain('Një.'), `${plain('Dy.')}`.replace('\r\n', '\r\nContent-Disposition: attachment\r\n')),
      'Një.',
    ],
    [
      'a forwarded message',
      multipart('mixed', plain('Shih më poshtë.'), `Content-Type: message/rfc822\r\n\r\n${HEAD}\r\nNjë fjali.`),
      'Shih më poshtë.\n\nNjë fjali.',
    ],
    [
      'parts whose end is missing',
      multipart('mixed', plain('Një.'), plain('Dy.')).replace('--b--\r\n', ''),
      'Një.\n\nDy.',
    ],
    [
      'flowed lines as one',
      plain('Një fjali që \r\nvazhdon.\r\n\r\n Dy.', '; format=flowed'),
      'Një fjali që vazhdon.\n\nDy.',
    ],
    [
      'wrapped lines as one',
      plain(`${'fjala e re '.repeat(6).trim()}\r\n${'fjala e re '.repeat(6).trim()}\r\nfund.`),
      `${'fjala e re '.repeat(12)}fund.`,
    ],
    ['lists as they are', plain('- një\r\n- dy'), '- një\n- dy'],
  ])('reads %s', async (_what, body, text) => {
    expect((await read(`${HEAD}MIME-Version: 1.0\r\n${body}`)).text).toBe(text)
  })

  test.each([
    ['quoted-printable', 'iso-8859-1', 'Nj=EB fjali q=EB =\r\nvazhdon.', 'Një fjali që vazhdon.'],
    ['base64', 'utf-8', Buffer.from('Një fjali.').toString('base64'), 'Një fjali.'],
    ['8bit', 'utf-8', 'Një fjali.', 'Një fjali.'],
    ['quoted-printable', 'windows-1250', 'Milo=9A tha.', 'Miloš tha.'],
  ])('decodes %s in %s', async (encoding, charset, body, text) => {
    const head = `${HEAD}Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`
    expect((await read(head + body)).text).toBe(text)
  })

  test('reads of a page that a browser saved the article', async () => {
    const page =
      '<title>Ura e re</title><nav>Kreu</nav><article><h1>Ura e re u hap</h1><p>Ura mbi lumin u hap të dielën, tha kryetari.</p></article>'
    const message = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: x\r\n${multipart('related', html(page), 'Content-Type: text/css\r\n\r\np{}')}`
    const { text, metadata } = await read(message)
    expect({ text, title: metadata.title }).toEqual({
      text: 'Ura e re u hap\n\nUra mbi lumin u hap të dielën, tha kryetari.',
      title: 'Ura e re u hap',
    })
  })

  test('reads a mailbox’s "From " line past', async () => {
    expect((await read(`From arta@example.org Sat Jun 14 09:30:00 2025\r\n${HEAD}\r\nNjë fjali.`)).metadata.title).toBe(
      'Provë',
    )
  })
})
