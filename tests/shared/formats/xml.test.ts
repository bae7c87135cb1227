import { describe, expect, test } from 'vitest'
import { leavingOut, readXml, type XmlListener } from '../../../shared/formats/xml.ts'
import { encode } from '../../support/formats/encode.ts'

const ignore: XmlListener = { open: () => undefined, close: () => undefined, text: () => undefined }

/** What a listener is told, drawn: `<a` opens, `a>` closes. */
function drawn(bytes: Uint8Array | string, isLeftOut = (_name: string) => false): string {
  const told: string[] = []
  const listener: XmlListener = {
    open: (name, attribute) => told.push(`<${name}${attribute('k') === undefined ? '' : `:${attribute('k') ?? ''}`}`),
    close: name => told.push(`${name}>`),
    text: text => told.push(text),
  }
  readXml(typeof bytes === 'string' ? encode(bytes, 'utf-8') : bytes, leavingOut(isLeftOut, listener))
  return told.join(' ')
}

describe('readXml() tells of', () => {
  test.each([
    ['<a>x<b/>y</a>', '<a x <b b> y a>'],
    ['<?xml version="1.0"?>\n<!-- <c> --><a k="1>2" j=\'"\'>x</a>\n', '<a:1>2 x a>'],
    ['<a jk="0" k = \'&lt;&#235;&#xEB;\'><![CDATA[<b>&amp;]]></a >', '<a:<ëë <b>&amp; a>'],
    ['<!DOCTYPE a SYSTEM "x.dtd"><a>&amp;&quot;</a>', '<a &" a>'],
  ])('%s', (xml, told) => {
    expect(drawn(xml)).toBe(told)
  })

  test('nothing of what is left out', () => {
    expect(drawn('<a><b>x<b/><c>y</c></b>z</a>', name => name === 'b')).toBe('<a z a>')
  })

  test('text in the encoding that is stated', () => {
    expect(drawn(encode('<?xml version="1.0" encoding="iso-8859-2"?><a>čaj</a>', 'iso-8859-2'))).toBe('<a čaj a>')
  })
})

describe('readXml() refuses', () => {
  test.each([
    ['format.malformed', '<a><b></a></b>'],
    ['format.malformed', '</a>'],
    ['format.malformed', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['format.malformed', '<a>&#xD800;</a>'],
    ['format.malformed', '<a>&#x110000;</a>'],
    ['format.truncated', '<a>'],
    ['format.truncated', '<a><b'],
    ['format.truncated', '<a k="'],
    ['format.truncated', '<a><!-- '],
    ['format.too-complex', '<a>'.repeat(3_000)],
  ])('%s: %s', (code, xml) => {
    expect(() => {
      readXml(encode(xml, 'utf-8'), ignore)
    }).toThrow(expect.objectContaining({ code }))
  })
})
