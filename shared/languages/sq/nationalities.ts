/**
 * Adjectives of nationality, folded and without their ending, and the beginnings of their countries' names: `amerikan`
 * of `SHBA`, `rus` of `Rusi`. Own list.
 */
export const NATIONALITIES: ReadonlyMap<string, readonly string[]> = new Map(
  `afgan afganistan|algjerian algjeri|amerikan shba shtet amerik|anglez angli brita mbreteri|argjentinas argjentin
  |armen armeni|australian australi|austriak austri|azerbajxhan azerbajxhan|belg belgjik|bjellorus bjellorusi|boshnjak bosn
  |brazilian brazil|britanik brita mbreteri|bullgar bullgari|cek ceki|danez danimark|egjiptian egjipt|eston estoni
  |etiopian etiopi|evropian be bashkim evrop|europian be bashkim evrop europ|filipinas filipin|finlandez finland
  |francez franc|gjeorgjian gjeorgji|gjerman gjerman|grek greqi|holandez holand|hungarez hungari|indian indi
  |indonezian indonezi|irakian irak|irakien irak|iranian iran|irlandez irland|islandez island|italian itali
  |izraelit izrael|japonez japoni|jordanez jordani|kanadez kanad|katarian katar|kenian keni|kilian kil|kinez kin
  |kolumbian kolumbi|korean kore|kosovar kosov|kroat kroaci|kubanez kub|letonez letoni|libanez liban|libian libi
  |lituanez lituani|luksemburgas luksemburg|malazez mali|maltez malt|maqedonas maqedoni|maroken marok|meksikan meksik
  |moldav moldavi|nigerian nigeri|norvegjez norvegji|pakistanez pakistan|palestinez palestin|peruan peru|polak poloni
  |portugez portugali|rumun rumani|rus rusi|saudit arabi|serb serbi|sirian siri|skocez skoci|sllovak sllovaki
  |slloven slloveni|somalez somali|spanjoll spanj|sudanez sudan|suedez suedi|shqiptar shqip|tajlandez tajland
  |tajvanez tajvan|tunizian tunizi|turk turqi|ukrainas ukrain|uellsian uells|uzbek uzbekistan|venezuelian venezuel
  |vietnamez vietnam|zelandez zeland|zviceran zvicr|dardan kosov`
    .split('|')
    .map(line => {
      const [adjective = '', ...countries] = line.trim().split(' ')
      return [adjective, countries]
    }),
)
