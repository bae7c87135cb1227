import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('resolveTitle()', () => {
  it.each<Case>([
    [
      'a holder named later is not preferred to who speaks',
      '{Mira Leka} tha se koncerti është gati. Ylli shtoi se biletat u shitën. Ylli i rokut {Agim Prela} vjen nesër.',
      ['Mira Leka', 'Mira Leka'],
    ],
    [
      'a holder named later where nobody spoke',
      'Ministri tha se rruga u hap. Ministri {Agim Prela} erdhi me makinë.',
      ['Agim Prela'],
    ],
    [
      '`eksperti` is who spoke',
      '{Mira Leka} tha se uji është i pastër. Sipas ekspertes, liqeni po mbushet.',
      ['Mira Leka', 'Mira Leka'],
    ],
    [
      '`eksperti i …` is another',
      '{Agim Prela} tha se uji është i pastër. Eksperti i ministrisë tha se liqeni po mbushet.',
      ['Agim Prela', null],
    ],
    [
      '`zëdhënësi` stays unnamed',
      '{Agim Prela} tha se uji është i pastër. Zëdhënësi tha se liqeni po mbushet.',
      ['Agim Prela', null],
    ],
    [
      '`auditori` is the body that audits',
      '[Zyra e Auditimit] publikoi raportin. Auditori thotë se ka gabime.',
      ['Zyra e Auditimit'],
    ],
    [
      '`auditori` where no body audits: nobody',
      '[Zyra e Punës] publikoi raportin. Auditori thotë se ka gabime.',
      [null],
    ],
    [
      '`shefi i ekzekutivit` is the prime minister',
      'Kryeministri {Agim Prela} mbërriti me {Mira Lekën|Mira Leka}. Shefi i ekzekutivit tha se rruga u hap.',
      ['Agim Prela'],
    ],
    [
      '`kreu i komunës` is its mayor',
      'Kryetari i komunës, {Agim Prela}, u takua me ministrin {Luan Hasa}. Kreu i komunës tha se rruga u hap.',
      ['Agim Prela'],
    ],
    [
      'a woman who is an `-loge`',
      'Epidemiologia {Mira Leka} u kthye me {Agim Prelën|Agim Prela}. Epidemiologia thotë se virusi bie.',
      ['Mira Leka'],
    ],
    [
      'a man who is a `-log`',
      'Kardiologu {Agim Prela} u kthye me {Mira Lekën|Mira Leka}. Kardiologu thotë se zemra duron.',
      ['Agim Prela'],
    ],
    [
      'a nationality keeps two presidents apart',
      'Presidenti kanadez {Karl Brandt} tha se bora po bie. Presidenti norvegjez tha se nuk vjen.',
      ['Karl Brandt', null],
    ],
  ])('knows who a title means: %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
