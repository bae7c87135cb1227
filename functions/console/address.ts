/** An address of the console with a query; what is undefined or empty is left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as [string, string]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

/** Where a document is shown. */
export function documentAddress(id: string): string {
  return `/console/documents/${id}`
}

/** Where an entity is shown. */
export function entityAddress(id: string): string {
  return `/console/entities/${id}`
}

/** Where a statement is shown. */
export function statementAddress(id: string): string {
  return `/console/statements/${id}`
}

/** Where statements are searched. */
export function searchAddress(query: Readonly<Record<string, string | undefined>> = {}): string {
  return addressOf('/console/search', query)
}
