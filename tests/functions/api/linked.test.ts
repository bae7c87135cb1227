import { describe, expect, it } from 'vitest'
import { DOCUMENT, DOCUMENT_DETAIL, STATEMENT } from '../../../functions/api/examples.ts'
import { toGraph, toNewsArticle, toQuotation, toWholeArticle } from '../../../functions/api/linked.ts'

describe('toQuotation()', () => {
  it('says in schema.org’s words who said what, where', () => {
    const { speaker, document } = STATEMENT
    expect(toQuotation(STATEMENT)).toEqual({
      '@type': 'Quotation',
      '@id': `/statements/${STATEMENT.id}`,
      text: 'Ura do të jetë gati më 1 shtator',
      inLanguage: 'sq',
      dateCreated: '2025-06-14',
      spokenByCharacter: { '@id': `/entities/${speaker?.entityId ?? ''}`, name: 'Arta Lleshi' },
      isPartOf: {
        '@type': 'NewsArticle',
        '@id': `/documents/${document.id}`,
        headline: document.title,
        datePublished: '2025-06-14',
        publisher: { '@type': 'Organization', name: 'Gazeta e Kukësit' },
      },
    })
  })

  it('leaves out what is not known', () => {
    const unknown = { ...STATEMENT, speaker: null, date: null, document: { ...STATEMENT.document, publisher: null } }
    const quotation = toQuotation(unknown)
    expect(quotation).not.toHaveProperty('spokenByCharacter')
    expect(quotation).not.toHaveProperty('dateCreated')
    expect(quotation['isPartOf']).not.toHaveProperty('publisher')
  })

  it('names a source that is no entity by its words', () => {
    const speaker = { entityId: null, name: null, mention: { start: 0, end: 8, text: 'zyrtarët' } }
    expect(toQuotation({ ...STATEMENT, speaker })['spokenByCharacter']).toEqual({ name: 'zyrtarët' })
  })

  it('joins the stretches of a content', () => {
    const content = ['Ura', 'gati'].map(text => ({ start: 0, end: text.length, text }))
    expect(toQuotation({ ...STATEMENT, content })['text']).toBe('Ura […] gati')
  })
})

describe('toNewsArticle(), toWholeArticle()', () => {
  it('give the document, and with it its text, quotations and whom it mentions', () => {
    expect(toNewsArticle(DOCUMENT)).toMatchObject({
      '@type': 'NewsArticle',
      headline: DOCUMENT.title,
      inLanguage: 'sq',
    })
    expect(toWholeArticle(DOCUMENT_DETAIL)).toMatchObject({
      articleBody: DOCUMENT_DETAIL.text?.content,
      hasPart: [{ '@type': 'Quotation' }],
      mentions: [{ '@type': 'Place' }, { '@type': 'Person', name: 'Arta Lleshi' }],
    })
  })

  it('leave out what was not asked for, and a language nobody recognised', () => {
    const { text: _text, entities: _entities, ...bare } = DOCUMENT_DETAIL
    const article = toWholeArticle({ ...bare, statements: { items: [], next: null }, language: 'und' })
    for (const name of ['articleBody', 'mentions', 'hasPart', 'inLanguage']) expect(article).not.toHaveProperty(name)
  })
})

describe('toGraph()', () => {
  it('puts things under one context', () => {
    expect(toGraph([{ '@id': 'a' }])).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@id': 'a' }] })
  })
})
