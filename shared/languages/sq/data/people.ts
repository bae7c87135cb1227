/** People in the news. One a line, variants separated by `|`. */
export const PEOPLE = `
Vladimir Putin|Putin
`
