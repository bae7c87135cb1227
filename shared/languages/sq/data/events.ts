/** Events with a name of their own. One a line, variants separated by `|`. */
export const EVENTS = `
Lufta e Dytë Botërore
Lufta e Parë Botërore
Lufta e Ftohtë
Lufta e Kosovës|Lufta në Kosovë
Lufta e Vietnamit
Holokaust
Samiti i Brukselit
Konferenca e Rambujesë|Konferenca e Rambujes
Konferenca e Sigurisë e Munihut
Forumi Ekonomik Botëror
Kampionati Botëror|Kupa e Botës|Botërori
Kampionati Evropian|Kampionati Europian
Euro 2020
Euro 2016
Euro 2024
Liga e Kampionëve|Champions League|Ligë e Kampionëve
Liga e Evropës|Liga Europa|Europa League|Liga e Europës
Liga e Kombeve
Liga e Konferencës
Superliga|Superliga e Kosovës|Superlig
Serie A
La Liga
Bundesliga
Premierliga|Premier Liga|Premier League|Premierligë|Liga Premier
Ligue 1
Kategoria Superiore
Superkupa
Kupa e Kosovës
Kupa e Shqipërisë
FA Cup|Kupa FA
Lojërat Olimpike|Olimpiada
Lojërat Mesdhetare
Wimbledon|Uimbëlldon
Roland Garros
US Open
Australian Open
Formula 1
Eurovizion|Eurovision
Festivali i Filmit në Kanë
Festivali i Këngës
Dokufest|DokuFest
Sunny Hill Festival|Sunny Hill
Viti i Ri
Kurban Bajrami|Kurban Bajram
Fitër Bajrami|Fitër Bajram
Ramazan
Krishtlindje|Krishtlindjet
Pashkë|Pashkët
Dita e Pavarësisë
Dita e Verës
`
