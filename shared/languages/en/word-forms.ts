import type { WordFormData } from '../word-forms.ts'
import { COMMON_FORMS } from './data/common-forms.ts'

const words = (list: string): readonly string[] => list.split(/\s+/u)

/** Forms of English words, folded: plurals, and the tenses of regular verbs. */
export const EN_WORD_FORMS: WordFormData = {
  endings: words('s es e d ed ing er ers'),
  shortEndings: words('s'),
  common: new Set(COMMON_FORMS.split('|')),
}
