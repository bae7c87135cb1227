import { languagePack } from '../../shared/languages/index.ts'
import { findMentions } from '../../shared/mentions/mentions.ts'
import type { Mention } from '../../shared/model/mention.ts'
import type { Sentence } from '../../shared/model/sentence.ts'
import { splitSentences } from '../../shared/segmentation/sentences.ts'

const LETTERS = { person: 'p', organization: 'o', place: 'v', event: 'e' } as const
const TYPES = { p: 'person', o: 'organization', v: 'place', e: 'event' } as const

/** A text with its names drawn into it, `[p Ana Gashi] foli`: the bare text, and the mentions as if someone had found them. */
export function drawn(text: string): { readonly text: string; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = []
  let bare = ''
  for (const piece of text.split(/(\[[pove] [^\]]+\])/u)) {
    const found = /^\[([pove]) ([^\]]+)\]$/u.exec(piece)
    const [, letter, name] = found ?? []
    if (name === undefined || letter === undefined) bare += piece
    else {
      const type = TYPES[letter as keyof typeof TYPES]
      mentions.push({
        start: bare.length,
        end: bare.length + name.length,
        type,
        form: 'name',
        rule: 'drawn',
        confidence: 1,
      })
      bare += name
    }
  }
  return { text: bare, mentions }
}

/** The text with mentions drawn into it: the opposite of `drawn`. */
export function draw(text: string, mentions: readonly Mention[]): string {
  let out = ''
  let at = 0
  for (const { start, end, type } of mentions) {
    out += `${text.slice(at, start)}[${LETTERS[type]} ${text.slice(start, end)}]`
    at = end
  }
  return out + text.slice(at)
}

/** A text's sentences in a language. */
export function sentencesOf(text: string, language = 'sq'): readonly Sentence[] {
  return splitSentences(text, languagePack(language))
}

/** A text with the names that the whole recogniser finds drawn into it. */
export function drawFound(text: string, language = 'sq'): string {
  return draw(text, findMentions(text, sentencesOf(text, language), languagePack(language)))
}
