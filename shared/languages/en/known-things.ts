/** Organisations that English news name without saying what they are, a line each, variants separated by `|`; own list. */
export const ORGANIZATIONS = `
European Union|EU|E.U
United Nations|UN|U.N
European Commission
European Parliament
White House
Kremlin
Pentagon
Congress
Senate
House of Representatives
Supreme Court
State Department
Treasury
Federal Reserve|Fed
Wall Street
FBI
CIA
NSA
Associated Press|AP
Agence France-Presse|AFP
New York Times
Washington Post
Wall Street Journal
Financial Times
Guardian
Daily Mail
Telegraph
Politico
BuzzFeed
Breitbart
Fox News
MSNBC
NBC|NBC News
ABC News
CBS|CBS News
NPR
Al Jazeera
Deutsche Welle
World Bank
World Health Organization|WHO
International Monetary Fund|IMF
World Trade Organization|WTO
Red Cross
Amnesty International
Human Rights Watch
Greenpeace
Goldman Sachs
Wells Fargo
Deutsche Bank
Morgan Stanley
General Motors
Boeing
Airbus
Tesla
Uber
Netflix
YouTube
Instagram
Snapchat
TikTok
LinkedIn
Wikipedia
WikiLeaks
Republican Party|GOP
Democratic Party
Labour Party
Conservative Party
Taliban
Hamas
Hezbollah
Al Qaeda|al Qaeda|Al-Qaeda
Islamic State|ISIS|ISIL
NAACP
ACLU
NRA
Black Lives Matter
Planned Parenthood
Super PAC
Scotland Yard
`

/** Places beside the countries and large cities; own list. */
export const PLACES = `
United States|U.S|US|USA|U.S.A|United States of America|America
United Kingdom|UK|U.K|Britain|Great Britain
Soviet Union|USSR
Yugoslavia
Europe
Asia
Africa
North America
South America
Latin America
Middle East
Balkans
Scandinavia
England
Scotland
Wales
Northern Ireland
Macedonia
Crimea
Catalonia
Gaza|Gaza Strip
West Bank
Mediterranean
Adriatic
Danube
Washington|Washington D.C|D.C
New York|New York City
Los Angeles
San Francisco
New Orleans
Capitol Hill
Manhattan
Brooklyn
Hollywood
Silicon Valley
Brussels
Vienna
Rome
Athens
Belgrade
Zagreb
Ljubljana
Sarajevo
Skopje
Pristina|Prishtina
Tirana
Podgorica
Sofia
Bucharest
Budapest
Prague
Warsaw
Lisbon
Dublin
Geneva
The Hague
Moscow
Kyiv|Kiev
Beijing
Tokyo
Delhi|New Delhi
Jerusalem
Tel Aviv
Cairo
Baghdad
Damascus
Aleppo
Tehran
Kabul
Istanbul
Ankara
Alabama
Alaska
Arizona
Arkansas
California
Colorado
Connecticut
Delaware
Florida
Hawaii
Idaho
Illinois
Indiana
Iowa
Kansas
Kentucky
Louisiana
Maine
Maryland
Massachusetts
Michigan
Minnesota
Mississippi
Missouri
Montana
Nebraska
Nevada
New Hampshire
New Jersey
New Mexico
North Carolina
North Dakota
Ohio
Oklahoma
Oregon
Pennsylvania
Rhode Island
South Carolina
South Dakota
Tennessee
Texas
Utah
Vermont
Virginia
West Virginia
Wisconsin
Wyoming
Ontario
Quebec
Bavaria
Yorkshire
Kent
Cornwall
`
