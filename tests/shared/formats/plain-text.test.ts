import { describe, expect, test } from 'vitest'
import { dateHeader } from '../../../shared/formats/date-header.ts'
import { findHeadline } from '../../../shared/formats/headline.ts'
import { parseDocument } from '../../../shared/formats/index.ts'

const read = (text: string) => parseDocument(new TextEncoder().encode(text), { name: 'a.txt', mediaType: 'text/plain' })

describe('parseDocument() of plain text', () => {
  test.each([
    '  dy hapësira\r\nnjë rresht\r\n\r\n',
    'e\u0308 e zbërthyer\n',
    '\tnjë\u00a0hapësirë \n\n\n\n',
    'pa fund rreshti',
  ])('gives the file verbatim: %j', async text => {
    expect((await read(text)).text).toBe(text)
  })

  test('leaves a byte-order mark out', async () => {
    expect((await read('\ufeffNjë fjali.')).text).toBe('Një fjali.')
  })

  test('takes the date header for metadata, and leaves it in the text', async () => {
    const { text, metadata } = await read(' date 2025-06 Presidenti foli për paqen.\n')
    expect({ text, published: metadata.published }).toEqual({
      text: ' date 2025-06 Presidenti foli për paqen.\n',
      published: '2025-06',
    })
  })

  test('stays plain with a mark or two of Markdown in it', async () => {
    const text = '# Njoftim\n\nTakimi është *sot*.\n'
    expect(await read(text)).toMatchObject({ text, format: 'text' })
  })
})

test.each([
  [' date 2025-06 Teksti', '2025-06'],
  ['date 2025-06-14\nTeksti', '2025-06-14'],
  ['data: 2025 Teksti', '2025'],
  ['date 2025-06-14T09:30 Teksti', '2025-06-14T09:30:00'],
])('dateHeader() of %j', (text, date) => {
  expect(dateHeader(text)?.date).toBe(date)
})

test.each(['Teksti date 2025-06', 'date 2025-99 x', 'update 2025-06', 'date 20256 x', 'datë e re'])(
  'dateHeader() finds none in %j',
  text => {
    expect(dateHeader(text)).toBeUndefined()
  },
)

test.each([
  ['Ura u hap\n\nUra mbi lumin u hap të dielën.', 'Ura u hap'],
  ['\n\n  Kurti: “Jo”  \nAi e tha këtë në Prishtinë.', 'Kurti: “Jo”'],
  ['A do të ketë zgjedhje?\nPyetja mbetet e hapur edhe sot.', 'A do të ketë zgjedhje?'],
])('findHeadline() takes the first line of %j', (text, headline) => {
  expect(findHeadline(text, 0)).toBe(headline)
})

test.each([
  'Kjo është një fjali e plotë.\nDhe kjo tjetra.',
  'Vetëm një rresht',
  `${'Një rresht shumë i gjatë '.repeat(10)}\nDhe një fjali.`,
  'mollë\ndardhë\nkumbulla të pjekura mirë',
  '14.06.2025\nKjo është një fjali.',
])('findHeadline() takes none of %j', text => {
  expect(findHeadline(text, 0)).toBeNull()
})
