import type { SpeechNoun } from '../speech-data.ts'

/** Nouns that announce a clause, how surely it is said, by declension: `deklarata se`, `pretendimi se`. */
const CLAUSE_NOUNS: readonly (readonly [clause: number, feminine: string, masculine: string])[] = [
  [
    0.9,
    'deklarat akuz thirrj porosi ankes',
    'deklarim pretendim pohim konstatim njoftim paralajmerim kercenim premtim raportim mohim sugjerim argument vleresim shpjegim sqarim konkluzion reagim mesazh zotim betim apel rekomandim koment',
  ],
  [0.4, 'shpres bindj fjal thenie ide frik', 'arsyetim justifikim lajm dyshim mendim besim spekulim aludim supozim'],
]
/** Documents and occasions that speak themselves: `thuhet në raport`, `sipas njoftimit`. */
const DOCUMENT_NOUNS = {
  feminine:
    'deklarat komunikat leter letr aktakuz shifr statistik direktiv dosj kumtes rezolut intervist konferenc peticion fletushk pergjigj ftes ankes',
  masculine: `njoftim reagim postim raport vendim dokument mesazh shkrim artikull status aktgjykim tekst prononcim fjalim
    komunikat e-mail ligj hulumtim studim aktvendim editorial denoncim raportim proces-verbal memorandum pershkrim mbishkrim sondazh anketim informacion dokument projektligj parashikim`,
}

const MASCULINE_ENDINGS = ['', 'i', 'in', 'it', 'e', 'et', 'eve', 'esh']
const FEMININE_ENDINGS = ['e', 'a', 'en', 'es', 'at', 'et', 'ave', '']

/** Every inflected form of nouns that announce content or are documents that speak, folded. */
export const NOUNS: ReadonlyMap<string, SpeechNoun> = collect()

function collect(): ReadonlyMap<string, SpeechNoun> {
  const all = new Map<string, SpeechNoun>()
  const add = (list: string, endings: readonly string[], noun: Omit<SpeechNoun, 'stem'>): void => {
    for (const stem of list.split(/\s+/u)) {
      for (const ending of endings) {
        const known = all.get(stem + ending)
        const clause = Math.max(known?.clause ?? 0, noun.clause)
        all.set(stem + ending, { stem, clause, document: noun.document || known?.document === true })
      }
    }
  }
  for (const form of ['dhena', 'dhenat', 'dhenave']) all.set(form, { stem: 'dhen', clause: 0, document: true })
  for (const [clause, feminine, masculine] of CLAUSE_NOUNS) {
    add(feminine, FEMININE_ENDINGS, { clause, document: false })
    add(masculine, MASCULINE_ENDINGS, { clause, document: false })
  }
  add(DOCUMENT_NOUNS.feminine, FEMININE_ENDINGS, { clause: 0, document: true })
  add(DOCUMENT_NOUNS.masculine, MASCULINE_ENDINGS, { clause: 0, document: true })
  return all
}
