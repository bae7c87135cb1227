import { describe, expect, test } from 'vitest'
import { readXml } from '../../../../infra/local/s3/wire/read-xml.ts'
import { readTarget } from '../../../../infra/local/s3/wire/target.ts'
import { toBareXml } from '../../../../infra/local/s3/wire/xml.ts'

describe('readTarget()', () => {
  test.each([
    ['/', 'localhost:4566', '', ''],
    ['/documents', 'localhost:4566', 'documents', ''],
    ['/documents/', 'localhost:4566', 'documents', ''],
    ['/documents/a/b', '127.0.0.1:4566', 'documents', 'a/b'],
    ['/documents//a/../b', 'localhost', 'documents', '/a/../b'],
    ['/documents/a%2Fb%252F+', 'localhost', 'documents', 'a/b%2F+'],
    ['/a/b', 'documents.localhost:4566', 'documents', 'a/b'],
    ['/a', 'my.documents.s3.localhost', 'my.documents', 'a'],
    ['/documents/a', 's3.localhost', 'documents', 'a'],
    ['http://localhost:4566/documents/a', 'localhost:4566', 'documents', 'a'],
  ])('reads %s of %s', (url, host, bucket, key) => {
    expect(readTarget(url, host)).toMatchObject({ bucket, key })
  })

  test('reads parameters in their order, with and without a value', () => {
    expect(readTarget('/b?versions&prefix=a+b%2B&prefix=c=d', 'localhost').query.entries).toEqual([
      ['versions', ''],
      ['prefix', 'a b+'],
      ['prefix', 'c=d'],
    ])
  })

  test('refuses bytes that are no UTF-8', () => {
    expect(() => readTarget('/b/%FF', 'localhost')).toThrow(expect.objectContaining({ code: 'InvalidURI' }))
  })
})

describe('readXml()', () => {
  test('reads elements, text, references and CDATA; prefixes are left out', () => {
    const source =
      '<?xml version="1.0"?><!-- x --><s:A xmlns:s="y" b=\'c\'><B>&lt;&#233;&#x1F4F0;<![CDATA[<&>]]></B><C/></s:A>\n'
    expect(readXml(source)).toMatchObject({
      name: 'A',
      children: [
        { name: 'B', text: '<é📰<&>' },
        { name: 'C', text: '' },
      ],
    })
  })

  test('reads back what toBareXml() writes', () => {
    const text = '\u0001\n\t<&>"\'ë📰'
    expect(readXml(toBareXml('A', { B: text }).replace('&#x1;', '&#1;'))).toMatchObject({ children: [{ text }] })
  })

  test.each([
    '',
    'text',
    '<A>',
    '<A></B>',
    '<A/><B/>',
    '</A>',
    '<A>&unknown;</A>',
    '<A>&#1114112;</A>',
    '<!DOCTYPE A [<!ENTITY e "ee">]><A>&e;</A>',
    '<A'.repeat(3),
    `${'<A>'.repeat(100)}${'</A>'.repeat(100)}`,
  ])('refuses %j', source => {
    expect(() => readXml(source)).toThrow(expect.objectContaining({ code: 'MalformedXML' }))
  })
})
