import type { Gender, SpeechData } from '../speech-data.ts'
import { auxiliaryTable, numberedTable, pronounTable, wordSet } from '../speech-tables.ts'
import { NATIONALITIES } from './nationalities.ts'
import { NOUNS } from './speech-nouns.ts'
import { PERSONS } from './speech-persons.ts'
import { VERBS } from './speech-verbs.ts'

const MALE_IN_A = wordSet(
  'luka nikola ilija andrea gjoka leka mustafa enea joshua mikola nikita sasha danila jona musa isa kosta',
)
const FEMALE_NOT_IN_A = wordSet(
  'merkel ursula edit flutur shpresim dafine blerte mimoze drite lule teute valbone vjollce elizabeth margaret ruth sarah hillary nancy christine catherine kate jane anne marie rachel michelle carmen ingrid doris iris',
)

/** Albanian given names in `-a`, `-e` are women's, with few exceptions. */
function genderOf(givenName: string): Gender | null {
  if (MALE_IN_A.has(givenName)) return 'masculine'
  if (FEMALE_NOT_IN_A.has(givenName)) return 'feminine'
  return givenName.endsWith('a') || givenName.endsWith('ë') ? 'feminine' : null
}

/** Speech in Albanian. Own word lists; forms generated from stems by `conjugation.ts` and the noun files. */
export const SPEECH: SpeechData = {
  verbs: VERBS,
  auxiliaries: auxiliaryTable(`
    ka:active3s kane:active3p kishte:active3s kishin:active3p pati:active3s paten:active3p paska:active3s
    paskan:active3p kam:active1s kemi:active1p kisha:active1s kishim:active1p ke:active2s keni:active2p pat:active3s
    eshte:middle3s jane:middle3p ishte:middle3s ishin:middle3p qenka:middle3s qenkan:middle3p jam:middle1s jemi:middle1p
    osht:middle3s asht:middle3s
  `),
  otherVerbs: wordSet(`
    ka kane kishte kishin pati paska eshte jane ishte ishin qenka behet behen beri bene ben bejne mund duhet duhej do
    le merr marrin mori moren shkoi shkon shkojne erdhi vjen vijne erdhen doli del dalin dolen hyri hyn ra bie rane
    dha jep japin dhane sheh shohin pane mbajti mban mbajne u-be gjeti gjen gjejne solli sjell solli vuri vendosi
    vdiq vdes vdiqen ndodh ndodhi ndodhen mbeti mbetet mbeten pret presin priti di dine dinte do-te njeh njohin njihet
    quhet quan quajti pritet pritej fitoi humbi nisi filloi hapi mbylli arriti arrin arrijne takoi viziton vizitoi
    ngriti iku ikin bisedoi diskutoi vrau vrane zuri kapi perfshin permban kerkohet zhvillohet mbahet u-mbajt
    duket dukej dukeshin kap rrezikon vlen kushton beson deshiron kthye u-kthye ktheu kthehet nenshkroi
    foli diskutuan zgjodhi zgjidhet rritet rriti ulet pesoi perballet punon punoi jeton jetonte luan luajti
  `),
  verbEndings: [
    'ohet',
    'ohen',
    'ohej',
    'oheshin',
    'ojne',
    'ojme',
    'uan',
    'oi',
    'onte',
    'onin',
    'hej',
    'heshin',
    'ehet',
    'ehen',
    'uhet',
    'ihet',
  ],
  negations: wordSet("nuk s' s mos as"),
  reflexives: wordSet('u'),
  subjunctives: wordSet("te ta t' t'i t'u t'ia t'iu t'ua t'a t'na t'ju ti"),
  wishVerb: /(?:je|jne|hen|het|shin|in|en|te|ke)$/u,
  futures: wordSet('do'),
  gerunds: wordSet('duke'),
  clitics: wordSet("i e u ia iu ua na ju jua me ma te ta t'i t'u t'ia t'iu t'ua nuk s s' po do mos"),
  complementizers: wordSet('se qe'),
  questions: wordSet('nese pse sesi a ku kur kush cfare cka'),
  falseComplementizers: wordSet('së'),
  comparatives: wordSet('se'),
  more: wordSet('më'),
  timeAdverbs: wordSet('heret vone tej tutje pare poshte lart pas vonshem'),
  asSaid: wordSet('sic sikurse sikunder'),
  thus: wordSet('keshtu kete keto ketu lajmin lajmi ngjarjen rastin informacionin kesisoj'),
  announcing: wordSet('plote vijim poshte vazhdim integral integrale tij saj tyre pandryshuar'),
  agents: wordSet('nga prej'),
  addressing: wordSet('per'),
  coordinators: wordSet('dhe e por ose apo mirepo as edhe si madje'),
  contrasts: wordSet('ndersa kurse teksa derisa nderkohe nderkaq perderisa'),
  causes: wordSet('pasi sepse meqe meqenese ngase ndonese megjithese pse nese kur teksa'),
  relatives: wordSet('qe cili cila cilet cilat ku cilin cilen cilit ciles kur'),
  placeRelatives: wordSet('ku'),
  prepositions: wordSet(`
    ne me per nga te tek prej pas para mes midis ndermjet gjate sipas permes nepermjet ndaj kunder rreth jashte
    brenda afer prane drejt krahas pervec lidhur perkitazi mbi nen neper pa deri qe-nga perballe karshi falë fale
    bashke rreth-e bazuar duke lidhje kuader
  `),
  articles: wordSet('i e te se'),
  determiners: wordSet(
    '    nje ky kjo keta keto kete ketij kesaj ketyre atij asaj atyre ai ajo ata ato disa cdo shume gjithe gjithë te-gjithe asnje ndonje tjeter tjera tjere cili',
  ),
  adverbs: wordSet(`
    gjithashtu tutje sot dje sonte neser pergjithesisht poashtu po-ashtu ashtu po edhe me-tej tej tutje pastaj mandej
    serish perseri rishtazi qarte shkurt hapur publikisht zyrtarisht vazhdimisht vetem tashme tani ende gjithnje
    gjithmone shpesh se-fundmi fundmi madje menjehere kategorikisht fillimisht njekohesisht vec veç me tutje
    perfundimisht haptazi prere disahere shprehimisht drejtperdrejt personalisht aty ketu keshtu njesoj gjithsesi
    posacerisht vecanerisht mjaft shume dukshem ashper rendom para fare kurre asnjehere
  `),
  pronouns: pronounTable(`
    ai:ms ajo:fs ata:mp ato:fp ky:msn kjo:fsn keta:mpn keto:fpn vete:xs njejti:ms njejta:fs tjetri:ms tjetra:fs
    atij:mso asaj:fso atyre:xpo ketij:mson kesaj:fson ketyre:xpon secili:ms dikush:xs disa:xp shume:xp shumica:xp
    tij:mso saj:fso tyre:xpo
  `),
  possessives: pronounTable('tij:mso saj:fso tyre:xpo'),
  indefinitePronouns: wordSet('dikush askush tjetri tjetra secili disa shume shumica'),
  according: wordSet('sipas referuar'),
  nouns: NOUNS,
  persons: PERSONS,
  offices: [
    { words: ['shef', 'qever'], means: ['kryeministr'] },
    { words: ['kre', 'qever'], means: ['kryeministr'] },
    { words: ['kryeqeveritar'], means: ['kryeministr'] },
    { words: ['shef', 'ekzekutiv'], means: ['kryeministr'] },
    { words: ['kre', 'ekzekutiv'], means: ['kryeministr'] },
    { words: ['shef', 'diplomaci'], means: ['ministr', 'jasht'] },
    { words: ['kryediplomat'], means: ['ministr', 'jasht'] },
    { words: ['shef', 'shtet'], means: ['president'] },
    { words: ['kre', 'shtet'], means: ['president'] },
    { words: ['kryetar', 'shtet'], means: ['president'] },
    { words: ['kre', 'diplomaci'], means: ['ministr', 'jasht'] },
    { words: ['kre', 'shtepis', 'bardh'], means: ['president', 'shba'] },
    { words: ['kre', 'kremlin'], means: ['president', 'rusi'] },
    { words: ['kryeparlamentar'], means: ['kryetar', 'kuvend'] },
    { words: ['kre', 'kuvend'], means: ['kryetar', 'kuvend'] },
    { words: ['kre', 'parlament'], means: ['kryetar', 'kuvend'] },
    { words: ['kryebashkiak'], means: ['kryetar', 'bashk'] },
    { words: ['kre', 'bashki'], means: ['kryetar', 'bashk'] },
    { words: ['kre', 'komun'], means: ['kryetar', 'komun'] },
  ],
  generalOffices: wordSet('lider udheheqes shef kre politikan zyrtar diplomat zot zonj shtetar'),
  unnamedOffices: wordSet(
    'zedhenes deshmitar perfaqesues mjek banor familjar prind fqinj avokat polic ekspert zyrtar burim anetar qytetar koleg gazetar shkencetar studiues nen baba vella motr gjysh kusherir vjehrr nip mbes dhendr',
  ),
  callings: wordSet('mjek avokat ekspert gazetar shkencetar studiues'),
  generalBodies: wordSet('kompan part klub organizat shoqat linj firm korporat shoqer ndermarrj institucion operator'),
  officesOfBodies: new Map([
    ['auditor', 'audit'],
    ['avokat', 'avokat'],
    ['ombudsman', 'avokat'],
  ]),
  outlets: wordSet('gazet portal revist tabloid televizion agjenc'),
  passingOn: wordSet('shkr raport transmet percjell cit publik'),
  personalDocuments: wordSet('postim status shkrim leter letr reagim mesazh prononcim fjalim intervist e-mail'),
  indefinite: wordSet('nje'),
  means: wordSet('permes nepermjet ne te'),
  continuing: wordSet('tej tutje gjithashtu poashtu ashtu'),
  nationalities: NATIONALITIES,
  obliqueEndings: ['eve', 'ave', 'ive', 'uve', 'vet', 'it', 'ut', 'ës', 'es', 'së', 'se', 'ise', 've'],
  accusativeEndings: ['ine', 'un', 'in', 'en', 'ën', 'ne', 'në'],
  // the definite endings: `populli`, `kritiku`, `nëna`, `lajmi`, `njerëzit`
  nominative: /^.{3}.*(?:[^aeo]i|u|[^e]a|ja|et|at|it|te)$/u,
  genderOf,
  bareClauses: false,
  connectives: wordSet(`
    sidoqofte megjithate nderkaq ndryshe por mirepo ndersa kurse gjithashtu keshtu madje po ashtu nderkohe prandaj
    pra dhe edhe tutje me-tej tej pastaj ne-anen
  `),
  dates: {
    months: numberedTable(
      'janar janarit|shkurt shkurtit|mars marsit|prill prillit|maj majit|qershor qershorit|korrik korrikut|gusht gushtit|shtator shtatorit|tetor tetorit|nentor nentorit|dhjetor dhjetorit',
      1,
    ),
    weekdays: numberedTable(
      'diel dielen|hene henen|marte marten|merkure merkuren|enjte enjten|premte premten|shtune shtunen',
      0,
    ),
    relativeDays: new Map([
      ['sot', 0],
      ['sonte', 0],
      ['dje', -1],
      ['mbreme', -1],
      ['pardje', -2],
    ]),
  },
}
