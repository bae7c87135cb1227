import type { SpeechForm, SpeechFrame, SpeechVerb } from '../speech-data.ts'
import { conjugate, type Paradigm } from './conjugation.ts'
import { wordList } from '../speech-tables.ts'
import { mistyped } from './typing-errors.ts'

const NONE: SpeechFrame = { quotation: false, clause: 0, wish: false, object: false, negatable: false, credit: false }

const FRAMES = {
  say: { ...NONE, quotation: true, clause: 1 },
  write: { ...NONE, quotation: true, clause: 1, credit: true },
  tell: { ...NONE, quotation: true, clause: 1, object: true },
  ask: { ...NONE, quotation: true, clause: 0.9, wish: true, object: true },
  promise: { ...NONE, quotation: true, clause: 1, wish: true },
  accuse: { ...NONE, quotation: true, clause: 0.9, object: true },
  deny: { ...NONE, quotation: true, clause: 1, negatable: true },
  judge: { ...NONE, quotation: true, clause: 0.9 },
  show: { ...NONE, quotation: true, clause: 0.7 },
  learn: { ...NONE, clause: 0.7 },
  find: { ...NONE, clause: 0.4 },
  think: { ...NONE, quotation: true, clause: 0.3 },
  talk: { ...NONE, quotation: true, clause: 0.6 },
  utter: { ...NONE, quotation: true },
  call: { ...NONE, quotation: true, object: true },
  credit: { ...NONE, quotation: true, credit: true },
} as const satisfies Record<string, SpeechFrame>

type Entry = {
  readonly frame: keyof typeof FRAMES
  readonly paradigm: Paradigm
  /** Stems that take the paradigm's endings, folded; empty for an irregular verb, whose paradigm holds whole forms. */
  readonly stems?: string
  /** Alternatives of the fixed words after the verb, separated by `|`. */
  readonly tails?: string
  /** Of speech in the middle voice only. */
  readonly middle?: boolean
  /** Of speech in the active voice only. */
  readonly active?: boolean
}

const CONCLUSION = 'ne perfundim|ne perfundimin|me perfundimin|ne konkluzion|ne konkluzionin|me konkluzionin'

const ENTRIES: readonly Entry[] = [
  { frame: 'say', paradigm: 'them' },
  {
    frame: 'say',
    paradigm: 'oj',
    stems: `deklar theks sht potenc nenviz sqar shpjeg argument pretend poh pran konfirm vertet kujt rikujt perkujt
      insist lajmer koment kumt alarm qartes sakt saktes preciz specifik
      arsyet parashik konkretiz elabor akcent ngulm replik justifik detaj alud ritheks rikonfirm ripoh rideklar spjeg
      evident sinjaliz apostrof insinu afirm riafirm kunderargument`,
  },
  { frame: 'judge', paradigm: 'oj', stems: 'vleres konstat analiz konklud gjyk reag ironiz denonc' },
  { frame: 'say', paradigm: 'ej', stems: 'rref' },
  { frame: 'write', paradigm: 'uaj', stems: 'shkr' },
  { frame: 'write', paradigm: 'oj', stems: 'raport njoft transmet' },
  { frame: 'credit', paradigm: 'oj', stems: 'cit publik post' },
  { frame: 'credit', paradigm: 'percjell' },
  { frame: 'tell', paradigm: 'oj', stems: 'inform' },
  { frame: 'tell', paradigm: 'oj', stems: 'sigur garant', active: true },
  { frame: 'show', paradigm: 'oj', stems: 'treg deshm zbul' },
  { frame: 'learn', paradigm: 'oj', stems: 'mes' },
  { frame: 'find', paradigm: 'oj', stems: 'kupt' },
  { frame: 'say', paradigm: 'consonant', stems: 'permend kembengul perserit porosit' },
  { frame: 'say', paradigm: 'consonantU', stems: 'cek' },
  { frame: 'say', paradigm: 'consonant', stems: 'shpall' },
  { frame: 'say', paradigm: 'consonantU', stems: 'shpreh mburr', middle: true },
  { frame: 'say', paradigm: 'oj', stems: 'ank prononc deklar', middle: true },
  { frame: 'promise', paradigm: 'oj', stems: 'premt kercen paralajmer' },
  { frame: 'ask', paradigm: 'oj', stems: 'drejt', middle: true },
  {
    frame: 'say',
    paradigm: 'consonantU',
    stems: 'shpreh',
    tails:
      'besimin|mendimin|bindjen|shpresen|opinionin|pikepamjen|qendrimin|shqetesimin|keqardhjen|dyshimin|friken|habine',
  },
  { frame: 'promise', paradigm: 'oj', stems: 'zot bet', middle: true },
  { frame: 'ask', paradigm: 'oj', stems: 'kerk ft urdher rekomand apel sugjer sygjer propoz keshill udhez inkuraj' },
  { frame: 'ask', paradigm: 'consonant', stems: 'lut lyp' },
  { frame: 'accuse', paradigm: 'oj', stems: 'akuz fajes' },
  { frame: 'deny', paradigm: 'oj', stems: 'moh pergenjeshtr demant' },
  { frame: 'deny', paradigm: 'hedh', tails: 'poshte' },
  { frame: 'tell', paradigm: 'pyes' },
  { frame: 'say', paradigm: 'pergjigjem', middle: true },
  { frame: 'ask', paradigm: 'bej', tails: 'thirrje|apel' },
  {
    frame: 'say',
    paradigm: 'bej',
    tails: 'me dije|te ditur|te qarte|e ditur|te njohur|te ditura|me dite|publike|te ditun|i ditur',
  },
  { frame: 'say', paradigm: 've', tails: 'ne dukje|ne pah|theksin|ne theks|ne spikame|ne reliev' },
  { frame: 'say', paradigm: 'le', tails: 'te kuptohet|te kuptoje|te nenkuptohet' },
  { frame: 'judge', paradigm: 'arrij', tails: CONCLUSION },
  { frame: 'judge', paradigm: 'dal', tails: CONCLUSION },
  { frame: 'judge', paradigm: 'vij', tails: CONCLUSION },
  { frame: 'say', paradigm: 'terheq', tails: 'vemendjen|verejtjen' },
  { frame: 'think', paradigm: 'oj', stems: 'bes mend shpres supoz dysh konsider hamend' },
  { frame: 'talk', paradigm: 'flas' },
  { frame: 'call', paradigm: 'consonant', stems: 'quajt', active: true },
  { frame: 'utter', paradigm: 'therras' },
  { frame: 'utter', paradigm: 'bertas' },
  {
    frame: 'utter',
    paradigm: 'oj',
    stems: 'vazhd vij perfund ur kritik shen lex nis lavder kundersht falender replik',
  },
]

/** Forms that the press writes often, and so mistypes; not those that are near other words (`shkruar`, `shkuar`). */
const MISTYPED = wordList(
  'thuhet thekson theksuar theksohet deklaroi deklaron deklaruar njoftoi njofton njoftuar raporton shprehur konfirmoi konfirmuar',
)

/** Every inflected form of Albanian verbs of speech, folded. */
export const VERBS: ReadonlyMap<string, readonly SpeechForm[]> = collect()

function collect(): ReadonlyMap<string, readonly SpeechForm[]> {
  const all = new Map<string, SpeechForm[]>()
  for (const entry of ENTRIES) {
    for (const stem of entry.stems === undefined ? [''] : wordList(entry.stems)) {
      for (const [surface, forms] of conjugate(stem, entry.paradigm, verbOf(entry, stem))) {
        all.set(surface, [...(all.get(surface) ?? []), ...forms])
      }
    }
  }
  for (const form of MISTYPED) {
    for (const surface of mistyped(form)) if (!all.has(surface)) all.set(surface, all.get(form) ?? [])
  }
  return all
}

function verbOf({ frame, paradigm, tails, middle, active }: Entry, stem: string): SpeechVerb {
  return {
    lemma: stem === '' ? paradigm : stem,
    frame: FRAMES[frame],
    tails: tails === undefined ? [] : tails.split('|').map(tail => tail.split(' ')),
    middleOnly: middle === true,
    activeOnly: active === true,
  }
}
