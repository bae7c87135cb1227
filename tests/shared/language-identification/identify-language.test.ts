import { describe, expect, test } from 'vitest'
import { identifyLanguage } from '../../../shared/language-identification/identify-language.ts'

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

describe('identifyLanguage() recognises', () => {
  const albanian = [
    'Ministri ka thënë se rruga do të hapet në maj. Punimet kanë nisur pas dimrit.',
    'Nuk e di askush pse u mbyll ura. Banorët janë të zemëruar.',
    'Komuna ndau mjete për shkollat. Mësuesit e mirëpritën vendimin.',
    'Ajo është nga Shkodra dhe jeton në Tiranë.',
  ]
  test.each(albanian)('Albanian: %s', text => {
    expect(identifyLanguage(text).language).toBe('sq')
  })
  test.each(albanian.map(plain))('Albanian without its diacritics: %s', text => {
    expect(identifyLanguage(text).language).toBe('sq')
  })

  const gheg = [
    'Un jam tuj shkue n’shpi, se nana m’ka thirrë. Ke me ardhë edhe ti?',
    'Qysh je, a je mirë? Krejt shokët t’kanë pyetë për ty.',
    'Ai tha se nuk ka me pasë zgjedhje këtë vjet. Populli asht lodhë.',
    'Nji plak m’ka kallzue se dikur kto male kanë qenë plot me ujq.',
    'Kena me pa çka po bahet nesër, se sot s’po dihet hiç.',
    'Osht mirë me dit gjuhë t’huja, po ma mirë osht me dit tanden.',
  ]
  test.each(gheg)('Gheg as Albanian: %s', text => {
    expect(identifyLanguage(text).language).toBe('sq')
  })
  test.each(gheg.map(plain))('Gheg without its diacritics: %s', text => {
    expect(identifyLanguage(text).language).toBe('sq')
  })

  test.each([
    ['en', 'The minister said that the road would open in May.'],
    ['sr', 'Ministar je rekao da će put biti otvoren posle zime. Gde su radnici, niko ne zna.'],
    ['hr', 'Ministar je rekao da će cesta biti otvorena sljedeći tjedan, poslije zime.'],
    ['bs', 'Ministar je rekao da će cesta biti otvorena sljedeće sedmice u Sarajevu, poslije zime.'],
    ['sr', 'Министар је рекао да ће пут бити отворен после зиме.'],
    ['mk', 'Министерот рече дека патот ќе се отвори по зимата.'],
    ['mk', 'Премиерот изјави дека нема да има избори оваа година.'],
    ['bg', 'Министърът каза, че пътят ще бъде отворен след зимата.'],
    ['ru', 'Министр сказал, что дорога откроется после зимы, и это хорошо.'],
    ['el', 'Ο υπουργός είπε ότι ο δρόμος θα ανοίξει τον Μάιο.'],
    ['it', 'Il ministro ha detto che la strada sarà aperta a maggio.'],
    ['de', 'Der Minister sagte, die Straße werde im Mai geöffnet.'],
    ['tr', 'Bakan, yolun mayıs ayında açılacağını söyledi.'],
    ['ro', 'Ministrul a spus că drumul va fi deschis în luna mai.'],
    ['fr', 'Le ministre a déclaré que la route serait ouverte en mai.'],
  ])('%s: %s', (language, text) => {
    expect(identifyLanguage(text).language).toBe(language)
  })
})

test.each(['', '12.06.2025', 'Po.', 'https://example.org/a/b/c?d=e', '😊 😊 😊', 'a b c'])(
  'identifyLanguage() says nothing of %j',
  text => {
    expect(identifyLanguage(text)).toEqual({ language: 'und', confidence: 0 })
  },
)

test('identifyLanguage() is not misled by names and addresses in a text', () => {
  const text =
    'Better Call Saul, The Crown dhe Killing Eve janë serialet më të shikuara këtë vit, shkruan www.example.com.'
  expect(identifyLanguage(text).language).toBe('sq')
})

test('identifyLanguage() is surer of more', () => {
  const sure = identifyLanguage('Ministri ka thënë se rruga do të hapet në maj.').confidence
  expect(sure).toBeGreaterThan(0.5)
  expect(sure).toBeLessThanOrEqual(1)
})
