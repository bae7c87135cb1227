/** Places that no list has in Albanian, or not in all their forms. One a line, variants separated by `|`. */
export const PLACES = `
SHBA|~Shtetet e Bashkuara të Amerikës|~Shtetet e Bashkuara|~ShBA|~USA|~SH.B.A
Amerika
Britania e Madhe|Britania
Mbretëria e Bashkuar|~UK|~MB
Anglia
Skocia
Uells
Irlanda
Irlanda e Veriut
Republika e Irlandës
Kosova|~Republika e Kosovës|Kosovo
Shqipëria|~Republika e Shqipërisë
Maqedonia e Veriut|Maqedonia|~Maqedonia Veriore|~Republika e Maqedonisë së Veriut|~RMV
Mali i Zi|~Mal i Zi
Serbia|~Republika e Serbisë
Bosnja dhe Hercegovina|Bosnjë-Hercegovinë|Bosnja e Hercegovina|~BeH|Bosnjë
Hercegovina
Republika Serbe|~Republika Srpska
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
Çekia|~Republika Çeke
Sllovakia
Ukraina
Krime|Krimea
Donbas
Rusia|~Federata Ruse
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
Iran|~Republika Islamike e Iranit
Jordania
Arabia Saudite|~Arabi Saudite
Jemen
Oman
Katar
Bahrein
Kuvajt
Emiratet e Bashkuara Arabe|~EBA|Emiratet
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
Kina|~Republika Popullore e Kinës
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
Zelanda e Re|~Zelandë e Re
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
Jugosllavia|~Republika Federale e Jugosllavisë
Bashkimi Sovjetik|~BRSS
Evropa|Europë
Evropa Juglindore|Evropa Perëndimore|Evropa Lindore
Azia
Afrika
Amerika Latine
Amerika e Veriut|Amerika Veriore
Amerika e Jugut|Amerika Jugore
Antarktida
Lindja e Mesme|~Lindje e Mesme
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
Lugina e Preshevës|~Luginë e Preshevës
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
Belize
Kosta Rika|Kostarika
Guatemala
Hondurasi|Honduras
Nikaragua
Panama
El Salvador
Salvador
Jamajka
Bahamet
Barbados
Trinidad dhe Tobago|Trinidad
Republika Domenikane
Porto Riko
Paraguai
Uruguai
Surinam
Guajana
Bregu i Fildishtë
Kamerun
Senegal
Çad
Burkina Faso
Guine
Liberia
Sierra Leone
Togo
Benin
Gabon
Kongo
Republika Demokratike e Kongos
Ruanda
Burundi
Uganda
Tanzania
Zambia
Zimbabve
Mozambik
Malavi
Madagaskar
Angola
Namibia
Bocvana
Mauritania
Mauricius
Seshelet
Eritrea
Xhibuti
Mianmar
Birmania
Kamboxhia|Kamboxhë
Laos
Sri Lanka
Shri Lanka
Nepal
Butan
Maldivet
Brunei
Timori Lindor
Makao
Papua Guineja e Re
Fixhi
Kuala Lumpur
Kolombo
Hanoi
Ho Shi Min|Ho Chi Minh
Katmandu
Daka
Karaçi
Lahor
Peshavar
Kandahar
Herat
Mosul
Erbil
Basra
Homs
Latakia
Ramallah
Haifa
Betlehem
Nazaret
Amman
Sana
Aden
Xheda
Jeddah
Manama
Muskat
Isfahan
Tabriz
Uhan
Hubei
Guanzhu|Guangzhou
Shenzhen
Çengdu
Chengdu
Dalian
Harbin
Nankin|Nanjing
Tianxhin|Tianjin
Lhasa
Ujgur
Hokaido
Fukushima
Nagasaki
Kioto
Busan
Tajpei
Nairobi
Lagos
Abuxha|Abuja
Akra
Dakar
Abixhan
Adis Abeba
Mogadish
Kigali
Kampala
Johanesburg
Kejptaun
Cape Town
Pretoria
Aleksandria
Luksor
Sharm El-Sheik|Sharm el-Sheikh
Tunis
Marakesh
Kazablanka
Rabat
Kolorado
Colorado
Oregon
Juta
Utah
Kansas
Nebraska
Ajova
Iowa
Misuri|Missouri
Arkanzas|Arkansas
Oklahoma
Tenesi
Tennessee
Kentaki
Kentucky
Indiana
Ilinois
Illinois
Viskonsin
Wisconsin
Dakota e Veriut
Dakota e Jugut
Montana
Ajdaho
Idaho
Vajoming
Wyoming
Nju Meksiko
New Mexico
Meri Land
Maryland
Delauer
Delaware
Konektikat
Connecticut
Rod Ajland
Rhode Island
Vermont
Nju Hempshir
New Hampshire
Mejn
Maine
Karolina e Veriut
North Carolina
Karolina e Jugut
South Carolina
Virxhinia Perëndimore
West Virginia
Feniks
Phoenix
Austin
San Antonio
San Diego
San Hoze|San Jose
Portland
Sakramento
Sacramento
Baltimor|Baltimore
Pitsburg|Pittsburgh
Klivlend
Cleveland
Sinsinati
Cincinnati
Kansas Siti
Kansas City
Sent Luis
St. Louis
Nashvill|Nashville
Memfis|Memphis
Orlando
Tampa
Sharlot
Charlotte
Buffalo
Salt Lejk Siti
Salt Lake City
Honolulu
Bronks|Bronx
Kuins
Queens
Staten Island
Harlem
Silicon Valley
Lugina e Silikonit
Beverli Hils
Beverly Hills
Malibu
Oukland
Oakland
Pearl Harbor
Ontario
Kebek
Quebec
Kalgari
Calgary
Edmonton
Alberta
Kolumbia Britanike
Brizbejn|Brisbane
Perth
Adelajde|Adelaide
Kanbera
Canberra
Uells i Ri Jugor
Viktoria
Okland
Auckland
Uellington
Wellington
Krajstçërç
Christchurch
Liverpul
Lids
Leeds
Shefild|Sheffield
Bristol
Neukasëll
Newcastle
Notingam|Nottingham
Lester
Leicester
Sautampton
Southampton
Portsmuth
Portsmouth
Salzbëri
Salisbury
Kent
Eseks
Essex
Jorkshir
Yorkshire
Uestminster
Westminster
Kembrixhshir
Suonsi
Swansea
Aberdin
Aberdeen
Lion
Marsej
Bordo
Tuluz
Lil
Nant
Kanë|Kana
Versajë
Korsikë
Bretanjë
Alzas
Bremen
Drezden|Dresden
Nyremberg
Nuremberg
Dortmund
Esen
Essen
Duisburg
Bohum
Manhajm|Mannheim
Vizbaden
Majnc
Mainz
Augsburg
Karlsruhe
Frajburg
Freiburg
Ulm
Saksoni
Brandenburg
Hesen
Turingi
Rajna-Vestfali
Renania e Veriut-Vestfalia
Rajna Veriore-Vestfalia
Baden-Vyrtemberg
Insbruk
Innsbruck
Salzburg
Linc|Linz
Tirol
Lucern
Lugano
Shën Galen
St. Gallen
Vinterthur
Winterthur
Argau
Ticino
Tiçino
Basel
Palermo
Katania
Bergamo
Breshia|Brescia
Verona
Padova
Modena
Parma
Piza
Pisa
Siena
Peruxhia|Perugia
Ankona
Ancona
Pulja
Puglia
Kalabria
Kampania
Piemonte
Xhenova
Gjenova
Genova
Trieste
Udine
Brindizi|Brindisi
Leçe
Lecce
Kapri
Capri
Lampeduza
Malaga
Bilbao
Granada
Kordoba
Saragosa
Majorka
Mallorca
Ishujt Kanarie
Kanarie
Tenerife
Galicia
Andaluzi
Porto
Algarve
Azoret
Madeira
Antverp|Antverpen
Gent
Bruzhë
Lejden
Utreht
Utrecht
Eindhoven
Shengen
Schengen
Mastriht
Maastricht
Aarhus
Gjoteborg
Gothenburg
Malme
Upsala
Bergen
Turku
Tampere
Krakov
Gdansk|Gdanjsk
Lublin
Vroclav
Poznanj
Brno
Ostrava
Koshicë
Debrecen
Segedin
Kluzh
Temishuar
Timishoar
Konstanca
Plovdiv
Varna
Burgas
Shën Petersburgu
Sankt Peterburg
Soçi
Groznij|Grozni
Dagestan
Vladivostok
Novosibirsk
Kaliningrad
Odesë|Odesa
Harkov|Harkiv
Lviv
Mariupol
Doneck|Donetsk
Luhansk
Herson
Zaporizhi|Zaporozhi
Sevastopol
Buça
Transnistri|Transdniestri
Abkhazi
Oseti Jugore|Osetia e Jugut
Patras
Larisë
Volos
Kavallë
Kozani
Follorinë
Kostur
Rodos
Rhodes
Mikonos
Santorini
Zakintos
Kefalloni
Halkidiki
Çamëri
Epir
Pireus
Kallama
Ajvalik
Bodrum
Marmaris
Adana
Konja
Gaziantep
Hataj
Bursa
Dijarbakir
Trabzon
Edrene
Çanakala|Çanakkale
Kapadokia
Zadar
Rijekë
Pula
Osijek
Shibenik
Vukovar
Knin
Istri
Dalmaci
Koper
Maribor
Celë
Kranj
Tuzla
Zenicë
Bihaq|Bihaç
Trebinje
Vishegrad
Gorazhde
Prijedor
Foça
Bijelina
Sremska Mitrovica
Mitrovica e Sremit
Kragujevc
Kralevo|Kraljevo
Zajeqar
Leskovc
Pirot
Subotica|Suboticë
Zrenjanin
Panqevë
Smederevë
Çaçak
Uzhicë
Kopaonik
Zllatibor
Rashkë
Tutin
Sjenicë
Prijepole
Nikshiq
Budvë
Kotor
Herceg Novi
Tivat
Berane
Bijelo Pole|Bijello Pole
Rozhajë
Cetinë|Cetinjë
Tuz
Malësi|Malësia
Pleva
Kollashin
Strumicë
Shtip
Koçan
Negotinë
Gjevgjeli
Resnjë
Krushevë
Demir Hisar
Kriva Pallankë
Kratovë
Likovë
Çair
Saraj
Zhelinë
Bogovinë
Tearcë
Brvenicë
Vrapçisht
Qendra Zhupë
Tabanoc
Bllacë|Bllaca
Jazhincë
Kuçovë
Skrapar
Çorovodë
Gramshi
Cërrik
Belsh
Peqin
Rrogozhinë
Shijak
Vorë
Fushë-Krujë|Fushë Krujë
Milot
Rubik
Rrëshen
Klos
Maliq
Bilisht
Devoll
Ersekë
Kolonjë
Libohovë
Delvinë
Konispol
Finiq
Dhërmi|Dhërmiu
Vuno
Orikum
Selenicë
Memaliaj
Këlcyrë
Poliçan
Ura Vajgurore
Roskovec
Koplik
Vau i Dejës
Theth
Thethi
Valbonë
Velipojë
Zogaj
Bogë
Razëm
Golem
Llogara
Zvërnec
Butrint
Apollonia
Paskuqan
Sauk
Farkë
Laprakë
Prevallë|Prevalla
Brezovicë
Gërmi|Gërmia
Hajvali|Hajvalia
Sllatinë
Matiqan
Kalabri
Emshir
Vranjevc
Kodra e Trimave
Velani
Llapnasellë
Bardhosh
Barilevë
Keqekollë
Mramor
Grashticë
Makoc
Lluzhan
Orllan
Batllavë
Kishnicë
Janjevë
Gadime
Magure
Komoran
Gllogoc
Arllat
Baicë
Likoshan
Qirez
Prekazi
Turiqec
Runik
Llaushë
Klinë e Epërme
Rakosh
Vrellë
Gurrakoc
Zallq
Jabllanicë
Dubravë
Vitomiricë
Rugovë
Baran
Krushë e Madhe
Krushë e Vogël
Landovicë
Zhur
Vlashnje
Gjonaj
Zym
Rogovë
Ratkoc
Xërxë
Bellacerkë
Hoçë e Madhe
Opterushë
Studenqan
Samadrexhë
Mushtisht
Reçan
Zhupë
Restelicë
Opojë
Kukajan
Sojevë
Babush
Nerodime
Gërlicë
Komogllavë
Doganaj
Elez Han
Kotlinë
Ivajë
Bresnicë
Pozheran
Zhegër
Livoç
Malishevë e Gjilanit
Përlepnicë
Velekincë
Kmetoc
Dobërçan
Rogaçicë
Hogosht
Koretin
Muçivërc
Sllakoc
Bukovik
Novo Bërdë
Artanë
Prapashticë
Stanoc
Maxhunaj
Prilluzhë|Priluzhë
Shupkoc|Shupkovc
Zhabar
Kovaqicë
Koshtovë
Cërnicë
Bajgorë
Trepçë|Trepça
Stan Tërg|Stantërg
Suhodoll
Rashan
Zubin Potoku
Zupç
Banjë e Pejës
Galicë
Tërstenik
Polac
Rezallë
Marinë
Lubizhdë
Gërnçar
Bukosh
Peqan
Krojmir
Shalë
Carralevë
Duhël
Breznicë
Hade
Obiliqi
Shipitullë
Lajthishtë
Kryshec
Uglar
Preoc
Llapllasellë
`
