/** Places that no list has in Albanian, or not in all their forms. One a line, variants separated by `|`. */
export const PLACES = `
Shtetet e Bashkuara të Amerikës|Shtetet e Bashkuara|SHBA|ShBA|Amerikë|USA|SH.B.A
Mbretëria e Bashkuar|Britania e Madhe|Britani|Angli|UK|MB
Skoci
Uells
Irlandë
Irlanda e Veriut
Republika e Irlandës
Republika e Kosovës|Kosovë|Kosova|Kosovo
Republika e Shqipërisë|Shqipëri
Maqedonia e Veriut|Maqedonia Veriore|Maqedoni|Republika e Maqedonisë së Veriut|RMV
Mali i Zi|Mal i Zi
Serbi|Republika e Serbisë
Bosnjë-Hercegovinë|Bosnjë dhe Hercegovinë|Bosnja dhe Hercegovina|Bosnja e Hercegovina|BeH|Bosnjë|Hercegovinë
Republika Serbe|Republika Srpska
Kroaci
Slloveni
Greqi
Turqi|Türkiye
Bullgari
Rumani
Hungari
Austri
Zvicër|Zvicra
Gjermani
Republika Federale e Gjermanisë
Itali
Francë
Spanjë
Portugali
Holandë|Vendet e Ulëta|Hollandë
Belgjikë
Luksemburg
Danimarkë
Suedi
Norvegji
Finlandë
Islandë
Poloni
Çeki|Republika Çeke|Çekia
Sllovaki
Ukrainë
Krime|Krimea
Donbas
Rusi|Federata Ruse
Bjellorusi|Bellorusi
Moldavi|Moldovë
Lituani
Letoni
Estoni
Gjeorgji|Gjeorgjia
Armeni
Azerbajxhan|Azerbajgjan
Qipro|Qiproja
Qiproja e Veriut
Maltë
Izrael
Palestinë
Gazë|Rripi i Gazës
Bregu Perëndimor
Liban
Siri
Irak
Iran|Republika Islamike e Iranit
Jordani
Arabia Saudite|Arabi Saudite
Jemen
Oman
Katar
Bahrein
Kuvajt
Emiratet e Bashkuara Arabe|EBA|Emiratet
Egjipt
Libi
Tunizi
Algjeri
Marok
Sudan
Etiopi
Eritre
Somali
Kenia
Nigeri
Gana
Afrika e Jugut
Afrika Jugore
Afganistan
Pakistan
Indi
Bangladesh
Kinë|Republika Popullore e Kinës
Hong Kong|Hong-Kong
Tajvan
Tibet
Xinjiang
Japoni
Koreja e Jugut|Koreja Jugore|Korea e Jugut|Korea Jugore|Kore
Koreja e Veriut|Koreja Veriore|Korea e Veriut|Korea Veriore
Indonezi
Malajzi
Singapor
Filipine
Tajlandë
Vietnam
Australi
Zelanda e Re|Zelandë e Re
Kanada|Kanadë|Kanadaja
Meksikë
Brazil
Argjentinë
Kili
Peru
Kolumbi
Venezuelë
Ekuador
Kubë
Haiti
Bolivi
Turkmenistan
Kazakistan
Uzbekistan
Taxhikistan
Kirgizi
Mongoli
Tatarstan
Çeçeni
Jugosllavi|Republika Federale e Jugosllavisë
Bashkimi Sovjetik|BRSS
Evropë|Europë
Evropa Juglindore|Evropa Perëndimore|Evropa Lindore
Azi
Afrikë
Amerika Latine
Amerika e Veriut|Amerika Veriore
Amerika e Jugut|Amerika Jugore
Antarktidë
Lindja e Mesme|Lindje e Mesme|Lindja e Afërme
Lindja e Largët
Euroazi
Ballkan
Ballkani Perëndimor
Gadishulli Ballkanik
Perëndim
Skandinavi
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
Siberi
Alpe
Bjeshkët e Nemuna
Sharr|Malet e Sharrit
Korab
Drini|Drini i Bardhë|Drini i Zi
Danub
Sava
Ibër|Lumi Ibër
Rin
Nil
Amazonë
Liqeni i Ohrit
Liqeni i Shkodrës
Liqeni i Ujmanit|Ujman|Gazivodë
Liqeni i Badovcit|Badovc
Batllavë
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
Jarinjë
Merdar|Merdare
Bërnjak
Vërmicë
Hani i Elezit
Qafë Thanë
Kakavijë
Morinë
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
Kaliforni|California
Teksas|Texas
Florida
Nevada
Arizona
Ohajo|Ohio
Luizianë|Louisiana
Alabama
Xhorxhia|Georgia
Virxhinia|Virginia
Nju Xhersi|New Jersey
Misisipi|Mississippi
Miçigan|Michigan
Pensilvani|Pennsylvania
Masaçusets|Massachusetts
Minesota|Minnesota|Mineapolis|Minneapolis
Havai|Hawaii
Aljaskë|Alaska
Hollivud|Hollywood
Toronto
Montreal
Otavë|Ottawa
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
Marsejë
Nicë
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
Bavari|Bavaria
Vjenë|Vjena
Grac
Zyrih|Cyrih|Zürich
Gjenevë|Gjeneva
Bernë
Bazel
Lozanë
Bruksel|Brukseli|Brussels
Amsterdam
Roterdam
Hagë|Haga
Romë|Roma
Milano
Napoli
Torino
Venecia|Venecie|Venedik
Firence
Bolonjë
Bari
Sicili
Sardenjë
Lombardi
Veneto
Toskanë
Madrid
Barcelonë
Valencia
Seviljë
Katalonjë
Lisbonë|Lisbona
Athinë|Athina
Selanik
Janinë
Kretë
Korfuz
Stamboll|Istanbul
Ankara
Izmir
Antalia
Sofje|Sofja|Sofie
Bukuresht
Budapest
Pragë|Praga
Bratislavë
Varshavë
Moskë|Moska
Shën Petersburg
Kazan
Kiev
Minsk
Beograd|Belgrad
Nish
Novi Sad
Novi Pazar
Kralevë
Vranjë
Sanxhak
Vojvodinë
Luginë e Preshevës|Lugina e Preshevës
Preshevë
Bujanoc
Medvegjë
Zagreb
Split
Dubrovnik
Lubjanë|Ljubljanë
Sarajevë
Mostar
Banja Llukë|Banjallukë
Srebrenicë
Tuzllë
Podgoricë
Ulqin
Tivar
Plavë
Guci|Gucia
Shkup|Shkupi|Skopje
Tetovë
Gostivar
Kumanovë
Strugë
Ohër|Ohri
Dibër
Kërçovë
Manastir
Prilep
Veles
Tiranë
Durrës
Vlorë
Shkodër|Shkodra
Elbasan
Korçë
Fier
Berat
Lushnjë|Lushnje
Gjirokastër|Gjirokastra
Sarandë
Kukës
Lezhë
Kavajë
Pogradec
Laç
Krujë
Peshkopi
Përmet
Tepelenë
Bulqizë
Burrel
Mirditë
Tropojë
Bajram Curri
Pukë
Himarë
Kurbin
Librazhd
Gramsh
Patos
Divjakë
Thumanë
Kamëz
Mallakastër
Has
Mat
Dropull
Shëngjin
Ksamil
Qarku Tiranë
Prishtinë
Prizren
Pejë
Gjakovë
Mitrovicë|Mitrovica e Veriut|Mitrovica e Jugut|Mitrovica Veriore
Ferizaj
Gjilan
Vushtrri
Podujevë
Suharekë
Rahovec
Drenas
Skenderaj
Malishevë
Lipjan
Fushë Kosovë|Fushë-Kosovë
Obiliq|Kastriot
Kamenicë
Viti|Vitia
Deçan
Istog
Klinë
Kaçanik
Shtime
Dragash
Shtërpcë
Graçanicë
Novobërdë
Zubin Potok
Zveçan
Leposaviq
Ranillug
Partesh
Kllokot
Junik
Mamushë
Drenicë
Dukagjin
Rrafshi i Dukagjinit
Llap
Anamoravë
Karadak
Veternik
Arbëri
Ulpianë
Dardani
Bregu i Diellit
Mati 1
Prekaz
Reçak
Izbicë
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
Mekë|Meka
Medinë
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
Osakë
Seul
Penian
Phenian
Bangkok
Manilë
Xhakartë
Singapori
Sidnej|Sydney
Melburn|Melbourne
Meksiko Siti
Rio de Zhaneiro|Rio de Janeiro|Rio
Sao Paulo|São Paulo
Buenos Aires
Karakas
Havanë
Ashgabat
Astanë
Taskent
Baku
Tbilis
Jerevan
Gjibraltar
Monako
San Marino
Ibizë|Ibiza
Bali
Maldive
Oslo
Stokholm
Kopenhagë|Kopenhagen
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
Normandi
Aushvic|Auschwitz
Hiroshimë
Lesbos
`
