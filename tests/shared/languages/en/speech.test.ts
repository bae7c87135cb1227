import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_CONFIDENCE } from '../../../../shared/confidence.ts'
import { parseDocument } from '../../../../shared/formats/index.ts'
import { extract } from '../../../../shared/pipeline.ts'
import { told } from '../../../support/told.ts'

const ARCHIVE = 'seeds/en/archive-opening.html'

const inEnglish = (drawn: string): readonly string[] => told(drawn, { language: 'en' })

describe('extractStatements() in English', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'finds a clause with that',
      '{Ana Lind} said that the bridge is closed.',
      ['indirect Ana Lind (Ana Lind) said: the bridge is closed'],
    ],
    [
      'finds a clause without that',
      '{Ana Lind} said the bridge is closed.',
      ['indirect Ana Lind (Ana Lind) said: the bridge is closed'],
    ],
    [
      'finds a clause whose subject and verb are one word',
      "{Ana Lind} says it's closed for good.",
      ["indirect Ana Lind (Ana Lind) says: it's closed for good"],
    ],
    [
      'leaves the addressee out of a clause with that',
      '{Ana Lind} told reporters that the bridge is closed.',
      ['indirect Ana Lind (Ana Lind) told: the bridge is closed'],
    ],
    [
      'leaves the addressee out of a clause without that',
      '{Ana Lind} told the [Courier] the bridge is closed.',
      ['indirect Ana Lind (Ana Lind) told: the bridge is closed'],
    ],
    [
      'lets a weekday stand between verb and clause',
      '{Ana Lind} said Monday the bridge is closed.',
      ['indirect Ana Lind (Ana Lind) said: the bridge is closed'],
    ],
    [
      'reads a verb with its auxiliary',
      '{Ana Lind} has repeatedly warned that the bridge is weak.',
      ['indirect Ana Lind (Ana Lind) has repeatedly warned: the bridge is weak'],
    ],
    [
      'reads a verb in the progressive',
      '{Ana Lind} is telling voters that the bridge is weak.',
      ['indirect Ana Lind (Ana Lind) is telling: the bridge is weak'],
    ],
    [
      'finds a quotation before verb and subject',
      '“The bridge is weak,” said {Ana Lind}.',
      ['direct Ana Lind (Ana Lind) said: The bridge is weak'],
    ],
    [
      'finds a quotation before subject and verb',
      '“The bridge is weak,” {Ana Lind} said.',
      ['direct Ana Lind (Ana Lind) said: The bridge is weak'],
    ],
    [
      'finds a quotation after an addressee and a comma',
      '{Ana Lind} told the crowd, “The bridge is weak and nobody cares.”',
      ['direct Ana Lind (Ana Lind) told: The bridge is weak and nobody cares'],
    ],
    [
      'finds a clause before its source',
      'The bridge will close in May, {Ana Lind} announced on Tuesday.',
      ['indirect Ana Lind (Ana Lind) announced: The bridge will close in May'],
    ],
    [
      'finds the rest of a clause after its source',
      'The bridge, {Ana Lind} said, will close in May.',
      ['indirect Ana Lind (Ana Lind) said: The bridge … will close in May'],
    ],
    [
      'knows the holder of an office',
      "The town's engineer, {Ana Lind}, said that the bridge is weak.",
      ['indirect Ana Lind (engineer, Ana Lind) said: the bridge is weak'],
    ],
    [
      'resolves a pronoun by gender',
      '{Ana Lind} met {Peter Holm}. {Ana Lind} said the bridge is weak. She added that it would close.',
      ['indirect Ana Lind (Ana Lind) said: the bridge is weak', 'indirect Ana Lind (She) added: it would close'],
    ],
    [
      'reads according to',
      'According to {Ana Lind}, the bridge is weak.',
      ['indirect Ana Lind (Ana Lind) According to: the bridge is weak'],
    ],
    [
      'finds what was asked for',
      '{Ana Lind} urged drivers to leave the bridge at once.',
      ['indirect Ana Lind (Ana Lind) urged: to leave the bridge at once'],
    ],
    [
      'finds what was promised',
      '{Ana Lind} pledged to repair the bridge before winter.',
      ['indirect Ana Lind (Ana Lind) pledged: to repair the bridge before winter'],
    ],
    [
      'takes a denial for a statement',
      '{Ana Lind} denied that the bridge was weak.',
      ['indirect Ana Lind (Ana Lind) denied: the bridge was weak'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(inEnglish(drawn)).toEqual(expected)
  })

  it.each([
    ['a verb without content', '{Ana Lind} said nothing.'],
    ['what was not said', '{Ana Lind} did not say that the bridge is weak.'],
    ['a noun that looks like a verb', 'The state of the bridge worries {Ana Lind}.'],
    ['a plural that looks like a verb', 'His claims about the bridge were long.'],
    ['a relative clause', '{Ana Lind} announced a plan that would cut costs.'],
    ['a reason', '{Ana Lind} replied because the bridge was weak.'],
    ['an object', '{Ana Lind} confirmed the date of the meeting.'],
    ['what will be shown', '{Ana Lind} will show 300 drawings that are old.'],
    ['a thought of what to do', '{Ana Lind} wants to say that the bridge is weak.'],
    ['a name in quotation marks', '{Ana Lind} read “The Long Bridge” in one night.'],
    ['a subject cut off by a clause', 'When the bridge fell, {Ana Lind} left.'],
    ['a comparison', 'The bridge is older than {Ana Lind} and her house.'],
    ['a question that is asked without words', '{Ana Lind} was asked about the bridge.'],
  ])('finds nothing in %s', (_, drawn) => {
    expect(inEnglish(drawn)).toEqual([])
  })
})

describe('extract() on the English seeds', () => {
  it('finds every speaker and statement of the archive, and its names', async () => {
    const { text } = await parseDocument(readFileSync(ARCHIVE), { name: ARCHIVE, mediaType: null })
    const { statements, entities } = extract(text, { language: 'en', published: '2025-02-11' })
    expect(entities.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'organization Ohrid City Archive',
      'person Elena Petrova',
      'organization Ministry of Culture',
      'person Thomas Keller',
    ])
    expect(statements.map(({ speaker }) => speaker?.name)).toEqual([
      'Elena Petrova',
      'Elena Petrova',
      'Elena Petrova',
      'Ministry of Culture',
      'Thomas Keller',
    ])
  })

  it('finds every speaker and statement of the strike', () => {
    const text = readFileSync('seeds/en/harbour-strike.txt', 'utf8')
    const found = extract(text, { language: 'en', published: '2025-05-19' }).statements
    const statements = found.filter(({ confidence }) => confidence >= DEFAULT_CONFIDENCE)
    expect(
      statements.map(({ kind, speaker, content }) => [kind, speaker?.name, text.slice(content[0]?.start).slice(0, 20)]),
    ).toEqual([
      ['direct', 'Marko Zupan', 'We did not get every'],
      ['indirect', 'Ana Kranjc', '41 ships had been tu'],
      ['indirect', 'Ana Kranjc', 'the company had thre'],
      ['indirect', 'Peter Novak', 'the government would'],
      ['direct', 'Peter Novak', 'A port that injures '],
    ])
  })
})
