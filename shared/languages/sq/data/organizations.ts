/** Organisations in the news of Albania, Kosovo, North Macedonia and the world. One a line, variants separated by `|`. */
export const ORGANIZATIONS = `
Lidhja Demokratike e Kosovës|Lidhja Demokratike|LDK
Partia Demokratike e Kosovës|PDK
Lëvizja Vetëvendosje|Vetëvendosje|Vetëvendosja|LVV|VV
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
Real Madrid|Reali
Barcelona FC|FC Barcelona|Barcelonë|Barça
Atletico Madrid|Atletiko Madrid
Sevilla
Valencia
Juventus|Zonja e Vjetër
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
Facebook|Fb|Fejsbuk
Twitter
Instagram
YouTube|Youtube
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
Sky News|Sky Sports|Sky Sport
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
`
