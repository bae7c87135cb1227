import type { BaseFormOptions } from '../name-data.ts'

/** The base form of an Albanian name. */
export function baseForm(name: string, _options: BaseFormOptions): string {
  return name.replace(/[-’'](?:së|se|ja|në|ne|it|in|i|ut|un|u|s|n|t|të|ve)$/u, '')
}
