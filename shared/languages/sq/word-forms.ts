import type { WordFormData } from '../word-forms.ts'
import { COMMON_FORMS } from './data/common-forms.ts'

const words = (list: string): readonly string[] => list.split(/\s+/u).filter(word => word !== '')

/** Forms of Albanian words: cases and numbers of nouns, persons and tenses of verbs, folded. */
export const SQ_WORD_FORMS: WordFormData = {
  endings: words(`
    i u it ut in un a e es en s se n ne t te et eve ve at ave ja je jes jen ise ine er ra res ren rat rave ns nes nit ni nin
    ues uesi uesit uesin uese ueses uesve uesja
    oj on oi ojne ojme oni oje onte onin onim ohet ohen ohej ohem uan uar uara uarit uarve uam uat ova ove ur
  `),
  shortEndings: words('a e i u es en it in ut un'),
  common: new Set(COMMON_FORMS.split('|')),
}
