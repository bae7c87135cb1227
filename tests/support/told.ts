import { DEFAULT_CONFIDENCE } from '../../shared/confidence.ts'
import { languagePack } from '../../shared/languages/index.ts'
import type { Entity } from '../../shared/model/entity.ts'
import type { EntityType } from '../../shared/model/mention.ts'
import type { Statement } from '../../shared/model/statement.ts'
import { splitSentences } from '../../shared/segmentation/sentences.ts'
import { extractStatements } from '../../shared/statements/statements.ts'

const NAMES = /([{<[])([^|}>\]]+)(?:\|([^}>\]]+))?[}>\]]/gu
const TYPES: Readonly<Record<string, EntityType>> = { '{': 'person', '[': 'organization', '<': 'place' }

/** A drawn text without its brackets, and the entities that they mark. */
export type Drawn = { readonly text: string; readonly entities: readonly Entity[] }

/**
 * Reads a text with its names drawn in: `{Hoti}` a person, `[BBC]` an organization, `<Kosova>` a place. What stands
 * after a bar is the name's base form: `{Hotit|Avdullah Hoti}`. Names of one base form are one entity.
 */
export function draw(drawn: string): Drawn {
  const found = new Map<string, { type: EntityType; spans: { start: number; end: number }[] }>()
  let text = ''
  let from = 0
  for (const match of drawn.matchAll(NAMES)) {
    text += drawn.slice(from, match.index)
    const [whole, bracket = '{', surface = '', base = surface] = match
    const entity = found.get(base) ?? { type: TYPES[bracket] ?? 'person', spans: [] }
    entity.spans.push({ start: text.length, end: text.length + surface.length })
    found.set(base, entity)
    text += surface
    from = match.index + whole.length
  }
  const entities = [...found].map(([name, { type, spans }], index): Entity => {
    const mentions = spans.map(span => ({ ...span, type, form: 'name' as const, rule: 'drawn', confidence: 1 }))
    return { id: `e${String(index + 1)}`, type, name, aliases: [], mentions, rule: 'drawn', confidence: 1 }
  })
  return { text: text + drawn.slice(from), entities }
}

/** The statements of a drawn text that are shown unless asked for more. */
export function statementsOf(
  drawn: string,
  { language = 'sq', published = null as string | null } = {},
): readonly Statement[] {
  const { text, entities } = draw(drawn)
  const pack = languagePack(language)
  const sentences = splitSentences(text, pack)
  const { statements } = extractStatements({ text, sentences, entities, published }, pack)
  return statements.filter(({ confidence }) => confidence >= DEFAULT_CONFIDENCE)
}

/** Each statement on a line: `kind speaker (mention) cue: content`; `–` where there is none. */
export function told(drawn: string, options: { readonly language?: string } = {}): readonly string[] {
  const { text } = draw(drawn)
  const cut = (span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end)
  return statementsOf(drawn, options).map(({ kind, speaker, cue, content }) => {
    const who = `${speaker?.name ?? '–'} (${speaker?.mention ? cut(speaker.mention) : '–'})`
    return `${kind} ${who} ${cue ? cut(cue) : '–'}: ${content.map(cut).join(' … ')}`
  })
}
