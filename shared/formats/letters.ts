/** How likely a character is in a newspaper of the region, by what stands beside it. */
const LOCAL_LETTERS = new Set('ëËçÇšŠčČćĆžŽđĐ')
const WESTERN_LETTERS = new Set(
  'éÉèÈàÀìÌöÖüÜäÄñÑôÔîÎâÂêÊòÒùÙßåÅøØæÆáÁíÍóÓúÚãÃõÕğĞşŞıİœŒïÏûÛșȘțȚăĂłŁąĄęĘńŃśŚźŹżŻőŐűŰřŘěĚůŮýÝťŤďĎňŇľĽ',
)
const TYPOGRAPHIC = new Set('“”„‘’‚«»‹›–—…•€\u00a0')
const NEUTRAL = new Set('§°©®™½¼¾²³¹·´¨¸ªº£¥¢¤±×÷¿¡†‡‰\u00ad¬¦¶µ¯^~')
const LETTER = /^[\p{L}\p{M}]$/u
const SMALL = /^\p{Ll}$/u
const CAPITAL = /^\p{Lu}$/u
const LATIN = /^[\p{Script=Latin}\p{M}]$/u
const CONTROL = /^[\p{Cc}\p{Cn}\uFFFD]$/u
const NON_ASCII = /[^\p{ASCII}]/gu

const IMPOSSIBLE = -1000

/**
 * Mean plausibility of the characters outside of ASCII: about 3 for a text decoded rightly, below 0 for a wrong one;
 * undefined where there is none. In: a decoded text. At most `sample` characters are judged.
 */
export function plausibility(text: string, sample = 5_000): number | undefined {
  let sum = 0
  let judged = 0
  for (const { 0: character, index } of text.matchAll(NON_ASCII)) {
    sum += judge(character, text.charAt(index - 1), text.charAt(index + character.length))
    judged += 1
    if (judged === sample) break
  }
  return judged === 0 ? undefined : sum / judged
}

function judge(character: string, before: string, after: string): number {
  if (CONTROL.test(character)) return IMPOSSIBLE
  const inWord = LETTER.test(before) && LETTER.test(after)
  if (TYPOGRAPHIC.has(character)) return inWord && character !== '’' ? -3 : 2
  if (!LETTER.test(character)) return judgeSymbol(character, inWord, LETTER.test(after))
  if (CAPITAL.test(character) && SMALL.test(before)) return -3
  return LATIN.test(character) ? judgeLatin(character, before, after) : judgeOther(before, after)
}

/** A word begins with no sign, but for those that Spanish puts before a question, and degrees. */
function judgeSymbol(character: string, inWord: boolean, beforeLetter: boolean): number {
  if (!NEUTRAL.has(character) || inWord) return -3
  return beforeLetter && !'¿¡°\u00ad'.includes(character) ? -2 : 1
}

function judgeLatin(character: string, before: string, after: string): number {
  if (isForeign(before) && isForeign(after)) return -2
  if (!LETTER.test(before) && !LETTER.test(after)) return 0
  if (LOCAL_LETTERS.has(character)) return 3
  return WESTERN_LETTERS.has(character) ? 1.5 : -1
}

/** A letter that is neither of the alphabet's first 26 nor of the region. */
function isForeign(neighbour: string): boolean {
  return LETTER.test(neighbour) && neighbour > '\u007f' && !LOCAL_LETTERS.has(neighbour)
}

/** A letter of another script stands among letters of its script. */
function judgeOther(before: string, after: string): number {
  const mixed = [before, after].some(neighbour => LETTER.test(neighbour) && LATIN.test(neighbour))
  return mixed ? -5 : 2.5
}

/** Letters beyond ASCII of the languages that share these charsets, small. */
const ALPHABETS: ReadonlyMap<string, string> = new Map([
  ['sq', 'ëç'],
  ['it', 'àèéìíîòóùú'],
  ['fr', 'àâæçéèêëîïôœùûüÿ'],
  ['de', 'äöüß'],
  ['es', 'áéíñóúü'],
  ['pt', 'àáâãçéêíóôõú'],
  ['ca', 'àçèéíïòóúü'],
  ['hr', 'čćđšž'],
  ['sl', 'čšž'],
  ['cs', 'áčďéěíňóřšťúůýž'],
  ['sk', 'áäčďéíĺľňóôŕšťúýž'],
  ['pl', 'ąćęłńóśźż'],
  ['hu', 'áéíóöőúüű'],
  ['ro', 'ăâîșțşţ'],
  ['tr', 'âçğıîöşüû'],
  ['sv', 'åäöé'],
  ['no', 'åæøé'],
  ['da', 'åæøé'],
  ['fi', 'äöå'],
])

/** The share of a text's letters beyond ASCII that a language writes; one half where the language or letters are unknown. */
export function nativeShare(text: string, language: string, sample = 5_000): number {
  const alphabet = ALPHABETS.get(language)
  const letters = (text.slice(0, sample * 10).match(/[^\p{ASCII}\P{L}]/gu) ?? []).slice(0, sample)
  if (alphabet === undefined || letters.length === 0) return 0.5
  return letters.filter(letter => alphabet.includes(letter.toLowerCase())).length / letters.length
}
