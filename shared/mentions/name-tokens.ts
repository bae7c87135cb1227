import type { NameData } from '../languages/name-data.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { classOf, DIGIT, isCapitalised } from '../text/characters.ts'

const SHORTEST_PART = 3
const DOMAIN_ENDS = new Set('al at ba bg ch co de eu fr gr hr it me mk pl ro rs ru si uk us'.split(' '))

/**
 * Cuts tokens as names want them: two names joined by a hyphen apart (`Kosovë-Serbi`), an address as one
 * (`shembull.ch`). Offsets stay those of the text.
 */
export function toNameTokens(sentences: readonly Sentence[], names: NameData): readonly Sentence[] {
  let standing: ReadonlySet<string> | undefined
  return sentences.map(sentence => {
    const joined = hasJoint(sentence.tokens) ? joinAcronyms(joinDomains(sentence.tokens)) : sentence.tokens
    if (!joined.some(mayBeTwo)) return joined === sentence.tokens ? sentence : { ...sentence, tokens: joined }
    const context = { standing: (standing ??= standingAlone(sentences, names)), names }
    const split = joined
      .flatMap(token => splitNumber(token, names))
      .flatMap((token, at, all) => splitCompound(token, all[at - 1], context))
    return split.length === sentence.tokens.length && joined === sentence.tokens
      ? sentence
      : { ...sentence, tokens: split }
  })
}

/** Whether a token may be two: a word that begins with a figure, or joins words with capitals. */
function mayBeTwo(token: Token): boolean {
  return isCompound(token) || (token.kind === 'word' && classOf(token.text.charCodeAt(0)) === DIGIT)
}

/** Whether anything in a sentence is to be joined: most sentences hold no words that touch. */
function hasJoint(tokens: readonly Token[]): boolean {
  for (let at = 0; at + 1 < tokens.length; at++) {
    if (tokens[at]?.end !== tokens[at + 1]?.start) continue
    if (isDomainAt(tokens, at) || isAcronymAt(tokens, at)) return true
  }
  return false
}

/** Stems of the capitalised words that the document writes by themselves. */
function standingAlone(sentences: readonly Sentence[], names: NameData): ReadonlySet<string> {
  const found = new Set<string>()
  if (!sentences.some(({ tokens }) => tokens.some(isCompound))) return found
  for (const { tokens } of sentences) {
    for (const { text, folded } of tokens) {
      if (isCapitalised(text) && !text.includes('-')) for (const stem of names.stems(folded)) found.add(stem)
    }
  }
  return found
}

const GLUED_NUMBER = /^(\p{N}+)(\p{Lu}\p{Ll}{3,})$/u

/** `120Durrës`: a figure glued to a known name, as tables come out of web pages. */
function splitNumber(token: Token, names: NameData): readonly Token[] {
  const figure = token.kind === 'word' ? GLUED_NUMBER.exec(token.text)?.[1] : undefined
  if (figure === undefined) return [token]
  const name = part(token, figure.length, token.text.length)
  return isKnown(name.folded, names) ? [{ ...part(token, 0, figure.length), kind: 'number' }, name] : [token]
}

/** Two words or more with capitals, joined by hyphens. */
function isCompound({ kind, text }: Token): boolean {
  if (kind !== 'word' || !isCapitalised(text) || !text.includes('-')) return false
  return text.split('-').every(one => one.length >= SHORTEST_PART && isCapitalised(one))
}

type Context = { readonly standing: ReadonlySet<string>; readonly names: NameData }

/** `Vjosa Osmani-Sadriu` is one name, and so is `Nju-Jork`: only what stands alone elsewhere is cut. */
function splitCompound(token: Token, before: Token | undefined, { standing, names }: Context): readonly Token[] {
  if (!isCompound(token) || isKnown(token.folded, names)) return [token]
  if (before?.kind === 'word' && isCapitalised(before.text) && !names.commonWords.has(before.folded)) return [token]
  const parts = partsOf(token)
  const alone = ({ folded }: Token): boolean =>
    isKnown(folded, names) || names.stems(folded).some(stem => stem.length >= SHORTEST_PART && standing.has(stem))
  return parts.every(one => one.kind === 'mark' || alone(one)) ? parts : [token]
}

function partsOf(token: Token): readonly Token[] {
  const parts: Token[] = []
  let from = 0
  for (const word of token.text.split('-')) {
    if (from > 0) parts.push({ ...part(token, from - 1, from), kind: 'mark' })
    parts.push(part(token, from, from + word.length))
    from += word.length + 1
  }
  return parts
}

function isKnown(folded: string, { gazetteer }: NameData): boolean {
  return gazetteer.keysOf(folded).some(key => (gazetteer.root.next?.get(key)?.complete.length ?? 0) > 0)
}

function part(token: Token, from: number, to: number): Token {
  return {
    kind: token.kind,
    start: token.start + from,
    end: token.start + to,
    text: token.text.slice(from, to),
    folded: token.folded.slice(from, to),
  }
}

function joinDomains(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const [token, dot, end] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (token === undefined) break
    if (dot === undefined || end === undefined || !isDomainAt(tokens, at)) joined.push(token)
    else {
      joined.push({
        ...token,
        end: end.end,
        text: `${token.text}.${end.text}`,
        folded: `${token.folded}.${end.folded}`,
      })
      at += 2
    }
  }
  return joined
}

const ACRONYM_START = /^\p{Lu}{2,}\p{Ll}$/u

/** `IKSh` and `PK` written as one are one acronym, in which `Sh` is a single letter. */
function joinAcronyms(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    if (isAcronymAt(tokens, at - 1)) return []
    if (next === undefined || !isAcronymAt(tokens, at)) return [token]
    return [{ ...token, end: next.end, text: token.text + next.text, folded: token.folded + next.folded }]
  })
}

function isAcronymAt(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [at < 0 ? undefined : tokens[at], tokens[at + 1]]
  return token !== undefined && token.end === next?.start && next.kind === 'word' && ACRONYM_START.test(token.text)
}

function isDomainAt(tokens: readonly Token[], at: number): boolean {
  const [token, dot, end] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token?.kind !== 'word' || dot?.text !== '.' || end === undefined) return false
  return token.end === dot.start && dot.end === end.start && DOMAIN_ENDS.has(end.text)
}
