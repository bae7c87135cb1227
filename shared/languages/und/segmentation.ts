import type { SegmentationData } from '../segmentation-data.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(word => word !== ''))

/** Borders of words and sentences where the language is unknown: titles and initials that much of Europe writes. */
export const SEGMENTATION: SegmentationData = {
  abbreviations: words('dr prof mr mrs ms st nr no ing mag dipl sr sra vs p pp art vol'),
  closingAbbreviations: words('etc'),
  ordinalNouns: words(''),
  openingWords: words(''),
  gluedWords: words(''),
  linkPhrases: [],
}
