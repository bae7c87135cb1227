import type { SegmentationData } from '../segmentation-data.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(word => word !== ''))

/** Borders of words and sentences in English. */
export const SEGMENTATION: SegmentationData = {
  abbreviations: words(`
    mr mrs ms dr prof rev hon gen col lt sgt capt cmdr adm sen rep gov pres st jr sr messrs mme mlle
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    no nos vs vol fig pp p ed eds est dept univ inc ltd co corp bros ave blvd rd hwy mt ft e.g i.e cf viz approx
    u.s u.k u.n d.c a.m p.m ph.d m.d b.a m.a calif fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
    okla ore pa tenn tex va vt wash wis wyo ariz ark colo conn del
  `),
  closingAbbreviations: words('inc ltd co corp jr sr etc u.s u.k u.n d.c a.m p.m ph.d m.d'),
  ordinalNouns: words(''),
  openingWords: words(`
    the a an he she it they we i you this that these those there here in on at by for from with after before when
    while as if although but and or so yet however meanwhile also not no what who why how where read related photo
  `),
  gluedWords: words('the a an of in on at by to for and'),
  linkPhrases: ['read more', 'read also', 'related', 'see also'],
}
