import type { GrammaticalNumber, Mood, SpeechForm, SpeechVerb, Voice } from '../speech-data.ts'

type Ending = Omit<SpeechForm, 'verb'> & { readonly ending: string }

/** The conjugations of Albanian that verbs of speech follow, named after the first person or an example. */
export type Paradigm = keyof typeof PARADIGMS

type Features = { readonly voice?: Voice; readonly mood?: Mood; readonly aorist?: boolean }

/** Reads `3s:on 3p:ojne`: person, number, ending without diacritics. */
function endings(
  list: string,
  { voice = 'active', mood = 'finite', aorist = false }: Features = {},
): readonly Ending[] {
  return list.split(' ').map(entry => {
    const [who = '3s', ending = ''] = entry.split(':')
    const person = who.startsWith('1') ? 1 : who.startsWith('2') ? 2 : 3
    const number: GrammaticalNumber = who.endsWith('p') ? 'plural' : 'singular'
    return { ending, mood, voice, person, number, aorist }
  })
}

const AORIST = { aorist: true }
const MIDDLE = { voice: 'middle' } as const
const MIDDLE_AORIST = { voice: 'middle', aorist: true } as const
const PARTICIPLE = { mood: 'participle' } as const
const SUBJUNCTIVE = { mood: 'subjunctive' } as const

/** `deklaroj`: present, imperfect, aorist, admirative, middle, participle (with its Gheg and clipped forms). */
const OJ = [
  ...endings('1s:oj 3s:on 1p:ojme 2p:oni 3p:ojne 1s:oja 3s:onte 1p:onim 3p:onin 3s:uaka 3p:uakan'),
  ...endings('1s:ova 2s:ove 3s:oi 1p:uam 2p:uat 3p:uan', AORIST),
  ...endings('3s:ohet 3p:ohen 3s:ohej 3p:oheshin 1s:ohem', MIDDLE),
  ...endings('3s:ua', MIDDLE_AORIST),
  ...endings('3s:uar 3s:ue', PARTICIPLE),
  ...endings('3s:oje', SUBJUNCTIVE),
]

/** `rrëfej`. */
const EJ = [
  ...endings('1s:ej 3s:en 1p:ejme 2p:eni 3p:ejne 1s:eja 3s:ente 3p:enin'),
  ...endings('1s:eva 2s:eve 3s:eu 1p:yem 3p:yen', AORIST),
  ...endings('3s:ehet 3p:ehen 3s:ehej 3p:eheshin 1s:ehem', MIDDLE),
  ...endings('3s:ye', MIDDLE_AORIST),
  ...endings('3s:yer', PARTICIPLE),
  ...endings('3s:eje', SUBJUNCTIVE),
]

/** `shkruaj`, stem `shkr`. */
const UAJ = [
  ...endings('1s:uaj 3s:uan 1p:uajme 2p:uani 3p:uajne 1s:uaja 3s:uante 3p:uanin 3s:uaka'),
  ...endings('1s:ova 2s:ove 3s:oi 1p:uam 2p:uat 3p:uan', AORIST),
  ...endings('3s:uhet 3p:uhen 3s:uhej 3p:uheshin', MIDDLE),
  ...endings('3s:ua', MIDDLE_AORIST),
  ...endings('3s:uar', PARTICIPLE),
  ...endings('3s:uaje', SUBJUNCTIVE),
]

/** `përmend`, `këmbëngul`: the stem ends in a consonant. */
const CONSONANT = [
  ...endings('3s: 1p:im 2p:ni 3p:in 1s:ja 3s:te 3p:nin'),
  ...endings('1s:a 2s:e 3s:i 1p:em 3p:en', AORIST),
  ...endings('3s:et 3p:en 3s:ej 3p:eshin 1s:em', MIDDLE),
  ...endings('3s: 3p:en', MIDDLE_AORIST),
  ...endings('3s:ur', PARTICIPLE),
  ...endings('3s:e', SUBJUNCTIVE),
]

/** `shpreh`, `cek`: a consonant stem whose aorist ends in `-u`. */
const CONSONANT_U = [
  ...endings('3s: 1p:im 2p:ni 3p:in 1s:ja 3s:te 3p:nin'),
  ...endings('1s:a 2s:e 3s:u 1p:em 3p:en', AORIST),
  ...endings('3s:et 3p:en 3s:ej 3p:eshin 1s:em', MIDDLE),
  ...endings('3s: 3s:e 3p:en', MIDDLE_AORIST),
  ...endings('3s:ur', PARTICIPLE),
]

const THEM = [
  ...endings(
    '1s:them 2s:thua 3s:thote 1p:themi 2p:thoni 3p:thone 1s:thosha 3s:thoshte 1p:thoshim 3p:thoshin 3s:thenka',
  ),
  ...endings('1s:thashe 2s:the 3s:tha 1p:thame 2p:thate 3p:thane', AORIST),
  ...endings('3s:thuhet 3p:thuhen 3s:thuhej 3p:thuheshin', MIDDLE),
  ...endings('3s:thene', PARTICIPLE),
]

const FLAS = [
  ...endings('1s:flas 3s:flet 1p:flasim 2p:flisni 3p:flasin 3s:fliste 3p:flisnin'),
  ...endings('1s:fola 3s:foli 1p:folem 3p:folen', AORIST),
  ...endings('3s:flitet 3s:flitej', MIDDLE),
  ...endings('3s:folur', PARTICIPLE),
]

const PYES = [
  ...endings('1s:pyes 3s:pyet 1p:pyesim 2p:pyesni 3p:pyesin 3s:pyeste 3p:pyesnin'),
  ...endings('1s:pyeta 3s:pyeti 1p:pyetem 3p:pyeten', AORIST),
  ...endings('3s:pyetet 3p:pyeten 3s:pyetej', MIDDLE),
  ...endings('3s:pyet', MIDDLE_AORIST),
  ...endings('3s:pyetur', PARTICIPLE),
]

const BEJ = [
  ...endings('1s:bej 3s:ben 1p:bejme 2p:beni 3p:bejne 1s:beja 3s:bente 3p:benin'),
  ...endings('1s:bera 3s:beri 1p:beme 3p:bene 3s:bene', AORIST),
  ...endings('3s:behet 3s:behej', MIDDLE),
  ...endings('3s:be', MIDDLE_AORIST),
  ...endings('3s:bere', PARTICIPLE),
]

const VE = [
  ...endings('1s:ve 3s:ve 3p:vene 3s:vinte 3p:vinin 3s:vente'),
  ...endings('1s:vura 3s:vuri 1p:vume 3p:vune', AORIST),
  ...endings('3s:vihet 3s:vihej', MIDDLE),
  ...endings('3s:vu', MIDDLE_AORIST),
  ...endings('3s:vene', PARTICIPLE),
]

const HEDH = [
  ...endings('3s:hedh 3p:hedhin 3s:hidhte 3p:hidhnin'),
  ...endings('3s:hodhi 3p:hodhen', AORIST),
  ...endings('3s:hedhur', PARTICIPLE),
]

const THERRAS = [
  ...endings('3s:therret 3p:therrasin 3s:therriste'),
  ...endings('3s:thirri 3p:thirren', AORIST),
  ...endings('3s:thirrur', PARTICIPLE),
]

const BERTAS = [
  ...endings('3s:bertet 3p:bertasin 3s:berriste'),
  ...endings('3s:bertiti 3p:bertiten', AORIST),
  ...endings('3s:bertitur', PARTICIPLE),
]

const JAP = [
  ...endings('1s:jap 3s:jep 3p:japin 3s:jepte'),
  ...endings('1s:dhashe 3s:dha 3p:dhane', AORIST),
  ...endings('3s:dhene', PARTICIPLE),
]

const PERGJIGJEM = [
  ...endings('3s:pergjigjet 3p:pergjigjen 3s:pergjigjej 3p:pergjigjeshin', MIDDLE),
  ...endings('3s:pergjigj 3s:pergjigje 3p:pergjigjen', MIDDLE_AORIST),
  ...endings('3s:pergjigjur 3s:pergjegjur', PARTICIPLE),
]

const LE = [
  ...endings('3s:le 3p:lene 3s:linte'),
  ...endings('3s:la 3p:lane', AORIST),
  ...endings('3s:lihet', MIDDLE),
  ...endings('3s:lene', PARTICIPLE),
]

const PERCJELL = [
  ...endings('3s:percjell 3p:percjellin 3s:percillte'),
  ...endings('3s:percolli 3p:percollen', AORIST),
  ...endings('3s:percjelle', PARTICIPLE),
]

/** `arrij`, `dal`, `vij`: of speech with a conclusion, `terheq` with attention. */
const ARRIJ = [
  ...endings('3s:arrin 3p:arrijne 3s:arrinte'),
  ...endings('3s:arriti 3p:arriten', AORIST),
  ...endings('3s:arritur 3s:arrit', PARTICIPLE),
]
const DAL = [
  ...endings('3s:del 3p:dalin 3s:dilte'),
  ...endings('3s:doli 3p:dolen', AORIST),
  ...endings('3s:dale 3s:dal', PARTICIPLE),
]
const VIJ = [
  ...endings('3s:vjen 3p:vijne 3s:vinte'),
  ...endings('3s:erdhi 3p:erdhen', AORIST),
  ...endings('3s:ardhur', PARTICIPLE),
]
const TERHEQ = [
  ...endings('3s:terheq 3p:terheqin 3s:terhiqte'),
  ...endings('3s:terhoqi 3p:terhoqen', AORIST),
  ...endings('3s:terhequr', PARTICIPLE),
]

const PARADIGMS = {
  oj: OJ,
  ej: EJ,
  uaj: UAJ,
  consonant: CONSONANT,
  consonantU: CONSONANT_U,
  them: THEM,
  flas: FLAS,
  pyes: PYES,
  bej: BEJ,
  ve: VE,
  hedh: HEDH,
  therras: THERRAS,
  bertas: BERTAS,
  jap: JAP,
  pergjigjem: PERGJIGJEM,
  le: LE,
  percjell: PERCJELL,
  arrij: ARRIJ,
  dal: DAL,
  vij: VIJ,
  terheq: TERHEQ,
} as const

/** All forms of a verb, folded: each ending of its paradigm on its stem (empty for irregular verbs). */
export function conjugate(
  stem: string,
  paradigm: Paradigm,
  verb: SpeechVerb,
): ReadonlyMap<string, readonly SpeechForm[]> {
  const forms = new Map<string, SpeechForm[]>()
  for (const { ending, ...features } of PARADIGMS[paradigm]) {
    const surface = stem + ending
    forms.set(surface, [...(forms.get(surface) ?? []), { verb, ...features }])
  }
  return forms
}
