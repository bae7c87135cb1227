/** Given names from elsewhere that Albanian news write, folded. */
export const INTERNATIONAL_GIVEN_NAMES = `
aaron adam adrian alan albert alberto alejandro aleksandar aleksander aleksej aleksis alessandro alex alexander alexandra
alexei alexis alfred alice alison allan amanda amy ana anastasia anders andre andrea andreas andrej andrew andrey andrij
andy angela angelina ann anna anne annegret anthony antoine anton antonella antonio antony arnold arthur ashley austin
barack barbara becky ben benjamin bernard bernie bill billy bob bobby boris brad brandon brett brian bruce bruno bryan
caitlin cameron carl carla carlo carlos caroline catherine cesar charles charlie charlotte chelsea chris christian
christiane christine christopher cindy claire claudia claudio colin connor cristiano cristina cyril dalibor damon dan
daniel daniela danny dave david dean deborah denis dennis diana diego dimitar dirk dmitri dmitry dominic dominique don
donald dorothy doug douglas dragan dragica dushan dusko dylan earl ed eddie eduardo edward edwin elena eliot elizabeth
ellen elon emanuel emily emma emmanuel enrico eric erik erika ernest esther ethan eugene eva evan eve felipe felix
fernando fiona florian francesco francis francisco franck frank frans franz fred frederick gabriel gareth gary gavin gene
geoff george georges georgina gerald gerard gerhard giacomo gianluigi gilbert gilles giorgio giovanni giselle giulia
giuseppe glenn goran gordana gordon graham greg gregory gunter guy hans harold harry harvey hassan hector heiko helen
helena helmut henri henrik henry herbert hillary holger hristijan hugh hugo ian igor imran irena ivan ivana ivica ivo
jack jackie jacob jacques jaime jair jake james jamie jan jane janez jared jason javier jay jean jeff jeffrey jenny jens
jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joao joe joel johan johannes john johnny jon jonas jonathan
jordan jorge jose josef josep joseph josh joshua josip juan judith judy julia julian julie julien jurgen justin jutta
kamala karen karl karolina kate katherine kathleen katie kay keir keith kelly ken kenneth kevin kieran kim kiriakos kit
klaus konstantin kristen kristian kristina kurt kyle kylian kylie lance larry lars laura lauren laurence lawrence lebron
lee leo leon leonardo leonid leroy leslie lewis liam lilian linda lindsay lindsey lionel lisa liz ljubisha lloyd loretta
louis louise luca lucas luciano lucy luigi luis luka lukas luke lynn madeleine maja manuel marc marcel marco marcos
margaret maria marie marija marine mario marion mark markus marta martha martin martina mary mateo matt matteo matthew
matthias maurice mauricio mauro max maxim megan meghan mehmet melania melissa mette michael michel michelle miguel mihail
mike mikhail milan milena milorad milos mimoza miranda miroslav mirosllav mitch mitt mohamed mohammad mohammed mohammad
molly monica monika morgan muhammad murat naomi narendra natalia natalie nataliya natasha nathan neil nenad nicholas nick
nicolas nicola nikola nikolla nikos nina noah noel nora norman novak olaf oleg olga oliver olivia omar oscar oskar
osama owen pablo pamela paolo pat patricia patrick paul paula paulo pavel pedro penny pep peter petar petr petra phil
philip philippe pierre pierluigi rachel rafael rajko ralph ramon randy raul ray raymond rebecca recep reinhard renato
rene rex ricardo riccardo richard rick rishi rob robert roberto robin rod roger roland roman ron ronald rose ross roy ruben
rudy rupert russell ruth ryan sally salvatore sam samantha samuel sandra sandro sara sarah sascha scott sean sebastian
serena serge sergej sergei sergey sergio shane shannon sharon shaun shawn sheila silvio simon simone sinisha slobodan
sllobodan sofia sonia sophie srgjan stanislav stefan stefano stephan stephane stephanie stephen steve steven stevo
stuart sue susan suzanne sven svetlana sylvia taylor ted terry theo theresa thierry thomas tim timothy tina todd tom
tomas tomislav tommy toni tony tracy travis trevor tyler ursula vanessa veronica victor victoria viktor viktoria vincent
viola vito vlad vladimir volodimir volodymyr vuk wayne wendy werner wesley will william willy wolfgang xavier yannick
yuri zdravko zinedine zlatan zllatan zoe zoran zvonko benjamin masoud asif ali hami suleyman kemal ahmet mustafa ismail
hakan emre burak cem xi kim moon shinzo yoshihide
`

/** Words before a person's name that are no part of it, as stems without case ending, folded. */
export const TITLES = `
president presidenti presidentja presidente kryeministr kryeministri kryeministrja kryeministre ministr ministri ministrja ministre zevendesministri zevendesministr
zevendesministrja zevendesministre zevendeskryeministri zevendeskryeministrja kryetari kryetar kryetarja kryetare nenkryetari nenkryetar nenkryetarja
nenkryetare zevendeskryetari deputeti deputet deputetja deputete ambasadori ambasador ambasadorja ambasadore drejtori
drejtor drejtoresha drejtoreshe zedhenesi zedhenes zedhenesja zedhenese sekretari sekretar sekretarja sekretare kancelarja
kancelare kancelari kancelar komisari komisar komisarja mbreti mbret mbreteresha mbretereshe princi princ princesha
princeshe papa imam imami myftiu myfti kardinali peshkopi kryepeshkopi gjenerali gjeneral koloneli kolonel majori major
kapiteni kapiten rreshteri toger togeri policit polici oficeri oficer prokurori prokuror prokurorja gjykatesi gjyqtari
gjyqtarja avokati avokat avokatja avokate profesori profesor profesoresha doktori doktor doktoresha doktoreshe mjeku mjek
mjekja infermierja analisti analist analistja gazetari gazetar gazetarja gazetare shkrimtari shkrimtar shkrimtarja poeti
poet aktori aktor aktorja aktore kengetari kengetar kengetarja kengetare reperi reper reperja regjisori regjisor modelja
modele trajneri trajner futbollisti futbollist sulmuesi sulmues mbrojtesi mesfushori portieri lojtari lojtar lojtarja
mbrojtes mesfushor portier kampioni ylli boksieri boksier tenisti tenistja sportisti lideri lider liderja shefi shef
shefja ish-presidenti ish-kryeministri ish-ministri ish-deputeti ish-kryetari ish-ambasadori ish-drejtori ish-shefi
ish-president ish-kryeminister ish-minister senatori senator senatorja guvernatori guvernator kongresmeni kryediplomati
kryediplomat kryediplomatja kryeparlamentarja kryeparlamentari perfaqesuesi perfaqesuesja emisari i_derguari bashkeshortja
bashkeshorti bashkeshorte gruaja gruan burri vellai motra djali vajza babai nena e_shoqja familja akademiku akademik
historiani eksperti ekspertja analistin keshilltari keshilltar keshilltarja koordinatori koordinator zoti zotin zotit zot
zonja zonjen zonje z zt znj zonjusha dr prof mr mrs ms inxh mag haxhi don at shen veterani komandanti komandant heroi deshmori
dhendrri kryetarit kryeshefi kryeshef menaxheri menaxher pronari pronar biznesmeni biznesmen avukati homologu homolog homologun
kryenegociatori ish-komandanti studiuesi bashkekryetari pasardhesi paraardhesi
`

/** First words of long names, as stems, folded, by what the name names. */
export const HEADS = {
  organization: `
ministri minister qeveri kuvend parlament gjykat prokurori polici parti levizj aleanc lidhj bashkim universitet fakultet institut
instituti agjenci komision komitet keshill zyr dhom dhoma qendr qender klinik spital spitali shkoll akademi federat shoqat
sindikat organizat fondacion fond bank kompani korporat ndermarrj komun bashki drejtori departament sekretariat inspektorat
dogan administrat avokati presidenc ambasad konsullat ushtri forc forca gard sherbim asociacion unioni union koalicion grup
grupi list nism klub ekip gazet televizion radio portal agjensi teatr teater muze bibliotek galeri kish bashkesi komunitet
tribunal asamble senat kongres kabinet od oda bord byro shtab lig kombe kryqi trust keshilli komisioni komiteti rrjet
divizion njesi njesia kryesi orkestr ansambl kolegj gjimnaz hidroregjion ferme kolegji forum televizioni federata operator
avokatur kryeqytet_ kancelari delegacion
  `,
  place: `
republik shtet mbreteri federat emirat rrug sheshi shesh rruga bulevard bulevardi mali mal male bjeshk lumi lum liqen liqeni
det deti oqean oqeani ishull ishuj ishujt gadishull gjiri gji kanal ngushtic fshat fshati qytet qyteti lagj lagje lagjja ura ur stadium
stadiumi aeroport aeroporti pallat kulla kull park parku varrez xhami kesht kalaj kala shtepi hotel hoteli restorant bar
qark qarku rajon rajoni provinc lugin rrafsh fush qaf port porti burg burgu terminal stacion autostrad krahin shpell ujevar
manastir manastiri memorial kompleks kompleksi palestr salla sall kufi zon
  `,
  event: `
samit samiti lufta luft konferenc marreveshj kampionat kampionati kup festival festivali lojera lojerat olimpiad turne
revolucion kryengritj beteja betej masakra masaker forumi panair ekspozit dita dit liga superkup eurovizion cmim
kongresi referendum operacion
  `,
}

/** Words of sports news, as stems, folded. */
export const SPORT_WORDS = `
ndeshj ndeshje gol golash trajner trajneri futboll futbolli futbollist basketboll hendboll volejboll skuadr skuader ekip klub
sulmues mesfushor portier mbrojtes lojtar lig liga kampionat kampion superlig penallti gjysmekoh gjysmekohe barazim
fitore humbje transfer kombetar kombetarj stadium tifoz arbiter arbitr rezultat sezon medalj xhudo boks boksier tenis
`

/** Offices that are written small where the country or the head of government is meant: `qeveria e Kosovës`, as stems. */
export const OFFICE_HEADS = 'qeveri polici presidenc kryeministri autoritet autoritete'

/** Papers and laws, as stems: named with capitals, but nothing that acts or lies somewhere. */
export const PAPER_HEADS = `
kod kodi ligj ligji kushtetut konvent memorandum memorandumi manual manuali raport raporti rezolut rregullor deklarat
strategji udhezim udhezimi projektligj projektligji protokoll protokolli buxhet buxheti traktat traktati nen neni
`

/** Events that take in the name linked to them, as stems: `Samiti i NATO-s`. */
export const EVENT_HEADS =
  'samit samiti luft lufta festival festivali kampionat kampionati kup kupa lojera lojerat olimpiad'

/** What teams do in sports news, folded. */
export const CONTEST_VERBS = `
mposhti mposhte mposhten mundi mundte munden fitoi fiton fituar fitojne barazoi barazon barazuar triumfoi triumfon
triumfuar eliminoi eliminon eliminuar kualifikua kualifikohet luan luajti luajtur shenoi shenon transferoi huazoi
`

/** Albanian given names that are ordinary words, or forms of them: names only right before a surname. */
export const WORDS_AS_GIVEN_NAMES = `
ajka ardita arta bardha besa blerta bora dafina diella dita drita dritan era fatlum fitim flaka floriana fllanza hana hena
ilira jeta kaltrina kujtim liri liridon luan lule lulja lum lumturi lumturie majlinda mira mirjeta mrika pranvera qemal rina
rita rrezarta shega shkurte shpend shpresa teuta trim urim valbona vera vesa vetima vjollca vlora yll yllka zana zoga
`
