import { fold } from '../text/fold.ts'

/** Words that tell Serbian (ekavian), Croatian and Bosnian in Latin letters apart, folded. */
const EKAVIAN =
  /(?<!\p{L})(?:gde|ovde|posle|vreme\p{L}*|deca|dece|deci|reci|rec|nedelj\p{L}*|mesto|mesta|uspeh\p{L}*|pre|sledec\p{L}*|primen\p{L}*|videti|zahtev\p{L}*|ministarstv\p{L}* spoljnih|bezbednost\p{L}*|evrop\p{L}*|obavesten\p{L}*|promen\p{L}*|odsek\p{L}*|cel\p{L}*|lep\p{L}*)(?!\p{L})/gu
const IJEKAVIAN =
  /(?<!\p{L})(?:gdje|ovdje|poslije|vrijem\p{L}*|djec\p{L}*|rijec\p{L}*|tjed\p{L}*|mjest\p{L}*|uspjeh\p{L}*|prije|sljedec\p{L}*|primjen\p{L}*|vidjeti|zahtjev\p{L}*|sigurnost\p{L}*|europ\p{L}*|obavijest\p{L}*|promjen\p{L}*|cijel\p{L}*|lijep\p{L}*|nedjelj\p{L}*|dvije|nije htio|htjeti|vjer\p{L}*|covjek|ljec\p{L}*|lijec\p{L}*)(?!\p{L})/gu
const CROATIAN =
  /(?<!\p{L})(?:tko|netko|tjed(?:an|na|nu|nom)|tisuc\p{L}*|europ\p{L}*|sijecnja|veljac\p{L}*|ozujk\p{L}*|travnja|svibnja|lipnja|srpnja|kolovoz\p{L}*|rujna|listopada|studenog\p{L}*|prosinca|uvjet\p{L}*|glazb\p{L}*|vlak\p{L}*|sveucilist\p{L}*|izvjesc\p{L}*|priopc\p{L}*|tvrtk\p{L}*|nogomet\p{L}*|hrvatsk\p{L}*)(?!\p{L})/gu
const BOSNIAN =
  /(?<!\p{L})(?:ko|neko|sedmic\p{L}*|hiljad\p{L}*|evrop\p{L}*|januar\p{L}*|februar\p{L}*|mart\p{L}*|april\p{L}*|maj\p{L}*|juna|jula|august\p{L}*|avgust\p{L}*|septembr\p{L}*|oktobr\p{L}*|novembr\p{L}*|decembr\p{L}*|uslov\p{L}*|muzik\p{L}*|univerzitet\p{L}*|izvjestaj\p{L}*|saopst\p{L}*|kompanij\p{L}*|fudbal\p{L}*|bosn\p{L}*|sarajev\p{L}*)(?!\p{L})/gu

/**
 * Serbian (`sr`), Croatian (`hr`) or Bosnian (`bs`), for a text that letter sequences take for one of them or for
 * Slovenian. In: the guess and a sample of the text. Out: the guess where the words say nothing.
 */
export function nameSouthSlavic(guess: string, sample: string): string {
  const text = fold(sample)
  const ekavian = count(text, EKAVIAN)
  const ijekavian = count(text, IJEKAVIAN)
  if (guess === 'sl') return SLOVENIAN.test(text) ? 'sl' : ekavian > 0 ? 'sr' : 'sl'
  if (ekavian > ijekavian) return 'sr'
  return count(text, BOSNIAN) > count(text, CROATIAN) ? (ijekavian > 0 ? 'bs' : 'sr') : 'hr'
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0
}

const SLOVENIAN = /(?<!\p{L})(?:in|je bil|bi|ki|ker|zelo|lahko|tudi|kaj|kjer|pri|vendar|ali je)(?!\p{L})/u
