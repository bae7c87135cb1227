/** What one field of a table may hold. */
export type Cell = string | number | boolean | null | undefined

/** The columns of a table: their names, and what each holds of a thing. */
export type Columns<V> = Readonly<Record<string, (shown: V) => Cell>>

/**
 * A table as spreadsheets read it: a line of names, then a line for each thing, fields quoted where they must be.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it: documents are not to be trusted.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsv<V>(things: readonly V[], columns: Columns<V>): string {
  const fields = Object.values(columns)
  const lines = things.map(thing => fields.map(field => toField(field(thing))).join(','))
  return [Object.keys(columns).join(','), ...lines].map(line => `${line}\r\n`).join('')
}

function toField(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell ?? '')
  const harmless = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
