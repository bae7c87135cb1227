/** Organisations in the news of Albania, Kosovo, North Macedonia and the world. One a line, variants separated by `|`. */
export const ORGANIZATIONS = `
Lidhja Demokratike e Kosovës|Lidhja Demokratike|LDK
Partia Demokratike e Kosovës|PDK
Lëvizja Vetëvendosje|Vetëvendosje|LVV|VV
Aleanca për Ardhmërinë e Kosovës|AAK
Nisma Socialdemokrate|Nisma për Kosovën|NISMA|Nisma|Nisma SD
Aleanca Kosova e Re|AKR
Lista Serbe|Lista Srpska|Srpska Lista
Partia Socialdemokrate|PSD
Partia Socialiste e Shqipërisë|Partia Socialiste|PS
Partia Demokratike e Shqipërisë|Partia Demokratike|PD
Lëvizja Socialiste për Integrim|LSI
Partia e Lirisë|PL
Partia Republikane
Partia për Drejtësi, Integrim dhe Unitet|PDIU
Bashkimi Demokratik për Integrim|BDI
Partia Demokratike Shqiptare|PDSH
Aleanca për Shqiptarët|ASH
Lëvizja Besa|BESA
VMRO-DPMNE|VMRO
Lidhja Socialdemokrate e Maqedonisë|LSDM|LSDM-ja|SDSM
Partia Progresive Serbe|SNS
Partia Socialiste e Serbisë|SPS
Partia e Kosovës për Drejtësi|Guxo|Lista Guxo
Partia Demokristiane
Partia Fjala
Balli Kombëtar
Lëvizja Popullore e Kosovës|LPK
Lidhja e Prizrenit
Partia Komuniste e Kinës|Partia Komuniste
Partia Republikane e SHBA-së
Partia Demokratike e SHBA-së
Partia Konservatore
Partia Laburiste
Unioni Kristiandemokrat|CDU
CSU
SPD
AfD
Plaid Cymru
Partia Nacionale Skoceze|SNP
Fidesz
Syriza
Demokracia e Re
Lega Nord|Lega
Partia Popullore Evropiane|PPE|EPP
Bashkimi Evropian|Bashkimi Europian|BE|EU
Komisioni Evropian|Komisioni Europian|KE
Këshilli Evropian|Këshilli Europian
Këshilli i Evropës|Këshilli i Europës|KiE
Parlamenti Evropian|Parlamenti Europian|PE
Banka Qendrore Evropiane|BQE
Banka Evropiane për Rindërtim dhe Zhvillim|BERZH|EBRD
Banka Evropiane e Investimeve|BEI
Banka Botërore|BB
Banka Qendrore e Kosovës|BQK
Banka e Shqipërisë
Fondi Monetar Ndërkombëtar|FMN
Kombet e Bashkuara|Organizata e Kombeve të Bashkuara|OKB|UN
Këshilli i Sigurimit
Asambleja e Përgjithshme
Organizata Botërore e Shëndetësisë|OBSH|WHO
Organizata për Siguri dhe Bashkëpunim në Evropë|OSBE|OSCE
Organizata e Traktatit të Atlantikut të Veriut|NATO|Aleanca Veriatlantike
Organizata Botërore e Tregtisë|OBT
Organizata e Bashkëpunimit të Shangait|SCO
Organizata e Vendeve Eksportuese të Naftës|OPEC|OPEK
OECD
UNESCO
UNICEF
UNHCR
UNDP
UNMIK
EULEX
KFOR
ISIS|Shteti Islamik|Daesh
Al Kaeda|Al-Kaeda|Al Qaeda
Taleban
Hamas
Hezbollah
BRICS
G7|Grupi i Shtatë
G20
QUINT|Quint
MCC
USAID
INTERPOL|Interpol
EUROPOL|Europol
FBI
CIA
NASA
Pentagon
Kremlin
Departamenti i Shtetit|Departamenti Amerikan i Shtetit|DASH
Departamenti i Drejtësisë
Departamenti i Mbrojtjes
Departamenti i Thesarit
Kongresi|Kongresi Amerikan
Senati|Senati Amerikan
Dhoma e Përfaqësuesve
Gjykata Supreme
Gjykata Kushtetuese
Gjykata e Apelit|Gjykata Apelit
Gjykata Themelore
Gjykata Speciale|Specialja
Gjykata e Lartë
Gjykata Penale Ndërkombëtare
Gjykata Ndërkombëtare e Drejtësisë|GJND
Gjykata Evropiane e të Drejtave të Njeriut|GJEDNJ|Gjykata e Strasburgut
Tribunali i Hagës
Dhomat e Specializuara të Kosovës|Dhomat e Specializuara|Dhomat e Specializuara të Gjykatës
Zyra e Prokurorit të Specializuar|ZPS|Prokuroria e Specializuar
Prokuroria Speciale|PSRK|Prokuroria Speciale e Republikës së Kosovës
SPAK|Struktura e Posaçme Antikorrupsion|Prokuroria e Posaçme
Prokuroria e Shtetit|Prokurori i Shtetit
Prokuroria Themelore
Byroja Kombëtare e Hetimit
Kuvendi i Kosovës|Kuvendi i Republikës së Kosovës
Kuvendi i Shqipërisë
Kuvendi i Maqedonisë së Veriut|Sobranje
Qeveria e Kosovës|Qeveria e Republikës së Kosovës
Qeveria e Shqipërisë
Qeveria e Maqedonisë së Veriut
Qeveria e Serbisë
Qeveria Kurti
Qeveria Hoti
Qeveria Rama
Qeveria Haradinaj
Policia e Kosovës|PK
Policia e Shtetit
Policia e Shqipërisë
Presidenca
Ministria e Shëndetësisë|MSH|MSh
Ministria e Punëve të Jashtme|Ministria e Jashtme|MPJ|MPJD
Ministria për Evropën dhe Punët e Jashtme|MEPJ
Ministria e Punëve të Brendshme|Ministria e Brendshme|MPB
Ministria e Drejtësisë|MD
Ministria e Financave|MF
Ministria e Financave dhe Transfereve
Ministria e Arsimit|MASHT|MASh
Ministria e Arsimit, Shkencës, Teknologjisë dhe Inovacionit|Ministria e Arsimit dhe Shkencës
Ministria e Mbrojtjes|MM
Ministria e Ekonomisë|MZHE|Ministria e Zhvillimit Ekonomik
Ministria e Kulturës|MKRS|Ministria e Kulturës, Rinisë dhe Sportit
Ministria e Infrastrukturës|Ministria e Infrastrukturës dhe Energjisë
Ministria e Bujqësisë|MBPZHR
Ministria e Tregtisë dhe Industrisë|Ministria e Tregtisë|MTI
Ministria e Punës dhe Mirëqenies Sociale|Ministria e Punës|MPMS
Ministria e Administratës Publike
Ministria e Diasporës|Ministria e Diasporës dhe Investimeve Strategjike
Ministria e Mjedisit|Ministria e Ekonomisë dhe Ambientit
Ministria e Zhvillimit Rajonal
Instituti Kombëtar i Shëndetësisë Publike|Instituti Kombëtar i Shëndetësisë Publike të Kosovës|IKSHPK|IKSHP|IKShPK
Instituti i Shëndetit Publik|ISHP
Instituti Robert Koch|Robert Koch Institut|RKI
Qendra Klinike Universitare e Kosovës|Qendra Klinike Universitare|QKUK
Qendra Spitalore Universitare Nënë Tereza|QSUT
Shërbimi Spitalor Klinik dhe Universitar i Kosovës|Shërbimi Spitalor Klinik Universitar i Kosovës|Shërbimi Spitalor Klinik Universitar|ShSKUK|SHSKUK
Klinika Infektive
Klinika e Pulmologjisë
Qendra Kryesore e Mjekësisë Familjare|QKMF
Agjencia Ushqimore e Kosovës|Agjencia e Ushqimit dhe Veterinarisë|AUV
Agjencia Kundër Korrupsionit|AKK
Agjencia Evropiane e Barnave|EMA
Agjencia Kosovare e Privatizimit|AKP
Agjencia e Statistikave të Kosovës|ASK
Administrata Tatimore e Kosovës|ATK
Dogana e Kosovës|Dogana
Inspektorati i Punës
Inspektorati Policor i Kosovës|IPK
Zyra Kombëtare e Auditimit|ZKA
Zyra e Kryeministrit
Zyra e Presidentit
Komisioni Qendror i Zgjedhjeve|KQZ
Komisioni i Venecias|Komisioni i Venedikut
Komisioni i Pavarur për Media|KPM
Këshilli Gjyqësor i Kosovës|KGJK
Këshilli Prokurorial i Kosovës|KPK
Këshilli i Ministrave
Këshilli Atlantik
Këshilli Kombëtar i Sigurisë
Këshilli i Lartë Gjyqësor
Këshilli i Lartë i Prokurorisë
Avokati i Popullit
Institucioni i Avokatit të Popullit
Bashkësia Islame e Kosovës|Bashkësia Islame|BIK
Komuniteti Mysliman i Shqipërisë
Kisha Ortodokse Serbe|Kisha Ortodokse
Kisha Katolike
Vatikan
Ushtria Çlirimtare e Kosovës|UÇK
Forca e Sigurisë së Kosovës|FSK
Trupat Mbrojtëse të Kosovës|TMK
Forcat e Armatosura
Garda e Kosovës
Asociacioni i Komunave Serbe|Asociacioni i Komunave me Shumicë Serbe|AKS
Asociacioni i Komunave të Kosovës
Kryqi i Kuq
Kryqi i Kuq i Kosovës
Universiteti i Prishtinës|UP
Universiteti i Tiranës
Universiteti i Tetovës
Universiteti Johns Hopkins|Johns Hopkins|JHU
Universiteti i Oksfordit
Universiteti i Kembrixhit
Universiteti i Harvardit|Harvard
Universiteti Stanford
Akademia e Shkencave dhe Arteve të Kosovës|ASHAK
Biblioteka Kombëtare
Teatri Kombëtar i Kosovës|Teatri Kombëtar
Oda Ekonomike e Kosovës|OEK
Oda Ekonomike Amerikane
Klubi i Prodhuesve të Kosovës
Shoqata e Gastronomëve
Sindikata e Bashkuar e Arsimit, Shkencës dhe Kulturës|SBASHK
Sindikata e Mjekëve
Federata e Futbollit e Kosovës|FFK
Federata Shqiptare e Futbollit|FSHF
Federata e Hendbollit e Kosovës|FHK
Komiteti Olimpik Ndërkombëtar
Komiteti Olimpik i Kosovës|KOK
Organizata e Veteranëve të Luftës|OVL|OVL e UÇK-së|Organizata e Veteranëve të Luftës së UÇK-së
Instituti GAP
Instituti Demokratik i Kosovës|KDI
Instituti Kosovar për Drejtësi|IKD
Instituti Hidrometeorologjik i Kosovës|IHMK
Fondi i Kursimeve Pensionale|Trusti Pensional|FOL|Lëvizja FOL
ÇOHU
Human Rights Watch
Amnesty International
Transparency International
Freedom House
Greenpeace
Shërbimi Evropian i Veprimit të Jashtëm
Shërbimi Informativ i Kosovës|SHIK
Agjencia Kosovare e Inteligjencës|AKI
Save the Children
UEFA
FIFA
CAS|TAS
FIBA
NBA
NFL
UFC
Ferrari
Real Madrid|~Reali
Barcelona|FC Barcelona|Barcelona FC|~Barça
Atletico Madrid|Atletiko Madrid
Sevilla
Valencia
Juventus|~Zonja e Vjetër
Inter|Interi
Milan|Milani
Napoli
AS Roma
Lazio
Atalanta
Fiorentina
Sampdoria
Liverpool
Manchester United|Man United|Mançester Junajtid
Manchester City|Man City
Chelsea
Arsenal
Tottenham|Tottenham Hotspur
Leicester City
Newcastle United
Everton
West Ham
Aston Villa
Bayern|Bayern Munich|Bayern Munchen|Bayern Munih
Borussia Dortmund|Dortmund
RB Leipzig
Schalke
Hertha Berlin
Werder Bremen
Paris Saint-Germain|PSG
Lyon
Marseille
Ajax
PSV
Porto
Benfica
Galatasaray
Fenerbahçe
Besiktas|Beşiktaş
Dinamo Zagreb
Crvena Zvezda|Ylli i Kuq
Partizan i Beogradit
Shkëndija
Vllaznia
Skënderbeu
KF Tirana
Partizani
Kukësi
Teuta
Laçi
Prishtina FC|FC Prishtina
Ballkani
Llapi
Gjilani
Feronikeli
Trepça
Kosova Vushtrri
Dukagjini
Sigal Prishtina
Golden Eagle Ylli
Peja Basket|Z-Mobile Prishtina|Z-Mobile
Facebook|~Fb|~Fejsbuk
Twitter
Instagram
YouTube|~Youtube
WhatsApp
Viber
TikTok|Tik Tok
Snapchat
LinkedIn
Telegram
Google
Apple
Amazon
Microsoft
Netflix
Zoom
Huawei
Samsung
Tesla
SpaceX
Volkswagen
Mercedes|Mercedes-Benz
BMW
Audi
Toyota
Boeing
Airbus
Pfizer
BioNTech
Moderna
AstraZeneca
Johnson & Johnson
Novavax
Gilead
Gazprom
Rosneft
Lukoil
Shell
Nike
Adidas
Chanel
Gucci
Louis Vuitton
Disney
Spotify
Sony
Uber
Airbnb
Ryanair
Wizz Air
Lufthansa
Turkish Airlines
Deutsche Bank
Goldman Sachs
JP Morgan
ProCredit Bank
Raiffeisen Bank|Raiffeisen
NLB Banka|NLB
TEB
BKT
Banka Ekonomike
Telekomi i Kosovës|Telekom i Kosovës|Telekom|Kosovo Telecom
Vala
IPKO
Korporata Energjetike e Kosovës|KEK
KEDS
KESCO
KOSTT
Trepça
Posta e Kosovës
Ferronikeli
Hidroregjioni Jugor
Pastrimi
Termokos
PTK
Vodafone
Albtelecom
OSHEE
KESH
Agjencia Telegrafike Shqiptare|ATSH
Anadolu Agency|Agjencia Anadolu|Anadolu|AA
Reuters
Associated Press|AP
Agence France-Presse|AFP
Deutsche Welle|DW
BBC
CNN
CNN Business
Fox News
ABC News|ABC
CBS|CBS News
NBC|NBC News
MSNBC
Sky News
Sky Sports|~Sky Sport
Al Jazeera|Al-Jazeera
Bloomberg
CNBC
Euronews
Politico
The New York Times|New York Times|NYT
The Washington Post|Washington Post
The Wall Street Journal|Wall Street Journal
USA Today
New York Post
The Guardian
The Times
The Sunday Times
The Sun
The Independent
The Telegraph|Daily Telegraph
Daily Mail|DailyMail|Mail Online|MailOnline
Daily Mirror
Daily Express
Daily Star
Financial Times
The Economist
Der Spiegel|Spiegel
Die Welt
Bild
Frankfurter Allgemeine|FAZ
Süddeutsche Zeitung
Le Monde
Le Figaro
L'Equipe|L’Equipe
La Repubblica
Corriere della Sera
La Gazzetta dello Sport|Gazzetta dello Sport
Tuttosport
Corriere dello Sport
Marca
Mundo Deportivo
El Pais|El País
El Mundo
Blick
Neue Zürcher Zeitung|NZZ
Blic
Kurir
Danas
Novosti
Informer
Tanjug
RTS
B92
N1
Sputnik
TASS|Tass
RIA Novosti
Interfax
Xinhua|Shinhua
Global Times
Hürriyet
TRT
TMZ
Vogue
Forbes
Newsweek
Radio Evropa e Lirë|Radio Europa e Lirë|REL|Evropa e Lirë
Zëri i Amerikës|VOA
Balkan Insight
BIRN
Bota Sot
Kosova Sot|Kosova Sot Online|KosovaSot
Koha Ditore
KOHA|Koha.net|Koha Net
Gazeta Express|GazetaExpress
Telegrafi|Telegrafi.com
Insajderi|Insajderi.com
Indeksonline|IndeksOnline|Indeksonline.net
KALLXO.com|Kallxo|Kallxo.com|KALLXO
Gazeta Metro
Zëri|Zeri.info|Zëri.info|Gazeta Zëri
Epoka e Re
Bota Press|Botapress
lajmi.net
Periskopi
Reporteri|Reporteri.net
Nacionale
Gazeta Blic|GazetaBlic
Sinjali|Gazeta Sinjali
KosovaPress|Kosovapress
Ekonomia Online
InfoKosova
Mediafokus.info|Mediafokus
Rrokum
Front Online|Frontonline
Veriu.info
AgroWeb.org|AgroWeb
Albinfo|Albinfo.ch
Radio Televizioni i Kosovës|Televizioni Publik|RTK
KTV|Kohavision
RTV21|RTV 21
Klan Kosova|KlanKosova
TV Klan|Klan
T7
Kanal 10
Tribuna Channel
ATV
First Channel
RTV Dukagjini|Dukagjini
TV Dukagjini
K2
Syri TV|Syri|Syri.net
Top Channel
News24
Ora News
Report TV
RTSH|Radio Televizioni Shqiptar
Vizion Plus
ABC News Albania
A2 CNN|A2
Panorama|Gazeta Panorama
Gazeta Shqiptare
Balkanweb
Exit.al
Lapsi.al
JOQ
Gazeta Tema
Gazeta Dita
Alsat|Alsat M
TV21
Tetova Sot
Gazeta Lajm
Koha e Maqedonisë|Gazeta Koha
Almakos
MIA
Makfaks
Vijesti
Federata Botërore
Organizata Ndërkombëtare për Migrim|IOM
Zyra e Kombeve të Bashkuara
Zyra e Bashkimit Evropian
Ambasada Amerikane|Ambasada e SHBA-së
Ambasada Gjermane
Bundestag
Bundesrat
Bundeswehr
Knesset
Duma|Duma Shtetërore
Shtabi i Emergjencave
Komisioni për Punë të Jashtme
Komisioni për Buxhet dhe Financa
Komiteti Norvegjez Nobel
Lëvizja për Drejtësi
Fondacioni Konrad Adenauer
Black Lives Matter
Ku Klux Klan
Rolling Stones
The Beatles|Beatles
U2
Coldplay
BTS
Marvel
Warner Bros
Hollywood Reporter
Variety
Nisma Thurje
Shoqata e Gazetarëve të Kosovës|AGK
Unioni i Gazetarëve
Rrjeti BIRN
D4D
INDEP
Internews Kosova
Serbia e Bashkuar
Këshilli Bashkiak
Bashkia e Tiranës|Bashkia Tiranë
Komuna e Prishtinës
Scotland Yard
Shtëpia e Mallrave
Thesari Amerikan
CDC
FDA
NHS
BKA
Europa Nostra
Honda
Nissan
Hyundai
Kia
Peugeot
Renault
Citroën|Citroen
Opel
Fiat
Alfa Romeo
Porsche
Lamborghini
Bugatti
Rolls Royce|Rolls-Royce
Bentley
Volvo
Škoda|Skoda
Jeep
Ford Motor
General Motors|GM
Chevrolet
Mazda
Suzuki
Mitsubishi
Subaru
Lexus
Starbucks
McDonald's|McDonalds|McDonald’s
Burger King
KFC
Coca-Cola|Coca Cola
Pepsi|PepsiCo
Nestlé|Nestle
Unilever
Procter & Gamble
IKEA|Ikea
Lidl
Aldi
Carrefour
Walmart
Zara
H&M
Versace
Prada
Armani
Dior
Hermes|Hermès
Balenciaga
Burberry
Rolex
Hublot
Cartier
Swarovski
Victoria's Secret|Victoria’s Secret
Puma
Reebok
Under Armour
Intel
AMD
IBM
Oracle
Cisco
Nvidia
Nokia
Ericsson
Xiaomi
Oppo
LG
Panasonic
Philips
Siemens
Bayer
BASF
Novartis
Roche
Sanofi
GlaxoSmithKline|GSK
Sinovac
Sinopharm
CureVac
Merck
AbbVie
Exxon Mobil|ExxonMobil
Chevron
BP
Eni
Aramco
Alibaba
Tencent
ByteDance
Baidu
Reddit
Pinterest
Skype
Facebook Messenger|Messenger
Wikipedia
Yahoo
Gmail
PayPal
Mastercard
Western Union
Hilton
Marriott
Qatar Airways
Air France
British Airways
EasyJet
Pegasus
Austrian Airlines
Adria Airways
Deutsche Telekom
T-Mobile
A1
UniCredit
Intesa Sanpaolo
HSBC
Barclays
UBS
Credit Suisse
Morgan Stanley
Citigroup
Moody's|Moody’s
Standard & Poor's|Standard & Poor’s
Fitch
Eurostat
Gallup
Pew Research
Nasdaq
Universiteti i Kolumbias|Universiteti Columbia
Universiteti i Jejlit|Universiteti Yale
Universiteti i Gjenevës
Universiteti AAB|AAB
Universiteti i Mitrovicës
Universiteti i Gjilanit|Kadri Zeka
Universiteti i Prizrenit|Ukshin Hoti
Universiteti i Shkupit
Universiteti i Evropës Juglindore
Imperial College
King's College|King’s College
Johns Hopkins University
MIT
Lancet|The Lancet
British Medical Journal|BMJ
National Geographic
Discovery Channel
History Channel
MTV
HBO
Hulu
BBC Sport
BBC News
ESPN
Eurosport
DAZN
SuperSport
ITV
Channel 4
RAI|Rai
Mediaset
La Stampa
Il Giornale
Rai News
ANSA|Ansa
ARD
ZDF
RTL
Die Zeit|Zeit
Handelsblatt
Berliner Zeitung
Der Tagesspiegel|Tagesspiegel
Kronen Zeitung
Der Standard
Die Presse
Tages-Anzeiger
20 Minuten
Le Parisien
L'Express|L’Express
France 24
France Football
RMC Sport
Sport Bild
Kicker
Transfermarkt
SofaScore
Diario AS
Cadena Ser
Globo
Anadolu Ajansı
Daily Sabah
CNN Turk
Habertürk
Kathimerini
Al Arabiya
The Atlantic
New Yorker|The New Yorker
Foreign Policy
The Hill
Axios
BuzzFeed
HuffPost|Huffington Post
The Verge
Wired
TechCrunch
Business Insider
Rolling Stone
Billboard
Cosmopolitan
GQ
Vanity Fair
Marie Claire
Bright Side
Entertainment Tonight
The Mirror
The Sunday Mirror
Metro UK
Evening Standard
The Scotsman
Kosovarja
Prive|Privé
Zëri i Kosovës
Gazeta Tribuna|Tribuna
Bota e Re
Veriu
Syri i Popullit
Infosot
Javanews
Fax News
Arbresh.info
Ora Info
Albeu
Shqiptarja.com
Politiko
BalkanWeb
Gazeta Dielli
Illyria
Kultplus
Prishtina Insight
Betimi për Drejtësi
Oranews
Scan TV
Euronews Albania
Alsat TV
Portalb
Zhurnal
INA
FoNet
Nova S
Pink
Happy TV
Srbija Danas
Kosovo Online
KoSSev
Radio Free Europe
Zëri i Gjermanisë
HRT
Večernji List|Vecernji List
Jutarnji List
Klix
Pobjeda
RTCG
Manchester United FC
Crystal Palace
Brighton
Watford
Burnley
Norwich
Bournemouth
Sheffield United
Leeds United|Leeds
Fulham
Rangers
Celtic
Atletico|Atletico de Madrid
Real Sociedad
Real Betis|Betis
Villarreal
Athletic Bilbao
Getafe
Espanyol
Celta Vigo
Osasuna
Levante
Torino FC
Udinese
Sassuolo
SPAL
Bayer Leverkusen|Leverkusen
Eintracht Frankfurt
Borussia Monchengladbach|Gladbach
Hoffenheim
Union Berlin
Köln FC
AS Monaco
Saint-Etienne
Rennes
Sporting Lisbon|Sporting
PSV Eindhoven
Feyenoord
Club Brugge
Anderlecht
Young Boys
Red Bull Salzburg
Rapid Vienna
Olympiacos|Olimpiakos
PAOK
Panathinaikos
AEK
Trabzonspor
Basaksehir|Başakşehir
Shakhtar Donetsk|Shakhtar
Dinamo Kiev
Zenit
CSKA Moskë|CSKA
Spartak Moskë
Ludogorets
CFR Cluj
Ferencvaros
Hajduk Split
Vardar
Shkupi FC
Renova
Luftëtari
Flamurtari
Bylis
Egnatia
Besëlidhja
Apolonia
Flamurtari i Prishtinës
Ulpiana
Ramiz Sadiku
Rahoveci
Trepça'89|Trepça 89
Los Angeles Lakers|Lakers
Golden State Warriors
Chicago Bulls
Miami Heat
Boston Celtics
Houston Rockets
Milwaukee Bucks
Toronto Raptors
Inter Miami
LA Galaxy
IBF
WBA
WBO
WBC
FIDE
ATP
WTA
FIA
IOC
CONMEBOL
LaLiga
Ministria e Evropës dhe Punëve të Jashtme
Ministria e Integrimit Evropian|MIE
Ministria e Pushtetit Lokal|Ministria e Administrimit të Pushtetit Lokal|MAPL
Ministria e Komuniteteve dhe Kthim
Ministria e Bujqësisë, Pylltarisë dhe Zhvillimit Rural
Ministria e Turizmit dhe Mjedisit
Ministria e Financave dhe Ekonomisë
Ministria e Shëndetësisë dhe Mbrojtjes Sociale|MSHMS
Shtabi i Përgjithshëm
Gjykata Supreme e Kosovës
Gjykata Kushtetuese e Kosovës
Gjykata Themelore në Prishtinë|Gjykata Themelore e Prishtinës
Gjykata Themelore e Prizrenit
Gjykata Themelore e Gjilanit
Gjykata Themelore e Pejës
Gjykata Themelore e Ferizajt
Gjykata Themelore e Gjakovës
Gjykata Themelore e Mitrovicës
Prokuroria Themelore e Prishtinës|Prokuroria Themelore në Prishtinë
Spitali Rajonal
Spitali i Përgjithshëm
Spitali Infektiv
Qendra për Studime|QKSS
Shërbimi Korrektues i Kosovës
Avokati i Shtetit
Autoriteti i Aviacionit Civil
Auditori i Përgjithshëm
Zyra e Rregullatorit për Energji|ZRRE
ARKEP
Posta e Shqipërisë
Bashkia e Durrësit
Bashkia e Shkodrës
Komuna e Prizrenit
Komuna e Pejës
Komuna e Gjakovës
Komuna e Mitrovicës
Komuna e Ferizajt
Komuna e Gjilanit
Komuna e Vushtrrisë
Komuna e Podujevës
Komuna e Suharekës
Komuna e Lipjanit
Komuna e Fushë Kosovës
Rrjeti i Grave të Kosovës|RRGK|Rrjeti i Grave
Qendra Kosovare për Rehabilitimin e të Mbijetuarve të Torturës|QKRMT
Fondi për të Drejtën Humanitare|FDH
Organizata Çohu
Iniciativa e të Rinjve për të Drejtat e Njeriut
YIHR
Caritas
UNFPA
UN Women
WFP|Programi Botëror i Ushqimit
FAO
IAEA|Agjencia Ndërkombëtare e Energjisë Atomike
ILO
OPCW
Frontex
Eurojust
Gjykata e Hagës
Tribunali Ndërkombëtar
Liga Arabe
Bashkimi Afrikan|BA
ASEAN
CEFTA
EFTA
Grupi i Vishegradit
Procesi i Berlinit
Këshilli Rajonal i Bashkëpunimit|RCC
ECDC
Agjencia Evropiane e Mjekësisë
Federata Amerikane
Garda Revolucionare
Al-Shabaab|Al Shabab
Boko Haram
PKK
FETÖ|FETO
Vëllazëria Myslimane
Lëvizja Pesë Yjet|Pesë Yjet
Forza Italia
Partia Popullore
PSOE
Podemos
Partia e Gjelbër|Të Gjelbrit
FPÖ|FPO
ÖVP|OVP
CHP
HDP
SYRIZA
Likud
Partia Demokratike e Socialistëve|DPS
Fronti Demokratik
Lidhja e Social-Demokratëve
Partia Përparimtare Serbe
Partia Radikale Serbe
Lëvizja Dveri
Partia e Veprimit Demokratik|SDA
HDZ
Partia Agrare
Partia e Drejtësisë
Partia Euro-Atlantike
Partia për Progres Demokratik
Lëvizja Demokratike
Shoqata Autonome
Partia e Gjelbër e Kosovës
Partia Liberale
PDAK
KDTP
VAKAT
IRDK
PLE
Partia Liberale Egjiptiane
`
