import type { SegmentationData } from '../segmentation-data.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(word => word !== ''))

/** Borders of words and sentences in Albanian. */
export const SEGMENTATION: SegmentationData = {
  abbreviations: words(`
    z zt znj zj zonj zti dr prof mr mrs ms msc phd ing av doc akad ass asoc gjen kol kolonel maj kap rresht toger
    sh.m sh.t mons at nr nro tel fq f art nen kap vell vol bl bot rr blv sh.p.k shpk sh.a p.sh psh dmth d.m.th
    m.th khs krh shih v.k sh.b.a p.e.s p.l j.k jr sr st vs cca ca min mln mld mijr km kg cm lek kl inxh dipl mag
    gj.a k.k u.d ud ush
  `),
  closingAbbreviations: words('etj e.t.j pas.er p.e.s sh.b.a jr sh.a sh.p.k'),
  ordinalNouns: words(`
    janar shkurt mars prill maj qershor korrik gusht shtator tetor nentor dhjetor
    janarit shkurtit marsit prillit majit qershorit korrikut gushtit shtatorit tetorit nentorit dhjetorit
    liga lige ligen liges bundesliga bundesligen divizioni shekulli shekullit shek kongresi kongresin
  `),
  openingWords: words(`
    ai ajo ata ato ky kjo keta keto une ne ju ti kur ku kush cfare pse si sa nese ndonese megjithese sepse pasi derisa
    nderkohe ndersa kurse por mirepo megjithate nderkaq ndryshe gjithashtu gjate ne me per nga tek te pas para mes
    midis nder sipas sa perkundrejt prej deri qe nuk s'ka sot dje neser ka kane eshte jane ishte ishin u po do
    nje disa shume te i e pra pikerisht vetem edhe dhe mos lexoni shiko shikoni foto video postimi deklarata lajmi
    kryeministri presidenti ministri deputeti deputetja kryetari zedhenesi qeveria policia prokuroria gjykata
  `),
  gluedWords: words('ne te e i me per nga se dhe qe tek ka u do po nje pas de'),
  linkPhrases: [
    'lexoni edhe',
    'lexo edhe',
    'lexoni gjithashtu',
    'lexo gjithashtu',
    'shiko edhe',
    'shihni edhe',
    'lexoni me shume',
  ],
}
