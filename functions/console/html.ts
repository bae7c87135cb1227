import { html as escaping } from 'hono/html'

/** Markup in which everything that was put in is escaped. */
export type Html = ReturnType<typeof escaping>

/** What may stand between two tags: markup, words that will be escaped, or nothing. */
export type Content = Html | string | number | null | undefined | readonly Content[]

const SQUEEZED = new WeakMap<TemplateStringsArray, TemplateStringsArray>()

/** Makes markup of a template: all that is put in is escaped, unless it is markup itself. The template's own indentation is left out. */
export function html(template: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return escaping(squeeze(template), ...values)
}

function squeeze(template: TemplateStringsArray): TemplateStringsArray {
  const known = SQUEEZED.get(template)
  if (known !== undefined) return known
  const strings = template.map(string => string.replace(/\n\s+/g, '\n'))
  const squeezed = Object.assign(strings, { raw: strings })
  SQUEEZED.set(template, squeezed)
  return squeezed
}
