import { html } from './html.ts'
import type { Page } from './layout.ts'
import type { Reader } from './reader.ts'

/** Why there is no page: nothing there, deleted, replaced just now, or asked for from elsewhere. */
export type ProblemKind = 'notFound' | 'gone' | 'moving' | 'refused' | 'fault'

/** The HTTP status of each problem. */
export const STATUSES = { notFound: 404, gone: 410, moving: 503, refused: 403, fault: 500 } as const

/** A request that cannot be answered with the page it asked for. */
export class ConsoleProblem extends Error {
  readonly kind: ProblemKind

  constructor(kind: ProblemKind) {
    super(`No page: ${kind}`)
    this.name = 'ConsoleProblem'
    this.kind = kind
  }
}

/** The page that says what is wrong; nothing of what was thrown is on it. */
export function problemPage({ words }: Reader, kind: ProblemKind): Page {
  const { problems } = words
  return {
    title: problems[kind],
    content: html`<div class="narrow problem">
      <h1>${problems[kind]}</h1>
      <p>${problems[`${kind}Hint`]}</p>
      <p><a href="/console">${problems.back}</a></p>
    </div>`,
  }
}
