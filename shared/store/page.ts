/** A place in a list: the sort values of the last thing shown, so that it holds while the list changes. */
export type Position = Readonly<Record<string, string | number>>

/** How much of a list is asked for, and after which place. */
export type PageRequest = { readonly limit: number; readonly after: Position | null }

/** A page of a list. It may be short, even empty, and yet have a next one, where few records pass the filters. */
export type Page<T> = { readonly items: readonly T[]; readonly next: Position | null }

/** A period by its first and last year, month or day (ISO 8601), both included. */
export type Period = { readonly from?: string | undefined; readonly to?: string | undefined }
