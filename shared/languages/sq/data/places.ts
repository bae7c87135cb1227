/** Places that no list has in Albanian, or not in all their forms. One a line, variants separated by `|`. */
export const PLACES = `
Shtetet e Bashkuara të Amerikës|Shtetet e Bashkuara|SHBA|ShBA|Amerikë|USA|SH.B.A
Britania e Madhe|Britani|Mbretëria e Bashkuar|UK
Anglia
Skocia
Uells
Irlanda
Irlanda e Veriut
Republika e Irlandës
Kosova|Republika e Kosovës|Kosovo
Shqipëria|Republika e Shqipërisë
Maqedonia e Veriut|Maqedonia Veriore|Maqedoni|Republika e Maqedonisë së Veriut|RMV
Mali i Zi|Mal i Zi
Serbia|Republika e Serbisë
Bosnja dhe Hercegovina|Bosnjë-Hercegovinë|Bosnja e Hercegovina|BeH|Bosnjë
Hercegovina
Republika Serbe|Republika Srpska
Kroacia
Sllovenia
Greqia
Turqia|Türkiye
Bullgaria
Rumania
Hungaria
Austria
Zvicra|Zvicër
Gjermania
Republika Federale e Gjermanisë
Italia
Franca
Spanja
Portugalia
Holanda|Vendet e Ulëta|Hollandë
Belgjika
Luksemburg
Danimarka
Suedia
Norvegjia
Finlanda
Islanda
Polonia
Çekia|Republika Çeke
Sllovakia
Ukraina
Krime|Krimea
Donbas
Rusia|Federata Ruse
Bjellorusia|Bellorusi
Moldavia|Moldovë
Lituania
Letonia
Estonia
Gjeorgjia
Armenia
Azerbajxhan|Azerbajgjan
Qipro|Qiproja
Qiproja e Veriut
Malta
Izrael
Palestina
Gaza|Rripi i Gazës
Bregu Perëndimor
Liban
Siria
Irak
Iran|Republika Islamike e Iranit
Jordania
Arabia Saudite|Arabi Saudite
Jemen
Oman
Katar
Bahrein
Kuvajt
Emiratet e Bashkuara Arabe|EBA|Emiratet
Egjipt
Libia
Tunizia
Algjeria
Marok
Sudan
Etiopia
Eritre
Somalia
Kenia
Nigeria
Gana
Afrika e Jugut
Afrika Jugore
Afganistan
Pakistan
India
Bangladesh
Kina|Republika Popullore e Kinës
Hong Kong|Hong-Kong
Tajvan
Tibet
Xinjiang
Japonia
Koreja e Jugut|Koreja Jugore|Korea e Jugut|Korea Jugore|Kore
Koreja e Veriut|Koreja Veriore|Korea e Veriut|Korea Veriore
Indonezia
Malajzia
Singapor
Filipine
Tajlanda
Vietnam
Australia
Zelanda e Re|Zelandë e Re
Kanada|Kanadaja
Meksika
Brazil
Argjentina
Kili
Peru
Kolumbia
Venezuela
Ekuador
Kuba
Haiti
Bolivia
Turkmenistan
Kazakistan
Uzbekistan
Taxhikistan
Kirgizia
Mongolia
Tatarstan
Çeçenia
Jugosllavia|Republika Federale e Jugosllavisë
Bashkimi Sovjetik|BRSS
Evropa|Europë
Evropa Juglindore|Evropa Perëndimore|Evropa Lindore
Azia
Afrika
Amerika Latine
Amerika e Veriut|Amerika Veriore
Amerika e Jugut|Amerika Jugore
Antarktida
Lindja e Mesme|Lindje e Mesme
Lindja e Afërme
Lindja e Largët
Euroazia
Ballkan
Ballkani Perëndimor
Gadishulli Ballkanik
Perëndim
Skandinavia
Mesdhe|Deti Mesdhe
Mesdheu Lindor
Deti Egje|Egje
Deti i Zi
Deti Adriatik|Adriatik
Deti Jon|Jon
Deti i Kuq
Deti Kaspik
Deti i Veriut
Oqeani Atlantik|Atlantik
Oqeani Paqësor|Paqësor
Oqeani Indian
Gjiri Persik
Kaukaz
Siberia
Alpe
Bjeshkët e Nemuna
Sharr|Malet e Sharrit
Korab
Drini i Bardhë
Drini i Zi
Danub
Sava
Ibër|Lumi Ibër
Rin
Nil
Amazona
Liqeni i Ohrit
Liqeni i Shkodrës
Liqeni i Ujmanit|Ujman|Gazivodë
Liqeni i Badovcit|Badovc
Batllava
Kanali i Suezit
Ngushtica e Hormuzit
Shtëpia e Bardhë
Kapitol|Kapitoli
Trump Tower
Wall Street
Pallati i Buckinghamit|Pallati Buckingham
Downing Street
Sheshi Skënderbej
Sheshi Nëna Terezë|Sheshi Nënë Tereza
Sheshi i Kuq
Ajasofja|Hagia Sofia|Shën Sofia|Xhamia Ajasofja
Luvër
Kulla Eiffel|Kulla Ejfel
Ura e Ibrit
Manastiri i Deçanit
Stadiumi Fadil Vokrri|Fadil Vokrri
Air Albania
San Siro
Santiago Bernabeu
Camp Nou
Old Trafford
Anfield
Wembley
Aeroporti Ndërkombëtar i Prishtinës|Aeroporti Ndërkombëtar Adem Jashari|Aeroporti Adem Jashari
Aeroporti i Rinasit|Rinas
Jarinja
Merdar|Merdare
Bërnjak
Vërmica
Hani i Elezit
Qafë Thanë
Kakavija
Morina
Uashington|Washington|Washington DC|Uashingtoni DC
Nju-Jork|Nju Jork|New York|Nju Jork Siti|New York City
Manhattan
Bruklin|Brooklyn
Los Anxhelos|Los Angeles|Los Anxheles
San Francisko|San Francisco
Çikago|Chicago
Majami|Miami
Hjuston|Houston
Dallas
Boston
Filadelfia|Philadelphia
Detroit
Atlanta
Las Vegas
Seattle
Denver
New Orleans
Kalifornia|California
Teksas|Texas
Florida
Nevada
Arizona
Ohajo|Ohio
Luiziana|Louisiana
Alabama
Xhorxhia|Georgia
Virxhinia|Virginia
Nju Xhersi|New Jersey
Misisipi|Mississippi
Miçigan|Michigan
Pensilvania|Pennsylvania
Masaçusets|Massachusetts
Minesota|Minnesota
Mineapolis|Minneapolis
Havai|Hawaii
Aljaska|Alaska
Hollivud|Hollywood
Toronto
Montreal
Otava|Ottawa
Vankuver|Vancouver
Londër|Londra|London
Mançester
Birmingham
Oksford|Oxford
Kembrixh|Cambridge
Edinburg|Edinburgh
Glazgou|Glasgow
Belfast
Dublin
Kardif|Cardiff
Paris
Marseja
Nica
Strasburg
Berlin
Mynih|Munih|Munich|München
Hamburg
Frankfurt
Këln|Köln
Shtutgart|Stuttgart
Dyseldorf|Düsseldorf
Lajpcig|Leipzig
Bon|Bonn
Hanover
Bavaria
Vjena
Grac
Zyrih|Cyrih|Zürich
Gjeneva
Berna
Bazel
Lozana
Bruksel|Brukseli|Brussels
Amsterdam
Roterdam
Haga
Roma
Milano
Napoli
Torino
Venecia|Venecie|Venedik
Firence
Bolonja
Bari
Sicilia
Sardenja
Lombardia
Veneto
Toskana
Madrid
Barcelona
Valencia
Sevilja
Katalonja
Lisbona
Athina
Selanik
Janina
Kreta
Korfuz
Stamboll|Istanbul
Ankara
Izmir
Antalia
Sofja|Sofje|Sofie
Bukuresht
Budapest
Praga
Bratislava
Varshava
Moska
Shën Petersburg
Kazan
Kiev
Minsk
Beograd|Belgrad
Nish
Novi Sad
Novi Pazar
Kraleva
Vranja
Sanxhak
Vojvodina
Luginë e Preshevës|Lugina e Preshevës
Presheva
Bujanoc
Medvegja
Zagreb
Split
Dubrovnik
Lubjana|Ljubljanë
Sarajeva
Mostar
Banja Llukë|Banjallukë
Srebrenica
Tuzlla
Podgorica
Ulqin
Tivar
Plava
Gucia
Shkup|Shkupi|Skopje
Tetova
Gostivar
Kumanova
Struga
Ohër|Ohri
Dibër
Kërçova
Manastir
Prilep
Veles
Tirana
Durrës
Vlora
Shkodër|Shkodra
Elbasan
Korça
Fier
Berat
Lushnja|Lushnje
Gjirokastër|Gjirokastra
Saranda
Kukës
Lezha
Kavaja
Pogradec
Laç
Kruja
Peshkopia
Përmet
Tepelena
Bulqiza
Burrel
Mirdita
Tropoja
Bajram Curri
Puka
Himara
Kurbin
Librazhd
Gramsh
Patos
Divjaka
Thumana
Kamëz
Mallakastër
Has
Mat
Dropull
Shëngjin
Ksamil
Qarku Tiranë
Prishtina
Prizren
Peja
Gjakova
Mitrovica
Mitrovica e Veriut|Mitrovica Veriore
Mitrovica e Jugut|Mitrovica Jugore
Ferizaj
Gjilan
Vushtrria
Podujeva
Suhareka
Rahovec
Drenas
Skenderaj
Malisheva
Lipjan
Fushë Kosovë|Fushë-Kosovë
Obiliq|Kastriot
Kamenica
Viti|Vitia
Deçan
Istog
Klina
Kaçanik
Shtime
Dragash
Shtërpca
Graçanica
Novobërda
Zubin Potok
Zveçan
Leposaviq
Ranillug
Partesh
Kllokot
Junik
Mamusha
Drenica
Dukagjin
Rrafshi i Dukagjinit
Llap
Anamorava
Karadak
Veternik
Arbëria
Ulpiana
Dardania
Bregu i Diellit
Mati 1
Prekaz
Reçak
Izbica
Gllogjan
Jerusalem
Tel Aviv|Tel-Aviv
Bejrut
Damask
Alepo
Idlib
Bagdad
Teheran
Riad
Meka
Medina
Doha
Dubai
Abu Dabi|Abu Dhabi
Kajro
Tripoli
Bengazi
Kabul
Islamabad
Nju Delhi|New Delhi|Delhi
Mumbai
Pekin|Beijing
Shangai|Shanghai
Vuhan|Wuhan
Tokio
Osaka
Seul
Penian
Phenian
Bangkok
Manila
Xhakarta
Singapori
Sidnej|Sydney
Melburn|Melbourne
Meksiko Siti
Rio de Zhaneiro|Rio de Janeiro|Rio
Sao Paulo|São Paulo
Buenos Aires
Karakas
Havana
Ashgabat
Astana
Taskent
Baku
Tbilis
Jerevan
Gjibraltar
Monako
San Marino
Ibiza
Bali
Maldive
Oslo
Stokholm
Kopenhaga|Kopenhagen
Helsinki
Rejkjavik
Riga
Vilnius
Talin
Nagorno-Karabak|Nagorni Karabak
Kashmir
Guantanamo
Çernobil
Verdun
Dejton|Dayton
Rambuje
Davos
Normandia
Aushvic|Auschwitz
Hiroshima
Lesbos
`
