/** Countries, cities, regions. One a line, variants separated by `|`. */
export const PLACES = `
Kosovë
Rusi
Iran
`
