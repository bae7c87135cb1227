import { describe, expect, test } from 'vitest'
import { languagePack } from '../../../shared/languages/index.ts'
import { findMentions } from '../../../shared/mentions/mentions.ts'
import { splitSentences } from '../../../shared/segmentation/sentences.ts'

function peopleIn(text: string): readonly string[] {
  const pack = languagePack('sq')
  return findMentions(text, splitSentences(text, pack), pack)
    .filter(({ type }) => type === 'person')
    .map(({ start, end }) => text.slice(start, end))
}

describe('a given name that is an ordinary word', () => {
  test.each([
    ['Ministrja Mira Dervishi tha se liqeni u pastrua.', 'Mira Dervishi'],
    ['Mira Dervishi tha se libri i ri u shtyp dje.', 'Mira Dervishi'],
    ['Për këtë foli edhe drejtoresha Vera Kotorri në Durrës.', 'Vera Kotorri'],
  ])('begins the name: %s', (text, name) => {
    expect(peopleIn(text)).toContain(name)
  })

  test('stays a word where it has no capital, or stands before what is no person', () => {
    expect(peopleIn('Të mira Dervishi nuk pa shumë.')).not.toContain('mira Dervishi')
    expect(peopleIn('Takimi u mbajt në sheshin Liria Tiranë të dielën.')).toEqual([])
  })
})
