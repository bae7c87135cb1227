import type { Mood, SpeechForm, SpeechFrame, SpeechVerb } from '../speech-data.ts'
import { wordList } from '../speech-tables.ts'

const NONE: SpeechFrame = { quotation: false, clause: 0, wish: false, object: false, negatable: false, credit: false }

const FRAMES = {
  say: { ...NONE, quotation: true, clause: 1 },
  tell: { ...NONE, quotation: true, clause: 1, object: true, wish: true },
  promise: { ...NONE, quotation: true, clause: 1, wish: true },
  ask: { ...NONE, quotation: true, clause: 0.9, wish: true, object: true },
  deny: { ...NONE, quotation: true, clause: 0.9, negatable: true },
  report: { ...NONE, quotation: true, clause: 1, credit: true },
  show: { ...NONE, quotation: true, clause: 0.7 },
  think: { ...NONE, clause: 0.3 },
  utter: { ...NONE, quotation: true },
} as const satisfies Record<string, SpeechFrame>

/** Regular verbs by frame: `-s`, `-ed`, `-ing` are added, a final `e` dropped. */
const REGULAR: Readonly<Record<keyof typeof FRAMES, string>> = {
  say: `declare claim announce explain assert contend maintain emphasize emphasise stress insist argue admit acknowledge concede
    confirm reiterate affirm note add remark comment observe caution complain allege testify boast joke respond suggest propose proclaim
    recall reveal disclose estimate predict conclude answer underline highlight tweet post stipulate lament
    warrant surmise theorize speculate opine`,
  promise: 'vow pledge promise threaten agree offer',
  tell: 'inform assure remind notify warn',
  ask: 'ask urge demand request order advise instruct encourage implore',
  deny: 'deny dispute reject',
  report: 'report',
  show: 'indicate signal',
  think: 'believe hope expect fear doubt suspect',
  utter: 'shout whisper continue laugh sigh recount joke exclaim chant cry shoot',
}

/** Irregular verbs: base, third person, past, participle, gerund. */
const IRREGULAR: readonly (readonly [keyof typeof FRAMES, string])[] = [
  ['say', 'say says said said saying'],
  ['tell', 'tell tells told told telling'],
  ['report', 'write writes wrote written writing'],
  ['say', 'deny denies denied denied denying'],
  ['say', 'reply replies replied replied replying'],
  ['say', 'clarify clarifies clarified clarified clarifying'],
  ['say', 'testify testifies testified testified testifying'],
  ['say', 'admit admits admitted admitted admitting'],
  ['say', 'recall recalls recalled recalled recalling'],
  ['say', '_ _ stated stated stating'],
  ['promise', 'swear swears swore sworn swearing'],
  ['say', 'quip quips quipped quipped quipping'],
  ['show', 'show shows showed shown showing'],
  ['show', 'find finds found found finding'],
  ['think', 'think thinks thought thought thinking'],
  ['say', 'signal signals signalled signalled signalling'],
]

/** Every inflected form of English verbs of speech, folded. */
export const VERBS: ReadonlyMap<string, readonly SpeechForm[]> = collect()

function collect(): ReadonlyMap<string, readonly SpeechForm[]> {
  const all = new Map<string, SpeechForm[]>()
  for (const [frame, list] of Object.entries(REGULAR)) {
    for (const base of wordList(list)) addVerb(all, FRAMES[frame as keyof typeof FRAMES], regularForms(base))
  }
  for (const [frame, forms] of IRREGULAR) addVerb(all, FRAMES[frame], wordList(forms))
  return all
}

function regularForms(base: string): readonly string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  const third = /(?:s|sh|ch|x)$/u.test(base) ? `${base}es` : `${base}s`
  return [base, third, `${stem}ed`, `${stem}ed`, `${stem}ing`]
}

function addVerb(all: Map<string, SpeechForm[]>, frame: SpeechFrame, forms: readonly string[]): void {
  const [base = '', third = '', past = '', participle = '', gerund = ''] = forms
  const verb: SpeechVerb = { lemma: base, frame, tails: [], middleOnly: false, activeOnly: false }
  const add = (surface: string, mood: Mood, number: SpeechForm['number']): void => {
    const form: SpeechForm = { verb, mood, voice: 'active', person: 3, number, aorist: false }
    all.set(surface, [...(all.get(surface) ?? []), form])
  }
  add(base, 'finite', 'plural')
  add(third, 'finite', 'singular')
  add(past, 'finite', 'singular')
  add(past, 'finite', 'plural')
  add(participle, 'participle', 'singular')
  add(gerund, 'gerund', 'singular')
}
