import { html } from 'hono/html'

/** Markup in which everything that was put in is escaped. */
export type Html = ReturnType<typeof html>

/** What may stand between two tags: markup, words that will be escaped, or nothing. */
export type Content = Html | string | number | null | undefined | readonly Content[]

export { html }
