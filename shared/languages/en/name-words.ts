/** Words before a person's name that are no part of it; a title written with a capital cuts a run. */
export const TITLES = `
  mr mrs ms miss sir dame lord lady dr prof professor president vice-president minister senator sen rep representative gov
  governor mayor judge justice king queen prince princess pope cardinal bishop archbishop rev reverend father sister imam rabbi
  sheikh general gen colonel col major captain capt lieutenant lt sergeant sgt admiral commander corporal officer detective
  sheriff chancellor premier secretary chairman chairwoman chair chief director coach congressman congresswoman councilman
  councilwoman ambassador commissioner attorney speaker leader spokesman spokeswoman spokesperson historian author actor
  actress singer writer journalist columnist economist analyst strategist pollster adviser advisor lawyer doctor scientist
  producer editor reporter correspondent anchor host candidate nominee treasurer dean rector principal superintendent inspector
  constable deputy assistant former ex acting interim founder entrepreneur billionaire activist blogger democrat republican
  conservative liberal libertarian
  veteran executive manager envoy diplomat lawmaker legislator prosecutor ceo cfo
`

/** First words of names and words before `of` that say what is named. */
export const HEADS = {
  organization: `ministry university department union bank house council office federation association institute party court board
    bureau committee commission college academy agency centre center chamber church club community confederation congress
    convention corps directorate embassy faculty foundation fund group institution league legion library museum network
    organization organisation parliament senate school secretariat society state-department trust supreme police
    administration alliance army assembly authority brotherhood coalition consulate guild hospital movement navy`,
  place: `republic city state isle island islands gulf bay cape lake mount port river sea strait kingdom district province
    county town village region commonwealth principality bridge fort palace tower`,
  event: `battle siege treaty-conference feast olympics`,
} as const

/** Last words of names that say what is named, beside those that the world's press keeps untranslated. */
export const TAILS = {
  organization: `archive archives ministry department office agency board bureau commission committee council court congress
    senate parliament assembly police army navy force forces guard authority administration alliance coalition movement campaign
    academy institution school schools faculty library theatre theater church cathedral brigade corps service services
    laboratory laboratories chamber conference network networks broadcasting airways railways motors steel mine mines brothers
    sons partners capital holdings industries enterprises workers teachers unions federation confederation trust project
    initiative caucus pac reserve exchange organization organisation nations republicans democrats embassy consulate team squad
    lab works shipyard co plc sa nv sarl gov hall-of-fame cabinet bar gallery publishers press-association`,
  place: `republic islands peninsula coast desert forest ocean sea gulf strait canal bridge square plaza gate station terminal
    port harbour harbor dam mountains region province district territory kingdom states village cemetery prison border`,
  event: `olympics war games marathon derby expo biennale fair`,
} as const

/** Papers and laws, which act nowhere. */
export const PAPER_TAILS = `act bill amendment treaty constitution code law report doctrine protocol resolution directive memo plan
  agreement accord accords declaration order`

/** Function words, times and other words that are never part of a name. */
export const BREAKERS = `
  a an and are as at be been but by can could did do does for from had has have he her hers him his how i if in is it its just
  may me might more most my no nor not now of on or our she should so some such than that the their them then there these they
  this those to too under until up us was we were what when where which while who whom whose why will with would you your
  yes also although amid among after before because between both despite during each either every even few following
  here however including indeed instead last like many meanwhile much neither never next nobody none nothing once one only
  other others otherwise perhaps rather several since still though through throughout thus today tomorrow tonight toward unless
  unlike upon very via well whether within without yesterday yet all another any anyone everyone everything someone something
  first second third two three four five six seven eight nine ten dozens hundreds thousands millions according asked given
  about above across against along around behind below beneath beside beyond down into near off out outside over past per
  let get got made make read see photo video watch click share follow related exclusive breaking update opinion editorial
  earlier later recently finally currently previously additionally moreover furthermore nevertheless nonetheless therefore
  mostly nearly almost about roughly again ago already always ever often sometimes soon
  i'm i've i'd i'll it's he's she's that's there's what's here's let's we're we've they're you're don't doesn't didn't isn't
  wasn't aren't can't won't wouldn't couldn't
`

export const CALENDAR = `
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun mondays tuesdays
  wednesdays thursdays fridays saturdays sundays christmas easter ramadan thanksgiving halloween
`

/** Adjectives of nationality, faith and allegiance, and the people that they name. */
export const ADJECTIVES = `
  african africans albanian albanians algerian american americans arab arabs argentine armenian asian asians australian austrian
  azerbaijani balkan bangladeshi belarusian belgian bosnian brazilian british briton britons bulgarian burmese cambodian
  canadian canadians catalan catholic catholics chechen chilean chinese christian christians colombian congolese croatian
  croat croats cuban cypriot czech danish dane democrat democrats democratic dutch egyptian english estonian ethiopian european
  europeans evangelical evangelicals filipino finnish flemish french georgian german germans ghanaian greek greeks hindu
  hispanic hispanics hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish islamic islamist
  israeli israelis italian italians jamaican japanese jew jewish jews jordanian kenyan korean kosovar kurd kurdish kurds
  kuwaiti latin latino latinos latvian lebanese liberal libertarian libyan lithuanian macedonian malaysian maltese mexican
  mexicans moldovan mongolian montenegrin moroccan mormon muslim muslims nazi nazis nigerian north norwegian pakistani
  palestinian palestinians persian peruvian polish pole poles portuguese protestant republican republicans romanian roma
  russian russians saudi scot scots scottish senegalese serb serbs serbian shia shiite sicilian slavic slovak slovene slovenian
  somali soviet spanish sudanese sunni swede swedish swiss syrian syrians taiwanese tamil thai tibetan tory tories trumpism
  tunisian turk turkish turks ugandan ukrainian ukrainians uzbek venezuelan vietnamese welsh western yemeni zionist hawaiian african-american african-americans asian-american asian-americans texan texans californian
  pacific atlantic southwest northwest northeast southeast midwest south east west
  internet web twitterverse god bible congressional
`
