import type { Gender, SpeechData } from '../speech-data.ts'
import { auxiliaryTable, numberedTable, pronounTable, wordSet } from '../speech-tables.ts'
import { FINITE_VERBS } from './data/verbs.ts'
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts'
import { VERBS } from './reporting-verbs.ts'
import { NOUNS, PERSONS } from './speech-people.ts'

const WOMEN: ReadonlySet<string> = new Set([...FEMALE_NAMES])
const MEN: ReadonlySet<string> = new Set([...MALE_NAMES])

function genderOf(givenName: string): Gender | null {
  if (WOMEN.has(givenName)) return 'feminine'
  return MEN.has(givenName) ? 'masculine' : null
}

/** Speech in English. Own word lists; quotations, clauses with and without `that`, and what somebody was asked to do. */
export const SPEECH: SpeechData = {
  verbs: VERBS,
  auxiliaries: auxiliaryTable(
    'has:active3s have:active3p had:active3s is:middle3s are:middle3p was:middle3s were:middle3p been:middle3s',
  ),
  otherVerbs: new Set([
    ...FINITE_VERBS.split('|').filter(word => !VERBS.has(word)),
    ...wordSet(`
    is are was were has have had do does did will would can could may might must should shall been being be
    went came took gave made got saw knew met left won lost began became kept held led stood ran paid sent
    support want think know need shut hold mean feel
    i'm you're he's she's it's we're they're there's that's who's what's i've you've we've they've i'd you'd he'd she'd we'd
    they'd i'll you'll he'll she'll it'll we'll they'll isn't aren't wasn't weren't don't doesn't didn't can't won't couldn't
    wouldn't shouldn't haven't hasn't hadn't cannot
  `),
  ]),
  verbEndings: ['ed'],
  negations: wordSet("not n't never"),
  reflexives: wordSet(''),
  subjunctives: wordSet('to'),
  wishVerb:
    /^(?!(?:the|an?|his|her|its|their|our|your|my|this|that|these|those|what|which|be$|date|some|many|both|all|us|him|them|it|me|you)$)[a-z]+$/u,
  futures: wordSet('will would could might may should must can'),
  gerunds: wordSet(''),
  clitics: wordSet('not never'),
  complementizers: wordSet('that'),
  questions: wordSet('whether why how what'),
  falseComplementizers: wordSet(''),
  comparatives: wordSet(''),
  more: wordSet(''),
  timeAdverbs: wordSet(''),
  asSaid: wordSet(''),
  thus: wordSet(''),
  announcing: wordSet('full below following'),
  agents: wordSet('by'),
  addressing: wordSet('to'),
  coordinators: wordSet('and or but'),
  contrasts: wordSet('while whereas'),
  causes: wordSet('because although though since when if'),
  relatives: wordSet('who which whom whose where'),
  placeRelatives: wordSet('where'),
  prepositions: wordSet(`
    of in on at by for from with to about against after before during over under into through between among without within
    near since until as than like per via upon toward towards across behind
  `),
  articles: wordSet('of'),
  determiners: wordSet(
    'the a an this these those his her their its my our your some many several no any each every both another',
  ),
  adverbs: wordSet(`
    also later earlier still already now today yesterday tomorrow tonight then once again repeatedly publicly privately recently
    previously further simply only even just however meanwhile separately
  `),
  pronouns: pronounTable(
    "he:ms she:fs they:xp him:mso them:xpo it:xs i:xs we:xp you:xs some:xp many:xp others:xp several:xp this:xsn these:xpn those:xpn both:xp each:xs he's:ms she's:fs they're:xp it's:xs he'd:ms she'd:fs they'd:xp he'll:ms she'll:fs they'll:xp they've:xp we're:xp i'm:xs",
  ),
  possessives: pronounTable('his:mso her:fso their:xpo'),
  according: wordSet('according'),
  nouns: NOUNS,
  persons: PERSONS,
  offices: [],
  generalOffices: wordSet('leader politician official'),
  unnamedOffices: wordSet(
    'spokesman spokeswoman spokesperson witness expert analyst resident official researcher scientist',
  ),
  generalBodies: wordSet('company group club organisation organization'),
  continuing: wordSet('further also'),
  nationalities: new Map([
    ['american', ['united', 'us', 'america']],
    ['british', ['united', 'uk', 'britain']],
    ['french', ['france']],
    ['german', ['germany']],
    ['dutch', ['netherlands']],
    ['greek', ['greece']],
    ['turkish', ['turkey']],
  ]),
  obliqueEndings: ["'s", "s'"],
  accusativeEndings: [],
  nominative: /^[a-z]/u,
  genderOf,
  bareClauses: true,
  overtSubjects: true,
  connectives: wordSet('however meanwhile but and also still'),
  dates: {
    months: numberedTable(
      'january jan|february feb|march|april|may|june|july|august aug|september sept|october oct|november nov|december dec',
      1,
    ),
    weekdays: numberedTable('sunday|monday|tuesday|wednesday|thursday|friday|saturday', 0),
    relativeDays: new Map([
      ['today', 0],
      ['tonight', 0],
      ['yesterday', -1],
    ]),
  },
}
