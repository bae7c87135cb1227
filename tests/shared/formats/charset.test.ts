import { describe, expect, test } from 'vitest'
import { charsetOf, decodeText } from '../../../shared/formats/charset.ts'
import { encode } from '../../support/formats/encode.ts'

const ALBANIAN = 'Kryetari i Gjakovës është këtu, çështja u mbyll. Çdo gjë në rregull, tha Ëngjëlli: “Do t’ia dalim”. '
const PLAIN_MARKS = 'Kryetari i Gjakovës është këtu, çështja u mbyll. Çdo gjë në rregull, tha Ëngjëlli: "Do të vijmë". '
const SERBIAN = 'Ministri Aleksandar Vučić dhe Željko Đurić thanë se ćemal është ftuar në Šabac, në çdo rast. '
const SERBIAN_MARKS =
  'Ministri Aleksandar Vučić dhe Željko Đurić thanë se ćemali është ftuar në Šabac – në çdo rast “sot”. '
const MACEDONIAN = 'Претседателот рече дека ќе има избори во Скопје, а владата тоа го потврди. '
const GREEK = 'Ο πρωθυπουργός δήλωσε ότι οι εκλογές θα γίνουν τον Ιούνιο στην Αθήνα. '
const TURKISH = 'Cumhurbaşkanı Erdoğan, İstanbul’da yaptığı açıklamada görüşmelerin süreceğini söyledi. '

describe('decodeText()', () => {
  test.each([
    ['utf-8', ALBANIAN],
    ['utf-8', SERBIAN],
    ['utf-16le', ALBANIAN],
    ['utf-16be', SERBIAN],
    ['windows-1252', ALBANIAN],
    ['windows-1250', SERBIAN_MARKS],
    ['iso-8859-2', SERBIAN],
    ['iso-8859-16', SERBIAN],
    ['windows-1251', MACEDONIAN],
    ['iso-8859-5', MACEDONIAN],
    ['windows-1253', GREEK],
    ['windows-1254', TURKISH],
    ['windows-1252', 'Perché la città è più bella, così ha detto lunedì il presidente.'],
    ['windows-1252', 'La frontière grecque, où il y a des problèmes, était fermée.'],
    ['windows-1250', 'A miniszterelnök azt mondta, hogy a döntés jövő héten születik meg, őszintén.'],
    ['iso-8859-16', 'Președintele a spus că țara își va urma drumul și în viitor.'],
  ])('finds %s where nothing is declared', (charset, text) => {
    expect(decodeText(encode(text, charset))).toEqual({ text, charset, diagnostics: [] })
  })

  test.each(['iso-8859-2', 'windows-1250', 'iso-8859-16', 'windows-1252'])(
    'reads Albanian letters right, in %s',
    charset => {
      expect(decodeText(encode(PLAIN_MARKS, charset)).text).toBe(PLAIN_MARKS)
    },
  )

  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('leaves the byte-order mark of %s out, and believes it first', (charset, mark) => {
    const bytes = Uint8Array.from([...mark, ...encode(ALBANIAN, charset)])
    expect(decodeText(bytes, ['windows-1250'])).toEqual({ text: ALBANIAN, charset, diagnostics: [] })
  })

  test.each([
    ['iso-8859-2', 'iso-8859-2', 'Jasmin Šehić'],
    ['ISO_8859-16', 'iso-8859-16', 'čaj ț'],
    ['latin1', 'windows-1252', 'Përshëndetje'],
    ['cp1250', 'windows-1250', 'žaba'],
  ])('believes a declared %s', (label, charset, text) => {
    expect(decodeText(encode(text, charset), [label])).toEqual({ text, charset, diagnostics: [] })
  })

  test('prefers the first declaration that fits', () => {
    expect(decodeText(encode(SERBIAN, 'iso-8859-2'), ['utf-8', 'iso-8859-2']).charset).toBe('iso-8859-2')
  })

  test('doubts a declaration that the bytes contradict, and says so', () => {
    const { text, charset, diagnostics } = decodeText(encode(ALBANIAN, 'utf-8'), ['iso-8859-1'])
    expect({ text, charset }).toEqual({ text: ALBANIAN, charset: 'utf-8' })
    expect(diagnostics.map(({ code }) => code)).toEqual(['charset.contradicted'])
  })

  test('ignores a declaration of a charset that does not exist', () => {
    expect(decodeText(encode(ALBANIAN, 'windows-1252'), ['x-fjala']).text).toBe(ALBANIAN)
  })

  test.each([
    ['cut off in a character', [...encode('Është për të gjithë', 'utf-8').slice(0, -1)]],
    ['with a stray byte', [...encode('Është për të gjithë ', 'utf-8'), 0xff]],
    ['marked as UTF-8 and not', [0xef, 0xbb, 0xbf, 0xeb]],
    ['of bytes that no charset uses', [0x61, 0x81, 0x62, 0x8d, 0x63, 0x90, 0x64]],
  ])('refuses bytes %s', (_why, bytes) => {
    expect(() => decodeText(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code: 'charset.undecodable' }))
  })

  test('never gives a replacement character', () => {
    for (let byte = 0x80; byte <= 0xff; byte++) {
      const decode = () => decodeText(Uint8Array.of(0x61, byte, 0x62)).text
      try {
        expect(decode()).not.toMatch(/[\ufffd\u0080-\u009f]/u)
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: 'charset.undecodable' })
      }
    }
  })
})

test.each([
  ['text/plain; charset=UTF-8', 'utf-8'],
  ['text/html;charset="iso-8859-2"; x=y', 'iso-8859-2'],
  ['text/plain', null],
  [null, null],
])('charsetOf() reads the parameter of %s', (mediaType, charset) => {
  expect(charsetOf(mediaType)).toBe(charset)
})
