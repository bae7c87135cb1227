import type { Case, Gender, GrammaticalNumber, PersonNoun } from '../speech-data.ts'
import { wordList } from '../speech-tables.ts'

type Inflection = readonly [ending: string, number: GrammaticalNumber, grammaticalCase: Case, definite: boolean]

const MASCULINE: readonly Inflection[] = [
  ['', 'singular', 'nominative', false],
  ['i', 'singular', 'nominative', true],
  ['in', 'singular', 'accusative', true],
  ['it', 'singular', 'oblique', true],
  ['e', 'plural', 'nominative', false],
  ['et', 'plural', 'nominative', true],
  ['eve', 'plural', 'oblique', true],
]
const MASCULINE_U: readonly Inflection[] = [
  ['', 'singular', 'nominative', false],
  ['u', 'singular', 'nominative', true],
  ['un', 'singular', 'accusative', true],
  ['ut', 'singular', 'oblique', true],
  ['e', 'plural', 'nominative', false],
  ['et', 'plural', 'nominative', true],
  ['eve', 'plural', 'oblique', true],
]
const FEMININE: readonly Inflection[] = [
  ['e', 'singular', 'nominative', false],
  ['ja', 'singular', 'nominative', true],
  ['en', 'singular', 'accusative', true],
  ['es', 'singular', 'oblique', true],
  ['et', 'plural', 'nominative', true],
]
const FEMININE_A: readonly Inflection[] = [
  ['e', 'singular', 'nominative', false],
  ['a', 'singular', 'nominative', true],
  ['en', 'singular', 'accusative', true],
  ['es', 'singular', 'oblique', true],
  ['at', 'plural', 'nominative', true],
  ['ave', 'plural', 'oblique', true],
]
const FEMININE_IA: readonly Inflection[] = [
  ['i', 'singular', 'nominative', false],
  ['ia', 'singular', 'nominative', true],
  ['ine', 'singular', 'accusative', true],
  ['ise', 'singular', 'oblique', true],
  ['ite', 'plural', 'nominative', true],
  ['ive', 'plural', 'oblique', true],
]
/** `psikologia`, beside `psikologja`. */
const FEMININE_OF_LOG: readonly Inflection[] = [
  ['ia', 'singular', 'nominative', true],
  ['ine', 'singular', 'accusative', true],
  ['ise', 'singular', 'oblique', true],
]
const PLURAL: readonly Inflection[] = [
  ['', 'plural', 'nominative', false],
  ['t', 'plural', 'nominative', true],
  ['ve', 'plural', 'oblique', true],
]

/** Offices, occupations and roles with a masculine and a feminine form: `ministri`, `ministrja`. */
const OFFICES = `
  president zevendespresident nenpresident kryeministr zevendeskryeministr ministr zevendesministr kryetar nenkryetar
  bashkekryetar deputet eurodeputet zedhenes drejtor zevendesdrejtor profesor doktor ekspert analist gazetar avokat
  trajner kengetar aktor lojtar futbollist sekretar nensekretar ambasador zevendesambasador konsull kancelar
  zevendeskancelar komisioner eurokomisioner prokuror gjykates gjyqtar polic lider udheheqes kryeparlamentar
  kryeqeveritar vjecar rojtar arkitekt krijues banues anetar kandidat koordinator kordinator senator kongresmen
  guvernator nenguvernator prefekt nenprefekt general komandant nenkomandant historian shkrimtar poet regjisor
  producent moderator prezantues biznesmen sipermarres pronar bashkepronar banor qytetar nxenes student bashkeshort
  deshmitar shkencetar studiues hetues kerkues diplomat kryediplomat emisar zyrtar autor bashkautor themelues
  bashkethemelues menaxher sportist boksier mbrojtes sulmues portier mesfushor qendermbrojtes kryetrajner selektor
  tenist atlet notar xhudist mundes volejbollist basketbollist hendbollist pilot arbitr artist muzikant reper
  kompozitor balerin koreograf fotograf stilist dizajner kuzhinier model mesues arsimtar edukator ligjerues inxhinier
  ekonomist politikan aktivist opozitar demokrat republikan konservator laburist socialist ish-president
  ish-kryeministr ish-kryetar ish-ministr ish-deputet keshilltar shef
  kryeredaktor redaktor editor kolumnist publicist opinionist kontrollues inspektor kryeinspektor auditor ombudsman
  konsulent jurist noter permbarues fermer shofer mbret princ kapiten nenkapiten oficer major kolonel gjeneral
  toger rreshter teknik rektor dekan kryeprokuror kryekomandant kryeshef perkthyes nutricionist farmacist dentist
  psikiatr pediatr infermier pacient imam kardinal peshkop kryepeshkop ipeshkv pastor raportues hulumtues organizator
  pjesemarres vezhgues negociator ndermjetes kryenegociator zevendes nderlidhes mbikeqyres specialist avokues njohes
  drejtues perfaqesues punonjes pensionist veteran familjar prind fqinj bashkepunetor punetor investitor tifoz
  influencer bloger luftetar rezervist pasardhes paraardhes kusherir bashkefshatar
`
/** The same, of stems in `-k` and `-g`: `mjeku`, `epidemiologu`. */
const OFFICES_U = `
  mjek kirurg neurokirurg pedagog psikolog epidemiolog infektolog sociolog politolog dermatolog virolog mikrobiolog
  imunolog kardiolog pulmolog neurolog gjinekolog onkolog biolog gjeolog meteorolog sizmolog arkeolog antropolog teolog
  ekolog kriminolog anesteziolog radiolog urolog patolog toksikolog gastroenterolog strateg kryebashkiak
  nenkryebashkiak akademik
`

const MASCULINE_U_OFFICES = 'myfti hierark patriark monark ortak shok mik plak'
const MASCULINE_ONLY = 'burr djal baba vella djalosh zot ati prift ushtar gjysh dhendr nip'
/** Words for men and women alike. */
const OF_BOTH = 'yll personazh idhull'
/** Men in `-a`: `papa`. */
const MASCULINE_A = 'pap hoxh'
const FEMININE_ONLY_A = 'nen vajz motr grua mbretere zonj zonjush dado vjehrr mbes'
const FEMININE_ONLY_JA =
  'gjysh shoq mbreteresh princesh drejtoresh profesoresh doktoresh mesuesh dashnor shtatzen infermier'
/** Bodies that speak, written in lower case, feminine in -ia: `policia`. */
const BODIES_IA = `polic qever ministr prokuror bashk part kompan ushtr agjenc akadem drejtor avokat kryes kryeministr
  kancelar xhandarmer shoqer`
/** Bodies in -a: `gjykata`. */
const BODIES_A = `gjykat gazet opozit presidenc zyr komun organizat familj bank ambasad federat dhom shoqat pal mbrojtj
  sindikat dogan aleanc korporat ndermarrj qendr fabrik prefektur levizj marin skuadr revist firm linj`
/** Bodies in -i, -t. */
const BODIES_I = `kuvend parlament koalicion komision universitet institut spital klub departament delegacion grup ekip
  kremlin keshill trup staf portal televizion institucion forum inspektorat komitet rrjet cift burim ekzekutiv mision
  senat kongres tribunal panel autoritet bord kabinet dikaster fakultet tabloid operator koncern`
const PLURALS = `autoritete burime media medie ekspert familjare banor qytetar zyrtar deshmitar prinder avokat shkencetar
  studiues mjek gazetar deputet ministra ligjvenes diplomat analist organizator protestues punonjes punetore organe
  institucione ushtar polic investitore kritike kundershtar perkrahes njerez tifoz rivale opozitar`

/** Indefinite forms whose stem differs: `ministër`. */
const IRREGULAR: readonly (readonly [surface: string, stem: string])[] = [
  ['minister', 'ministr'],
  ['kryeminister', 'kryeministr'],
  ['zevendesminister', 'zevendesministr'],
  ['zevendeskryeminister', 'zevendeskryeministr'],
  ['ish-kryeminister', 'ish-kryeministr'],
  ['ish-minister', 'ish-ministr'],
]

/** `gjykatës` is the court's far more often than a judge. */
const COURT = { nominative: 'gjykata', oblique: 'gjykates' }

/** `gruaja` */
const WOMAN: readonly (readonly [surface: string, nounCase: Case])[] = [
  ['gruaja', 'nominative'],
  ['gruan', 'accusative'],
  ['gruas', 'oblique'],
]

type Family = {
  readonly list: string
  readonly inflections: readonly Inflection[]
  readonly gender: Gender | null
  readonly body: boolean
  readonly articled?: boolean
}

/** Offices and roles made of participles: `i dërguari`, `e akuzuara`, `të pandehurit`. */
const ARTICLED = `derguar ngarkuar deleguar akuzuar dyshuar pandehur plagosur lenduar mbijetuar arrestuar paditur punesuar dashur
  rinj pranishem demtuar perfaqesuar`
const ARTICLED_MASCULINE: readonly Inflection[] = [
  ['i', 'singular', 'nominative', true],
  ['in', 'singular', 'accusative', true],
  ['it', 'singular', 'oblique', true],
  ['ve', 'plural', 'oblique', true],
]
const ARTICLED_FEMININE: readonly Inflection[] = [
  ['a', 'singular', 'nominative', true],
  ['en', 'singular', 'accusative', true],
  ['es', 'singular', 'oblique', true],
]
/** `kreu` keeps its stem in all cases. */
const HEAD: readonly Inflection[] = [
  ['u', 'singular', 'nominative', true],
  ['un', 'singular', 'accusative', true],
  ['ut', 'singular', 'oblique', true],
]

const FAMILIES: readonly Family[] = [
  { list: ARTICLED, inflections: ARTICLED_MASCULINE, gender: 'masculine', body: false, articled: true },
  { list: ARTICLED, inflections: ARTICLED_FEMININE, gender: 'feminine', body: false, articled: true },
  { list: 'kre', inflections: HEAD, gender: null, body: false },
  { list: OFFICES, inflections: MASCULINE, gender: 'masculine', body: false },
  { list: OFFICES, inflections: FEMININE, gender: 'feminine', body: false },
  { list: OFFICES_U, inflections: MASCULINE_U, gender: 'masculine', body: false },
  { list: OFFICES_U, inflections: FEMININE, gender: 'feminine', body: false },
  { list: OFFICES_U, inflections: FEMININE_OF_LOG, gender: 'feminine', body: false },
  { list: MASCULINE_U_OFFICES, inflections: MASCULINE_U, gender: 'masculine', body: false },
  { list: MASCULINE_ONLY, inflections: MASCULINE, gender: 'masculine', body: false },
  { list: OF_BOTH, inflections: MASCULINE, gender: null, body: false },
  { list: MASCULINE_A, inflections: FEMININE_A, gender: 'masculine', body: false },
  { list: FEMININE_ONLY_A, inflections: FEMININE_A, gender: 'feminine', body: false },
  { list: FEMININE_ONLY_JA, inflections: FEMININE, gender: 'feminine', body: false },
  { list: PLURALS, inflections: PLURAL, gender: null, body: false },
  { list: BODIES_IA, inflections: FEMININE_IA, gender: null, body: true },
  { list: BODIES_A, inflections: FEMININE_A, gender: null, body: true },
  { list: BODIES_I, inflections: MASCULINE, gender: null, body: true },
]

/** Every inflected form of nouns for people and bodies that speak, folded. */
export const PERSONS: ReadonlyMap<string, PersonNoun> = collect()

function collect(): ReadonlyMap<string, PersonNoun> {
  const all = new Map<string, PersonNoun>()
  for (const family of FAMILIES) for (const stem of wordList(family.list)) addForms(all, stem, family)
  for (const [surface, nounCase] of WOMAN) {
    all.set(surface, {
      stem: 'gru',
      gender: 'feminine',
      number: 'singular',
      case: nounCase,
      definite: true,
      body: false,
      articled: false,
    })
  }
  const court = all.get(COURT.nominative)
  if (court !== undefined) all.set(COURT.oblique, { ...court, case: 'oblique' })
  for (const [surface, stem] of IRREGULAR) {
    const form = all.get(stem)
    if (form !== undefined) all.set(surface, form)
  }
  return all
}

function addForms(
  all: Map<string, PersonNoun>,
  stem: string,
  { inflections, gender, body, articled = false }: Family,
): void {
  for (const [ending, number, grammaticalCase, definite] of inflections) {
    const surface = stem + ending
    if (!all.has(surface)) all.set(surface, { stem, gender, number, case: grammaticalCase, definite, body, articled })
  }
}
