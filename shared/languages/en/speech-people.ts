import type { Gender, PersonNoun, SpeechNoun } from '../speech-data.ts'
import { wordList } from '../speech-tables.ts'

const OFFICES = `president premier chancellor minister secretary senator congressman governor mayor ambassador chairman chairwoman
  chairperson chief director spokesman spokeswoman spokesperson leader lawmaker deputy commissioner prosecutor judge lawyer attorney
  analyst expert professor doctor scientist researcher economist historian activist coach manager captain player actor actress singer
  author writer journalist reporter editor officer official diplomat envoy general colonel admiral king queen prince princess pope
  bishop founder owner executive head representative adviser advisor aide candidate politician teacher student resident witness
  victim father mother brother sister husband wife son daughter man woman sheriff detective sergeant pastor priest nurse farmer
  strategist nominee pollster critic ally donor host anchor columnist veteran billionaire businessman businesswoman opponent rival
  mogul insider delegate volunteer organizer organiser consultant operative counsel principal investigator authority neighbor
  neighbour friend colleague relative worker driver docker supporter voter source dean rector surgeon engineer biologist
  physicist sociologist psychologist educator trustee treasurer superintendent inspector curator librarian archivist
  negotiator envoy ombudsman commander lieutenant captain premier superintendent advocate survivor passenger tenant
  employee manufacturer trader investor banker speaker programmer designer architect musician singer artist filmmaker
  campaigner protester demonstrator migrant refugee user parent pupil guest customer client patient`
const WOMEN = new Set([
  'spokeswoman',
  'chairwoman',
  'actress',
  'queen',
  'princess',
  'mother',
  'sister',
  'wife',
  'daughter',
  'woman',
])
const MEN = new Set([
  'spokesman',
  'chairman',
  'congressman',
  'king',
  'prince',
  'pope',
  'father',
  'brother',
  'husband',
  'son',
  'man',
  'priest',
])
const BODIES = `police government ministry company court parliament commission committee agency council university union party
  administration department office group team club bank embassy army military coalition opposition newspaper organisation organization campaign firm watchdog regulator tribunal network foundation institute union jury panel board city council school hospital`
const DOCUMENTS = `statement report letter interview post tweet message document memo article study survey indictment lawsuit filing
  email speech testimony ruling complaint poll survey analysis editorial transcript book memoir filing record document newsletter blog petition manifesto poster leaflet`
const CLAUSE_NOUNS =
  'claim allegation accusation suggestion assertion statement warning promise announcement argument insistence'

/** Nouns for people and bodies that speak, folded. */
export const PERSONS: ReadonlyMap<string, PersonNoun> = new Map([
  ...wordList(OFFICES).flatMap((stem): readonly [string, PersonNoun][] => [
    [stem, person(stem, false)],
    [`${stem}s`, { ...person(stem, false), number: 'plural' }],
  ]),
  ...wordList(BODIES).map((stem): [string, PersonNoun] => [stem, person(stem, true)]),
])

function person(stem: string, body: boolean): PersonNoun {
  return {
    stem,
    gender: genderOfOffice(stem),
    number: 'singular',
    case: 'nominative',
    definite: true,
    body,
    articled: false,
  }
}

function genderOfOffice(stem: string): Gender | null {
  if (WOMEN.has(stem)) return 'feminine'
  return MEN.has(stem) ? 'masculine' : null
}

/** Nouns that announce a clause, and documents that speak, folded. */
export const NOUNS: ReadonlyMap<string, SpeechNoun> = new Map([
  ...wordList(DOCUMENTS).flatMap((stem): readonly [string, SpeechNoun][] => [
    [stem, { stem, clause: 0, document: true }],
    [`${stem}s`, { stem, clause: 0, document: true }],
  ]),
  ...wordList(CLAUSE_NOUNS).flatMap((stem): readonly [string, SpeechNoun][] => [
    [stem, { stem, clause: 0.8, document: stem === 'statement' }],
    [`${stem}s`, { stem, clause: 0.8, document: false }],
  ]),
])
