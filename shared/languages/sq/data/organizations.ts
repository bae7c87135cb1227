/** Organisations in the news. One a line, variants separated by `|`. */
export const ORGANIZATIONS = `
Kremlin
BRICS
SCO|Organizata e Bashkëpunimit të Shangait
`
