/** People in the news. One a line, variants separated by `|`. */
export const PEOPLE = `
Hashim Thaçi
Avdullah Hoti
Albin Kurti
Vjosa Osmani|Vjosa Osmani-Sadriu
Ramush Haradinaj
Daut Haradinaj
Kadri Veseli
Isa Mustafa
Fatmir Limaj
Behgjet Pacolli
Glauk Konjufca
Enver Hoxhaj
Rexhep Selimi
Jakup Krasniqi
Memli Krasniqi
Bedri Hamza
Lutfi Haziri
Arben Gashi
Agim Veliu
Armend Zemaj
Arben Vitia
Besnik Tahiri
Kujtim Shala
Skender Hyseni
Skender Reçica
Hykmete Bajrami
Arban Abrashi
Meliza Haradinaj|Meliza Haradinaj-Stublla
Selim Selimi
Anton Quni
Vlora Dumoshi
Ramë Likaj
Rrustem Berisha
Gazmend Gjyshinca
Haki Abazi
Hekuran Murati
Arbërie Nagavci
Albulena Haxhiu
Donika Gërvalla|Donika Gërvalla-Schwarz
Xhelal Sveçla
Liburn Aliu
Armend Mehaj
Artane Rizvanolli
Mimoza Kusari|Mimoza Kusari-Lila
Faton Bislimi
Shpend Ahmeti
Përparim Rama
Dardan Molliqaj
Visar Ymeri
Ali Lajçi
Xhavit Haliti
Azem Syla
Adem Jashari
Adem Demaçi
Ibrahim Rugova
Fehmi Agani
Bajram Rexhepi
Agim Çeku
Atifete Jahjaga
Fatmir Sejdiu
Bekim Çollaku
Vlora Çitaku
Pal Lekaj
Blerim Kuçi
Bekë Berisha
Time Kadrijaj
Ganimete Musliu
Abelard Tahiri
Xhavit Beqiri
Driton Selmanaj
Eliza Hoxha
Naser Ramadani
Valbon Krasniqi
Faik Hoti
Haxhi Avdyli
Naim Tërnava
Don Lush Gjergji
Goran Rakiq|Goran Rakić
Igor Simiq
Dalibor Jevtiq
Oliver Ivanoviq
Slobodan Petroviq
Nenad Rashiq
Milan Radoiçiq
Zvonko Veselinoviq
Edi Rama
Ilir Meta
Lulzim Basha
Sali Berisha
Monika Kryemadhi
Erion Veliaj
Fatos Nano
Bujar Nishani
Bajram Begaj
Gramoz Ruçi
Lindita Nikolla
Gent Cakaj
Olta Xhaçka
Ditmir Bushati
Damian Gjiknuri
Belinda Balluku
Taulant Balla
Arben Ahmetaj
Ogerta Manastirliu
Erjon Braçe
Agron Shehaj
Gazment Bardhi
Flamur Noka
Edmond Spaho
Enver Hoxha
Ramiz Alia
Ismail Kadare
Zoran Zaev
Stevo Pendarovski
Hristijan Mickoski
Nikola Gruevski
Dimitar Kovaçevski
Gjorge Ivanov
Gordana Siljanovska-Davkova
Ali Ahmeti
Menduh Thaçi
Ziadin Sela
Afrim Gashi
Talat Xhaferi
Bujar Osmani
Artan Grubi
Nikolla Dimitrov|Nikola Dimitrov
Venko Filipçe
Oliver Spasovski
Aleksandar Vuçiq|Aleksandër Vuçiq|Aleksandar Vučić|Aleksandër Vuçiç|Aleksandar Vuçiç|Vuçiq|Vučić|Vuçiç|Vuçiqi
Ana Bërnabiq|Ana Brnabiq|Ana Brnabić|Bërnabiq|Brnabiq
Ivica Daçiq|Ivica Dačić|Daçiq
Marko Gjuriq|Marko Đurić|Gjuriq
Petar Petkoviq
Aleksandar Vulin|Vulin
Tomislav Nikoliq
Boris Tadiq
Vuk Jeremiq
Sllobodan Millosheviq|Slobodan Millosheviq|Sllobodan Milosheviq|Millosheviq
Ratko Mlladiq
Radovan Karaxhiq
Vojisllav Sheshel
Milo Gjukanoviq
Dushko Markoviq
Zdravko Krivokapiq
Milorad Dodik
Bakir Izetbegoviq
Andrej Plenkoviq
Zoran Millanoviq
Borut Pahor
Janez Jansha
Viktor Orban|Viktor Orbán
Bojko Borisov
Kiriakos Micotaqis|Kyriakos Mitsotakis
Aleksis Cipras|Alexis Tsipras
Nikos Dendias
Recep Tayyip Erdogan|Recep Tayyip Erdoğan|Rexhep Tajip Erdogan|Rexhep Taip Erdogan|Erdogan|Erdoğan
Mevlut Çavushoglu|Mevlüt Çavuşoğlu
Vladimir Putin|Putin
Sergei Lavrov|Sergej Lavrov|Lavrov
Dmitri Peskov|Dmitry Peskov|Peskov
Dmitri Medvedev
Sergei Shoigu
Maria Zakharova
Aleksei Navalni|Alexei Navalny|Navalni
Volodimir Zelenski|Volodymyr Zelensky|Zelenski|Zelensky
Petro Poroshenko
Aleksandër Lukashenko|Alexander Lukashenko|Lukashenko
Donald Trump|Trump
Melania Trump
Ivanka Trump
Joe Biden|Xho Bajden|Biden
Kamala Harris
Barack Obama|Obama
Michelle Obama
Hillary Clinton
Bill Clinton
George Bush|George W. Bush
Mike Pence
Mike Pompeo|Pompeo
John Bolton|Bolton
Richard Grenell|Grenell
Philip Kosnett
Philip Reeker
Matthew Palmer
Antony Blinken
Christopher Hill
Jeffrey Hovenier
Gabriel Escobar
Robert O'Brien
Jared Kushner
Anthony Fauci
Nancy Pelosi
Mitch McConnell
Bernie Sanders
Elizabeth Warren
Lindsey Graham
Eliot Engel
Madeleine Albright
Wesley Clark
William Walker
Angela Merkel|Merkel
Olaf Scholz|Scholz
Heiko Maas
Frank-Walter Steinmeier
Annalena Baerbock
Jens Spahn
Viola von Cramon
Emmanuel Macron|Emanuel Macron|Macron
Marine Le Pen
Nicolas Sarkozy
Boris Johnson
Theresa May
Keir Starmer
Rishi Sunak
Liz Truss
Nicola Sturgeon
Tony Blair
Jeremy Corbyn
Giuseppe Conte
Matteo Salvini
Giorgia Meloni
Luigi Di Maio
Pedro Sanchez|Pedro Sánchez
Mark Rutte
Sebastian Kurz
Charles Michel
Ursula von der Leyen
Josep Borrell|Josep Borrel
Miroslav Lajçak|Mirosllav Lajçak|Miroslav Lajčák|Lajçak
Oliver Varhelyi|Olivér Várhelyi
Federica Mogherini|Mogherini
Jean-Claude Juncker
Donald Tusk
Johannes Hahn
David McAllister
Tanja Fajon
Nataliya Apostolova
Tomas Szunyog
Jens Stoltenberg|Stoltenberg
Antonio Guterres|António Guterres|Guterres
Ban Ki-moon
Kofi Annan
Tedros Adhanom Ghebreyesus|Tedros Ghebreyesus
Xi Jinping|Si Xhinping
Kim Jong-un|Kim Jong Un
Shinzo Abe
Narendra Modi
Imran Khan
Benjamin Netanyahu|Benjamin Netanjahu|Netanyahu|Netanjahu
Mahmoud Abbas|Mahmud Abas
Bashar al-Assad|Bashar Asad|Bashar al Asad
Saddam Hussein|Sadam Husein
Osama bin Laden|Bin Laden
Muammar Gaddafi|Muamar Gadafi
Hassan Rouhani|Hasan Rohani
Ali Khamenei|Ali Hamenei
Masoud Pezeshkian
Asif Ali Zardari
Qasem Soleimani
Mohammed bin Salman
Jair Bolsonaro
Nicolás Maduro|Nicolas Maduro
Justin Trudeau
Jacinda Ardern
Papa Françesku|Papa Francisku
Nënë Tereza|Nëna Terezë|Nënë Terezë
Gjergj Kastrioti Skënderbeu|Gjergj Kastrioti|Skënderbeu
Dick Marty
Carla Del Ponte
Ekaterina Trendafilova
Bill Gates
Elon Musk
Jeff Bezos
Mark Zuckerberg
Steve Jobs
Prince Harry|Princi Harry
Meghan Markle
Kate Middleton
Mbretëresha Elizabeth
Cristiano Ronaldo|Ronaldo
Lionel Messi|Messi
Neymar|Neymar Jr
Kylian Mbappe
Zlatan Ibrahimovic|Zllatan Ibrahimoviq
Zinedine Zidane
Pep Guardiola
Jose Mourinho|José Mourinho
Jurgen Klopp|Jürgen Klopp
Robert Lewandowski
Luka Modric|Luka Modriq
Granit Xhaka
Taulant Xhaka
Xherdan Shaqiri
Adnan Januzaj
Valon Behrami
Milot Rashica
Vedat Muriqi
Arber Zeneli
Amir Rrahmani
Arijanet Muriq|Arijanet Muric
Bersant Celina
Valon Berisha
Edon Zhegrova
Elseid Hysaj
Etrit Berisha
Berat Gjimshiti
Armando Sadiku
Rey Manaj
Bernard Challandes
Edoardo Reja
Novak Gjokoviq|Novak Djokovic
Roger Federer
Rafael Nadal
Majlinda Kelmendi
Nora Gjakova
Distria Krasniqi
LeBron James
Michael Jordan
Kobe Bryant
Khabib Nurmagomedov
Conor McGregor
Tyson Fury
Anthony Joshua
Mike Tyson
Dua Lipa
Rita Ora
Bebe Rexha
Era Istrefi
Nora Istrefi
Ermal Fejzullahu
Ledri Vula
Leonora Jakupi
Adelina Tahiri
Genta Ismajli
Shkurte Fejza
Kim Kardashian
Kanye West
Kylie Jenner
Justin Bieber
Taylor Swift
Lady Gaga
Beyonce
Rihanna
Madonna
Angelina Jolie
Brad Pitt
George Clooney
Johnny Depp
Leonardo DiCaprio
Georgina Rodriguez
George Floyd
Harvey Weinstein
Jeffrey Epstein
Adolf Hitler|Hitler
Josif Stalin|Stalin
Josip Broz Tito|Tito
Luan Krasniqi
Ibrahim Kelmendi
Blerim Burjani
Baton Haxhiu
Veton Surroi
Flaka Surroi
Berat Buzhala
Roberta Metsola
Kaja Kallas
Thierry Breton
Valdis Dombrovskis
Paolo Gentiloni
Donald Trump Jr|Donald Trump Jr.
Eric Trump
Tim Walz
JD Vance|J.D. Vance
Marco Rubio
Pete Hegseth
Mike Johnson
Chuck Schumer
Alexandria Ocasio-Cortez
Andrew Cuomo
Gavin Newsom
Ron DeSantis
Ted Cruz
William Barr
Robert Mueller
James Comey
John Kerry
Al Gore
Jimmy Carter
Ronald Reagan
John McCain
Mitt Romney
Pete Buttigieg
Mike Bloomberg|Michael Bloomberg
Rudy Giuliani
Steve Bannon
Brett Kavanaugh
Amy Coney Barrett
Ruth Bader Ginsburg
Friedrich Merz
Robert Habeck
Christian Lindner
Markus Söder
Armin Laschet
Horst Seehofer
Peter Altmaier
Wolfgang Schäuble
Gerhard Schröder
Helmut Kohl
Sigmar Gabriel
Joachim Löw
Edouard Philippe
Jean Castex
Francois Hollande|François Hollande
Jacques Chirac
Jean-Yves Le Drian
Bruno Le Maire
Gabriel Attal
Michel Barnier
David Cameron
Gordon Brown
Dominic Raab
Priti Patel
Matt Hancock
Michael Gove
Jeremy Hunt
Sajid Javid
Nigel Farage
Robin Cook
Margaret Thatcher
Winston Churchill
Mbretëresha Elizabeta
Princesha Diana
Sadiq Khan
Mario Draghi
Sergio Mattarella
Silvio Berlusconi
Matteo Renzi
Roberto Speranza
Luca Zaia
Nicola Zingaretti
Mariano Rajoy
Carles Puigdemont
Antonio Costa
Alexander Van der Bellen
Karl Nehammer
Herbert Kickl
Ignazio Cassis
Alain Berset
Simonetta Sommaruga
Stefan Löfven
Erna Solberg
Sanna Marin
Mette Frederiksen
Andrzej Duda
Mateusz Morawiecki
Jaroslaw Kaczynski
Lech Walesa
Andrej Babiš|Andrej Babish
Igor Matoviq
Zuzana Çaputova|Zuzana Čaputová
Klaus Iohannis
Rumen Radev
Sergej Shoigu
Jevgenij Prigozhin
Mikhail Gorbachev|Mihail Gorbaçov
Boris Jelcin
Josip Stalin
Vladimir Lenin
Leonid Brezhnjev
Aleksandër Dugin
Ramzan Kadirov|Ramzan Kadyrov
Svetlana Tikhanovskaja
Maia Sandu
Ilham Alijev
Nikol Pashinjan
Nechirvan Barzani
Haider al-Abadi
Abdel Fattah al-Sisi
Mohamed Morsi
Hosni Mubarak
Muhamed bin Salman
Jamal Khashoggi|Xhamal Kashogi
Hassan Nasrallah
Ismail Haniyeh
Yahya Sinwar
Benny Gantz
Yoav Gallant
Yair Lapid
Naftali Bennett
Ariel Sharon
Yasser Arafat|Jaser Arafat
Mohammad Javad Zarif
Ebrahim Raisi
Abu Bakr al-Baghdadi
Ashraf Ghani
Hamid Karzai
Binali Yildirim
Hakan Fidan
Ahmet Davutoglu
Abdullah Gul|Abdullah Gül
Ekrem Imamoglu|Ekrem İmamoğlu
Kemal Kilicdaroglu|Kemal Kılıçdaroğlu
Fethullah Gulen|Fethullah Gülen
Ibrahim Kalin
Mustafa Kemal Ataturk|Ataturk
Hulusi Akar
Selahattin Demirtas
Li Keqiang
Wang Yi
Hu Jintao
Mao Ce Dun
Deng Xiaoping
Carrie Lam
Joshua Wong
Tsai Ing-wen
Yoshihide Suga
Fumio Kishida
Moon Jae-in
Kim Yo-jong
Rodrigo Duterte
Joko Widodo
Aung San Suu Kyi
Scott Morrison
Anthony Albanese
Malcolm Turnbull
Cyril Ramaphosa
Jacob Zuma
Robert Mugabe
Abiy Ahmed
Nelson Mandela|Mandela
Fidel Castro
Hugo Chavez|Hugo Chávez
Juan Guaido|Juan Guaidó
Evo Morales
Luiz Inacio Lula da Silva|Lula da Silva
Dilma Rousseff
Andres Manuel Lopez Obrador
Enrique Pena Nieto
Papa Benedikti
Joseph Ratzinger
Papa Gjon Pali
Greta Thunberg
Malala Yousafzai
Julian Assange
Edward Snowden
Hans Kluge
Christian Drosten
Lothar Wieler
Anders Tegnell
Mike Ryan
Maria Van Kerkhove
Besnik Bislimi
Rozeta Hajdari
Elbert Krasniqi
Faruk Ahmeti
Hajrulla Çeku
Albert Krasniqi
Adnan Rrustemi
Mefail Bajqinovci
Saranda Bogujevci
Fitore Pacolli
Shqipe Selimi
Dimal Basha
Ali Berisha
Haxhi Shala
Besian Mustafa
Valdete Bajrami
Arbëreshë Kryeziu-Hyseni
Drita Millaku
Lutfi Zharku
Doarsa Kica
Janina Ymeri
Luan Haradinaj
Korab Sejdiu
Besa Gaxherri
Artan Behrami
Uran Ismaili
Evgjeni Thaçi
Mërgim Lushtaku
Sami Lushtaku
Xhavit Jashari
Bekim Haxhiu
Floretë Zejnullahu
Blerta Deliu-Kodra
Rashit Qalaj
Flora Brovina
Slavko Simiq
Branislav Nikoliq
Srgjan Popoviq
Milivoje Mihajloviq
Zoran Tegeltija
Petrit Selimi
Blerim Reka
Edita Tahiri
Ibrahim Makolli
Skënder Hyseni
Enver Robelli
Shkëlzen Maliqi
Migjen Kelmendi
Arbana Xharra
Vehbi Kajtazi
Leonard Kerquki
Jeta Xharra
Faik Ispahiu
Parim Olluri
Adriatik Kelmendi
Ilir Mirena
Blerim Shala
Ilir Deda
Ardian Arifaj
Halil Matoshi
Ismet Kryeziu
Ehat Miftaraj
Eugen Cakolli
Vullnet Bugaqku
Jeton Mehmeti
Naim Jakaj
Nexhmedin Spahiu
Arton Demhasaj
Bekim Jashari
Murat Jashari
Hamëz Jashari
Zahir Pajaziti
Agim Ramadani
Bahri Fazliu
Fehmi Lladrovci
Ukshin Hoti
Gjergj Fishta
Naim Frashëri
Sami Frashëri
Ismail Qemali
Isa Boletini
Azem Galica
Shote Galica
Hasan Prishtina
Fan Noli
Luigj Gurakuqi
Muharrem Qena
Bekim Fehmiu
Faruk Begolli
Anton Pashku
Esad Mekuli
Ali Podrimja
Dritëro Agolli
Rexhep Qosja
Anton Çetta
Lefter Koka
Saimir Tahiri
Fatmir Xhafaj
Sandër Lleshaj
Bledi Çuçi
Mirela Kumbaro
Anila Denaj
Etilda Gjonaj
Niko Peleshi
Eduard Shalsi
Besa Shahini
Evis Kushi
Arlind Qori
Luan Rama
Petrit Vasili
Nard Ndoka
Fatmir Mediu
Shpëtim Idrizi
Agron Duka
Jozefina Topalli
Edi Paloka
Enkelejd Alibeaj
Ralf Gjoni
Grida Duma
Oerd Bylykbashi
Besnik Mustafaj
Arben Imami
Ben Blushi
Pandeli Majko
Arta Dade
Bashkim Gazidede
Azem Hajdari
Arben Kraja
Olsian Çela
Altin Dumani
Ina Rama
Adriatik Llalla
Rovena Gashi
Eugena Tomini
Silva Bino
Yuri Kim
Luigi Soreca
Donald Lu
Bilall Kasami
Arbër Ademi
Naser Nuredini
Izet Mexhiti
Teuta Arifi
Ermira Mehmeti
Blerim Bexheti
Musa Xhaferi
Nikola Poposki
Trajko Veljanovski
Katica Janeva
Bojan Jovanovski
Radmilla Shekerinska|Radmila Shekerinska
Zoran Mickoski
Oliver Derkovski
Hari Lokvenec
Duško Marković
Dritan Abazoviq|Dritan Abazović|Dritan Abazovic
Milojko Spajiq
Jakov Millatoviq
Vesna Bratiq
Amfilohije
Željko Komšić|Zhelko Komshiq
Shefik Xhaferoviq
Dragan Çoviq
Vojisllav Koshtunica
Zoran Gjingjiq|Zoran Đinđić
Nebojsha Stefanoviq
Millosh Vuçeviq
Zorana Mihajloviq
Rasim Lajiq
Nenad Çanak
Dragan Gjillas
Çedomir Jovanoviq
Sonja Biserko
Natasha Kandiq
Shaip Kamberi
Nexhat Behluli
Riza Halimi
Shqiprim Arifi
Ardita Sinani
Carlo Ancelotti
Antonio Conte
Maurizio Sarri
Massimiliano Allegri
Diego Simeone
Thomas Tuchel
Hansi Flick
Ole Gunnar Solskjaer
Frank Lampard
Steven Gerrard
Mikel Arteta
Arsene Wenger|Arsène Wenger
Alex Ferguson
Zinedin Zidan
Ronald Koeman
Quique Setien
Luis Enrique
Xavi Hernandez
Andres Iniesta
Sergio Ramos
Gerard Pique
Luis Suarez|Luis Suárez
Antoine Griezmann
Karim Benzema
Eden Hazard
Gareth Bale
Vinicius Junior
Toni Kroos
Casemiro
Thibaut Courtois
Marc-Andre ter Stegen
Ousmane Dembele
Philippe Coutinho
Frenkie de Jong
Ansu Fati
Mohamed Salah
Sadio Mane
Roberto Firmino
Virgil van Dijk
Alisson Becker
Jordan Henderson
Harry Kane
Marcus Rashford
Paul Pogba
Bruno Fernandes
David de Gea
Harry Maguire
Jadon Sancho
Raheem Sterling
Kevin De Bruyne
Sergio Aguero
Bernardo Silva
Phil Foden
Erling Haaland
Pierre-Emerick Aubameyang
Mesut Ozil|Mesut Özil
Romelu Lukaku
Lautaro Martinez
Paulo Dybala
Gonzalo Higuain
Gianluigi Buffon
Giorgio Chiellini
Leonardo Bonucci
Matthijs de Ligt
Ciro Immobile
Edin Dzeko
Dries Mertens
Thomas Muller|Thomas Müller
Manuel Neuer
Joshua Kimmich
Serge Gnabry
Leroy Sane
Alphonso Davies
Timo Werner
Kai Havertz
Marco Reus
Ronaldinho
Ronaldo Nazario
Diego Maradona
Johan Cruyff
David Beckham
Wayne Rooney
Thierry Henry
Andrea Pirlo
Francesco Totti
Samuel Eto'o
Didier Drogba
Luis Figo
Sepp Blatter
Gianni Infantino
Aleksander Ceferin|Aleksander Çeferin
Andrea Agnelli
Florentino Perez
Josep Maria Bartomeu
Roman Abramovich
Fidan Aliti
Mërgim Vojvoda
Herolind Shala
Besar Halimi
Florian Loshaj
Lirim Kastrati
Donis Avdijaj
Benjamin Kololli
Samir Ujkani
Florent Muslija
Florent Hadergjonaj
Ibrahim Dresheviq
Mirlind Kryeziu
Elbasan Rashani
Atdhe Nuhiu
Blerim Dzemaili|Blerim Xhemaili
Lorik Cana
Klaus Gjasula
Sokol Cikalleshi
Ylber Ramadani
Kastriot Imeri
Ardian Ismajli
Frederic Veseli
Marash Kumbulla
Keidi Bare
Myrto Uzuni
Qazim Laçi
Thomas Strakosha
Alban Lafont
Agim Ademi
Armand Duka
Besnik Hasi
Tahir Batatina
Zekirija Ramadani
Bekim Isufi
Ismet Munishi
Akil Gjakova
Loriana Kuka
Driton Kuka
Naim Terbunja
Donjeta Sadiku
Florian Marku
Robin Krasniqi
Haxhi Krasniqi
Xhek Paskali
Mozzik
Noizy
Capital T
Lyrical Son
MC Kresha
Unikkatil
Stresi
Dafina Zeqiri
Elvana Gjata
Tayna
Dhurata Dora
Yll Limani
Butrint Imeri
Getoar Selimi|Getoari
Don Xhoni
Loredana Zefi|Loredana
Zanfina Ismaili
Genc Prelvukaj
Adrian Gaxha
Florjan Mumajesi
Sinan Hoxha
Sabri Fejzullahu
Gold AG
Shkumbin Ismaili
Afrona Dika
Blero
Labinot Tahiri
Selena Gomez
Ariana Grande
Billie Eilish
Ed Sheeran
Beyoncé Knowles
Jay-Z
Eminem
Snoop Dogg
Cardi B
Nicki Minaj
Miley Cyrus
Katy Perry
Britney Spears
Jennifer Lopez
Shakira
Jennifer Aniston
Jennifer Lawrence
Meryl Streep
Tom Hanks
Tom Cruise
Robert De Niro
Al Pacino
Will Smith
Keanu Reeves
Emma Watson
Scarlett Johansson
Sandra Bullock
Julia Roberts
Nicole Kidman
Woody Allen
Steven Spielberg
Quentin Tarantino
Martin Scorsese
Oprah Winfrey
Ellen DeGeneres
Kris Jenner
Kendall Jenner
Khloe Kardashian
Kourtney Kardashian
Caitlyn Jenner
Travis Scott
Bella Hadid
Gigi Hadid
Paris Hilton
Michael Jackson
Elvis Presley
Freddie Mercury
John Lennon
Paul McCartney
Elton John
David Bowie
Whitney Houston
Marilyn Monroe
Albert Einstein
Isaac Newton
Charles Darwin
Sigmund Freud
Karl Marx
Stephen Hawking
Nikola Tesla
Leonardo da Vinci
Pablo Picasso
Vincent van Gogh
William Shakespeare
Napoleon Bonaparte
George Soros
Warren Buffett
Jack Ma
Tim Cook
Sundar Pichai
Jack Dorsey
Novak Gjokoviçi
Serena Williams
Venus Williams
Naomi Osaka
Andy Murray
Simona Halep
Usain Bolt
Michael Phelps
Lewis Hamilton
Sebastian Vettel
Max Verstappen
Floyd Mayweather
Deontay Wilder
Muhammad Ali
Oleksandr Usyk
Stephen Curry
Luka Doncic
`
