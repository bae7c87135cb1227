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
Mimoza Kusari-Lila|Mimoza Kusari
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
`
