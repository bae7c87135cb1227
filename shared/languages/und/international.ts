/** People whose names much of the world's press writes alike. One a line, variants separated by `|`. */
export const INTERNATIONAL_PEOPLE = `
Vladimir Putin
Donald Trump
Joe Biden
Barack Obama
Emmanuel Macron
Angela Merkel
Olaf Scholz
Volodymyr Zelensky|Volodymyr Zelenskyy
Recep Tayyip Erdogan|Erdogan
Benjamin Netanyahu
Xi Jinping
Boris Johnson
António Guterres
Ursula von der Leyen
Josep Borrell
`
/** Organisations known by the same letters or name in many languages. */
export const INTERNATIONAL_ORGANIZATIONS = `
NATO
UNESCO
UNICEF
UEFA
FIFA
OPEC
OSCE
BRICS
Europol
Interpol
Reuters
Facebook
Twitter
Google
Microsoft
Apple
Amazon
BBC
CNN
Bloomberg
`
/** Places written alike in many languages. */
export const INTERNATIONAL_PLACES = `
Berlin
Paris
London
Madrid
Washington
New York
Kosovo
`
